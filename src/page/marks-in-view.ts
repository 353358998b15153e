import type { PageSession } from './page-session.ts';

/** At how much of an element on screen, in parts of it, the browser tells again: it tells nobody how far another frame scrolled. */
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Tells the ids of the marks on screen, when that may have changed. The browser is asked what of a mark's element is seen, for it alone
 * knows that of a frame: how far the page around it is scrolled is hidden from a frame of another site.
 */
export class MarksInView {
  private readonly told: (marks: string[]) => void;
  private readonly observer: IntersectionObserver;
  /** What is on screen of each element, in pixels of its frame's viewport. */
  private readonly seen = new Map<Element, DOMRectReadOnly>();
  private session: PageSession | null = null;

  constructor(told: (marks: string[]) => void) {
    this.told = told;
    this.observer = new IntersectionObserver((entries) => this.onSeen(entries), { threshold: STEPS });
  }

  /** Looks anew: the marks, or their places in this frame, have changed. */
  look(session: PageSession | null): void {
    this.stop();
    this.session = session;
    const elements = new Set((session?.state().annotations ?? []).flatMap(({ id }) => boxOf(session, id) ?? []));
    for (const element of elements) this.observer.observe(element);
    if (elements.size === 0) this.told([]);
  }

  stop(): void {
    this.observer.disconnect();
    this.seen.clear();
  }

  private onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, intersectionRect } of entries) this.seen.set(target, intersectionRect);
    const { session } = this;
    const marks = session?.state().annotations ?? [];
    this.told(marks.flatMap(({ id }) => (this.isSeen(session?.rectOf(id), boxOf(session, id)) ? [id] : [])));
  }

  private isSeen(place: DOMRect | null | undefined, element: Element | null): boolean {
    const seen = element && this.seen.get(element);
    if (!place || !seen || seen.height === 0) return false;
    return place.bottom > seen.top && place.top < seen.bottom;
  }
}

/** The nearest element around a mark that has a box of its own; null where nothing of it is drawn. */
function boxOf(session: PageSession | null, mark: string): Element | null {
  let element = session?.elementOf(mark) ?? null;
  while (element && element.getClientRects().length === 0) element = element.parentElement;
  return element;
}
