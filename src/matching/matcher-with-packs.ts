import type { ClaimsBundle } from '../claims/bundle.ts';
import type { MergedBundle } from '../claims/merge-bundle.ts';
import { createMatcher, type Matcher } from './annotate.ts';
import type { Annotation, Block, PageFacts } from './annotation.ts';
import { plainText } from './plain-text.ts';
import { WordScanner } from './word-scanner.ts';

/**
 * A matcher over what ships and over packs. The packs are read apart, and only where ours say nothing: with any pack switched on,
 * every mark of ours is the same as without it. A page that bears no word of theirs costs one look.
 */
export function createMatcherWithPacks(own: ClaimsBundle, { added }: Pick<MergedBundle, 'added'>): Matcher {
  const ours = createMatcher(own);
  if (!added) return ours;
  const packs = createMatcher(added);
  const concerns = createConcern(added);
  return {
    annotate(page, blocks) {
      const marks = ours.annotate(page, blocks);
      if (!concerns(page, blocks)) return marks;
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

/** Claims about these are found where nobody is named. */
const FOUND_UNNAMED: ReadonlySet<string> = new Set(['institution', 'region', 'publisher', 'country', 'market']);

/** Whether a page bears a name, a phrase or a wording of packs at all. */
function createConcern({ claims, entities }: ClaimsBundle): (page: PageFacts, blocks: readonly Block[]) => boolean {
  const about = new Set(claims.flatMap((claim) => [...claim.about.entities, ...(claim.about.scope?.members ?? [])]));
  const scanner = new WordScanner<true>();
  const add = (words: readonly string[] = []) => words.forEach((word) => scanner.add(plainText(word), true));
  let always = false;
  for (const { id, kind, names, standsFor } of entities) {
    if (!about.has(id) && !(standsFor !== undefined && about.has(standsFor))) continue;
    const named = [...names.en, ...names['zh-Hans'], ...(names['zh-Hant'] ?? [])];
    // One without a name (the publisher of a review) is never found by it.
    if (FOUND_UNNAMED.has(kind) && named.length > 0) always = true;
    add(named);
  }
  for (const { phrases, wordings } of claims) {
    add(phrases.en);
    add(phrases['zh-Hans']);
    for (const { all } of [...(wordings?.en ?? []), ...(wordings?.['zh-Hans'] ?? [])]) add(all[0]);
  }
  const bears = (text: string | undefined) =>
    text !== undefined && text !== '' && scanner.scan(plainText(text), () => 0).length > 0;
  return (page, blocks) =>
    always ||
    bears(page.title) ||
    blocks.some(
      ({ text, heading, rowHead, columnHead }) => bears(text) || bears(heading) || bears(rowHead) || bears(columnHead),
    );
}

function overlap(a: Annotation, b: Annotation): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
