import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { MarkedPage } from './harness/marked-page.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ARTICLES = [
  ['en', 'A year of very large numbers', '$1.5 trillion'],
  ['zh-Hans', '数字很大的一年', '1.5万亿美元'],
  ['zh-Hant', '數字很大的一年', '1.5兆美元'],
] as const;

describe('the sample article of the welcome page', () => {
  let browser: ExtensionBrowser;
  let page: MarkedPage;

  beforeAll(async () => {
    browser = await launchChromium();
    page = new MarkedPage(browser, await browser.welcomePage());
    // The page around it speaks another language than two of the articles.
    await page.page.locator('.welcome-head button[lang="zh-Hant"]').click();
    await page.page.locator('html[lang="zh-Hant"]').waitFor();
  });
  afterAll(() => browser?.close());

  it.each(ARTICLES)('in %s is read by its own title, language and date, and alone', async (language, title, quote) => {
    await page.page.locator(`.welcome-try-head button[lang="${language}"]`).click();
    await page.page.locator(`article[lang="${language}"]`).waitFor();
    await expect.poll(async () => (await page.state())?.annotations[0]?.quote, { timeout: 20_000 }).toBe(quote);
    const state = await page.marked(8);
    expect(state.page).toEqual({ title, language, published: '2026-01-12', url: null });
    const article = await page.page.locator('article').innerText();
    for (const annotation of state.annotations) expect(article).toContain(annotation.quote);
  });

  it('is listed by the popup like any page', async () => {
    const { annotations } = await page.marked(8);
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until(`document.querySelectorAll(".rows > li").length === ${annotations.length}`);
    await popup.close();
  });
});
