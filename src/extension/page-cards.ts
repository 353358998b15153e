import type { PageSession } from '../page/page-session.ts';
import type { Opening } from '../page/hover-intent.ts';
import type { HoverCard } from '../ui/hover-card/hover-card.tsx';
import { offeredCard } from './card-slot.ts';
import type { PageAnnotation } from './messages.ts';
import { ask, tell } from './messaging.ts';

export interface PageCards {
  open(session: PageSession, annotation: PageAnnotation, how: Opening, opening: AbortSignal): Promise<void>;
  close(): void;
}

/** Shows the hover card for a page's marks; its script and the claim are fetched from the background when they are needed. */
export function createPageCards(onDismissed: () => void, signal: AbortSignal): PageCards {
  let card: HoverCard | null = null;
  let shownFor: PageSession | null = null;

  async function theCard(): Promise<HoverCard | null> {
    if (card) return card;
    const manner = await ask('load-card', null);
    const create = offeredCard();
    if (!create || signal.aborted) return null;
    card ??= create({
      ...manner,
      signal,
      onClose: () => shownFor?.close(),
      onOpenPanel: (annotation) => tell('open-panel', { annotation: (annotation as PageAnnotation).id }),
      onDismiss: ({ claim, quote }) => {
        shownFor?.close();
        ask('dismiss-mark', { claim, quote }).then(onDismissed, () => undefined);
      },
      onRestore: ({ claim, quote }) => {
        ask('restore-mark', { claim, quote }).then(onDismissed, () => undefined);
      },
    });
    return card;
  }

  return {
    async open(session, annotation, how, opening) {
      try {
        const { published } = session.state().page;
        const [hoverCard, content] = await Promise.all([theCard(), ask('card-content', { annotation, published })]);
        if (!hoverCard || !content || opening.aborted) return;
        shownFor = session;
        hoverCard.show({
          anchor: {
            getBoundingClientRect: () => session.rectOf(annotation.id) ?? new DOMRect(),
            contextElement: session.elementOf(annotation.id) ?? undefined,
          },
          content,
          annotation,
          pinned: how !== 'hover',
          focus: how === 'keyboard',
        });
        session.setCardHost(hoverCard.host);
        tell('card-opened', { annotation: annotation.id });
      } catch {
        // The background is gone or the extension was reloaded: no card, and nothing that the page could notice.
      }
    },
    close: () => card?.hide(),
  };
}
