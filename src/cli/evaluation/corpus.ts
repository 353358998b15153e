import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { VERDICTS } from '../../matching/annotation.ts';

/** One labelled figure of a passage; the fields are explained in `tests/corpus/README.md`. */
const figureSchema = z.object({
  quote: z.string().min(1),
  occurrence: z.number().int().positive().default(1),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  currency_implied: z.boolean().optional(),
  topic: z.string(),
  fact: z.string().nullish(),
  fact_slug: z.string().optional(),
  facts_alt: z.array(z.string()).optional(),
  mark: z.union([z.boolean(), z.literal('either')]),
  expect: z.enum(VERDICTS).nullish(),
});

const passageSchema = z.object({
  id: z.string(),
  lang: z.enum(['en', 'zh-Hans', 'zh-Hant']),
  title: z.string().nullish(),
  date: z.string().nullish(),
  text: z.string(),
  figures: z.array(figureSchema),
  /** Words by which a claim without a figure is known: `quote` overlaps the mark. */
  words: z
    .array(
      z.object({
        quote: z.string(),
        fact: z.string(),
        facts_alt: z.array(z.string()).optional(),
        expect: z.string().optional(),
      }),
    )
    .optional(),
  ignore: z.array(z.union([z.string(), z.object({ quote: z.string() })])).optional(),
});

export type LabelledFigure = z.infer<typeof figureSchema> & { readonly start: number; readonly end: number };
export type Passage = Omit<z.infer<typeof passageSchema>, 'figures'> & {
  readonly figures: readonly LabelledFigure[];
  readonly ignored: readonly { readonly start: number; readonly end: number }[];
};

/** Reads a corpus of labelled passages, one JSON object a line. Throws with the line's number where one cannot be read. */
export function readCorpus(file: string): Passage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = passageSchema.safeParse(JSON.parse(line));
      if (!parsed.success) {
        throw new Error(
          `${file}, line ${number}: ${parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`,
        );
      }
      const passage = parsed.data;
      return {
        ...passage,
        figures: passage.figures.map((f) => {
          const start = placeOf(passage.text, f.quote, f.occurrence);
          if (start < 0) throw new Error(`${file}, line ${number}: "${f.quote}" does not stand in the text`);
          return { ...f, start, end: start + f.quote.length };
        }),
        ignored: (passage.ignore ?? []).flatMap((entry) =>
          placesOf(passage.text, typeof entry === 'string' ? entry : entry.quote),
        ),
      };
    });
}

function placeOf(text: string, quote: string, occurrence: number): number {
  let at = -1;
  for (let i = 0; i < occurrence; i += 1) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

function placesOf(text: string, quote: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length });
  return places;
}
