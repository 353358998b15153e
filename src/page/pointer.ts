import type { PageAnnotation } from '../extension/messages.ts';
import type { HoverIntent } from './hover-intent.ts';

export interface PointerTarget {
  at(x: number, y: number): PageAnnotation | null;
  readonly size: number;
}

/** What a click on means something to the page already. */
const INTERACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,video,audio,iframe,embed,object,[onclick],[contenteditable]:not([contenteditable="false" i]),' +
  '[role="button" i],[role="link" i],[role="tab" i],[role="menuitem" i],[role="checkbox" i],[role="option" i],[role="switch" i]';

/**
 * Feeds the pointer's ways into the hover intent: one hit test a frame at most, and none where there is no mark. The page
 * gets every event as if nobody listened; a click counts only where the page itself has no use for it.
 */
export function watchPointer(
  window: Window,
  target: PointerTarget,
  intent: HoverIntent<PageAnnotation>,
  cardHost: () => Element | null,
  signal: AbortSignal,
): { last(): { x: number; y: number } | null } {
  let last: { x: number; y: number; card: boolean } | null = null;
  let frame = 0;
  const look = () => {
    frame = 0;
    if (!last) intent.over(null);
    else if (last.card) intent.overCard();
    else intent.over(target.at(last.x, last.y));
  };
  const schedule = () => {
    if (frame === 0 && (target.size > 0 || intent.open)) frame = window.requestAnimationFrame(look);
  };
  const isCard = (event: Event): boolean => {
    const host = cardHost();
    return host !== null && event.composedPath().includes(host);
  };
  const passive = { passive: true, capture: true, signal };

  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return;
      // With a button held somebody selects or drags.
      last = event.buttons === 0 ? { x: event.clientX, y: event.clientY, card: isCard(event) } : null;
      schedule();
    },
    passive,
  );
  window.document.documentElement.addEventListener(
    'pointerleave',
    () => {
      last = null;
      schedule();
    },
    { passive: true, signal },
  );
  // What is under a resting pointer changes when the page scrolls.
  window.addEventListener('scroll', () => last && !last.card && schedule(), passive);
  window.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || isCard(event)) return;
      last = { x: event.clientX, y: event.clientY, card: false };
      const mark = isFree(event) ? target.at(event.clientX, event.clientY) : null;
      if (mark) intent.pin(mark, event.pointerType === 'touch' ? 'touch' : 'click');
      else if (intent.open) intent.dismiss();
    },
    { passive: true, signal },
  );
  // On its way up: an open card hears the key first, and keeps it.
  window.addEventListener('keydown', (event) => event.key === 'Escape' && intent.open && intent.dismiss(), {
    passive: true,
    signal,
  });
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame));
  return { last: () => last };

  function isFree(event: MouseEvent): boolean {
    if (event.defaultPrevented || window.getSelection()?.isCollapsed === false) return false;
    return !event.composedPath().some((node) => node instanceof Element && node.matches(INTERACTIVE));
  }
}
