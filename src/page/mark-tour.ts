import type { PageAnnotation } from '../extension/messages.ts';
import type { Marks } from './marks.ts';
import { isVisible } from './visible.ts';

const SHOWN_MS = 2000;

/** Leads a reader from mark to mark. */
export class MarkTour {
  /** The mark last dealt with. */
  current: string | null = null;
  private readonly window: Window;
  private readonly marks: Marks;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(window: Window, marks: Marks) {
    this.window = window;
    this.marks = marks;
  }

  /** Scrolls to a mark and lights it up; false where it is gone. Neither focus nor document change. */
  reveal(id: string): boolean {
    const { window, marks } = this;
    const element = marks.rangeOf(id)?.startContainer.parentElement;
    if (!element?.isConnected) return false;
    this.current = id;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = calm ? 'auto' : 'smooth';
    const rect = marks.rectOf(id);
    // In a paragraph taller than the window the mark may be far from the middle.
    if (rect && element.clientHeight > window.innerHeight)
      window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior });
    else element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    marks.show(id);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => marks.show(null), SHOWN_MS);
    return true;
  }

  /** Reveals the mark `by` places on among `all` (in reading order) that can be seen. */
  step(all: readonly PageAnnotation[], by: 1 | -1, from?: 'edge'): PageAnnotation | null {
    const seen = all.filter(({ id }) => isVisible(this.marks.rangeOf(id)?.startContainer.parentElement ?? null));
    const next = seen[from === 'edge' ? (by > 0 ? 0 : seen.length - 1) : this.placeIn(seen, by) + by];
    if (next) this.reveal(next.id);
    return next ?? null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  /** The place of the mark last dealt with; with none yet, the one that leads to where the reader is. */
  private placeIn(all: readonly PageAnnotation[], by: 1 | -1): number {
    const at = all.findIndex(({ id }) => id === this.current);
    if (at >= 0) return at;
    const here = all.findIndex(({ id }) => (this.marks.rectOf(id)?.bottom ?? -1) > 0);
    if (here < 0) return all.length;
    return by > 0 ? here - 1 : here;
  }
}
