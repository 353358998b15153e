import { startPage, type PageChange, type PageSession, type PageSessionOptions } from '../page/page-session.ts';
import type { PageState } from './messages.ts';
import { answerMessages, ask, tell } from './messaging.ts';
import { leaveMarkedFrame } from './page-slot.ts';
import { createPageCards } from './page-cards.ts';
import { answerViewLinks } from './view-link.ts';

/**
 * Everything the content script does: marks the page, or the one article that is given, shows its cards, and answers popup
 * and side panel, until `signal` aborts.
 */
export function runOnPage(signal: AbortSignal, article?: PageSessionOptions['article']): void {
  let session: PageSession | null = null;
  let hoverDelay = 150;
  const isFrame = window !== window.top;
  /** Popup and panel list the marks of all frames of a tab together. */
  const idPrefix = isFrame ? `${crypto.getRandomValues(new Uint32Array(1)).join('')}-` : '';
  let told: string | null = null;
  const cards = createPageCards(signal);
  const viewLinks = answerViewLinks(() => session, signal);

  function start(): void {
    const begun = startPage({
      async annotate(blocks) {
        const answer = await ask('annotate-blocks', blocks);
        if (!answer.running) rest();
        hoverDelay = answer.hoverDelay ?? hoverDelay;
        return answer;
      },
      onChanged: publish,
      hoverDelay: () => hoverDelay,
      article,
      idPrefix,
      onOpen: (annotation, _, how, opening) => void cards.open(begun, annotation, how, opening),
      onClose: () => cards.close(),
      signal,
    });
    // A card may outlive the reading that it was opened from.
    begun.setCardHost(cards.host);
    session = begun;
  }

  function rest(): void {
    const last = session?.state();
    session?.stop();
    session = null;
    if (last) publish({ running: false, blocks: last.scanned.blocks, marks: [] });
  }

  function publish({ running, blocks, marks }: PageChange): void {
    if (told === null && marks.length === 0 && isFrame) return;
    const now = [running, blocks, ...marks.map(({ id, verdict }) => `${id} ${verdict}`)].join('\n');
    if (now === told) return;
    told = now;
    tell('page-changed', { marks: marks.length, framed: window.length > 0 });
    viewLinks.update();
  }

  const state = () => session?.state() ?? RESTING;
  const anchors = () => session?.anchors() ?? [];
  leaveMarkedFrame({ state, anchors });
  start();
  answerMessages(
    {
      'page-state': state,
      'reveal-mark': ({ annotation }) => session?.reveal(annotation) ?? false,
      'set-running': ({ running }) => {
        if (running && !session) start();
        if (!running) rest();
        return null;
      },
      'read-again': () => {
        session?.stop();
        cards.renew();
        start();
        return null;
      },
      'page-anchors': anchors,
      'open-card': () => session?.open() ?? false,
      'step-mark': ({ by, from }) => (session?.step(by, from) ?? null) !== null,
    },
    signal,
  );
}

const RESTING: PageState = {
  page: { title: '', language: '', published: null, url: null },
  annotations: [],
  scanned: { blocks: 0, characters: 0, figures: 0 },
  running: false,
};
