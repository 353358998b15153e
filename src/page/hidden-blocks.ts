import type { ReadBlock } from './reader.ts';
import { isCurrent } from './text-run.ts';
import { isVisible } from './visible.ts';

const MAX_HIDDEN = 300;

/** Blocks that nobody can see yet. The browser's observer tells when one can be: no layout is ever forced for it. */
export class HiddenBlocks {
  private readonly waiting = new Map<Element, ReadBlock[]>();
  private readonly seen: (reads: readonly ReadBlock[]) => void;
  private observer: IntersectionObserver | null = null;

  /** `seen` is given the blocks that have come into sight and still read as they were read. */
  constructor(seen: (reads: readonly ReadBlock[]) => void) {
    this.seen = seen;
  }

  wait(read: ReadBlock): void {
    const others = this.waiting.get(read.element);
    if (others) {
      if (!others.some((other) => other.block.id === read.block.id)) others.push(read);
    } else if (this.waiting.size < MAX_HIDDEN) {
      this.waiting.set(read.element, [read]);
      this.observer ??= new IntersectionObserver((entries) => this.look(entries));
      this.observer.observe(read.element);
    }
  }

  forgetDeparted(): void {
    for (const element of this.waiting.keys()) if (!element.isConnected) this.forget(element);
  }

  stop(): void {
    this.observer?.disconnect();
    this.waiting.clear();
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    const seen: ReadBlock[] = [];
    for (const { target, isIntersecting } of entries) {
      if (!target.isConnected) this.forget(target);
      else if (isIntersecting && isVisible(target)) {
        seen.push(...(this.waiting.get(target) ?? []).filter(isCurrent));
        this.forget(target);
      }
    }
    if (seen.length > 0) this.seen(seen);
  }

  private forget(element: Element): void {
    this.waiting.delete(element);
    this.observer?.unobserve(element);
  }
}
