import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

const article = (paragraph: string) =>
  articlePage({ lang: 'en', title: 'The sums behind the boom', date: '2026-01-20', paragraphs: [paragraph] });
const ONE = 'Microsoft invested $1 billion in OpenAI in 2019.';
const OTHER = 'Nvidia has put $100 billion into OpenAI.';

describe('while things come and go', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/one': article(ONE), 'www.reuters.com/other': article(OTHER) });
    browser = await launchChromium({ proxyPort: news.port });
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  const quotes = async (tab: MarkedPage) => (await tab.state())?.annotations.map(({ quote }) => quote);
  const highlights = (tab: MarkedPage) =>
    tab.page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('plumbline')));

  it('a page navigated within itself is read anew', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/one');
    await tab.marked();
    await tab.page.evaluate((text) => {
      history.pushState({}, '', '/next');
      document.title = 'Another story';
      document.querySelector('article')!.innerHTML = `<h1>Another story</h1><p>${text}</p>`;
    }, OTHER);
    await expect.poll(() => quotes(tab), { timeout: 20_000 }).toEqual(['$100 billion']);
    await tab.page.close();
  });

  it('a page that comes back from the history has its marks again', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/one');
    await tab.marked();
    await tab.page.goto('http://www.reuters.com/other');
    await expect.poll(() => quotes(tab), { timeout: 20_000 }).toEqual(['$100 billion']);
    await tab.page.goBack();
    await expect.poll(() => quotes(tab), { timeout: 20_000 }).toEqual(['$1 billion']);
    await tab.page.close();
  });

  it('the background may be stopped at any moment: the next card starts it again', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/one');
    await tab.marked();
    const session = await browser.context.newCDPSession(tab.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    await tab.hover('$1 billion');
    expect(await tab.cardWith('Microsoft')).toContain('On record');
    await tab.page.close();
  });

  it('an extension that is removed leaves nothing behind in open pages', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/one');
    await tab.marked();
    await tab.hover('$1 billion');
    await tab.cardWith('Microsoft');
    expect((await highlights(tab)).length).toBeGreaterThan(0);
    await browser
      .background()
      .evaluate(() => chrome.management.uninstallSelf())
      .catch(() => undefined);
    await expect.poll(() => highlights(tab), { timeout: 30_000 }).toEqual([]);
    await expect
      .poll(() => tab.page.evaluate(() => document.querySelector('plumbline-card') !== null), { timeout: 30_000 })
      .toBe(false);
  });
});
