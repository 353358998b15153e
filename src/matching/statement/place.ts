import type { Figure } from '../../figures/figure.ts';
import type { Sentence, Span } from '../../language/sentences.ts';
import type { CueHit } from '../modality.ts';
import type { NamedPeriod } from '../periods/period.ts';
import type { Reading } from '../reading.ts';
import { gapOf } from './gap.ts';
import { itemsAround } from './items-around.ts';
import type { MeasureWord } from './measure-words.ts';
import type { Name } from './names.ts';

/** What a block holds that a figure of it may be about. */
export interface InBlock {
  readonly reading: Reading;
  readonly names: readonly Name[];
  readonly words: readonly MeasureWord[];
}

/** Where a figure stands in its block, and what stands around it there. */
export interface Place {
  readonly figure: Figure;
  /** The figures of its sentence. */
  readonly figures: readonly Figure[];
  readonly clauses: readonly Span[];
  readonly clause: Span;
  readonly sentence: Sentence;
  readonly gap: Span;
  readonly sentenceAt: number;
  readonly reading: Reading;
  readonly entities: readonly Name[];
  readonly metrics: readonly MeasureWord[];
  readonly periods: readonly NamedPeriod[];
  readonly cues: readonly CueHit[];
  readonly nearby: string;
}

/** Sentences before and after a figure's own in which names and words can still be meant. */
const SENTENCES_BEFORE = 8;
const SENTENCES_AFTER = 4;
/** Sentences beside a figure's are read no farther than this. */
const NEARBY = 600;

/** Where a figure of a block stands: `index` is its number, `sentenceAt` that of its sentence. */
export function placeOf({ reading, names, words }: InBlock, figure: Figure, index: number, sentenceAt: number): Place {
  const sentence = reading.sentences[sentenceAt] ?? { start: 0, end: reading.plain.length, clauses: [] };
  const from = reading.sentences[Math.max(0, sentenceAt - SENTENCES_BEFORE)]?.start ?? 0;
  const to =
    reading.sentences[Math.min(reading.sentences.length - 1, sentenceAt + SENTENCES_AFTER)]?.end ?? sentence.end;
  const before = reading.sentences[sentenceAt - 1] ?? sentence;
  const after = reading.sentences[sentenceAt + 1] ?? sentence;
  return {
    reading,
    figure,
    sentence,
    sentenceAt,
    gap: gapOf(reading, index, sentence),
    clause: clauseOf(sentence.clauses, figure) ?? sentence,
    clauses: itemsAround(sentence.clauses, figure, sentence.start, sentence.end),
    entities: itemsAround(names, figure, from, to),
    metrics: itemsAround(words, figure, from, to),
    figures: itemsAround(reading.figures, figure, sentence.start, sentence.end),
    periods: itemsAround(reading.periods, figure, from, to),
    cues: itemsAround(reading.cues, figure, sentence.start, sentence.end),
    nearby: plainNear({ reading, figure }, { start: before.start, end: after.end }),
  };
}

/** From the clause in which the figure begins to the one in which it ends. */
function clauseOf(clauses: readonly Span[], figure: Figure): Span | undefined {
  const first = clauses.find((c) => figure.start >= c.start && figure.start < c.end);
  const last = clauses.findLast((c) => figure.end > c.start && figure.end <= c.end);
  return first && last ? { start: first.start, end: last.end } : first;
}

/** The plain text of the part of a figure's block that lies near the figure. */
export function plainNear({ reading, figure }: Pick<Place, 'reading' | 'figure'>, { start, end }: Span): string {
  return reading.plain.slice(Math.max(start, figure.start - NEARBY), Math.min(end, figure.end + NEARBY));
}
