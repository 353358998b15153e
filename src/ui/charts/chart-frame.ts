import type { Frame } from './series-layout.ts';

/** The drawing's size and margins, in its own units. */
export const FRAME: Frame = { width: 328, height: 148, left: 10, right: 10, top: 24, bottom: 22 };
/** Up to this many points each may bear its value; where there are more, a scale is drawn instead. */
export const FEW = 6;
