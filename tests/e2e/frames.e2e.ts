import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { wordsOf } from '../../src/ui/language/words.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Telling {
  readonly language: 'en' | 'zh-Hans' | 'zh-Hant';
  readonly locale: string;
  readonly title: string;
  /** A sentence, and the figure that is on record about it. */
  readonly small: readonly [sentence: string, figure: string];
  readonly large: readonly [sentence: string, figure: string];
  readonly filler: string;
  /** What the popup says of two figures. */
  readonly count: string;
  /** What stands beside the figures on the printed sheet. */
  readonly excerpts: readonly string[];
}

const TELLINGS: readonly Telling[] = [
  {
    language: 'en',
    locale: 'en-US',
    title: 'The sums behind the boom',
    small: ['Microsoft invested $1 billion in OpenAI in 2019.', '$1 billion'],
    large: ['Nvidia has put $100 billion into OpenAI.', '$100 billion'],
    filler: 'The rest of the day was quiet, and rain fell on the square outside.',
    count: '2 figures on record',
    excerpts: ['…invested $1 billion in OpenAI in 2019…', '…has put $100 billion into OpenAI…'],
  },
  {
    language: 'zh-Hans',
    locale: 'zh-CN',
    title: '繁荣背后的账',
    small: ['微软2019年向OpenAI投资10亿美元。', '10亿美元'],
    large: ['英伟达已向OpenAI投资1000亿美元。', '1000亿美元'],
    filler: '这一天余下的时间很平静，外面的广场上下着雨。',
    count: '2 处数字有据可查',
    excerpts: ['…2019年向OpenAI投资10亿美元。…', '…达已向OpenAI投资1000亿美元。…'],
  },
  {
    language: 'zh-Hant',
    locale: 'zh-TW',
    title: '榮景背後的帳',
    small: ['微軟2019年向OpenAI投資10億美元。', '10億美元'],
    large: ['輝達已向OpenAI投資1000億美元。', '1000億美元'],
    filler: '這一天餘下的時間很平靜，外面的廣場上下著雨。',
    count: '2 處數字有據可查',
    excerpts: ['…2019年向OpenAI投資10億美元。…', '…達已向OpenAI投資1000億美元。…'],
  },
];

const FRAMED = 'http://www.cls.cn/framed';
const LONG_FRAMED = 'http://www.cls.cn/long';
const SAME_SITE = 'http://www.reuters.com/framed';

describe.each(TELLINGS)('a page in $language with a frame of a site that we read', (telling) => {
  const { language, locale, title, small, large, filler, count, excerpts } = telling;
  const words = wordsOf(language);
  const fill = Array.from({ length: 40 }, () => filler);
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const article = (date: string, paragraphs: readonly string[], frame?: string) =>
      articlePage({
        lang: locale,
        title,
        date,
        paragraphs,
        after: frame && `<iframe src="${frame}" width="600" height="300"></iframe>`,
      });
    const framed = article('2026-02-03', [large[0]]);
    const longFramed = article('2026-02-03', [small[0], ...fill, large[0]]);
    news = await NewsServer.start({
      'www.reuters.com/sums': article('2026-01-20', [small[0], ...fill], FRAMED),
      'www.reuters.com/rain': article('2026-01-20', fill, FRAMED),
      'www.cls.cn/framed': framed,
      'www.reuters.com/beside': article('2026-01-20', [large[0], ...fill], SAME_SITE),
      'www.reuters.com/beside-another': article('2026-01-20', [large[0], ...fill], LONG_FRAMED),
      'www.reuters.com/framed': longFramed,
      'www.cls.cn/long': longFramed,
    });
    browser = await launchChromium({ proxyPort: news.port, locale });
    await browser
      .background()
      .evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
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
      `document.body.innerText.includes("${large[1]}") && document.body.innerText`,
    );
    expect(text).toContain(count);
    expect(text.indexOf(small[1])).toBeLessThan(text.indexOf(large[1]));
    await popup.close();
    await tab.page.close();
  });

  it('is scrolled to a mark of the frame, though the page itself is about something else', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/rain');
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('1');
    const popup = await openPopup(tab);
    await popup.until(`document.body.innerText.includes("${large[1]}")`);
    await popup.evaluate(
      `[...document.querySelectorAll("button")].find((b) => b.innerText.includes("${large[1]}")).click()`,
    );
    await popup.until(`document.body.innerText.includes("${words['card_on-record']}")`);
    await popup.evaluate(
      `[...document.querySelectorAll("button")].find((b) => b.innerText === "${words.card_jump}").click()`,
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
    await tab.cardWith(small[1]);
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
    const printed = sheet.locator('.sheet-excerpt');
    await printed.nth(1).waitFor();
    expect(await printed.allInnerTexts()).toEqual(excerpts);
    const framed = sheet.locator('.sheet-finding').nth(1);
    expect(await framed.locator(`a[href="${FRAMED}"]`).count()).toBe(1);
    await sheet.close();
    await tab.page.close();
  });

  it.each([
    ['the same site', 'beside', SAME_SITE],
    ['another site', 'beside-another', LONG_FRAMED],
  ])('of %s has the side panel follow its scrolling, and that of the page around it', async (_, path, address) => {
    const tab = await MarkedPage.open(browser, `www.reuters.com/${path}`);
    await tab.page.bringToFront();
    await expect.poll(badge, { timeout: 30_000 }).toBe('3');
    await tab.click(large[1]);
    await tab.cardWith(words['card_on-record']);
    await tab.pressInCard(words.card_panel);
    const panel = await ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
    const onScreen = async () =>
      (
        await panel.evaluate<string[]>(
          '[...document.querySelectorAll("[data-annotation]")].map((row) => row.ariaCurrent ?? "")',
        )
      ).map((current) => current === 'location');
    const framed = tab.page.frames().find((frame) => frame.url() === address)!;

    await expect.poll(onScreen, { timeout: 20_000 }).toEqual([true, false, false]);
    await tab.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(onScreen, { timeout: 20_000 }).toEqual([false, true, false]);
    await framed.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(onScreen, { timeout: 20_000 }).toEqual([false, false, true]);
    await tab.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(onScreen, { timeout: 20_000 }).toEqual([true, false, false]);
    await panel.close();
    await tab.page.close();
  });
});
