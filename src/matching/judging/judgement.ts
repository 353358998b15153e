import type { ComparedRecord, Reason, Verdict } from '../annotation.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Told } from '../statement/told.ts';

/** What is said of a figure, and by what. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly record: ComparedRecord | null;
  readonly reasons: readonly Reason[];
  readonly newer?: ComparedRecord;
  readonly misquote?: string;
}

/** What a verdict needs beside the figure's statement: when the page was published, and until when the record goes (`YYYY-MM-DD`). */
export interface JudgeContext {
  readonly lexicon: Lexicon;
  readonly published: string | null;
  readonly horizon: string;
  readonly told: Told;
}
