import { watchChanges } from './changes.ts';
import { shadowRootsBelow } from './roots.ts';
import { runInSlices } from './slices.ts';
import { namesSubject } from './subject.ts';
import { collectText, collectTexts, type TextChunk } from './text-walk.ts';

/**
 * Characters in the document's own tree, with its navigation and small scripts, beyond which shadow roots are an extra: an
 * article's worth. Looking for them costs half as much as the walk itself.
 */
const FULL_PAGE = 6000;

/**
 * Resolves once a page names our subject: at once on most pages that are about it, later where the article comes later, never
 * on the others. One walk over the text, and then only over what changes. Rejects when `signal` aborts.
 */
export function whenOnSubject(window: Window, signal: AbortSignal): Promise<void> {
  const { document } = window;
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  return new Promise((resolve, reject) => {
    const look = async (trees: readonly Node[] | null): Promise<number> => {
      let used = 0;
      if (await runInSlices(trees ? treesNameSubject(trees) : pageNamesSubject(), either, (ms) => (used += ms))) {
        done.abort();
        resolve();
      }
      return used;
    };
    const changes = watchChanges(document, ({ dirty }) => look(dirty && [...dirty]), either);
    const follow = (roots: readonly ShadowRoot[]) => roots.forEach((root) => changes.observe(root));

    function* pageNamesSubject(): Generator<undefined, boolean> {
      changes.observe(document);
      if (!document.body) return false;
      const chunks = yield* collectText(document.body);
      if (yield* anyNamesSubject(chunks)) return true;
      // Who may be a shadow host is dear to ask. A tree with an article's worth of text names its subject itself.
      if (chunks.reduce((sum, { text }) => sum + text.length, 0) > FULL_PAGE) return false;
      const roots = shadowRootsBelow(document);
      follow(roots);
      return yield* anyNamesSubject(yield* collectTexts(roots));
    }

    function* treesNameSubject(trees: readonly Node[]): Generator<undefined, boolean> {
      return yield* anyNamesSubject(yield* collectTexts(trees.filter((tree) => tree.isConnected)));
    }

    function* anyNamesSubject(chunks: readonly TextChunk[]): Generator<undefined, boolean> {
      if (namesSubject(document.title)) return true;
      for (const { text } of chunks) {
        if (namesSubject(text)) return true;
        yield;
      }
      return false;
    }

    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (signal.aborted) reject(signal.reason as Error);
    else look(null).catch(reject);
  });
}
