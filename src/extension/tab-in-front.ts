import { browser } from 'wxt/browser';
import { listen } from './listen.ts';

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
  listen(browser.tabs.onActivated, changed, signal);
  listen(
    browser.tabs.onUpdated,
    (_, { status }) => {
      if (status === 'complete') changed();
    },
    signal,
  );
}
