import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';

/** What somebody typed, taken apart: the figures in it, and the words around them. */
export interface Query {
  readonly figures: readonly Figure[];
  readonly words: string;
}

/** A number with a letter or the beginning of a scale, as people type it into a search field: `5T`, `5 tri`, `340b`. */
const TYPED = /(?<![\d.,$€£¥\p{Letter}])(\d[\d,.]*)\s*([a-z]+)(?![\p{Script=Latin}\d])/giu;
const SCALES = ['trillion', 'billion', 'million'];
const SHORT_SCALES: Readonly<Record<string, string>> = {
  tn: 'trillion',
  trn: 'trillion',
  bn: 'billion',
  mn: 'million',
};

/** A word of caution before a figure; here it would only be sought as a word. */
const CAUTION =
  /(?:\b(?:about|around|nearly|almost|close to|over|more than|up to|at least|at most|under)|[近约約超逾]|超过|超過|突破|至少|最多|高达|高達|不到)\s*$/i;

/**
 * Reads a query. A scaled number without a currency is taken as money, whatever its currency; a scale may be half typed.
 */
export function readQuery(text: string): Query {
  const trimmed = text.trim();
  const figures = findFigures(trimmed).filter(isSought);
  if (figures.length > 0) return { figures, words: without(trimmed, figures) };
  for (const match of trimmed.matchAll(TYPED)) {
    const [whole, number = '', word = ''] = match;
    const scale = scaleOf(word.toLowerCase());
    const found = scale && findFigures(`$${number} ${scale}`).find((figure) => figure.kind === 'money');
    if (!found) continue;
    const words = withoutCaution(trimmed.slice(0, match.index)) + trimmed.slice(match.index + whole.length);
    return { figures: [{ ...found, unit: null }], words: words.trim() };
  }
  return { figures: [], words: trimmed };
}

function scaleOf(word: string): string | undefined {
  return SHORT_SCALES[word] ?? SCALES.find((scale) => scale.startsWith(word) || `${scale}s` === word);
}

/** A bare small number is a word of the query, not a quantity. */
function isSought(figure: Figure): boolean {
  return figure.kind !== 'count' || figure.low >= 1000;
}

function without(text: string, figures: readonly Figure[]): string {
  let rest = '';
  let at = 0;
  for (const figure of figures) {
    rest += withoutCaution(text.slice(at, figure.start));
    at = figure.end;
  }
  return `${rest}${text.slice(at)}`.trim();
}

function withoutCaution(before: string): string {
  return `${before.replace(CAUTION, '')} `;
}
