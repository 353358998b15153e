import { browser } from 'wxt/browser';

/** Shows the number of marks of a tab on the toolbar button, and says it in words in the tooltip. */
export async function showCount(tab: number, count: number, tooltip: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  // The accent of src/ui/tokens.css.
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#b3372f' });
  await browser.action.setTitle({ tabId: tab, title: tooltip });
}
