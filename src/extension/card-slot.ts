import type { createHoverCard } from '../ui/hover-card/hover-card.tsx';

/**
 * Where the card's script, which is put into a page only when a card is first needed, meets the content script: the global
 * of the extension's own isolated world, which no script of the page can reach.
 */
const SLOT = Symbol.for('plumbline.card');
const world = globalThis as { [SLOT]?: CreateHoverCard };

export type CreateHoverCard = typeof createHoverCard;

export function offerCard(create: CreateHoverCard): void {
  world[SLOT] = create;
}

export function offeredCard(): CreateHoverCard | undefined {
  return world[SLOT];
}
