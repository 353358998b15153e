import type { Metric } from './lexicon-schema.ts';
import type { ObservationKind, Yardstick } from './schema.ts';

/** An amount on record beside a sum that its reader knows. */
export interface Perspective {
  readonly yardstick: Yardstick;
  /** Of the yardstick, 0.048 for 4.8 %; two equal ends where the amount is one value. */
  readonly low: number;
  readonly high: number;
  /** The years that the amount was divided by first, to be one year's; 1 where nothing was divided. */
  readonly years: number;
}

export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly kind: string;
  readonly period: string | null;
  readonly asOf: string;
}

/** From large to small within each sort: the first that an amount is a fair part of is taken. */
const SCALES = [
  'gdp-united-states',
  'us-federal-spending',
  'us-defence',
  'nasa',
  'us-stock-market',
  'world-population',
];

/** What is paid, counted or reckoned; never a letter of intent or an "up to" beside money that was spent. */
const FIRM: ReadonlySet<string> = new Set<ObservationKind>([
  'actual',
  'filed',
  'estimate',
  'implied',
  'forecast',
  'guidance',
]);
const LEAST_SHARE = 0.02;
const YEARS_APART = 2;

/** The yardsticks that claims are held against, in the order in which they are tried. */
export function scalesAmong(yardsticks: readonly Yardstick[]): Yardstick[] {
  return SCALES.flatMap((id) => yardsticks.filter((yardstick) => yardstick.id === id));
}

/**
 * What an amount is beside the first yardstick that it can honestly be compared with: a stock with a stock, a year's flow with a
 * year's flow, in one unit, about the same time. Null where there is none.
 */
export function perspectiveOf(
  amount: Amount,
  type: Metric['type'],
  yardsticks: readonly Yardstick[],
): Perspective | null {
  const years = type === 'flow' ? yearsOf(amount.period) : 1;
  if (years === null || !FIRM.has(amount.kind) || amount.low <= 0) return null;
  const year = firstYear(amount.period ?? amount.asOf);
  for (const yardstick of yardsticks) {
    if (yardstick.type !== type || yardstick.unit !== amount.unit) continue;
    if (type === 'flow' && yearsOf(yardstick.period) !== 1) continue;
    if (Math.abs(firstYear(yardstick.period) - year) > YEARS_APART) continue;
    const low = amount.low / years / yardstick.value;
    const high = amount.high / years / yardstick.value;
    if (low >= LEAST_SHARE && high <= 1) return { yardstick, low, high, years };
  }
  return null;
}

/** 1 for a year, calendar or fiscal; more for years from..to; null for what is no whole number of years. */
function yearsOf(period: string | null): number | null {
  const parts = /^(?:FY)?(\d{4})(?:\.\.(?:FY)?(\d{4}))?$/.exec(period ?? '');
  if (!parts) return null;
  return parts[2] === undefined ? 1 : Number(parts[2]) - Number(parts[1]) + 1;
}

function firstYear(period: string): number {
  return Number(/\d{4}/.exec(period)?.[0] ?? Number.NaN);
}
