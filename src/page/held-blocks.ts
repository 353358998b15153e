import type { Annotation, PageAnnotation } from '../extension/messages.ts';
import type { Marks } from './marks.ts';
import type { ReadBlock } from './reader.ts';
import { inReadingOrder } from './reading-order.ts';
import { isCurrent, locate } from './text-run.ts';

/** A block that the background is asked about, and what it has answered. */
interface Held {
  read: ReadBlock;
  annotations: readonly PageAnnotation[];
}

/** More blocks than any article has; on a page that grows without end the oldest without a mark are forgotten. */
const MAX_HELD = 4000;

/** The blocks of a page that can be seen, with the answers about them and their marks. */
export class HeldBlocks {
  private readonly marks: Marks;
  private readonly changed: () => void;
  private readonly byId = new Map<string, Held>();
  private readonly idsIn = new WeakMap<Node, Set<string>>();
  /** The marks in reading order; null until they are next wanted. */
  private sorted: readonly PageAnnotation[] | null = null;

  /** `changed` is called whenever a mark may have come, moved or gone. */
  constructor(marks: Marks, changed: () => void) {
    this.marks = marks;
    this.changed = changed;
  }

  hold(read: ReadBlock): void {
    if (this.byId.size >= MAX_HELD) this.forgetOldest();
    this.byId.set(read.block.id, { read, annotations: [] });
    this.noteNodes(read);
  }

  /** Takes a block that was read again; other nodes may hold its words now. False where it is not held. */
  renew(read: ReadBlock): boolean {
    const held = this.byId.get(read.block.id);
    if (!held) return false;
    held.read = read;
    this.noteNodes(read);
    this.paint(held);
    return true;
  }

  /** Takes the answer about blocks, in place of one before. It counts only for those that still stand as they were sent. */
  annotate(answers: readonly Annotation[]): void {
    for (const [id, annotations] of Map.groupBy(answers, ({ block }) => block)) {
      const held = this.byId.get(id);
      if (!held) continue;
      for (const before of held.annotations) this.marks.remove(before.id);
      held.annotations = annotations
        .filter(({ start, end, quote }) => held.read.text.slice(start, end) === quote)
        .map((annotation) => Object.assign({ id: `${id}.${annotation.start}.${annotation.claim}` }, annotation));
      this.paint(held);
    }
  }

  reads(): ReadBlock[] {
    return [...this.byId.values()].map(({ read }) => read);
  }

  textOf(id: string): string {
    return this.byId.get(id)?.read.text ?? '';
  }

  /** What is marked, in no order: sorting asks the page. */
  marked(): PageAnnotation[] {
    return [...this.byId.values()].flatMap((held) => this.markedIn(held));
  }

  /** What is marked, in reading order. */
  inOrder(): readonly PageAnnotation[] {
    if (!this.sorted) {
      const places = [...this.byId.values()].filter(({ annotations }) => annotations.length > 0);
      places.sort((a, b) => inReadingOrder(a.read.pieces[0]?.node as Node, b.read.pieces[0]?.node as Node));
      this.sorted = places.flatMap((held) => this.markedIn(held).toSorted((a, b) => a.start - b.start));
    }
    return this.sorted;
  }

  /** A mark says something about words: once a node's have changed it goes at once, not when they are next read. */
  unmarkChanged(node: Node): void {
    for (const { annotations } of this.brokenIn(node)) for (const { id } of annotations) this.marks.remove(id);
  }

  /** Drops the blocks of a node that do not read the same any more; gives all the nodes that they stood in. */
  dropBroken(node: Node): Text[] {
    return this.drop(this.brokenIn(node));
  }

  /** Drops the blocks that something was taken from. Those without marks only cost memory: one look at their element is enough. */
  dropDeparted(): Text[] {
    const departed = [...this.byId.values()].filter(({ read, annotations }) =>
      annotations.length > 0 ? !isCurrent(read) : !read.element.isConnected,
    );
    return this.drop(departed);
  }

  clear(): void {
    this.byId.clear();
    this.sorted = null;
  }

  private paint({ read, annotations }: Held): void {
    if (annotations.length === 0) return;
    for (const annotation of annotations) {
      const range = locate(read, annotation.start, annotation.end);
      if (range) this.marks.set(annotation, range);
      else this.marks.remove(annotation.id);
    }
    this.marksChanged();
  }

  private drop(broken: readonly Held[]): Text[] {
    for (const { read, annotations } of broken) {
      this.byId.delete(read.block.id);
      for (const { node } of read.pieces) this.idsIn.get(node)?.delete(read.block.id);
      for (const { id } of annotations) this.marks.remove(id);
      if (annotations.length > 0) this.marksChanged();
    }
    return broken.flatMap(({ read }) => read.pieces.map(({ node }) => node));
  }

  private marksChanged(): void {
    this.sorted = null;
    this.changed();
  }

  private markedIn({ annotations }: Held): PageAnnotation[] {
    return annotations.filter(({ id }) => this.marks.rangeOf(id));
  }

  private brokenIn(node: Node): Held[] {
    return [...(this.idsIn.get(node) ?? [])]
      .map((id) => this.byId.get(id))
      .filter((held) => held !== undefined)
      .filter(({ read }) => !isCurrent(read));
  }

  /** A block without a mark is only held so that it is not asked about twice. */
  private forgetOldest(): void {
    const oldest = this.byId.values().find(({ annotations }) => annotations.length === 0);
    if (oldest) this.drop([oldest]);
  }

  private noteNodes({ pieces, block }: ReadBlock): void {
    for (const { node } of pieces) {
      const ids = this.idsIn.get(node);
      if (ids) ids.add(block.id);
      else this.idsIn.set(node, new Set([block.id]));
    }
  }
}
