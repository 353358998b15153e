import { browser } from 'wxt/browser';

/**
 * Opens the side panel (Chrome) or the sidebar (Firefox). Both want the reader's gesture: Chrome passes one on with a
 * message of the content script, Firefox does not, so there it only works from the extension's own pages.
 * Must be called before anything is awaited.
 */
export function openSidePanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    // WXT's types follow Chrome's; Firefox alone has this.
    const { sidebarAction } = browser as unknown as { sidebarAction: { open(): Promise<void> } };
    return sidebarAction.open();
  }
  return browser.sidePanel.open({ windowId });
}
