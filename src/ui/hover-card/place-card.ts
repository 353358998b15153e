/** Pixels between the figure and the card, and between the card and the edges of the window. */
const GAP = 8;
/** A card is never lower than this, however little room there is; it scrolls inside. */
const LEAST_HEIGHT = 96;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/**
 * Where a card of this size goes: below the figure, else above it, else on the side with more room; wholly within the window,
 * and at most three fifths of its height.
 */
export function placeBeside(
  figure: Area,
  card: { readonly width: number; readonly height: number },
  window: Area,
): Place {
  const most = window.height * 0.6;
  const below = window.top + window.height - (figure.top + figure.height) - 2 * GAP;
  const above = figure.top - window.top - 2 * GAP;
  const wanted = Math.min(card.height, most);
  const goesBelow = below >= wanted || below >= above;
  const maxHeight = Math.floor(Math.max(Math.min(goesBelow ? below : above, most), LEAST_HEIGHT));
  const height = Math.min(card.height, maxHeight);
  const top = goesBelow ? figure.top + figure.height + GAP : figure.top - GAP - height;
  return {
    left: Math.round(within(figure.left, window.left + GAP, window.left + window.width - GAP - card.width)),
    top: Math.round(within(top, window.top + GAP, window.top + window.height - GAP - height)),
    maxHeight,
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), least);
}

/**
 * Puts `card`, a fixed element of the top layer, beside the figure now, and keeps it there while the page scrolls, in whatever box,
 * or changes its size. Ends with `signal`.
 */
export function keepPlaced(card: HTMLElement, anchor: () => DOMRect, signal: AbortSignal): void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const figure = anchor();
    // A figure that has gone from the page has no place; the card stays where it was until it is closed.
    if (figure.height === 0 && card.style.top) return;
    // Read everything first, then write: one layout at most.
    const height = card.scrollHeight + card.offsetHeight - card.clientHeight;
    const { left, top, maxHeight } = placeBeside(figure, { width: card.offsetWidth, height }, visibleArea());
    Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const root = card.getRootNode();
  // Scrolling of any box inside the page moves the figure too; it does not bubble, so it is caught on its way down.
  const scrolled = (event: Event) => {
    if (!(root instanceof ShadowRoot) || event.target !== root.host) schedule();
  };
  addEventListener('scroll', scrolled, { passive: true, capture: true, signal });
  addEventListener('resize', schedule, { passive: true, signal });
  const resized = new ResizeObserver(schedule);
  resized.observe(document.documentElement);
  // Details that are opened make the card higher.
  for (const part of card.children) resized.observe(part);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    cancelAnimationFrame(frame);
  });
  place();
}

/** Without the scrollbars. */
function visibleArea(): Area {
  const { clientWidth, clientHeight } = document.documentElement;
  // In quirks mode the root is as high as its content.
  return {
    left: 0,
    top: 0,
    width: clientWidth,
    height: document.compatMode === 'CSS1Compat' ? clientHeight : innerHeight,
  };
}
