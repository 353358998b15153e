import type {
  Annotation,
  Answer,
  Ask,
  Block,
  PageAnchor,
  PageAnnotation,
  PageFacts,
  PageState,
} from '../extension/messages.ts';
import { anchorsOf } from './anchors.ts';
import { headOf, readPageFacts } from './article.ts';
import { type Changes, watchChanges } from './changes.ts';
import { countNumbers, mayConcern, worthALook } from './gate.ts';
import { createHoverIntent, type Opening } from './hover-intent.ts';
import { createMarks } from './marks.ts';
import { watchNavigation } from './navigation.ts';
import { watchPointer } from './pointer.ts';
import { beginReading, readAround, type ReadBlock } from './reader.ts';
import { inReadingOrder } from './reading-order.ts';
import { shadowRootsBelow } from './roots.ts';
import { runInSlices } from './slices.ts';
import { takeThePlaceOf } from './sole-instance.ts';
import { isCurrent, locate, type TextRun } from './text-run.ts';
import { collectText, collectTexts, nodesWith, type TextChunk } from './text-walk.ts';

export interface PageSessionOptions {
  /** Asks the background what is on record; may reject or never settle. */
  readonly annotate: (ask: Ask<'annotate-blocks'>) => Promise<Answer<'annotate-blocks'>>;
  /** The marks or what was read have changed. Called at most once a task. */
  readonly onChanged: (now: PageChange) => void;
  /** The reader means this mark: show its card at `rect` (viewport pixels). `signal` aborts when it is to close again. */
  readonly onOpen: (annotation: PageAnnotation, rect: DOMRect, how: Opening, signal: AbortSignal) => void;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
  readonly window?: Window;
  /** Reads this element alone, as a page of its own; without it the whole document. */
  readonly article?: { readonly root: Element; readonly facts: PageFacts };
  /** Stands before the ids of blocks and marks, where those of several sessions meet. */
  readonly idPrefix?: string;
  /** Milliseconds that the pointer rests on a mark before it means it. */
  readonly hoverDelay?: () => number;
}

export interface PageChange {
  readonly running: boolean;
  /** Blocks that were sent so far. */
  readonly blocks: number;
  /** In no order: to sort them is for who shows them. */
  readonly marks: readonly PageAnnotation[];
}

export interface PageSession {
  state(): PageState;
  /** Scrolls to a mark and lights it up; false where it is gone. Neither focus nor document change. */
  reveal(id: string): boolean;
  /** Reveals the next or previous mark, from the one last dealt with, from what is on screen, or from beyond the edge. */
  step(by: 1 | -1, from?: 'edge'): PageAnnotation | null;
  /** Opens the card of a mark, or of the one last dealt with, as by a click. */
  open(id?: string): boolean;
  /** Closes the card. */
  close(): void;
  /** Where the marks stand in the document's text. */
  anchors(): PageAnchor[];
  /** The place of a mark now, to move the card with it. */
  rectOf(id: string): DOMRect | null;
  /** The element that a mark stands in: what moves it, moves the mark. */
  elementOf(id: string): Element | null;
  /** Tells the session which node of the page is our card's host: never read, and the pointer may enter it. */
  setCardHost(host: Element | null): void;
  /** Takes every mark away. Nothing of us is left in the page. */
  stop(): void;
}

/** One message carries at most this much, so that none is long in the making or in the answering. */
const BATCH_BLOCKS = 80;
const BATCH_CHARACTERS = 30_000;
/** The background may be starting, or gone: how often and when it is asked again. */
const RETRIES_MS = [500, 3000, 15_000];
const ANSWER_WITHIN_MS = 20_000;
/** More blocks than any article has; on a page that grows without end the oldest without a mark are forgotten. */
const MAX_HELD = 4000;
const MAX_HIDDEN = 300;
const SHOWN_MS = 2000;

interface Held {
  read: ReadBlock;
  annotations: readonly PageAnnotation[];
}

/**
 * Reads a page, has it annotated, marks it, and follows it until `signal` aborts or `stop` is called. Whether the page is worth
 * it is asked before (`whenOnSubject`).
 */
export function startPage(options: PageSessionOptions): PageSession {
  const window = options.window ?? globalThis.window;
  const { document } = window;
  const own = new AbortController();
  const { signal } = own;
  if (options.signal.aborted) own.abort();
  options.signal.addEventListener('abort', () => own.abort(), { signal });
  takeThePlaceOf('page session', own);
  const marks = createMarks(document);
  const held = new Map<string, Held>();
  const blocksOfNode = new WeakMap<Node, Set<string>>();
  const observed = new WeakSet<Node>();
  const hidden = new Map<Element, ReadBlock[]>();
  let hiddenWatch: IntersectionObserver | null = null;
  const identify = createIds(options.idPrefix ?? '');
  let facts: PageFacts | null = null;
  /** The address and title of which `facts` were read. */
  let factsOf = '';
  let staleHead: string | null = null;
  let cardHost: Element | null = null;
  let pointer: ReturnType<typeof watchPointer> | null = null;
  let current: string | null = null;
  let characters = 0;
  let blocks = 0;
  /** Texts whose numbers are counted once somebody wants to know. */
  let uncounted: string[] = [];
  let figures = 0;
  let sorted: PageAnnotation[] | null = [];
  let telling = false;
  let shownTimer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<unknown> = Promise.resolve();

  const rules = {
    keeps: mayConcern,
    idOf: identify,
    get ignore() {
      return cardHost;
    },
  };

  const factsFrom = (text: string) => options.article?.facts ?? readPageFacts(document, text, staleHead);
  const isInArticle = (node: Node) => options.article?.root.contains(node) ?? true;

  // ---- reading

  /** One reading at a time, in the order in which they were asked for; resolves to the thread's milliseconds. */
  function inTurn(work: () => Generator<undefined, ReadBlock[]>): Promise<number> {
    let used = 0;
    const turn = reading.then(async () => {
      const found = await runInSlices(work(), signal, (ms) => (used += ms));
      if (found.length > 0) void send(found);
      return used;
    });
    reading = turn.catch(() => undefined);
    return turn;
  }

  function* readPage(): Generator<undefined, ReadBlock[]> {
    if (!document.body || document.designMode === 'on') return [];
    characters = 0;
    const roots = shadowRootsBelow(document, cardHost);
    [document, ...roots].forEach(watch);
    const chunks = yield* collectText(options.article?.root ?? document.body);
    return yield* readChunks([...chunks, ...(yield* collectTexts(roots))], []);
  }

  function* readChanges({ dirty, removed }: Changes): Generator<undefined, ReadBlock[]> {
    navigation.check();
    const broken = removed ? dropDeparted() : [];
    if (!dirty) return yield* readPage();
    const nodes = [...dirty].filter((node) => node.isConnected && isInArticle(node) && !hasAncestorIn(node, dirty));
    for (const node of nodes) for (const { read } of brokenBy(node)) broken.push(...dropBroken(read));
    const roots = shadowRootsBelow(document, cardHost).filter(watch);
    return yield* readChunks(yield* collectTexts([...nodes, ...roots]), broken);
  }

  /** Reads what is worth it in the chunks, and what is left of blocks that broke. */
  function* readChunks(chunks: readonly TextChunk[], broken: readonly Text[]): Generator<undefined, ReadBlock[]> {
    const pass = beginReading(rules);
    const found = yield* readAround(
      broken.filter((node) => node.isConnected),
      pass,
    );
    for (const chunk of chunks) {
      characters += chunk.text.length;
      found.push(...(yield* readAround(nodesWith(chunk, worthALook(chunk.text)), pass)));
    }
    return yield* settle(found);
  }

  /** Sorts out what is known, what cannot be seen, and what is to be asked about. */
  function* settle(found: ReadBlock[]): Generator<undefined, ReadBlock[]> {
    const fresh: ReadBlock[] = [];
    for (const read of found) {
      yield;
      const known = held.get(read.block.id);
      if (known) {
        known.read = read;
        noteNodes(read);
        paint(known);
      } else if (isVisible(read.element)) fresh.push(hold(read));
      else waitUntilSeen(read);
    }
    return fresh;
  }

  function hold(read: ReadBlock): ReadBlock {
    if (held.size >= MAX_HELD) forgetOldest();
    held.set(read.block.id, { read, annotations: [] });
    noteNodes(read);
    blocks++;
    uncounted.push(read.text);
    return read;
  }

  /** A block without a mark is only held so that it is not asked about twice. */
  function forgetOldest(): void {
    for (const [id, { annotations }] of held) if (annotations.length === 0) return drop(id);
  }

  function noteNodes({ pieces, block }: ReadBlock): void {
    for (const { node } of pieces) {
      const ids = blocksOfNode.get(node);
      if (ids) ids.add(block.id);
      else blocksOfNode.set(node, new Set([block.id]));
    }
  }

  /** Hidden text is not asked about until it can be seen; the observer tells without a layout being forced. */
  function waitUntilSeen(read: ReadBlock): void {
    const waiting = hidden.get(read.element);
    if (waiting) {
      if (!waiting.some((other) => other.block.id === read.block.id)) waiting.push(read);
    } else if (hidden.size < MAX_HIDDEN) {
      hidden.set(read.element, [read]);
      hiddenWatch ??= new IntersectionObserver(onSeen);
      hiddenWatch.observe(read.element);
    }
  }

  function onSeen(entries: IntersectionObserverEntry[]): void {
    const fresh: ReadBlock[] = [];
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) forget(target);
      else if (isIntersecting && isVisible(target)) {
        for (const read of hidden.get(target) ?? []) if (isCurrent(read)) fresh.push(hold(read));
        forget(target);
      }
    }
    if (fresh.length > 0) void send(fresh);
  }

  function forget(element: Element): void {
    hidden.delete(element);
    hiddenWatch?.unobserve(element);
  }

  // ---- asking

  async function send(fresh: readonly ReadBlock[]): Promise<void> {
    const again = learnFacts(fresh);
    for (const batch of inBatches((again ?? fresh).map((read) => read.block))) {
      if (signal.aborted) return;
      const answer = await askPatiently({ page: facts as PageFacts, blocks: batch });
      if (signal.aborted || !answer) return;
      accept(answer.annotations);
    }
    tell();
  }

  /** Gives every block again where only now a date can be known by which the ones before are to be judged. */
  function learnFacts(fresh: readonly ReadBlock[]): readonly ReadBlock[] | null {
    if (facts?.published && factsOf === address()) return null;
    const text = fresh.slice(0, 20).map((read) => read.text);
    const before = factsOf === address() ? facts : null;
    facts = factsFrom(text.join('\n'));
    factsOf = address();
    return before && facts.published ? [...held.values()].map(({ read }) => read) : null;
  }

  async function askPatiently(ask: Ask<'annotate-blocks'>): Promise<Answer<'annotate-blocks'> | null> {
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await Promise.race([options.annotate(ask), rejectAfter(ANSWER_WITHIN_MS, signal)]);
        if (answer && Array.isArray(answer.annotations)) return answer;
      } catch {
        // The background is starting anew or is gone; the page must not notice either.
      }
      const wait = RETRIES_MS[attempt];
      if (wait === undefined || signal.aborted) return null;
      await rejectAfter(wait, signal).catch(() => undefined);
    }
  }

  /** An answer counts only for a block that still stands as it was sent. */
  function accept(answers: readonly Annotation[]): void {
    const byBlock = Map.groupBy(answers, (annotation) => annotation.block);
    for (const [id, annotations] of byBlock) {
      const known = held.get(id);
      if (!known) continue;
      known.annotations = annotations
        .filter((a) => known.read.text.slice(a.start, a.end) === a.quote)
        .map((a) => Object.assign({ id: `${id}.${a.start}.${a.claim}` }, a));
      paint(known);
    }
    tell();
  }

  // ---- marks

  function paint({ read, annotations }: Held): void {
    for (const annotation of annotations) {
      const range = locate(read, annotation.start, annotation.end);
      if (range) mark(annotation, range);
      else marks.remove(annotation.id);
    }
    if (annotations.length > 0) tell();
  }

  /** The pointer is followed once there is something to point at. */
  function mark(annotation: PageAnnotation, range: StaticRange): void {
    marks.set(annotation, range);
    pointer ??= watchPointer(window, marks, intent, () => cardHost, signal);
  }

  function drop(id: string): void {
    const known = held.get(id);
    if (!known) return;
    held.delete(id);
    for (const annotation of known.annotations) {
      marks.remove(annotation.id);
      if (intent.open?.id === annotation.id) intent.dismiss();
    }
    if (known.annotations.length > 0) tell();
  }

  /** The blocks of a node that has changed which do not read the same any more. */
  function brokenBy(node: Node): Held[] {
    const known = [...(blocksOfNode.get(node) ?? [])].map((id) => held.get(id));
    return known.filter((one) => one !== undefined).filter(({ read }) => !isCurrent(read));
  }

  /** A mark says something about words: once they have changed it goes at once, not when they are next read. */
  function unmarkChanged(node: Node): void {
    for (const { annotations } of brokenBy(node)) for (const { id } of annotations) marks.remove(id);
  }

  function dropDeparted(): Text[] {
    const broken: Text[] = [];
    for (const element of hidden.keys()) if (!element.isConnected) forget(element);
    for (const { read, annotations } of held.values()) {
      // Blocks without marks only cost memory: one look at their element is enough.
      if (annotations.length > 0 ? !isCurrent(read) : !read.element.isConnected) broken.push(...dropBroken(read));
    }
    return broken;
  }

  function dropBroken(read: ReadBlock): Text[] {
    drop(read.block.id);
    for (const { node } of read.pieces) blocksOfNode.get(node)?.delete(read.block.id);
    return read.pieces.map((piece) => piece.node);
  }

  function annotationsNow(): PageAnnotation[] {
    if (!sorted) {
      const places = [...held.values()].filter((known) => known.annotations.length > 0);
      places.sort((a, b) => inReadingOrder(a.read.pieces[0]?.node as Node, b.read.pieces[0]?.node as Node));
      sorted = places.flatMap(({ annotations }) =>
        annotations.filter((a) => marks.rangeOf(a.id)).toSorted((a, b) => a.start - b.start),
      );
    }
    return sorted;
  }

  function state(): PageState {
    return {
      page: (facts ??= factsFrom('')),
      annotations: signal.aborted ? [] : [...annotationsNow()],
      scanned: {
        blocks,
        characters,
        get figures() {
          return figuresRead();
        },
      },
      running: !signal.aborted,
    };
  }

  function figuresRead(): number {
    for (const text of uncounted) figures += countNumbers(text);
    uncounted = [];
    return figures;
  }

  function tell(): void {
    sorted = null;
    if (telling || signal.aborted) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      if (signal.aborted) return;
      const marked = [...held.values()].flatMap(({ annotations }) => annotations.filter(({ id }) => marks.rangeOf(id)));
      options.onChanged({ running: true, blocks, marks: marked });
    });
  }

  // ---- page

  const address = (): string => `${window.location.href}\n${document.title}`;

  function watch(root: Document | ShadowRoot): boolean {
    if (observed.has(root)) return false;
    observed.add(root);
    changes.observe(root);
    return true;
  }

  function onNavigated(): void {
    staleHead = headOf(document);
    intent.dismiss();
    changes.everything();
  }

  // ---- marks and their reader

  function reveal(id: string): boolean {
    const range = marks.rangeOf(id);
    const element = range?.startContainer.parentElement;
    if (!element?.isConnected) return false;
    current = id;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'auto' : 'smooth';
    const rect = marks.rectOf(id);
    // In a paragraph taller than the window the mark may be far from the middle.
    if (rect && element.clientHeight > window.innerHeight)
      window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior });
    else element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    marks.show(id);
    clearTimeout(shownTimer);
    shownTimer = setTimeout(() => marks.show(null), SHOWN_MS);
    return true;
  }

  function step(by: 1 | -1, from?: 'edge'): PageAnnotation | null {
    const all = annotationsNow().filter(({ id }) => isVisible(marks.rangeOf(id)?.startContainer.parentElement ?? null));
    const next = all[from === 'edge' ? (by > 0 ? 0 : all.length - 1) : placeIn(all, by) + by];
    if (next) reveal(next.id);
    return next ?? null;
  }

  /** The place of the mark last dealt with; with none yet, the one that leads to where the reader is. */
  function placeIn(all: readonly PageAnnotation[], by: 1 | -1): number {
    const at = all.findIndex(({ id }) => id === current);
    if (at >= 0) return at;
    const here = all.findIndex(({ id }) => (marks.rectOf(id)?.bottom ?? -1) > 0);
    if (here < 0) return all.length;
    return by > 0 ? here - 1 : here;
  }

  const intent = createHoverIntent<PageAnnotation>(
    {
      opened(annotation, how, opening) {
        const rect = marks.rectOf(annotation.id, pointer?.last() ?? undefined);
        if (!rect) return;
        current = annotation.id;
        options.onOpen(annotation, rect, how, opening);
      },
      closed: () => options.onClose(),
      same: (one, other) => one.id === other.id,
    },
    signal,
    options.hoverDelay,
  );
  const changes = watchChanges(document, (what) => inTurn(() => readChanges(what)), signal, {
    textChanged: unmarkChanged,
    isOwn: (node) => cardHost !== null && (node === cardHost || node.getRootNode() === cardHost.shadowRoot),
  });
  const navigation = watchNavigation(window, onNavigated, signal);
  // Chromium darkens the light text of a dark page for paper, but not where a highlight lies, drawn or not.
  window.addEventListener('beforeprint', () => marks.whilePrinting(true), { signal });
  window.addEventListener('afterprint', () => marks.whilePrinting(false), { signal });
  window.addEventListener('pageshow', (event) => event.persisted && changes.everything(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(shownTimer);
    hiddenWatch?.disconnect();
    marks.clear();
    held.clear();
    hidden.clear();
  });
  inTurn(readPage).catch(() => undefined);

  return {
    state,
    reveal,
    step,
    open(id = current ?? undefined) {
      const annotation = annotationsNow().find((other) => other.id === id);
      if (!annotation || !marks.rectOf(annotation.id)) return false;
      intent.pin(annotation, 'keyboard');
      return true;
    },
    close: () => intent.dismiss(),
    anchors: () => {
      const root = options.article?.root ?? document.body;
      return anchorsOf(root, annotationsNow(), marks, (block) => held.get(block)?.read.text ?? '');
    },
    rectOf: (id) => marks.rectOf(id),
    elementOf: (id) => marks.rangeOf(id)?.startContainer.parentElement ?? null,
    setCardHost(host) {
      cardHost = host;
    },
    stop: () => own.abort(),
  };
}

/** The browser's own answer; it works out styles but no layout. Fading in (opacity) counts as visible. */
function isVisible(element: Element | null): boolean {
  if (!element?.isConnected) return false;
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return true;
  // An element without a box of its own says that it cannot be seen, though its text can.
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  return getComputedStyle(element).display === 'contents' && isVisible(parent);
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

function* inBatches(blocks: readonly Block[]): Generator<Block[]> {
  let batch: Block[] = [];
  let characters = 0;
  for (const block of blocks) {
    if (batch.length >= BATCH_BLOCKS || (batch.length > 0 && characters + block.text.length > BATCH_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(block);
    characters += block.text.length;
  }
  if (batch.length > 0) yield batch;
}

/** The same words in the same node keep their id; anything else gets a new one. */
function createIds(prefix: string): (run: TextRun) => string {
  const known = new WeakMap<Text, Map<number, { text: string; id: string }>>();
  let count = 0;
  return (run) => {
    const { node, from } = run.pieces[0] as TextRun['pieces'][number];
    let ids = known.get(node);
    if (!ids) known.set(node, (ids = new Map()));
    const before = ids.get(from);
    if (before?.text === run.text) return before.id;
    const id = `${prefix}b${++count}`;
    ids.set(from, { text: run.text, id });
    return id;
  };
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), { once: true });
  });
}
