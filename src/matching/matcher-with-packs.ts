import type { ClaimsBundle } from '../claims/bundle.ts';
import type { MergedBundle } from '../claims/merge-bundle.ts';
import { createMatcher, type Matcher } from './annotate.ts';
import type { Annotation } from './annotation.ts';

/**
 * A matcher over what ships and over packs. The packs are read apart, and only where ours say nothing: with any pack switched on,
 * every mark of ours is the same as without it.
 */
export function createMatcherWithPacks(own: ClaimsBundle, { added }: Pick<MergedBundle, 'added'>): Matcher {
  const ours = createMatcher(own);
  if (!added) return ours;
  const packs = createMatcher(added);
  return {
    annotate(page, blocks) {
      const marks = ours.annotate(page, blocks);
      const free = packs.annotate(page, blocks).filter((mark) => !marks.some((other) => overlap(mark, other)));
      if (free.length === 0) return marks;
      const order = new Map(blocks.map(({ id }, at) => [id, at]));
      return [...marks, ...free].toSorted(
        (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start,
      );
    },
    explain: (page, blocks) => [...ours.explain(page, blocks), ...packs.explain(page, blocks)],
  };
}

function overlap(a: Annotation, b: Annotation): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
