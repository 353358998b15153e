import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

const FILLER = Array.from({ length: 40 }, () => 'The rest of the day was quiet, and rain fell on the square outside.');
const article = (title: string, date: string, paragraphs: readonly string[], frame?: string) =>
  articlePage({
    lang: 'en',
    title,
    date,
    paragraphs,
    after: frame && `<iframe src="${frame}" width="600" height="300"></iframe>`,
  });
const FRAMED = 'http://www.cls.cn/framed';

describe('a page with a frame of another site that we read', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/sums': article(
        'The sums behind the boom',
        '2026-01-20',
        ['Microsoft invested $1 billion in OpenAI in 2019.', ...FILLER],
        FRAMED,
      ),
      'www.reuters.com/rain': article('Rain over the square', '2026-01-20', FILLER, FRAMED),
      'www.cls.cn/framed': article('Another story', '2026-02-03', ['Nvidia has put $100 billion into OpenAI.']),
    });
    browser = await launchChromium({ proxyPort: news.port });
    // It opens by itself, and would come in front of the pages.
    await browser.welcomePage();
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  async function openPopup(tab: MarkedPage): Promise<ExtensionView> {
    await tab.page.bringToFront();
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until('document.querySelector("input")');
    return popup;
  }

  const badge = () =>
    browser.background().evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab!.id! });
    });

  it('has the marks of both counted and listed, its own first', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('2');
    const popup = await openPopup(tab);
    const text = await popup.until<string>(
      'document.body.innerText.includes("$100 billion") && document.body.innerText',
    );
    expect(text).toMatch(/2 figures on record/);
    expect(text.indexOf('$1 billion')).toBeLessThan(text.indexOf('$100 billion'));
    await popup.close();
    await tab.page.close();
  });

  it('is scrolled to a mark of the frame, though the page itself is about something else', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/rain');
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('1');
    const popup = await openPopup(tab);
    await popup.until('document.body.innerText.includes("$100 billion")');
    await popup.evaluate(
      '[...document.querySelectorAll("button")].find((b) => b.innerText.includes("$100 billion")).click()',
    );
    await popup.until('document.body.innerText.includes("On record")');
    await popup.evaluate(
      '[...document.querySelectorAll("button")].find((b) => b.innerText === "Show on the page").click()',
    );
    await expect.poll(() => tab.page.evaluate(() => scrollY), { timeout: 20_000 }).toBeGreaterThan(500);
    await popup.close();
    await tab.page.close();
  });

  it('is walked through by the keys after the page, and round again', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('2');
    const framed = tab.page.frames().find((frame) => frame.url() === FRAMED)!;
    const cards = () =>
      Promise.all([tab.page.mainFrame(), framed].map((frame) => frame.locator('plumbline-card').count()));
    await tab.command('next-figure');
    await tab.command('open-card');
    await expect.poll(cards, { timeout: 20_000 }).toEqual([1, 0]);
    await tab.page.keyboard.press('Escape');
    await tab.command('next-figure');
    await tab.command('open-card');
    await expect.poll(cards, { timeout: 20_000 }).toEqual([1, 1]);
    await tab.command('next-figure');
    await tab.command('open-card');
    await tab.cardWith('Microsoft');
    await tab.page.close();
  });

  it('has its marks printed with their own words around them, and their own address', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('2');
    const id = await browser.background().evaluate(async () => {
      const [active] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return active!.id!;
    });
    const sheet = await browser.openOwnPage(`sheet.html#tab=${id}`);
    const excerpts = sheet.locator('.sheet-excerpt');
    await excerpts.nth(1).waitFor();
    expect(await excerpts.allInnerTexts()).toEqual([
      '…invested $1 billion in OpenAI in 2019…',
      '…has put $100 billion into OpenAI…',
    ]);
    const framed = sheet.locator('.sheet-finding').nth(1);
    expect(await framed.locator(`a[href="${FRAMED}"]`).count()).toBe(1);
    await sheet.close();
    await tab.page.close();
  });
});
