import type { Cue, CueHit } from '../modality.ts';
import type { Statement } from './statement.ts';

/** How a page tells a figure: certain only where nothing in the sentence says otherwise. */
export interface Told {
  /** Told as happened, with certainty: a word for it in the clause, and none in the sentence for plans, talks or conditions. */
  readonly done: boolean;
  /** Told as to come, planned, in talks or at most. */
  readonly coming: boolean;
  readonly upTo: boolean;
  readonly negated: boolean;
  readonly conditional: boolean;
  readonly signed: boolean;
  readonly paid: boolean;
  /** The word that decided, for the working. */
  readonly words: string;
}

const OPEN: ReadonlySet<Cue> = new Set(['coming', 'planned', 'rumoured', 'up-to', 'conditional']);

/** `today` is the month of the article, counted from year 0, or null. */
export function toldOf(statement: Statement, today: number | null): Told {
  const { clause, sentence } = statement.cues;
  const upTo =
    clause.some((c) => c.cue === 'up-to') || statement.figure.hedge === 'up-to' || statement.figure.hedge === 'at-most';
  const open =
    sentence.find((c) => OPEN.has(c.cue)) ??
    clause.find((c) => c.cue === 'infinitive' && c.start < statement.figure.start);
  // 放弃 and "abandoned" say no where a deal is meant, and are the matter itself where projects are counted.
  const isMatter = (c: CueHit) => statement.metricWords.some((m) => m.start < c.end && c.start < m.end);
  const negated = sentence.some((c) => c.cue === 'negated' && !isMatter(c));
  const doneCue = clause.find((c) => isDone(c, statement, today)) ?? clause.find((c) => c.cue === 'paid');
  const done = doneCue !== undefined && open === undefined && !upTo && !negated;
  const deciding = done ? doneCue : open;
  return {
    done,
    coming: open !== undefined || upTo,
    upTo,
    negated,
    conditional: sentence.some((c) => c.cue === 'conditional'),
    signed: clause.some((c) => c.cue === 'signed'),
    paid: clause.some((c) => c.cue === 'paid') && open === undefined,
    words: deciding ? statement.reading.block.text.slice(deciding.start, deciding.end) : '',
  };
}

/** "Put spending at $2.5 trillion" is an estimate; "put $2.5 trillion into" is done. */
function isDone({ cue, start, end }: CueHit, { reading, figure, period }: Statement, today: number | null): boolean {
  if (cue !== 'done') return false;
  const words = reading.plain.slice(start, end);
  if (words === 'put') {
    const between = reading.plain.slice(end, figure.start);
    return (
      !/\bat\b[^,;]{0,24}$/.test(between) &&
      /^[^a-z]{0,3}(?:in|into|behind|towards?)\b/.test(reading.plain.slice(figure.end, figure.end + 12))
    );
  }
  if (period === null) return true;
  // Of a year that still runs, only words for money spent say that all of it is done; in Chinese a plan "comes to" as much too.
  if (RESULT_ONLY.test(words) && period.period.until) return false;
  return !(COMES_TO.test(words) && today !== null && period.period.to >= today);
}

const RESULT_ONLY = /^(?:达|reached|hit|made|closed|completed)$/;
const COMES_TO = /^(?:支出|投入)?达$/;
