import type { PageSession } from '../page/page-session.ts';
import type { Opening } from '../page/hover-intent.ts';
import type { HoverCard } from '../ui/hover-card/hover-card.tsx';
import { offeredCard, type CreateHoverCard } from './card-slot.ts';
import type { CardManner, PageAnnotation } from './messages.ts';
import { ask, tell } from './messaging.ts';

export interface PageCards {
  open(session: PageSession, annotation: PageAnnotation, how: Opening, opening: AbortSignal): Promise<void>;
  close(): void;
  /** The next card is to be made as the reader wants it now. */
  renew(): void;
  /** The one element that is put into the page; null as long as no card was shown. */
  readonly host: Element | null;
}

/** Shows the hover card for a page's marks; its script and what it says are fetched from the background when they are needed. */
export function createPageCards(signal: AbortSignal): PageCards {
  let card: { readonly made: HoverCard; readonly end: AbortController } | null = null;
  let stale = false;
  let shownFor: PageSession | null = null;
  // Firefox let no script of the extension as it was before take its card away.
  if (import.meta.env.FIREFOX) for (const left of document.querySelectorAll('plumbline-card')) left.remove();

  async function theCard(): Promise<HoverCard | null> {
    if (card && !stale) return card.made;
    const manner = await ask('load-card', null);
    const create = offeredCard();
    if (!create || signal.aborted) return null;
    if (!card || stale) {
      card?.end.abort();
      card = makeCard(create, manner);
      stale = false;
    }
    return card.made;
  }

  function makeCard(create: CreateHoverCard, manner: CardManner) {
    const end = new AbortController();
    const made = create({
      ...manner,
      signal: AbortSignal.any([signal, end.signal]),
      onClose: () => shownFor?.close(),
      onOpenPanel: (annotation) => tell('open-panel', { annotation: (annotation as PageAnnotation).id }),
      onDismiss: ({ claim, quote }) => {
        shownFor?.close();
        tell('dismiss-mark', { claim, quote });
      },
      onRestore: ({ claim, quote }) => tell('restore-mark', { claim, quote }),
    });
    return { made, end };
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
    close: () => card?.made.hide(),
    renew() {
      // Not at once: it may be showing how to take back what made the page be read again.
      stale = true;
    },
    get host() {
      return card?.made.host ?? null;
    },
  };
}
