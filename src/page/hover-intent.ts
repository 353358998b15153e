/**
 * When a card opens and closes: pure timing, no DOM. A pointer that rests on a mark means it; one that passes does not. After
 * leaving there is time to reach the card (WCAG 1.4.13: hoverable, persistent, dismissible).
 */
export interface HoverIntent<T> {
  /** The pointer is on this mark, or on none. */
  over(mark: T | null): void;
  /** The pointer has come onto the card. */
  overCard(): void;
  /** A click, a tap or a command opens at once and keeps open until dismissed. */
  pin(mark: T, how: Opening): void;
  dismiss(): void;
  readonly open: T | null;
}

export type Opening = 'hover' | 'click' | 'touch' | 'keyboard';

export interface HoverIntentListener<T> {
  /** `signal` aborts when this opening is over: what arrives later for it is for nobody. */
  opened(mark: T, how: Opening, signal: AbortSignal): void;
  closed(): void;
  same(one: T, other: T): boolean;
}

/** How long a pointer rests before it means a mark, and how long a card waits for it to come over; Wikipedia's measures. */
export const INTENT_MS = 150;
export const GRACE_MS = 300;

export function createHoverIntent<T>(
  listener: HoverIntentListener<T>,
  signal: AbortSignal,
  intentMs: () => number = () => INTENT_MS,
): HoverIntent<T> {
  let open: { mark: T; pinned: boolean; over: AbortController } | null = null;
  let waiting: { mark: T; timer: ReturnType<typeof setTimeout> } | null = null;
  let leaving: ReturnType<typeof setTimeout> | null = null;

  const stay = () => {
    if (leaving !== null) clearTimeout(leaving);
    leaving = null;
  };
  const stopWaiting = () => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };
  const close = () => {
    stay();
    if (!open) return;
    open.over.abort();
    open = null;
    listener.closed();
  };
  const show = (mark: T, how: Opening) => {
    stopWaiting();
    stay();
    open?.over.abort();
    open = { mark, pinned: how !== 'hover', over: new AbortController() };
    listener.opened(mark, how, open.over.signal);
  };
  signal.addEventListener('abort', () => {
    stopWaiting();
    close();
  });

  return {
    over(mark) {
      if (signal.aborted || open?.pinned) return;
      if (waiting && (mark === null || !listener.same(waiting.mark, mark))) stopWaiting();
      if (mark !== null && open && listener.same(open.mark, mark)) stay();
      else {
        if (open && leaving === null) leaving = setTimeout(close, GRACE_MS);
        if (mark !== null) waiting ??= { mark, timer: setTimeout(() => show(mark, 'hover'), intentMs()) };
      }
    },
    overCard() {
      stay();
      stopWaiting();
    },
    pin(mark, how) {
      if (signal.aborted) return;
      if (open && listener.same(open.mark, mark)) {
        stay();
        if (how !== 'keyboard') {
          open.pinned = true;
          return;
        }
      }
      show(mark, how);
    },
    dismiss() {
      stopWaiting();
      close();
    },
    get open() {
      return open?.mark ?? null;
    },
  };
}
