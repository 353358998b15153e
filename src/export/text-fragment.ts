import type { PageAnchor } from '../extension/messages.ts';

/**
 * A link that scrolls to the words and lights them up where the browser knows text fragments
 * (https://wicg.github.io/scroll-to-text-fragment/). The words around them tell one occurrence from another; without an
 * anchor the first occurrence is meant.
 */
export function linkToWords(
  address: string,
  quote: string,
  anchor: Pick<PageAnchor, 'before' | 'after'> | null,
): string {
  const url = new URL(address);
  url.hash = '';
  const prefix = anchor ? wordsBefore(anchor).trim() : '';
  const suffix = anchor ? wordsAfter(anchor).trim() : '';
  const directive = [prefix && `${encode(prefix)}-`, encode(quote.trim()), suffix && `-${encode(suffix)}`];
  return `${url.href}#:~:text=${directive.filter(Boolean).join(',')}`;
}

/** The dash, the comma and the ampersand have a meaning in the directive; `encodeURIComponent` leaves the dash. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

/** The words before the mark in its line. Browsers match whole words: what a cut has left of the first one is dropped. */
export function wordsBefore({ before }: Pick<PageAnchor, 'before'>): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const words = segments(line);
  const kept = line.length === before.length && words.length > 1 ? words.slice(1) : words;
  return kept.join('');
}

/** The words after the mark, in the same way. */
export function wordsAfter({ after }: Pick<PageAnchor, 'after'>): string {
  const line = after.split('\n', 1)[0] ?? '';
  const words = segments(line);
  const kept = line.length === after.length && words.length > 1 ? words.slice(0, -1) : words;
  return kept.join('');
}

function segments(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}
