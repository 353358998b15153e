import type { Figure } from '../figures/figure.ts';

/** A run of text on a page that is read as one: a paragraph, a heading, a table cell. */
export interface Block {
  /** Unique within the page for as long as the block's text stays the same. */
  readonly id: string;
  readonly text: string;
  readonly role: BlockRole;
  /** Nearest heading above, and for a cell the heads of its row and column. */
  readonly heading?: string;
  readonly rowHead?: string;
  readonly columnHead?: string;
}

export type BlockRole = 'paragraph' | 'heading' | 'list-item' | 'cell' | 'caption' | 'quote';

/** What is known of the page as a whole. Dates are `YYYY-MM-DD`. */
export interface PageFacts {
  readonly title: string;
  /** BCP 47, as the page says or as its text shows: `en`, `zh-Hans`, `zh-Hant`. */
  readonly language: string;
  readonly published: string | null;
  readonly url: string | null;
}

export const VERDICTS = ['consistent', 'outdated', 'forecast-as-fact', 'differs', 'context'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Says that the page is wrong: what must never be said wrongly. */
export function isAccusation(verdict: Verdict): boolean {
  return verdict === 'differs' || verdict === 'forecast-as-fact';
}

/** One mark: a figure, or words, of the page that a claim on file is about. */
export interface Annotation {
  readonly block: string;
  /** UTF-16 offsets into the block's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** Null where the claim was known by its words alone. */
  readonly figure: Pick<Figure, 'kind' | 'low' | 'high' | 'unit' | 'hedge'> | null;
  readonly claim: string;
  readonly topic: string;
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  /** The filed observation that the figure was held against; null where nothing comparable is filed. */
  readonly record: ComparedRecord | null;
  /** Id of the misquote, where the words are a known wrong version. */
  readonly misquote?: string;
  readonly working: Working;
}

export interface ComparedRecord {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly kind: string;
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the month is on file. */
  readonly asOf: string;
  readonly period: string | null;
}

/** How the mark came about: enough for a reader to check it. */
export interface Working {
  readonly matched: readonly MatchedWords[];
  readonly reasons: readonly Reason[];
  /** The newer observation, where the verdict is `outdated` or a forecast was restated. */
  readonly newer?: ComparedRecord;
}

export interface MatchedWords {
  readonly as: 'entity' | 'metric' | 'period' | 'modality' | 'phrase' | 'change';
  /** Id in the lexicon, the period, or the modality. */
  readonly id: string;
  readonly words: string;
  readonly where: 'clause' | 'sentence' | 'paragraph' | 'heading' | 'title' | 'table';
}

/** Why the verdict is what it is, in terms that every language can word (`src/ui/language`). */
export type Reason =
  | 'value-agrees'
  | 'value-agrees-rounded'
  | 'value-within-range'
  | 'value-disagrees'
  | 'value-off-by-power-of-ten'
  | 'period-agrees'
  | 'period-differs'
  | 'period-unknown'
  | 'told-as-done'
  | 'told-as-forecast'
  | 'only-announced'
  | 'superseded-before-article'
  | 'superseded-after-article'
  | 'article-newer-than-data'
  | 'known-misquote'
  | 'not-comparable'
  | 'known-by-words';
