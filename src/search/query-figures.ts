import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';

/** What somebody typed, taken apart: the figures in it, and the words around them. */
export interface Query {
  readonly figures: readonly Figure[];
  readonly words: string;
}

/** A number with a scale but no currency, as people type it into a search field: `5T`, `5 trillion`, `340bn`, `5万亿`, `5兆`. */
const SCALED =
  /^\d[\d,.]*\s*(?:t|tn|trn|trillions?|b|bn|billions?|m|mn|millions?|万亿|萬億|亿|億|万|萬|兆|千亿|千億|百亿|百億)$/i;
/** The same within a longer query. */
const SCALED_WITHIN =
  /(?<![\d.,$€£¥\p{Letter}])\d[\d,.]*\s*(?:t|tn|trn|trillions?|b|bn|billions?|m|mn|millions?)(?![\p{Script=Latin}\d])/giu;

/** Reads a query. A scaled number without a currency is taken as money, whatever its currency. */
export function readQuery(text: string): Query {
  const trimmed = text.trim();
  const figures = findFigures(trimmed).filter(isSought);
  if (figures.length > 0) return { figures, words: without(trimmed, figures) };
  if (SCALED.test(trimmed)) return { figures: asMoney(trimmed), words: '' };
  for (const match of trimmed.matchAll(SCALED_WITHIN)) {
    const found = asMoney(match[0]);
    if (found.length === 0) continue;
    const words = `${trimmed.slice(0, match.index)} ${trimmed.slice(match.index + match[0].length)}`;
    return { figures: found, words: words.trim() };
  }
  return { figures: [], words: trimmed };
}

/** A bare small number is a word of the query, not a quantity. */
function isSought(figure: Figure): boolean {
  return figure.kind !== 'count' || figure.low >= 1000;
}

function asMoney(number: string): Figure[] {
  return findFigures(`$${number}`).flatMap((figure) => (figure.kind === 'money' ? [{ ...figure, unit: null }] : []));
}

function without(text: string, figures: readonly Figure[]): string {
  let rest = '';
  let at = 0;
  for (const figure of figures) {
    rest += `${text.slice(at, figure.start)} `;
    at = figure.end;
  }
  return `${rest}${text.slice(at)}`.trim();
}
