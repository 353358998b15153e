import { CHANGES, type ChangeWatch, watchChanges } from './changes.ts';
import { CUSTOM_ELEMENTS } from './elements.ts';
import { joinedText } from './joined-text.ts';
import { shadowRootsBelow } from './roots.ts';
import { runInSlices } from './slices.ts';
import { namesSubject } from './subject.ts';
import { collectTexts } from './text-walk.ts';

/**
 * Characters in the document's own tree beyond which it is no bare frame around shadow roots, and those beyond which roots are an
 * extra even so: an article's worth, though most of it be the space between tags. Who may be a host is dear to ask.
 */
const BARE_PAGE = 2000;
const FULL_PAGE = 50_000;

/** About as much as is searched in a millisecond, and more than the longest word, so that none is cut. */
const PIECE = 100_000;
const OVERLAP = 200;

export interface SubjectHooks {
  /** The page names our subject: called once. */
  readonly found: () => void;
  /** Asked before changes are looked at; a no is for good. */
  readonly isWanted?: () => Promise<boolean>;
}

/**
 * Calls back once a page names our subject: at once on most pages that are about it, later where the article comes later, never
 * on the others or once `abort` is called. One look at the text, and then only at what changes. What that needs (signals,
 * timers, listeners) is made with the first change: it would cost a page that stands still as much as a part of its text.
 */
export function watchForSubject(window: Window, { found, isWanted }: SubjectHooks): { abort(): void } {
  const { document } = window;
  let ended = false;
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
      abort();
      found();
    }
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
    if ((await isWanted?.()) ?? true) return look(dirty ? changesNameSubject([...dirty]) : pageNamesSubject());
    abort();
    return 0;
  }

  function* pageNamesSubject(): Generator<undefined, boolean> {
    let text = '';
    for (const part of joinedText(document)) {
      text += part;
      yield;
    }
    // All of it at once: an expression that is asked for the first time is made for the length of what it is asked of.
    if (yield* namesSubjectSomewhere(text)) return true;
    if (text.length > FULL_PAGE || (text.length > BARE_PAGE && !document.querySelector(CUSTOM_ELEMENTS))) return false;
    roots = shadowRootsBelow(document);
    for (const root of roots) observe(root);
    return yield* treesNameSubject(roots);
  }

  function* changesNameSubject(trees: readonly Node[]): Generator<undefined, boolean> {
    if (namesSubject(document.title)) return true;
    return yield* treesNameSubject(trees.filter((tree) => tree.isConnected));
  }

  observe(document);
  look(pageNamesSubject()).catch(() => undefined);
  return { abort };
}

function* treesNameSubject(trees: readonly Node[]): Generator<undefined, boolean> {
  for (const { text } of yield* collectTexts(trees)) {
    if (namesSubject(text)) return true;
    yield;
  }
  return false;
}

function* namesSubjectSomewhere(text: string): Generator<undefined, boolean> {
  if (text.length <= PIECE) return namesSubject(text);
  for (let from = 0; from < text.length; from += PIECE) {
    if (namesSubject(text.slice(from, from + PIECE + OVERLAP))) return true;
    yield;
  }
  return false;
}
