import { browser } from 'wxt/browser';
import { MarksInView } from '../page/marks-in-view.ts';
import type { PageSession } from '../page/page-session.ts';

/**
 * While a side panel listens, a frame of the page tells it which of its marks are on screen. A port, for it says itself when
 * the panel is gone: with no panel nothing is measured.
 */
const VIEW_LINK = 'plumbline-view';
const AT_MOST_EVERY_MS = 150;

type Port = ReturnType<typeof browser.tabs.connect>;

/** The frame's end. `update` is for when the marks have changed. */
export function answerViewLinks(session: () => PageSession | null, signal: AbortSignal): { update(): void } {
  const panels = new Set<Port>();
  let following: AbortController | null = null;
  let inView: MarksInView | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = () => {
    if (!inView) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      inView?.look(session());
    }, AT_MOST_EVERY_MS);
  };
  const follow = () => {
    following = new AbortController();
    inView = new MarksInView((marks) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
      for (const panel of panels) panel.postMessage(marks);
    });
    const options = { capture: true, passive: true, signal: following.signal };
    document.addEventListener('scroll', update, options);
    addEventListener('resize', update, options);
  };
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    following?.abort();
    inView?.stop();
    inView = null;
  };
  const onConnect = (panel: Port) => {
    if (panel.name !== VIEW_LINK || panel.sender?.id !== browser.runtime.id) return;
    panels.add(panel);
    if (!inView) follow();
    panel.onDisconnect.addListener(() => {
      panels.delete(panel);
      if (panels.size === 0) rest();
    });
    update();
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    rest();
    browser.runtime.onConnect.removeListener(onConnect);
    for (const panel of panels) panel.disconnect();
  });
  return { update };
}

/** What the panel learns from a frame. */
export interface ViewListener {
  /** The marks on screen now, by id. */
  changed(inView: readonly string[]): void;
  /** The frame is gone, or nothing of ours listens in it. */
  gone(): void;
}

/** The panel's end, until `signal` aborts or the frame goes. */
export function followView(tab: number, frameId: number, listener: ViewListener, signal: AbortSignal): void {
  const frame = browser.tabs.connect(tab, { name: VIEW_LINK, frameId });
  frame.onMessage.addListener((inView: unknown) => {
    if (Array.isArray(inView)) listener.changed(inView.filter((id) => typeof id === 'string'));
  });
  frame.onDisconnect.addListener(() => {
    // Nobody listens in that frame: reading the error says that we know.
    void browser.runtime.lastError;
    if (!signal.aborted) listener.gone();
  });
  signal.addEventListener('abort', () => frame.disconnect(), { once: true });
}
