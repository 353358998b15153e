import { findFigures, type FigureOptions } from '../../../src/figures/find-figures.ts';

/** The figures of a text in one line each: `$1.5 trillion = 1.5e12 USD`, with the hedge and shape where they say something. */
export function described(text: string, options?: FigureOptions): string[] {
  return findFigures(text, options).map(({ quote, low, high, unit, hedge, shape }) => {
    const value = low === high ? short(low) : `${short(low)}..${short(high)}`;
    const marks = [hedge, shape === 'vague' || shape === 'bare' ? shape : null].filter((mark) => mark !== null);
    return [`${quote} = ${value} ${unit ?? '?'}`, ...marks].join(', ');
  });
}

function short(value: number): string {
  if (value < 1e6) return String(Number(value.toPrecision(6)));
  return value.toExponential().replace('e+', 'e');
}
