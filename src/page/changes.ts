/**
 * Follows the page's changes by what changed, not by the page. Mutations are only noted as they come; they are read later,
 * together, and never for more than a small share of the time, however fast a page changes.
 */
export interface Changes {
  /** Nodes that were added, or whose text changed. Null: so many that the whole page is to be read. */
  readonly dirty: ReadonlySet<Node> | null;
  /** Whether anything was taken away. */
  readonly removed: boolean;
}

export interface ChangeWatch {
  observe(root: Document | ShadowRoot): void;
  /** Changes that were seen before the watch began. */
  note(records: readonly MutationRecord[]): void;
  /** Have the whole page read soon. */
  everything(): void;
}

/** What is observed of a tree. */
export const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** At most one part in twenty of the time goes to reading changes. */
export const MAX_SHARE = 0.05;
const SETTLE_MS = 200;
const MAX_DIRTY = 2000;
/** A page that never rests is read more and more seldom. */
const RESTLESS_AFTER = 8;
const MAX_PAUSE_MS = 4000;
/** Between two readings of a whole page. */
const WHOLE_PAGE_PAUSE_MS = 2000;

export interface ChangeHooks {
  /** Hears of a text node that has changed at once. */
  readonly textChanged?: (node: Node) => void;
  /** Tells our own nodes. */
  readonly isOwn?: (node: Node) => boolean;
}

/**
 * `read` takes the changes and resolves to the milliseconds of the thread that it used. Nothing is read while the document
 * is hidden.
 */
export function watchChanges(
  document: Document,
  read: (changes: Changes) => Promise<number>,
  signal: AbortSignal,
  { textChanged, isOwn }: ChangeHooks = {},
): ChangeWatch {
  let dirty = new Set<Node>();
  let whole = false;
  let removed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let reading = false;
  let streak = 0;
  let restUntil = 0;
  let noting = 0;

  const observer = new MutationObserver(noteAll);

  function noteAll(records: readonly MutationRecord[]): void {
    const begun = performance.now();
    for (const record of records) note(record);
    noting += performance.now() - begun;
    if (dirty.size > 0 || whole || removed) schedule();
  }

  function note(record: MutationRecord): void {
    if (isOwn?.(record.target)) return;
    if (record.removedNodes.length > 0) removed = true;
    if (record.type === 'characterData') textChanged?.(record.target);
    if (whole) return;
    if (record.type === 'characterData') dirty.add(record.target);
    for (const node of record.addedNodes) if (!isOwn?.(node)) dirty.add(node);
    if (record.removedNodes.length > 0 && record.addedNodes.length === 0) {
      // The text before and after now belong together.
      const beside = record.previousSibling ?? record.nextSibling;
      if (beside?.nodeType === 3) dirty.add(beside);
    }
    if (dirty.size > MAX_DIRTY) {
      dirty.clear();
      whole = true;
    }
  }

  function schedule(): void {
    if (timer !== null || reading || signal.aborted) return;
    if (document.hidden) {
      document.addEventListener('visibilitychange', schedule, { once: true, signal });
      return;
    }
    const pause = Math.max(SETTLE_MS, restUntil - performance.now());
    timer = setTimeout(() => void flush(), pause);
  }

  async function flush(): Promise<void> {
    timer = null;
    if (signal.aborted) return;
    if (document.hidden) return schedule();
    const changes: Changes = { dirty: whole ? null : dirty, removed };
    const begun = performance.now();
    // A long silence before: the page is not restless.
    streak = begun - restUntil > 1500 ? 1 : streak + 1;
    dirty = new Set();
    whole = removed = false;
    reading = true;
    let used = 0;
    try {
      used = await read(changes);
    } catch {
      used = performance.now() - begun;
    } finally {
      reading = false;
    }
    used += noting;
    noting = 0;
    const now = performance.now();
    const restless =
      streak > RESTLESS_AFTER ? Math.min(MAX_PAUSE_MS, SETTLE_MS * 2 ** Math.min(streak - RESTLESS_AFTER, 5)) : 0;
    restUntil = now + Math.max(used / MAX_SHARE, restless, changes.dirty === null ? WHOLE_PAGE_PAUSE_MS : 0);
    if (dirty.size > 0 || whole || removed) schedule();
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== null) clearTimeout(timer);
    dirty.clear();
  });

  return {
    observe(root) {
      if (!signal.aborted) observer.observe(root, CHANGES);
    },
    note: noteAll,
    everything() {
      dirty.clear();
      whole = removed = true;
      schedule();
    },
  };
}
