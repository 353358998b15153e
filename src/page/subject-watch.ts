import { CHANGES, type ChangeWatch, watchChanges } from './changes.ts';
import { shadowRootsBelow } from './roots.ts';
import { runInSlices } from './slices.ts';
import { namesSubject } from './subject.ts';
import { collectText, collectTexts, type TextChunk } from './text-walk.ts';
import { WalkedText } from './walked-text.ts';

/**
 * Characters in the document's own tree, with its navigation and small scripts, beyond which shadow roots are an extra: an
 * article's worth. Looking for them costs half as much as the walk itself.
 */
const FULL_PAGE = 6000;

export interface SubjectHooks {
  /** The page names our subject: called once, with the text of the document's own tree where that still stands as it was walked. */
  readonly found: (walked: WalkedText | null) => void;
  /** Asked before changes are looked at; a no is for good. */
  readonly isWanted?: () => Promise<boolean>;
}

/**
 * Calls back once a page names our subject: at once on most pages that are about it, later where the article comes later, never
 * on the others or once `abort` is called. One walk over the text, and then only at what changes. What that needs (signals,
 * timers, listeners) is made with the first change: it would cost a page that stands still as much as a part of its text.
 */
export function watchForSubject(window: Window, { found, isWanted }: SubjectHooks): { abort(): void } {
  const { document } = window;
  let ended = false;
  let chunks: readonly TextChunk[] = [];
  let roots: readonly ShadowRoot[] = [];
  let following: AbortController | null = null;
  let changes: ChangeWatch | null = null;
  const firstChange = new MutationObserver(follow);

  const abort = () => {
    ended = true;
    firstChange.disconnect();
    following?.abort();
  };
  const running = {
    throwIfAborted() {
      if (ended) throw new Error('nobody asks any more');
    },
  };

  async function look(search: Generator<undefined, boolean>): Promise<number> {
    let used = 0;
    if ((await runInSlices(search, running, (ms) => (used += ms))) && !ended) {
      const unchanged = !changes && firstChange.takeRecords().length === 0;
      abort();
      found(unchanged ? new WalkedText(document, chunks) : null);
    }
    chunks = [];
    return used;
  }

  function observe(root: Document | ShadowRoot): void {
    if (changes) changes.observe(root);
    else firstChange.observe(root, CHANGES);
  }

  function follow(seen: readonly MutationRecord[]): void {
    firstChange.disconnect();
    following = new AbortController();
    changes = watchChanges(document, ({ dirty }) => lookAgain(dirty), following.signal);
    for (const root of [document, ...roots]) changes.observe(root);
    changes.note(seen);
  }

  async function lookAgain(dirty: ReadonlySet<Node> | null): Promise<number> {
    if ((await isWanted?.()) ?? true) return look(dirty ? treesNameSubject([...dirty]) : pageNamesSubject());
    abort();
    return 0;
  }

  function* pageNamesSubject(): Generator<undefined, boolean> {
    if (document.body) chunks = yield* collectText(document.body);
    // Together with the text: an expression that is asked for the first time is made for the length of what it is asked of.
    if (namesSubject(`${document.title}\n${chunks[0]?.text ?? ''}`)) return true;
    if (yield* anyNamesSubject(chunks.slice(1))) return true;
    // Who may be a shadow host is dear to ask. A tree with an article's worth of text names its subject itself.
    if (chunks.reduce((sum, { text }) => sum + text.length, 0) > FULL_PAGE) return false;
    roots = shadowRootsBelow(document);
    for (const root of roots) observe(root);
    return yield* anyNamesSubject(yield* collectTexts(roots));
  }

  function* treesNameSubject(trees: readonly Node[]): Generator<undefined, boolean> {
    if (namesSubject(document.title)) return true;
    return yield* anyNamesSubject(yield* collectTexts(trees.filter((tree) => tree.isConnected)));
  }

  function* anyNamesSubject(chunks: readonly TextChunk[]): Generator<undefined, boolean> {
    for (const { text } of chunks) {
      if (namesSubject(text)) return true;
      yield;
    }
    return false;
  }

  observe(document);
  look(pageNamesSubject()).catch(() => undefined);
  return { abort };
}
