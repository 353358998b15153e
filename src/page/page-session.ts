import type { PageAnchor, PageAnnotation, PageFacts, PageState } from '../extension/messages.ts';
import { anchorsOf } from './anchors.ts';
import { type Annotate, askPatiently, inBatches } from './ask-patiently.ts';
import { BlockIds } from './block-ids.ts';
import { type Changes, type ChangeWatch, watchChanges } from './changes.ts';
import { mayConcern, worthALook } from './gate.ts';
import { HeldBlocks } from './held-blocks.ts';
import { HiddenBlocks } from './hidden-blocks.ts';
import { createHoverIntent, type HoverIntent, type Opening } from './hover-intent.ts';
import { KnownFacts } from './known-facts.ts';
import { createMarks, type Marks } from './marks.ts';
import { MarkTour } from './mark-tour.ts';
import { watchNavigation } from './navigation.ts';
import { watchPointer } from './pointer.ts';
import { ReadCount } from './read-count.ts';
import { beginReading, readAround, type ReadBlock } from './reader.ts';
import { shadowRootsBelow } from './roots.ts';
import { runInSlices } from './slices.ts';
import { takeThePlaceOf } from './sole-instance.ts';
import { collectText, collectTexts, nodesWith, type TextChunk } from './text-walk.ts';
import { isVisible } from './visible.ts';

export interface PageSessionOptions {
  readonly annotate: Annotate;
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

/**
 * Reads a page, has it annotated, marks it, and follows it until `signal` aborts or `stop` is called. Whether the page is worth
 * it is asked before (`watchForSubject`).
 */
export function startPage(options: PageSessionOptions): PageSession {
  return new MarkedPage(options);
}

/** One page from its first reading to its last mark: who reads, asks, marks and tells when. How is for its parts to know. */
class MarkedPage implements PageSession {
  private readonly options: PageSessionOptions;
  private readonly window: Window;
  private readonly document: Document;
  private readonly own = new AbortController();
  private readonly signal = this.own.signal;
  private readonly ids: BlockIds;
  private readonly facts: KnownFacts;
  private readonly count = new ReadCount();
  private readonly held: HeldBlocks;
  private readonly hidden = new HiddenBlocks((seen) => void this.ask(seen.map((read) => this.hold(read))));
  private readonly marks: Marks;
  private readonly tour: MarkTour;
  private readonly intent: HoverIntent<PageAnnotation>;
  private readonly changes: ChangeWatch;
  private readonly navigation: { check(): void };
  private readonly observed = new WeakSet<Node>();
  private pointer: ReturnType<typeof watchPointer> | null = null;
  private cardHost: Element | null = null;
  private telling = false;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(options: PageSessionOptions) {
    const { signal, window = globalThis.window, article, idPrefix = '', hoverDelay } = options;
    this.options = options;
    this.window = window;
    this.document = window.document;
    if (signal.aborted) this.stop();
    signal.addEventListener('abort', () => this.stop(), { signal: this.signal });
    takeThePlaceOf('page session', this.own);
    this.ids = new BlockIds(idPrefix);
    this.facts = new KnownFacts(window, article?.facts);
    this.marks = createMarks(this.document);
    this.held = new HeldBlocks(this.marks, () => this.tell());
    this.tour = new MarkTour(window, this.marks);
    this.intent = createHoverIntent<PageAnnotation>(
      {
        opened: (annotation, how, opening) => this.onMeant(annotation, how, opening),
        closed: () => options.onClose(),
        same: (one, other) => one.id === other.id,
      },
      this.signal,
      hoverDelay,
    );
    this.changes = watchChanges(this.document, (what) => this.inTurn(() => this.readChanges(what)), this.signal, {
      textChanged: (node) => this.held.unmarkChanged(node),
      isOwn: (node) => this.isCard(node),
    });
    this.navigation = watchNavigation(window, () => this.onNavigated(), this.signal);
    this.follow();
    this.inTurn(() => this.readPage()).catch(() => undefined);
  }

  state(): PageState {
    const { aborted } = this.signal;
    return {
      page: this.facts.now,
      annotations: aborted ? [] : [...this.held.inOrder()],
      scanned: this.count.now(),
      running: !aborted,
    };
  }

  reveal(id: string): boolean {
    return this.tour.reveal(id);
  }

  step(by: 1 | -1, from?: 'edge'): PageAnnotation | null {
    return this.tour.step(this.held.inOrder(), by, from);
  }

  open(id = this.tour.current ?? undefined): boolean {
    const annotation = this.held.inOrder().find((other) => other.id === id);
    if (!annotation || !this.marks.rectOf(annotation.id)) return false;
    this.intent.pin(annotation, 'keyboard');
    return true;
  }

  close(): void {
    this.intent.dismiss();
  }

  anchors(): PageAnchor[] {
    const root = this.options.article?.root ?? this.document.body;
    return anchorsOf(root, this.held.inOrder(), this.marks, (block) => this.held.textOf(block));
  }

  rectOf(id: string): DOMRect | null {
    return this.marks.rectOf(id);
  }

  elementOf(id: string): Element | null {
    const node = this.marks.rangeOf(id)?.startContainer;
    return node?.parentElement ?? (node?.getRootNode() as Partial<ShadowRoot> | undefined)?.host ?? null;
  }

  setCardHost(host: Element | null): void {
    this.cardHost = host;
  }

  stop(): void {
    this.own.abort();
  }

  // ---- reading

  /** One reading at a time, in the order in which they were asked for; resolves to the thread's milliseconds. */
  private inTurn(work: () => Generator<undefined, ReadBlock[]>): Promise<number> {
    let used = 0;
    const turn = this.reading.then(async () => {
      void this.ask(await runInSlices(work(), this.signal, (ms) => (used += ms)));
      return used;
    });
    this.reading = turn.catch(() => undefined);
    return turn;
  }

  private *readPage(): Generator<undefined, ReadBlock[]> {
    const { document, cardHost, options } = this;
    if (!document.body || document.designMode === 'on') return [];
    this.count.characters = 0;
    const roots = shadowRootsBelow(document, cardHost);
    for (const root of [document, ...roots]) this.observe(root);
    const chunks = yield* collectText(options.article?.root ?? document.body);
    return yield* this.readChunks([...chunks, ...(yield* collectTexts(roots))], []);
  }

  private *readChanges({ dirty, removed }: Changes): Generator<undefined, ReadBlock[]> {
    this.navigation.check();
    if (removed) this.hidden.forgetDeparted();
    const broken = removed ? this.held.dropDeparted() : [];
    if (!dirty) return yield* this.readPage();
    const nodes = [...dirty].filter(
      (node) => node.isConnected && this.isInArticle(node) && !hasAncestorIn(node, dirty),
    );
    for (const node of nodes) broken.push(...this.held.dropBroken(node));
    const roots = shadowRootsBelow(this.document, this.cardHost).filter((root) => this.observe(root));
    return yield* this.readChunks(yield* collectTexts([...nodes, ...roots]), broken);
  }

  /** Reads what is worth it in the chunks, and what is left of blocks that broke. */
  private *readChunks(chunks: readonly TextChunk[], broken: readonly Text[]): Generator<undefined, ReadBlock[]> {
    const pass = beginReading({ keeps: mayConcern, idOf: (run) => this.ids.of(run), ignore: this.cardHost });
    const found = yield* readAround(
      broken.filter((node) => node.isConnected),
      pass,
    );
    for (const chunk of chunks) {
      this.count.characters += chunk.text.length;
      found.push(...(yield* readAround(nodesWith(chunk, worthALook(chunk.text)), pass)));
    }
    return yield* this.settle(found);
  }

  /** Sorts out what is known, what cannot be seen, and what is to be asked about. */
  private *settle(found: readonly ReadBlock[]): Generator<undefined, ReadBlock[]> {
    const fresh: ReadBlock[] = [];
    for (const read of found) {
      yield;
      if (this.held.renew(read)) continue;
      if (isVisible(read.element)) fresh.push(this.hold(read));
      else this.hidden.wait(read);
    }
    return fresh;
  }

  private hold(read: ReadBlock): ReadBlock {
    this.held.hold(read);
    this.count.add(read.text);
    return read;
  }

  // ---- asking

  private async ask(fresh: readonly ReadBlock[]): Promise<void> {
    if (fresh.length === 0) return;
    const isDayNew = this.facts.learn(() =>
      fresh
        .slice(0, 20)
        .map(({ text }) => text)
        .join('\n'),
    );
    const reads = isDayNew ? this.held.reads() : fresh;
    for (const blocks of inBatches(reads.map(({ block }) => block))) {
      if (this.signal.aborted) return;
      const answer = await askPatiently(this.options.annotate, { page: this.facts.now, blocks }, this.signal);
      if (!answer) return;
      this.held.annotate(answer.annotations);
      this.tell();
    }
    this.tell();
  }

  // ---- marks

  /** Once a task, whatever has changed meanwhile. The pointer is followed once there is something to point at. */
  private tell(): void {
    const { open } = this.intent;
    if (open && !this.marks.rangeOf(open.id)) this.intent.dismiss();
    if (this.telling || this.signal.aborted) return;
    this.telling = true;
    queueMicrotask(() => {
      this.telling = false;
      if (this.signal.aborted) return;
      const marks = this.held.marked();
      if (marks.length > 0)
        this.pointer ??= watchPointer(this.window, this.marks, this.intent, () => this.cardHost, this.signal);
      this.options.onChanged({ running: true, blocks: this.count.blocks, marks });
    });
  }

  private onMeant(annotation: PageAnnotation, how: Opening, opening: AbortSignal): void {
    const rect = this.marks.rectOf(annotation.id, this.pointer?.last() ?? undefined);
    if (!rect) return;
    this.tour.current = annotation.id;
    this.options.onOpen(annotation, rect, how, opening);
  }

  // ---- the page as it goes on

  private follow(): void {
    const { window, marks, signal } = this;
    // Chromium darkens the light text of a dark page for paper, but not where a highlight lies, drawn or not.
    window.addEventListener('beforeprint', () => marks.whilePrinting(true), { signal });
    window.addEventListener('afterprint', () => marks.whilePrinting(false), { signal });
    window.addEventListener('pageshow', (event) => event.persisted && this.changes.everything(), { signal });
    signal.addEventListener('abort', () => {
      this.tour.stop();
      this.hidden.stop();
      marks.clear();
      this.held.clear();
    });
  }

  /** False where it is observed already. */
  private observe(root: Document | ShadowRoot): boolean {
    if (this.observed.has(root)) return false;
    this.observed.add(root);
    this.changes.observe(root);
    return true;
  }

  private onNavigated(): void {
    this.facts.navigated();
    this.intent.dismiss();
    this.changes.everything();
  }

  private isCard(node: Node): boolean {
    const { cardHost } = this;
    return cardHost !== null && (node === cardHost || node.getRootNode() === cardHost.shadowRoot);
  }

  private isInArticle(node: Node): boolean {
    return this.options.article?.root.contains(node) ?? true;
  }
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}
