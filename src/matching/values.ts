import type { Figure } from '../figures/figure.ts';

/** What a figure is held against. */
export interface FiledValue {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly bound: 'about' | 'nearly' | 'over' | 'at-least' | 'at-most' | 'up-to' | null;
}

export type Agreement =
  | 'equal'
  | 'rounded'
  /** The figure is the top, or the bottom, of a filed range. */
  | 'end-of-range'
  /** Inside a filed range, or a wide range round a filed value. */
  | 'within'
  | 'power-of-ten'
  | 'none';

/** Rounding that goes unsaid never moves a value by more than this share of it. */
const UNSAID = 0.04;
const SAID = 0.07;
/** More than either, of the larger value. */
const WIDEST = 0.08;

/** How a printed figure stands to a filed value of the same unit, with the rounding that its words imply. */
export function agreement(figure: Figure, filed: FiledValue): Agreement {
  const point = filed.low === filed.high;
  if (figure.low === figure.high) {
    const value = figure.low;
    if (point) return pointAgainst(figure, value, filed);
    const tolerance = toleranceOf(figure);
    if (Math.abs(value - filed.high) <= Math.min(tolerance, filed.high * 0.01)) return 'end-of-range';
    if (Math.abs(value - filed.low) <= Math.min(tolerance, filed.low * 0.01)) return 'end-of-range';
    if (value > filed.low && value < filed.high) return 'within';
    return isPowerOfTen(value, filed.high) || isPowerOfTen(value, filed.low) ? 'power-of-ten' : 'none';
  }
  if (!point) {
    const same = near(figure.low, filed.low, 0.005) && near(figure.high, filed.high, 0.005);
    if (same) return 'equal';
    if (isPowerOfTen(figure.low, filed.low) && isPowerOfTen(figure.high, filed.high)) return 'power-of-ten';
    if (near(figure.low, filed.low, 0.03) && near(figure.high, filed.high, 0.03)) return 'rounded';
    return 'none';
  }
  const slack = figure.shape === 'vague' ? 0 : (figure.high - figure.low) * 0.1;
  if (filed.low >= figure.low - slack && filed.low <= figure.high + slack) {
    return figure.high <= figure.low * 1.35 ? 'rounded' : 'within';
  }
  return 'none';
}

function pointAgainst(figure: Figure, value: number, filed: FiledValue): Agreement {
  const filedValue = filed.low;
  if (filedValue === 0) return value === 0 ? 'equal' : 'none';
  const ratio = value / filedValue;
  if (ratio < 0.85 || ratio > 1.18) return isPowerOfTen(value, filedValue) ? 'power-of-ten' : 'none';
  if (near(value, filedValue, 0.0005)) return 'equal';
  const difference = filedValue - value;
  // No word and no rounding moves a value by more; but a percentage is rounded by points, however small it is.
  if (figure.unit !== '%' && !near(value, filedValue, WIDEST)) return 'none';
  const tolerance = toleranceOf(figure);
  if (Math.abs(difference) <= tolerance) return 'rounded';
  // Two tellings of one report may part in the third digit: 8.65bn for 8.67bn.
  if (figure.kind === 'money' && near(value, filedValue, 0.0025)) return 'rounded';
  // Or cut off behind it: 1.36tn for 1.3664tn.
  if (difference > 0 && significantDigits(value) >= 3 && difference < 2 * halfStepOf(value)) return 'rounded';
  // "Over 5 trillion" holds for 5.03; "nearly 1.5 trillion" for 1.48.
  if (
    (figure.hedge === 'over' || figure.hedge === 'at-least') &&
    difference > 0 &&
    difference <= Math.max(tolerance, filedValue * SAID)
  )
    return 'rounded';
  if (figure.hedge === 'nearly' && difference < 0 && -difference <= filedValue * SAID) return 'rounded';
  if ((filed.bound === 'over' || filed.bound === 'at-least') && difference < 0 && -difference <= filedValue * 0.03)
    return 'rounded';
  // The record itself may be a rounded one: 1.5tn filed against 1.479tn printed.
  if (filed.bound === 'about' && Math.abs(difference) <= filedValue * 0.03) return 'rounded';
  if (Math.abs(difference) <= halfStepOf(filedValue) && Math.abs(difference) <= filedValue * 0.015) return 'rounded';
  return 'none';
}

/** Half of the last digit that is not a trailing zero, within what rounding may move. */
function toleranceOf(figure: Figure): number {
  const value = Math.max(Math.abs(figure.low), Math.abs(figure.high));
  const said = figure.hedge === 'about' || figure.hedge === 'nearly';
  const half = halfStepOf(value);
  const share = figure.unit === '%' && !said ? Math.min(half, 0.5) : Math.min(half, value * UNSAID);
  return said ? Math.max(share, Math.min(half, value * SAID)) : share;
}

function halfStepOf(value: number): number {
  return value === 0 || !Number.isFinite(value) ? 0 : roundingOf(value).halfStep;
}

function isPowerOfTen(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || (a < b * 9 && b < a * 9)) return false;
  const power = Math.log10(a / b);
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(whole) <= 3 && Math.abs(power - whole) < 0.006;
}

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share;
}

/** Whether a figure may be told in this unit. Money without a currency word is taken for dollars. */
export function isInUnit(figure: Figure, unit: string): boolean {
  if (figure.unit === unit) return true;
  if (figure.unitCandidates?.includes(unit)) return true;
  return figure.unit === null && figure.kind === 'money' && unit === 'USD';
}

/** How far two values lie apart, as the ratio of the larger to the smaller. */
export function ratioBetween(figure: Figure, filed: FiledValue): number {
  const a = (figure.low + figure.high) / 2;
  const b = (filed.low + filed.high) / 2;
  if (a <= 0 || b <= 0) return Number.POSITIVE_INFINITY;
  return a > b ? a / b : b / a;
}

/** Whether two filed values say the same within rounding. */
export function sameValue(a: FiledValue, b: FiledValue): boolean {
  return near((a.low + a.high) / 2, (b.low + b.high) / 2, 0.012) && (a.low === a.high) === (b.low === b.high);
}

/** Digits that are no leading or trailing zeros: 1,480 has 3. */
export function significantDigits(value: number): number {
  return roundingOf(value).digits;
}

interface Rounding {
  readonly digits: number;
  /** Half of the last digit that is not a trailing zero, in plain units. */
  readonly halfStep: number;
}

/** The same values are asked for again and again: those of the record, and those of the page. */
const known = new Map<number, Rounding>();
const MOST_KNOWN = 5000;

function roundingOf(value: number): Rounding {
  let rounding = known.get(value);
  if (!rounding) {
    const digits = Math.abs(value)
      .toPrecision(12)
      .replace(/e.*$/, '')
      .replace('.', '')
      .replace(/^0+/, '')
      .replace(/0+$/, '').length;
    const magnitude = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
    rounding = { digits, halfStep: 0.5 * 10 ** (magnitude - Math.max(digits, 1) + 1) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, rounding);
  }
  return rounding;
}
