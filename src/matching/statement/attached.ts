import type { Span } from '../../language/sentences.ts';
import type { Place } from './place.ts';

/** "$250 billion on Azure and $300 billion with Oracle": what hangs on a figure by a short word belongs to it. */
export function isAttached(from: number, to: number, plain: string): boolean {
  return (
    to - from <= 24 &&
    /^ (?:on|with|to|from|at|in|for|by|of|into|during|through)(?: the| its| all of| fiscal)? $/.test(
      plain.slice(from, to),
    )
  );
}

/** "The $500 billion Stargate project", 5000亿美元的“星际之门”: the figure says how big it is. */
export function isSizeOf(from: number, to: number, plain: string): boolean {
  return to - from <= 4 && /^ ?的? ?["“「『《]?$/.test(plain.slice(from, to));
}

/** It hangs on the figure before this one. */
export function isTakenBefore(mention: Span, { figure, gap, sentence, reading }: Place): boolean {
  return (
    mention.start < figure.start && gap.start > sentence.start && isAttached(gap.start, mention.start, reading.plain)
  );
}
