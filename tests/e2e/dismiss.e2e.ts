import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ARTICLE = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: ['Microsoft invested $1 billion in OpenAI in 2019.', 'Nvidia has put $100 billion into OpenAI.'],
});

describe('a mark that is not this claim', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let page: MarkedPage;
  const quotes = async () => (await page.state())?.annotations.map(({ quote }) => quote);

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/sums': ARTICLE });
    browser = await launchChromium({ proxyPort: news.port });
    page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked(2);
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  it('goes from the page at once, and comes back by undo', async () => {
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until('document.body.innerText.includes("$100 billion")');
    await popup.evaluate(
      '[...document.querySelectorAll(".plumb-row")].find((row) => row.innerText.includes("$100 billion")).click()',
    );
    await popup.until('[...document.querySelectorAll("button")].some((b) => b.innerText === "Not this claim")');
    await popup.evaluate(
      '[...document.querySelectorAll("button")].find((b) => b.innerText === "Not this claim").click()',
    );
    await popup.until('document.querySelectorAll(".rows > li").length === 1');
    await popup.evaluate('document.querySelector(".dismissed-notice button").click()');
    await popup.until('document.querySelectorAll(".rows > li").length === 2');
    await popup.close();
    expect(await quotes()).toEqual(['$1 billion', '$100 billion']);
  });

  it('stays away after a reload, and comes back from the settings', async () => {
    const [, mark] = (await page.marked(2)).annotations;
    await page.click('$100 billion');
    await page.cardWith('On record');
    await browser
      .background()
      .evaluate(
        ([claim, quote]) => chrome.storage.local.set({ settings: { dismissed: [`${claim}\t${quote}`] } }),
        [mark!.claim, mark!.quote],
      );
    await expect.poll(quotes, { timeout: 20_000 }).toEqual(['$1 billion']);
    await page.page.reload();
    expect((await page.marked(1)).annotations.map(({ quote }) => quote)).toEqual(['$1 billion']);

    const options = await browser.openOwnPage('options.html');
    await options.getByRole('button', { name: 'Restore the mark: $100 billion' }).click();
    await options.getByRole('button', { name: 'Restore the mark' }).waitFor({ state: 'detached' });
    await options.close();
    await expect.poll(quotes, { timeout: 20_000 }).toEqual(['$1 billion', '$100 billion']);
  });

  it('is forgotten with everything else that is kept', async () => {
    await browser
      .background()
      .evaluate(() => chrome.storage.local.set({ settings: { topicsOff: ['deals'] }, 'recent-searches': ['nvidia'] }));
    const options = await browser.openOwnPage('options.html');
    await options.getByRole('button', { name: 'Erase all of it' }).click();
    await options.getByRole('button', { name: 'Erase', exact: true }).click();
    await options.getByText('Erased.').waitFor();
    expect(await browser.background().evaluate(() => chrome.storage.local.get(null))).toEqual({});
    await options.close();
    await expect.poll(quotes, { timeout: 20_000 }).toEqual(['$1 billion', '$100 billion']);
  });
});
