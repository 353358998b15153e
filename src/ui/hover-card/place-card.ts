import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';
import type { VirtualElement } from '@floating-ui/dom';

/** Pixels between the figure and the card, and between the card and the edges of the window. */
const GAP = 8;
/** A card is never lower than this, however little room there is: it goes to the other side, and scrolls inside. */
const LEAST_HEIGHT = 160;
/** Of the window's height. */
const MOST_HEIGHT = 0.6;

/** The figure that a card belongs to: where it is in the window now, and the element that it moves with. */
export type CardAnchor = VirtualElement;

/**
 * Puts `card`, a fixed element of the top layer, beside the figure and keeps it there while the page scrolls, in whatever box,
 * zooms or changes its size; it hides (`data-away`) while its figure is out of sight. Ends with `signal`.
 */
export function keepPlaced(card: HTMLElement, anchor: CardAnchor, signal: AbortSignal): void {
  card.style.maxHeight = '';
  delete card.dataset['away'];

  async function place(): Promise<void> {
    const { x, y, middlewareData } = await computePosition(anchor, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: GAP, fallbackStrategy: 'bestFit' }),
        size({ padding: GAP, apply: ({ availableHeight }) => limitHeight(card, availableHeight) }),
        shift({ padding: GAP, crossAxis: true }),
        hide(),
      ],
    });
    if (signal.aborted) return;
    Object.assign(card.style, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
    card.toggleAttribute('data-away', middlewareData.hide?.referenceHidden ?? false);
  }

  signal.addEventListener(
    'abort',
    autoUpdate(anchor, card, () => void place()),
  );
}

/** Where the figure is now, for as long as its element stands: also when it is marked no more. */
export function rememberPlace(anchor: CardAnchor): CardAnchor {
  const { contextElement } = anchor;
  const { x, y, width, height } = anchor.getBoundingClientRect();
  const before = contextElement?.getBoundingClientRect();
  return {
    contextElement,
    getBoundingClientRect() {
      const now = contextElement?.getBoundingClientRect();
      return new DOMRect(x + (now?.x ?? 0) - (before?.x ?? 0), y + (now?.y ?? 0) - (before?.y ?? 0), width, height);
    },
  };
}

function limitHeight(card: HTMLElement, available: number): void {
  const most = Math.min(Math.max(available, LEAST_HEIGHT), innerHeight * MOST_HEIGHT);
  card.style.maxHeight = `${Math.floor(most)}px`;
}
