import { type FigureOptions, findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/figure.ts';
import { type Sentence, type Span, sentences } from '../language/sentences.ts';
import { withoutAddresses } from './addresses.ts';
import type { Block } from './annotation.ts';
import type { Lexicon, Mention } from './lexicon.ts';
import { type CueHit, modalityCues } from './modality.ts';
import { namedPeriods } from './periods/named-periods.ts';
import type { NamedPeriod } from './periods/period.ts';
import { plainText } from './plain-text.ts';

/** A block with everything that matching reads in it. Offsets are into the block's text. */
export interface Reading {
  readonly block: Block;
  /** The block's text, its web addresses blank. */
  readonly text: string;
  readonly plain: string;
  readonly figures: readonly Figure[];
  readonly sentences: readonly Sentence[];
  /** Names and descriptions of entities, in their order. */
  readonly entities: readonly Mention[];
  readonly metrics: readonly Mention[];
  readonly periods: readonly NamedPeriod[];
  readonly cues: readonly CueHit[];
}

/** Reads blocks, each step for all of them before the next: the same work in a row is done faster than by turns. */
export function readBlocks(
  blocks: readonly Block[],
  lexicon: Lexicon,
  language: string,
  published: string | null,
): Reading[] {
  const written = languageOf(language);
  const readings: Unfinished[] = blocks.map((block) => unread(block));
  for (const reading of readings) reading.plain = plainText(reading.text);
  for (const reading of readings) {
    const figures = figuresOf(reading.text, reading.block, written);
    reading.figures = figures.length > 0 && isJapanese(reading.text) ? [] : figures;
  }
  for (const reading of readings) {
    const mentions = lexicon.mentions(reading.text, reading.plain);
    reading.entities = mentions.filter((m) => m.kind !== 'metric');
    reading.metrics = mentions.filter((m) => m.kind === 'metric');
  }
  for (const reading of readings) reading.sentences = sentences(reading.text);
  const figured = readings.filter((reading) => reading.figures.length > 0);
  for (const reading of figured) reading.periods = namedPeriods(reading.plain, published);
  for (const reading of figured) reading.cues = modalityCues(reading.plain);
  return readings;
}

type Unfinished = { -readonly [K in keyof Reading]: Reading[K] };

function unread(block: Block): Unfinished {
  const text = withoutAddresses(block.text);
  return { block, text, plain: '', figures: [], sentences: [], entities: [], metrics: [], periods: [], cues: [] };
}

/** A head or a line that leads into others: the periods that it names are theirs, whether or not it has a figure. */
export function readHead(text: string, lexicon: Lexicon, language: string, published: string | null): Reading {
  const reading = readBlock({ id: '', text, role: 'heading' }, lexicon, language, published);
  return { ...reading, periods: namedPeriods(reading.plain, published) };
}

export function readBlock(block: Block, lexicon: Lexicon, language: string, published: string | null): Reading {
  const [reading] = readBlocks([block], lexicon, language, published);
  return reading as Reading;
}

/** A cell's figure may need its row's head to be known for one: "Paid users | 35M". */
function figuresOf(text: string, { role, rowHead }: Block, language: FigureOptions['language']): Figure[] {
  if (role !== 'cell' || rowHead === undefined) return findFigures(text, { language });
  const lead = `${rowHead} | `;
  return findFigures(lead + text, { language })
    .filter((f) => f.start >= lead.length)
    .map((f) => ({ ...f, start: f.start - lead.length, end: f.end - lead.length }));
}

/** Japanese shares names and numbers with Chinese, and says around them what nobody here reads. */
function isJapanese(text: string): boolean {
  const kana = text.match(/[\u3041-\u3096\u30a1-\u30fa]/g)?.length ?? 0;
  return kana >= 4 && kana * 10 > text.length;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function languageOf(tag: string): 'en' | 'zh-Hans' | 'zh-Hant' | undefined {
  if (/^zh-(?:Hant|TW|HK|MO)/i.test(tag)) return 'zh-Hant';
  if (/^zh/i.test(tag)) return 'zh-Hans';
  return /^en/i.test(tag) ? 'en' : undefined;
}
