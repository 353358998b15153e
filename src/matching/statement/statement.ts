import type { Figure } from '../../figures/figure.ts';
import type { Span } from '../../language/sentences.ts';
import type { MatchedWords } from '../annotation.ts';
import type { Mention } from '../lexicon.ts';
import type { CueHit } from '../modality.ts';
import type { NamedPeriod } from '../periods/period.ts';
import type { Reading } from '../reading.ts';
import type { Each } from './each.ts';
import type { Name } from './names.ts';

export type Where = MatchedWords['where'];

/** How near something stands to a figure: 1 is beside it, in its own clause. */
export interface Nearness {
  readonly weight: number;
  readonly where: Where;
  readonly words: string;
  /** Named in the page's title too. */
  readonly title?: boolean;
}

/** The period that a figure is of, and where it is named. */
export interface ToldPeriod {
  readonly period: NamedPeriod;
  readonly where: 'clause' | 'sentence' | 'paragraph';
  readonly words: string;
}

/** What a text says around one figure. */
export interface Statement {
  readonly reading: Reading;
  readonly figure: Figure;
  readonly sentence: Span;
  /** The parts of the sentence around the figure. */
  readonly clauses: readonly Span[];
  readonly clause: Span;
  /** From the figure before to the figure after, within the sentence. */
  readonly gap: Span;
  /** Entities by id (of the company, where a product or person was named), each with its nearest mention. */
  readonly entities: ReadonlyMap<string, Nearness>;
  /** The ids as they were named, products and persons included. */
  readonly named: ReadonlyMap<string, Nearness>;
  /** The last name before the figure, in its sentence, as it was named. */
  readonly subject: string | null;
  readonly metrics: ReadonlyMap<string, Nearness>;
  /** Companies of the sum that the figure may be: named between the figure before and this one, or those meant by "these four". */
  readonly listed: readonly string[];
  /** The words say that it is a sum of theirs. */
  readonly isSum: boolean;
  readonly period: ToldPeriod | null;
  /** Every period that the sentence names. */
  readonly periods: readonly NamedPeriod[];
  /** The plain text of the sentence and of those beside it. */
  readonly nearby: string;
  /** The figures of the sentence. */
  readonly beside: readonly Figure[];
  /** Names in the sentences around. */
  readonly mentions: readonly Name[];
  /** Metric words of the sentences around. */
  readonly metricWords: readonly Mention[];
  readonly cues: { readonly clause: readonly CueHit[]; readonly sentence: readonly CueHit[] };
  readonly shape: 'level' | 'change';
  /** The sentence, one beside it, or the title speaks of artificial intelligence. */
  readonly isAboutAi: boolean;
  /** A sum of each month, quarter, week or day: "$2bn a month", 每季度20亿. */
  readonly each: Each | null;
  /** Told as what analysts, banks or the market expected of a company. */
  readonly isExpectedByOthers: boolean;
  /** Told as where something came from: "from $1bn to $14bn". */
  readonly isStart: boolean;
  /** Told as what was planned or so before: "had previously guided to", 此前. */
  readonly isFormer: boolean;
  /** Told as less than nothing: "−122%", "negative free cash flow of". */
  readonly isNegative: boolean;
  /** Told as what was reached or passed: 突破5兆. */
  readonly isPassed: boolean;
}
