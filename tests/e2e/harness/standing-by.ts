import type { ExtensionBrowser } from '../../../src/cli/launch-chromium.ts';

declare const chrome: typeof import('wxt/browser').browser;

/**
 * Characters of text on a page that is not about our subject, on which a script of ours stands by that listens to nobody; null
 * where there is none.
 */
export function standingBy(browser: ExtensionBrowser, url: string): Promise<number | null> {
  return browser.background().evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab!.id! },
      func: () => {
        const world = globalThis as { [key: symbol]: ReadonlyMap<string, unknown> | undefined };
        const { textContent } = document.body;
        return world[Symbol.for('plumbline.instances')]?.has('stand-by') ? textContent.length : null;
      },
    });
    return frame?.result ?? null;
  }, url);
}
