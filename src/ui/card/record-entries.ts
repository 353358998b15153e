import type { Bilingual, Claim, Series, SeriesPoint } from '../../claims/schema.ts';
import type { ComparedRecord } from '../../matching/annotation.ts';
import type { Bound } from '../language/format.ts';

/** One dated statement of the record: an observation of the claim or a point of its series. */
export interface RecordEntry {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly kind: string;
  readonly asOf: string;
  readonly period: string | null;
  readonly metric?: string;
  readonly bound?: Bound;
  readonly label?: Bilingual;
  readonly sum?: string;
  readonly sources?: readonly string[];
  readonly replaced?: Claim['record'][number]['replaced'];
}

/** All that is on file of a claim: its observations, then the points of its series. */
export function recordOf(claim: Claim, series: Series | null): RecordEntry[] {
  const observations = claim.record.map(({ value, low, high, ...rest }) => ({
    ...rest,
    low: value ?? low ?? null,
    high: value ?? high ?? null,
  }));
  return [...observations, ...(series?.points ?? []).map((point) => pointEntry(point, series!.unit))];
}

function pointEntry(point: SeriesPoint, unit: string): RecordEntry {
  const { value, low, high, at, asOf, kind, period, sources, sum } = point;
  const dated = /^\d{4}-\d{2}(-\d{2})?$/.test(at);
  return {
    low: value ?? low ?? null,
    high: value ?? high ?? null,
    unit,
    kind,
    asOf: asOf ?? (dated ? at : ''),
    period: period ?? (dated ? null : at),
    sources,
    sum,
  };
}

/** The filed statement that the matcher compared with, with all that is filed about it. */
export function entryFor(entries: readonly RecordEntry[], compared: ComparedRecord): RecordEntry {
  const same = entries.filter(
    (entry) =>
      entry.low === compared.low &&
      entry.high === compared.high &&
      entry.unit === compared.unit &&
      entry.kind === compared.kind,
  );
  const found =
    same.find((entry) => entry.asOf === compared.asOf && entry.period === compared.period) ??
    same.find((entry) => entry.asOf === compared.asOf) ??
    same.find((entry) => entry.asOf === '' && entry.period === compared.period);
  // The matcher gives a period's last day to what is filed without a date: that is no date to show.
  return { ...compared, ...found };
}

/**
 * The statement that stands for the claim: of its own measure rather than of another, one that nothing has replaced, of the claim's
 * period, the newest. The series only counts where the claim has no record of its own: it may tell of other periods than the claim.
 */
export function newestEntry(claim: Claim, entries: readonly RecordEntry[]): RecordEntry | null {
  const filed = entries.slice(0, claim.record.length || entries.length);
  return filed.toSorted((a, b) => rank(b) - rank(a) || compare(b.asOf, a.asOf))[0] ?? null;

  function rank(entry: RecordEntry): number {
    const own = entry.metric === undefined || entry.metric === claim.about.metric;
    const inPeriod = !claim.about.period || entry.period === claim.about.period;
    return (own ? 4 : 0) + (entry.replaced ? 0 : 2) + (inPeriod ? 1 : 0);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
