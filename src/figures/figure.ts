/**
 * A figure: a quantity as a text prints it, with its exact place and its value in plain units.
 *
 * Values are plain: 1.5 trillion dollars is `1.5e12`, 58 per cent is `58`, three times is `3`,
 * ten gigawatts is `10` with the unit `GW`. Where the text prints one value, `low` equals `high`.
 */
export interface Figure {
  readonly kind: FigureKind;
  /** UTF-16 offsets into the text that was searched; `text.slice(start, end)` is `quote`. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly low: number;
  readonly high: number;
  /** ISO 4217 code, `%`, `x`, `GW`, `MW`, `years`, `months`, `count`; null where the text leaves it open. */
  readonly unit: string | null;
  /** Every unit that the words allow, likeliest first, where they allow several (`$`, `元`, `¥`). */
  readonly unitCandidates?: readonly string[];
  /** The word of caution that belongs to the figure. */
  readonly hedge: Hedge | null;
  /** `vague`: tens of billions, 数百亿; the range is what the words allow. `bare`: money without a currency word (`3400亿`). */
  readonly shape: FigureShape;
  /**
   * Significant digits as printed: 1.48 has 3, 1.5 and 2.0 have 2; decides which rounding the words imply. Closing
   * zeros of a whole number are filler (200 billion has 1), so the coarsest rounding is `10 ** (magnitude - digits + 1)`.
   */
  readonly digits: number;
  /** The step of the last printed digit in plain units: `$1.5 trillion` -> 1e11, `a third` -> 5 points. */
  readonly step: number;
}

export type FigureKind = 'money' | 'percent' | 'multiple' | 'count' | 'power' | 'duration';

export type Hedge =
  | 'about'
  | 'nearly' // close to, from below
  | 'over' // more than, passed
  | 'at-least'
  | 'at-most'
  | 'up-to';

export type FigureShape = 'point' | 'range' | 'vague' | 'bare';
