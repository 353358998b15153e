import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readData } from '../build/read-data.ts';
import { createMatcher, type Matcher } from '../matching/annotate.ts';
import { checkArticle, type CheckResult } from './check-article.ts';
import { fromText, readArticle, UnreadableArticle, type Article } from './read-article.ts';

const USAGE = `usage: npm run --silent check -- [options] FILE|-
  FILE               .txt, .md or .html; - reads standard input
  --json             one JSON object
  --batch FILE.jsonl one {"id", "text", "title"?, "date"?, "lang"?} a line in, one result a line out
  --figures          list every figure that was found, matched or not
  --explain          show the candidates and their scores
  --date YYYY-MM-DD  the day on which the article was published
  --title TEXT       its title`;

const options = {
  json: { type: 'boolean', default: false },
  batch: { type: 'string' },
  figures: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  date: { type: 'string' },
  title: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  date: z.iso.date().nullish(),
  lang: z.string().nullish(),
});

class WrongCall extends Error {}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(USAGE);
  if (values.date !== undefined && !z.iso.date().safeParse(values.date).success) {
    throw new WrongCall(`--date ${values.date}: is no date of the form YYYY-MM-DD`);
  }
  if (values.batch !== undefined) return checkBatch(values.batch, values.figures);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongCall(USAGE);

  const article = await readArticle(file, { date: values.date, title: values.title });
  const matcher = createMatcher(readData());
  const result = checkArticle(matcher, article, { figures: values.figures });
  if (values.json)
    console.log(
      JSON.stringify({ ...result, ...(values.explain && { candidates: candidatesOf(matcher, article) }) }, null, 2),
    );
  else {
    print(result);
    if (values.explain) printCandidates(matcher, article);
  }
}

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new WrongCall(`${(error as Error).message}\n${USAGE}`);
  }
}

/** One line in, one line out, in order; a line that cannot be read stops the batch with its number. */
async function checkBatch(file: string, figures: boolean): Promise<void> {
  const matcher = createMatcher(readData());
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, text, title, date, lang } = lineSchema.parse(JSON.parse(line));
      const article = fromText(text, { title: title ?? undefined, date: date ?? undefined, lang: lang ?? undefined });
      process.stdout.write(`${JSON.stringify({ id, ...checkArticle(matcher, article, { figures }) })}\n`);
    }
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')
        : (error as Error).message;
    throw new UnreadableArticle(
      number === 0 ? `${file}: cannot be read: ${reason}` : `${file}, line ${number}: ${reason}`,
    );
  }
}

function print({ page, stats, annotations, figures }: CheckResult): void {
  console.log(`${page.title || '(no title)'} · ${page.language} · ${page.published ?? 'no date'}`);
  console.log(
    `${stats.characters} characters, ${stats.figures} figures, ${stats.annotations} marks, ${stats.milliseconds} ms\n`,
  );
  for (const a of annotations) {
    console.log(
      `${a.verdict.padEnd(16)} ${a.quote}  →  ${a.claim}${a.misquote ? ` (${a.misquote})` : ''}  ${a.score.toFixed(2)}`,
    );
    console.log(`${' '.repeat(17)}${a.why}`);
  }
  for (const f of figures ?? []) {
    console.log(
      `figure ${String(f.start).padStart(6)}  ${f.quote}  ${f.kind} ${f.low === f.high ? f.low : `${f.low}..${f.high}`} ${f.unit ?? '?'} ${f.hedge ?? ''}`,
    );
  }
}

function candidatesOf(matcher: Matcher, article: Article) {
  return matcher.explain(article.page, article.blocks);
}

function printCandidates(matcher: Matcher, article: Article): void {
  for (const { quote, candidates } of candidatesOf(matcher, article)) {
    console.log(`\n${quote}`);
    for (const c of candidates) console.log(`  ${c.score.toFixed(2)}  ${c.claim}  ${c.why}`);
    if (candidates.length === 0) console.log('  no claim came near');
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof WrongCall) && !(error instanceof UnreadableArticle)) throw error;
  console.error(error.message);
  process.exitCode = 2;
});
