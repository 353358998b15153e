import type { Comparable } from '../comparable.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { agreement, sameValue } from '../values.ts';

/** Observations of the same measure and, for what flows, the same period, oldest first. */
export function rivalsOf({ claim }: Candidate, filed: Comparable): Comparable[] {
  return claim.comparables
    .filter((c) => c.metric === filed.metric && c.unit === filed.unit && (filed.level || samePeriod(c, filed)))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

function samePeriod(a: Comparable, b: Comparable): boolean {
  if (a.months === null || b.months === null) return a.period === b.period;
  return a.months.from === b.months.from && a.months.to === b.months.to && a.months.open === b.months.open;
}

/** The newest later observation that says something else; a rumour does not take the place of what was closed. */
export function newestOf(candidate: Candidate, filed: Comparable, statement: Statement): Comparable | null {
  const later = rivalsOf(candidate, filed).filter(
    (c) =>
      c.asOf > filed.asOf &&
      !(PARTS.has(filed.metric) && c.label !== filed.label) &&
      (c.kind !== 'rumour' || filed.kind === 'rumour') &&
      c.kind !== 'opinion' &&
      !(c.kind === 'estimate' && (filed.kind === 'actual' || filed.kind === 'filed')) &&
      !(isForecast(c) && !isForecast(filed) && filed.kind !== 'rumour'),
  );
  const newest = later.at(-1);
  if (!newest || sameValue(newest, filed)) return null;
  // A range that was guided stays a guess, even where the outcome fell into it.
  if (statement.figure.low !== statement.figure.high && isForecast(filed) && !isForecast(newest)) return newest;
  const held = agreement(statement.figure, newest);
  // Two ranges alike are still two.
  if (statement.figure.low !== statement.figure.high && held === 'rounded') return newest;
  return held === 'equal' || held === 'rounded' ? null : newest;
}

/** Amounts that stand beside each other: one investor's does not replace another's. */
const PARTS: ReadonlySet<string> = new Set(['investment', 'compute-contract', 'chip-purchase']);

export function isForecast(c: Comparable): boolean {
  return c.kind === 'forecast' || c.kind === 'guidance' || c.kind === 'target' || c.kind === 'letter-of-intent';
}

export function isOnlyAnnounced(c: Comparable): boolean {
  return (
    (c.kind === 'announced' || c.kind === 'commitment' || c.kind === 'guarantee') &&
    (c.bound === 'up-to' || c.kind === 'guarantee')
  );
}

/** Whether something that did happen is filed with the same value. */
export function hasOutcomeLike(candidate: Candidate, filed: Comparable, statement: Statement): boolean {
  return rivalsOf(candidate, filed).some((c) => {
    if (isForecast(c)) return false;
    const held = agreement(statement.figure, c);
    return held === 'equal' || held === 'rounded';
  });
}
