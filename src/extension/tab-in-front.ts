import { browser } from 'wxt/browser';

export interface TabInFront {
  readonly id: number;
  readonly windowId: number;
  /** Known only where we may run, or within the reader's click on our button. */
  readonly url: string | undefined;
  /** Of a private window: nothing of it is kept on the device. */
  readonly isPrivate: boolean;
}

/** The tab that the reader looks at in the current window; null where there is none. */
export async function tabInFront(): Promise<TabInFront | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, windowId: tab.windowId, url: tab.url, isPrivate: tab.incognito };
}

/** Calls back when another tab comes to the front of this window, or the one in front loads another page. */
export function onTabChange(changed: () => void, signal: AbortSignal): void {
  const updated = (_: number, info: { status?: string }) => {
    if (info.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
