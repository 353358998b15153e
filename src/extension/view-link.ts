import { browser } from 'wxt/browser';
import type { PageSession } from '../page/page-session.ts';

/**
 * While a side panel listens, the page tells it which marks are on screen. A port, for it says itself when the panel is
 * gone: with no panel nothing is measured.
 */
const VIEW_LINK = 'plumbline-view';
const AT_MOST_EVERY_MS = 150;

type Port = ReturnType<typeof browser.tabs.connect>;

/** The page's end. `update` is for when the marks have changed. */
export function answerViewLinks(session: () => PageSession | null, signal: AbortSignal): { update(): void } {
  const panels = new Set<Port>();
  let following: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tellPanels = () => {
    timer = undefined;
    const inView = marksInView(session());
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    for (const panel of panels) panel.postMessage(inView);
  };
  const update = () => {
    if (panels.size > 0) timer ??= setTimeout(tellPanels, AT_MOST_EVERY_MS);
  };
  const onConnect = (panel: Port) => {
    if (panel.name !== VIEW_LINK || panel.sender?.id !== browser.runtime.id) return;
    panels.add(panel);
    if (!following) {
      following = new AbortController();
      const options = { capture: true, passive: true, signal: AbortSignal.any([signal, following.signal]) };
      document.addEventListener('scroll', update, options);
      addEventListener('resize', update, options);
    }
    panel.onDisconnect.addListener(() => {
      panels.delete(panel);
      if (panels.size > 0) return;
      following?.abort();
      following = null;
    });
    update();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    browser.runtime.onConnect.removeListener(onConnect);
    for (const panel of panels) panel.disconnect();
  });
  return { update };
}

function marksInView(session: PageSession | null): string[] {
  const marks = session?.state().annotations ?? [];
  return marks.flatMap(({ id }) => {
    const place = session?.rectOf(id);
    return place && place.bottom > 0 && place.top < innerHeight ? [id] : [];
  });
}

/** The panel's end: calls back with the ids of the marks on screen until `signal` aborts or the page goes. */
export function followView(tab: number, changed: (inView: readonly string[]) => void, signal: AbortSignal): void {
  const page = browser.tabs.connect(tab, { name: VIEW_LINK, frameId: 0 });
  page.onMessage.addListener((inView: unknown) => {
    if (Array.isArray(inView)) changed(inView.filter((id) => typeof id === 'string'));
  });
  page.onDisconnect.addListener(() => {
    // Nobody listens in that tab: reading the error says that we know.
    void browser.runtime.lastError;
    if (!signal.aborted) changed([]);
  });
  signal.addEventListener('abort', () => page.disconnect(), { once: true });
}
