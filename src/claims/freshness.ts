import type { Claim, Series } from './schema.ts';

export interface Freshness {
  readonly state: 'fresh' | 'stale';
  /** The day (or month) of the newest figure on file; null where there is none. */
  readonly newest: string | null;
  /** The last day on which the newest figure still counts as fresh; null where it cannot go stale. */
  readonly freshUntil: string | null;
}

/** Whether a newer figure of this claim is to be expected by `today` (`YYYY-MM-DD`). The claim's series counts as part of its record. */
export function freshnessOf(
  claim: Pick<Claim, 'record' | 'staleAfterDays'>,
  series: Pick<Series, 'points'> | null,
  today: string,
): Freshness {
  const days = [
    ...claim.record.map((observation) => observation.asOf),
    ...(series?.points ?? []).map((point) => point.asOf ?? point.at).filter((at) => DAY.test(at)),
  ];
  const newest = days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
  if (newest === null || claim.staleAfterDays === null) return { state: 'fresh', newest, freshUntil: null };
  const freshUntil = addDays(newest, claim.staleAfterDays);
  return { state: today > freshUntil ? 'stale' : 'fresh', newest, freshUntil };
}

const DAY = /^\d{4}-\d{2}(-\d{2})?$/;

/** A month counts from its last day: nobody knows on which day of it the figure was true. */
function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number);
  const start = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}
