import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/extension/messages.ts';
import { articlePage } from './harness/article.ts';
import { launchFirefox, type FirefoxBrowser } from './harness/firefox.ts';
import { NewsServer } from './harness/news-server.ts';

const ENGLISH = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: [
    'Microsoft invested $1 billion in OpenAI in 2019.',
    ...Array.from(
      { length: 40 },
      () => 'The rest of the day was quiet in the markets, and rain fell on the square outside.',
    ),
    'Nvidia has put $100 billion into OpenAI.',
  ],
});

const CHINESE = articlePage({
  lang: 'zh-CN',
  title: '繁荣背后的账',
  date: '2026-01-20',
  paragraphs: ['高德纳称，去年全球AI支出达到1.5万亿美元。', '微软2019年向OpenAI投资10亿美元。'],
});

describe('an open article in Firefox', () => {
  let news: NewsServer;
  let firefox: FirefoxBrowser;
  /** A page of the extension: it asks tabs as the popup does. */
  let own: Page;

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/sums': ENGLISH, 'www.cls.cn/sums': CHINESE });
    firefox = await launchFirefox(news.port);
    own = await firefox.openOwnPage('options.html');
  });
  afterAll(async () => {
    await firefox?.close();
    await news?.stop();
  });

  async function open(address: string): Promise<Page> {
    const page = await firefox.browser.newPage();
    await page.goto(`http://${address}`);
    return page;
  }

  async function tell(address: string, name: string, ask: unknown = null): Promise<unknown> {
    return own.evaluate(
      async (url, envelope) => {
        const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
        const tab = (await browser.tabs.query({})).find((one) => one.url === url);
        const reply = await browser.tabs.sendMessage(tab!.id!, envelope).catch(() => undefined);
        return reply?.answer ?? null;
      },
      `http://${address}`,
      { plumbline: name, ask } as never,
    );
  }

  async function marked(address: string, atLeast: number): Promise<PageState> {
    const until = Date.now() + 60_000;
    for (;;) {
      const state = (await tell(address, 'page-state')) as PageState | null;
      if (state && state.annotations.length >= atLeast) return state;
      if (Date.now() > until)
        throw new Error(`${address} bears ${state?.annotations.length ?? 'no'} marks, not ${atLeast}`);
      await wait(300);
    }
  }

  const marks = ({ annotations }: PageState) =>
    annotations.map(({ quote, claim, verdict }) => ({ quote, claim, verdict }));

  it('in English has its figures marked, and its DOM untouched', async () => {
    const page = await open('www.reuters.com/sums');
    expect(marks(await marked('www.reuters.com/sums', 2))).toEqual([
      { quote: '$1 billion', claim: 'msft-1bn-2019', verdict: 'consistent' },
      { quote: '$100 billion', claim: 'nvda-openai-loi-100bn', verdict: 'forecast-as-fact' },
    ]);
    const served = ENGLISH.slice(ENGLISH.indexOf('<body>') + 6, ENGLISH.indexOf('</body>')).trim();
    expect(await page.evaluate(() => document.body.innerHTML.trim())).toBe(served);
    await page.close();
  });

  it('in Chinese has its figures marked', async () => {
    const page = await open('www.cls.cn/sums');
    expect(marks(await marked('www.cls.cn/sums', 2))).toContainEqual({
      quote: '1.5万亿美元',
      claim: 'gartner-ai-2025-1_5t',
      verdict: 'forecast-as-fact',
    });
    await page.close();
  });

  it('shows a card on hover and closes it on Escape', async () => {
    const page = await open('www.reuters.com/sums');
    await marked('www.reuters.com/sums', 2);
    await page.bringToFront();
    const { x, y } = await page.evaluate(() => {
      const range = document.createRange();
      const text = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('$1 billion'))!.firstChild!;
      const at = text.nodeValue!.indexOf('$1 billion');
      range.setStart(text, at);
      range.setEnd(text, at + 10);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.move(x, y + 120);
    await page.mouse.move(x, y, { steps: 4 });
    const host = await page.waitForSelector('plumbline-card', { timeout: 30_000 });
    // Closed: the page sees the host and nothing in it.
    expect(await host!.evaluate((element) => element.shadowRoot)).toBeNull();
    // What lies under a point of the card is, seen from the page, its host.
    const cardBelow = () =>
      page.evaluate((at) => document.elementFromPoint(at.x, at.y + 90)?.localName === 'plumbline-card', { x, y });
    await expect.poll(cardBelow, { timeout: 20_000 }).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(cardBelow, { timeout: 20_000 }).toBe(false);
    await page.close();
  });

  it('jumps to a figure when it is asked to', async () => {
    const page = await open('www.reuters.com/sums');
    const { annotations } = await marked('www.reuters.com/sums', 2);
    await page.bringToFront();
    expect(await tell('www.reuters.com/sums', 'reveal-mark', { annotation: annotations.at(-1)!.id })).toBe(true);
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 20_000 }).toBeGreaterThan(300);
    await page.close();
  });

  it('has a popup that searches all claims, and a sidebar that lists them', async () => {
    const popup = await firefox.openOwnPage('popup.html');
    await popup.waitForSelector('input');
    await popup.type('input', '5万亿');
    await popup.waitForFunction(() => document.querySelectorAll('.rows > li').length > 0);
    expect(await popup.$eval('.rows', (rows) => (rows as HTMLElement).innerText)).toContain('$5 trillion');
    await popup.close();

    const sidebar = await firefox.openOwnPage('sidepanel.html');
    await sidebar.waitForSelector('[role=tab]');
    await sidebar.close();
  });
});
