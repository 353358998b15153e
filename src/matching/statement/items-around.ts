import type { Figure } from '../../figures/figure.ts';
import type { Span } from '../../language/sentences.ts';

/** Names, words and figures on either side of a figure that are looked at: a page without full stops stays cheap. */
export const EACH_SIDE = 40;

/** The items (in the order of their starts) between two offsets, and of these the ones nearest to the figure. */
export function itemsAround<T extends Span>(
  items: readonly T[],
  figure: Figure,
  from: number,
  to: number,
): readonly T[] {
  const at = firstFrom(items, figure.start);
  const first = Math.max(firstFrom(items, from), at - EACH_SIDE);
  const last = Math.min(firstFrom(items, to), at + EACH_SIDE);
  return items.slice(first, last);
}

function firstFrom(items: readonly Span[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
