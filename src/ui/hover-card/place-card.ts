import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

const GAP = 8;

/**
 * Puts `card`, a fixed element of the top layer, below the figure or above it, wholly within the window, and keeps it there while
 * the page scrolls, in whatever box, or changes its size. `placed` is called after each time. Ends with `signal`.
 */
export function keepPlaced(card: HTMLElement, anchor: () => DOMRect, placed: () => void, signal: AbortSignal): void {
  let frame = 0;
  const place = async () => {
    frame = 0;
    const { x, y } = await computePosition({ getBoundingClientRect: anchor }, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP, fallbackPlacements: ['top-start'] }),
        shift({ padding: GAP }),
        size({
          padding: GAP,
          apply: ({ availableHeight, elements }) => {
            const most = Math.min(availableHeight, innerHeight * 0.6);
            elements.floating.style.maxHeight = `${Math.max(Math.floor(most), 96)}px`;
          },
        }),
      ],
    });
    if (signal.aborted) return;
    card.style.left = `${Math.round(x)}px`;
    card.style.top = `${Math.round(y)}px`;
    placed();
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(() => void place());
  };
  // Scrolling of any box inside the page moves the figure too; it does not bubble, so it is caught on its way down.
  addEventListener('scroll', (event) => event.target !== card && !within(card, event) && schedule(), {
    passive: true,
    capture: true,
    signal,
  });
  addEventListener('resize', schedule, { passive: true, signal });
  const resized = new ResizeObserver(schedule);
  resized.observe(document.documentElement);
  resized.observe(card);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    cancelAnimationFrame(frame);
  });
  void place();
}

function within(card: HTMLElement, event: Event): boolean {
  const root = card.getRootNode();
  return root instanceof ShadowRoot && event.target === root.host;
}
