import type { FigureKind, Hedge } from './figure.ts';

/** What a quantity measures. */
export interface Measure {
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly candidates?: readonly string[];
}

/** A unit behind a number: where it ends, what it measures, and the factor into the unit that figures carry. */
export interface MeasureWords {
  readonly end: number;
  readonly measure: Measure;
  readonly factor: number;
  /** What a word inside the unit adds: the 半 of 两年半. */
  readonly added?: number;
}

/** One number with what stands directly around it: the piece of which figures and ranges are made. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly step: number;
  /** What the number was multiplied by (`billion`, `亿`); 1 where the text prints no scale. */
  readonly scale: number;
  /** What its unit makes of it: 0.01 for cents, 1 for dollars. */
  readonly unitFactor: number;
  /** Scale with the multipliers of a single digit (`五千亿` -> 千亿); where it differs from `scale`. */
  readonly fullScale?: number;
  /** Null for a plain number, and for money whose currency is not said. */
  readonly measure: Measure | null;
  /** A currency sign or code stands in front. */
  readonly signed: boolean;
  /** The words give no more than an order of size (`数百亿`, `tens of billions`). */
  readonly vague: boolean;
  /** A hedge inside the number (`1.5万多亿`, `near-trillion-dollar`). */
  readonly hedge: Hedge | null;
  /** How the number is written. */
  readonly form: 'digits' | 'words' | 'han';
  /** Thousands are grouped by commas. */
  readonly grouped: boolean;
  /** The scale is one letter (`7B`), which without a currency may be a model size. */
  readonly letterScale: boolean;
  /** Hangs on letters before it (`GPT-4`): only a strong unit makes it a quantity. */
  readonly glued: boolean;
}

/** A plain number from 1900 to 2100 that is most likely a year. */
export function looksLikeYear(quantity: Quantity): boolean {
  const { low, scale, grouped, form } = quantity;
  return form === 'digits' && !grouped && scale === 1 && Number.isInteger(low) && low >= 1900 && low <= 2100;
}

/** Multiplies without the noise of binary fractions: 8.3 million is 8300000. */
export function times(value: number, scale: number): number {
  return scale === 1 ? value : cleared(value * scale);
}

/** Takes the noise of binary fractions off a product or sum. */
export function cleared(value: number): number {
  const whole = Math.round(value);
  if (whole === value) return value;
  return whole !== 0 && Math.abs(value - whole) < 1e-9 * whole ? whole : Number(value.toPrecision(15));
}

/** Significant digits of a value whose last printed digit stands at `step`. */
export function digitsAt(value: number, step: number): number {
  if (!(value > 0)) return 1;
  return Math.max(1, Math.floor(Math.log10(value) + 1e-9) - Math.floor(Math.log10(step) + 1e-9) + 1);
}

/** The quantity on another scale, as the left end of a range takes it from the right end. */
export function rescale(quantity: Quantity, scale: number): Quantity {
  return {
    ...quantity,
    low: times(quantity.low, scale),
    high: times(quantity.high, scale),
    step: times(quantity.step, scale),
    scale: quantity.scale * scale,
  };
}
