import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';

declare const chrome: typeof import('wxt/browser').browser;

const TEXTS = [
  ['en', 'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.', '$1.5 trillion'],
  ['zh-Hans', '高德纳称，去年全球AI支出达到1.5万亿美元。', '1.5万亿美元'],
  ['zh-Hant', '顧能指出，去年全球AI支出達到1.5兆美元。', '1.5兆美元'],
] as const;

describe('a text that is on no page', () => {
  let browser: ExtensionBrowser;
  let panel: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    panel = await browser.openOwnPage('sidepanel.html');
    await panel.getByRole('tab', { name: 'Paste' }).click();
  });
  afterAll(() => browser?.close());

  it.each(TEXTS)('in %s is marked where it is pasted, as of its date', async (language, text, quote) => {
    await panel.getByLabel('Text to check').fill(text);
    await panel.getByLabel('Date of the text').fill('2026-01-20');
    await panel.getByRole('button', { name: 'Check the figures' }).dispatchEvent('click');
    const marked = panel.locator('.pasted-text');
    await marked.waitFor();
    expect(await marked.getAttribute('lang')).toBe(language);
    await marked.getByText(quote).dispatchEvent('click');
    const card = panel.locator('.pasted-cards .plumb-card');
    await card.waitFor();
    expect(await card.innerText()).toContain('Forecast, not fact');
    await panel.getByRole('button', { name: 'Another text' }).dispatchEvent('click');
  });

  it('is kept nowhere', async () => {
    const kept = await browser
      .background()
      .evaluate(async () =>
        JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
      );
    for (const [, text] of TEXTS) expect(kept).not.toContain(text.slice(0, 10));
  });

  it('comes from the context menu of a selection, a short one as a search', async () => {
    const select = (selectionText: string) =>
      browser.background().evaluate(async (words) => {
        const [tab] = await chrome.tabs.query({ active: true });
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
        clicked.dispatch({ menuItemId: 'look-up', selectionText: words }, tab);
      }, selectionText);
    await select(TEXTS[0][1]);
    await expect.poll(() => panel.getByLabel('Text to check').inputValue()).toBe(TEXTS[0][1]);
    await select('输给英伟达');
    await expect.poll(() => panel.getByRole('searchbox').inputValue()).toBe('输给英伟达');
  });
});

describe('the address bar', () => {
  let browser: ExtensionBrowser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  it('suggests claims, and opens the one that is chosen', async () => {
    const suggestions = await browser.background().evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          const changed = chrome.omnibox.onInputChanged as unknown as {
            dispatch(words: string, suggest: (suggestions: never) => void): void;
          };
          changed.dispatch('nvida market', resolve);
        }),
    );
    expect(suggestions.length).toBeGreaterThan(0);
    const opened = browser.context.waitForEvent('page');
    await browser.background().evaluate((words) => {
      const entered = chrome.omnibox.onInputEntered as unknown as { dispatch(words: string, how: string): void };
      entered.dispatch(words, 'newForegroundTab');
    }, suggestions[0]!.content);
    const page = await opened;
    await page.locator('.plumb-card').waitFor();
    expect(await page.locator('[aria-expanded=true]').first().innerText()).toContain(suggestions[0]!.content);
  });
});
