import type { Claim, Observation, ObservationKind, Series, SeriesPoint } from '../claims/schema.ts';
import type { ComparedRecord } from './annotation.ts';
import type { Lexicon } from './lexicon.ts';
import { type FiledMonths, filedMonths } from './periods/filed-months.ts';
import { monthOf } from './periods/months.ts';
import { type FiledValue, sameValue } from './values.ts';

/** One observation of a claim, or one point of its series, ready to be held against a figure. */
export interface Comparable extends FiledValue {
  /** It is less than nothing; `low` and `high` are how far. */
  readonly isNegative: boolean;
  readonly metric: string;
  readonly kind: ObservationKind;
  /** `YYYY-MM-DD`; the first of the month where only the month is filed. */
  readonly asOf: string;
  /** As it is on file, to be shown: a month stays a month. */
  readonly filedAsOf: string;
  readonly period: string | null;
  readonly months: FiledMonths | null;
  readonly replaced: string | null;
  /** A level of a thing that moves, at its day. */
  readonly level: boolean;
  readonly fromSeries: boolean;
  /** `asOf` as a month. */
  readonly asOfMonth: number;
  /** Of the claim's observations of this measure, the part that says this value: 1 where the claim is about this number. */
  readonly share: number;
  /** What this one counts beside others of its measure: the share of one investor, a region. */
  readonly label: string | null;
  /** How pages tell it: as a level, or as a change (a growth, a rise, a move); some are told either way. */
  readonly shape: FiledShape;
  /** Where it stands in the claim: 0 is the newest of its record. */
  readonly place: number;
}

export type FiledShape = 'level' | 'change' | 'either';

/** Observations that a figure is held against alike: of one measure and one unit, told in one shape. */
export interface Row {
  readonly metric: string;
  readonly unit: string;
  readonly shape: FiledShape;
  readonly values: readonly Comparable[];
  /** Between these lie all of the values. */
  readonly lowest: number;
  readonly highest: number;
}

/** The rows of a claim's observations, each in the order of the record. */
export function rowsOf(comparables: readonly Comparable[]): Row[] {
  const rows = Map.groupBy(comparables, (c) => `${c.metric}|${c.unit}`);
  return [...rows.values()].map((values) => {
    const { metric, unit, shape } = values[0] as Comparable;
    const lowest = Math.min(...values.map((c) => c.low));
    const highest = Math.max(...values.map((c) => c.high));
    return { metric, unit, shape, values, lowest, highest };
  });
}

export function comparablesOf(claim: Claim, series: Series | undefined, lexicon: Lexicon): Comparable[] {
  const yearEnds = yearEndsOf(claim.about.entities, lexicon);
  const own = claim.record.map((o) => fromObservation(o, claim, yearEnds, lexicon));
  const drawn = (series?.points ?? [])
    .map((p) => (series ? fromPoint(p, series, lexicon) : null))
    .filter((c) => c !== null);
  const seen = new Set(own.map(signature));
  const all = [...own.map((c) => ({ ...c, share: shareOf(c, own) })), ...drawn.filter((c) => !seen.has(signature(c)))];
  return all.map((c, place) => ({ ...c, place }));
}

function shareOf(c: Comparable, all: readonly Comparable[]): number {
  const same = all.filter((o) => o.metric === c.metric && o.unit === c.unit);
  return same.filter((o) => sameValue(o, c)).length / same.length;
}

function signature(c: Comparable): string {
  return `${c.metric}|${c.isNegative}|${c.low}|${c.high}|${c.period ?? c.asOf}`;
}

function yearEndsOf(entities: readonly string[], lexicon: Lexicon): number {
  return lexicon.entities.get(entities[0] ?? '')?.fiscalYearEnds ?? 12;
}

function fromObservation(o: Observation, claim: Claim, yearEnds: number, lexicon: Lexicon): Comparable {
  // What was asked for in talks belongs to the same row of values as what was paid.
  const metric = (o.metric ?? claim.about.metric).replace(/-in-talks$/, '');
  const period = o.period ?? claim.about.period ?? null;
  const filed = period === null ? null : filedMonths(period, yearEnds);
  return {
    ...extentOf(o),
    unit: o.unit,
    bound: o.bound ?? null,
    metric,
    kind: o.kind,
    asOf: wholeDay(o.asOf),
    filedAsOf: o.asOf,
    period,
    months: filed,
    replaced: o.replaced ? wholeDay(o.replaced.asOf) : null,
    level: isLevelMetric(metric, lexicon),
    fromSeries: false,
    asOfMonth: monthOf(o.asOf),
    label: o.label?.en ?? null,
    shape: shapeOfMetric(metric),
    share: 1,
    place: 0,
  };
}

function fromPoint(p: SeriesPoint, series: Series, lexicon: Lexicon): Comparable {
  const yearEnds = yearEndsOf([series.entity], lexicon);
  const isDay = /^\d{4}-\d{2}(-\d{2})?$/.test(p.at) && series.shape !== 'period';
  const period = series.shape === 'revision' ? (p.period ?? null) : p.at;
  const filedAsOf = p.asOf ?? (isDay ? p.at : endOf(p.at, yearEnds));
  const asOf = wholeDay(filedAsOf);
  return {
    ...extentOf(p),
    unit: series.unit,
    bound: p.basis === 'about' ? 'about' : null,
    metric: series.metric,
    kind: p.kind,
    asOf,
    filedAsOf,
    period,
    months: period === null ? null : filedMonths(period, yearEnds),
    replaced: null,
    level: series.shape === 'level' || (series.shape !== 'revision' && isLevelMetric(series.metric, lexicon)),
    fromSeries: true,
    asOfMonth: monthOf(asOf),
    label: null,
    shape: shapeOfMetric(series.metric),
    share: 0,
    place: 0,
  };
}

function extentOf({ value, low = 0, high = 0 }: Pick<Observation, 'value' | 'low' | 'high'>) {
  const isNegative = (value ?? high) < 0;
  return { low: Math.abs(value ?? low), high: Math.abs(value ?? high), isNegative };
}

/** Values that stand at a day: a later one takes the place of an earlier one, whatever its period. */
function isLevelMetric(metric: string, lexicon: Lexicon): boolean {
  return LEVELS.has(metric) || (lexicon.metrics.get(metric)?.type === 'stock' && !STANDING.has(metric));
}

const LEVELS: ReadonlySet<string> = new Set(['annualised-revenue', 'market-share', 'paying-share', 'stake']);
/** Stocks whose amounts stand beside each other (contracts, guarantees), so that a later one does not replace an earlier. */
const STANDING: ReadonlySet<string> = new Set(['guarantee', 'warrant', 'capacity', 'debt', 'stock-market-comparison']);

function wholeDay(day: string): string {
  return day.length === 7 ? `${day}-01` : day;
}

function endOf(period: string, yearEnds: number): string {
  const months = filedMonths(period, yearEnds);
  if (!months) return '1970-01-01';
  const after = months.to + 1;
  return `${String(Math.floor(after / 12)).padStart(4, '0')}-${String((after % 12) + 1).padStart(2, '0')}-01`;
}

function shapeOfMetric(metric: string): FiledShape {
  if (EITHER.has(metric)) return 'either';
  // Whole parts of the id: "enterprise" is no rise.
  return /(?:^|-)(?:growth|increase|rise|move|revision|gains?|drop)(?:-|$)/.test(metric) ? 'change' : 'level';
}

/** What a holding adds to a profit or takes from it: "cut net income by $3.1bn", "a $3.1bn hit". */
const EITHER: ReadonlySet<string> = new Set(['equity-method-effect']);

export function recordOf(c: Comparable): ComparedRecord {
  const sign = c.isNegative ? -1 : 1;
  return {
    low: sign * c.low,
    high: sign * c.high,
    unit: c.unit,
    kind: c.kind,
    asOf: c.filedAsOf,
    period: c.period,
  };
}
