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

const SHADOWED = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: ['OpenAI and its sums.'],
  after: `<div id="widget"></div><script>
    const root = document.querySelector('#widget').attachShadow({ mode: 'open' });
    const line = document.createElement('p');
    line.textContent = 'Nvidia has put $100 billion into OpenAI.';
    root.append(line);
  </script>`,
});

describe('an open article in Firefox', () => {
  let news: NewsServer;
  let firefox: FirefoxBrowser;
  /** A page of the extension: it asks tabs as the popup does. */
  let own: Page;

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/sums': ENGLISH,
      'www.cls.cn/sums': CHINESE,
      'www.reuters.com/shadowed': SHADOWED,
    });
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

  /** Puts the pointer on these words, and says where they are. */
  async function rest(page: Page, words: string): Promise<{ x: number; y: number }> {
    await page.bringToFront();
    const { x, y } = await page.evaluate((wanted) => {
      const inside = document.querySelector('#widget')?.shadowRoot ?? document;
      const text = [...inside.querySelectorAll('p')].find((p) => p.textContent?.includes(wanted))!.firstChild!;
      const range = document.createRange();
      const at = text.nodeValue!.indexOf(wanted);
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, words);
    await page.mouse.move(x, y + 120);
    await page.mouse.move(x, y, { steps: 4 });
    return { x, y };
  }

  /** What lies under a point of the card is, seen from the page, its host. */
  const isCardAt = (page: Page, x: number, y: number) =>
    page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName === 'plumbline-card', x, y);

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
    const { x, y } = await rest(page, '$1 billion');
    const host = await page.waitForSelector('plumbline-card', { timeout: 30_000 });
    // Closed: the page sees the host and nothing in it.
    expect(await host!.evaluate((element) => element.shadowRoot)).toBeNull();
    const cardBelow = () => isCardAt(page, x, y + 90);
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

  it('has a sidebar whose money loop is walked by keyboard', async () => {
    const sidebar = await firefox.openOwnPage('sidepanel.html');
    const tab = (await sidebar.waitForSelector('[data-tab=loop]'))!;
    await tab.click();
    await sidebar.waitForSelector('.loop-ring');
    await tab.focus();
    const at = () =>
      sidebar.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName);
    const stops: (string | undefined)[] = [];
    for (const key of ['Tab', 'ArrowRight', 'ArrowLeft', 'Tab'] as const) {
      await sidebar.keyboard.press(key);
      stops.push(await at());
    }
    const [first, second, again, after] = stops;
    expect(first).toBe('Nvidia');
    expect(second).not.toBe(first);
    expect(again).toBe(first);
    expect(after).toBe('select');
    await sidebar.close();
  });

  it('that was navigated within itself is read anew', async () => {
    const page = await open('www.reuters.com/sums');
    await marked('www.reuters.com/sums', 2);
    await page.evaluate(() => {
      history.pushState({}, '', '/next');
      document.title = 'Another story';
      const line = document.createElement('p');
      line.textContent = 'Microsoft invested $1 billion in OpenAI in 2019.';
      document.querySelector('article')!.replaceChildren(line);
    });
    await expect
      .poll(async () => ((await tell('www.reuters.com/next', 'page-state')) as PageState | null)?.annotations.length, {
        timeout: 20_000,
      })
      .toBe(1);
    const now = await marked('www.reuters.com/next', 1);
    expect(marks(now)).toEqual([{ quote: '$1 billion', claim: 'msft-1bn-2019', verdict: 'consistent' }]);
    expect(now.page.title).toBe('Another story');
    await page.close();
  });

  it('has the text of shadow roots marked, underlined, and a card for it', async () => {
    const page = await open('www.reuters.com/shadowed');
    expect(marks(await marked('www.reuters.com/shadowed', 1))).toEqual([
      { quote: '$100 billion', claim: 'nvda-openai-loi-100bn', verdict: 'forecast-as-fact' },
    ]);
    const drawn = await page.evaluate(() => {
      const line = document.querySelector('#widget')!.shadowRoot!.querySelector('p')!;
      return getComputedStyle(line, '::highlight(plumbline-forecast-as-fact)').textDecorationLine;
    });
    expect(drawn).toBe('underline');
    const { x, y } = await rest(page, '$100 billion');
    await page.waitForSelector('plumbline-card', { timeout: 30_000 });
    await expect
      .poll(async () => (await isCardAt(page, x, y + 90)) || (await isCardAt(page, x, y - 90)), { timeout: 20_000 })
      .toBe(true);
    await page.close();
  });

  it('shows nothing any more of an extension that was removed', async () => {
    const pages = [await open('www.reuters.com/sums'), await open('www.reuters.com/shadowed')];
    await marked('www.reuters.com/sums', 2);
    await marked('www.reuters.com/shadowed', 1);
    const before: string[] = [];
    for (const [at, page] of pages.entries()) {
      await rest(page, at === 0 ? '$1 billion' : '$100 billion');
      await page.waitForSelector('plumbline-card', { timeout: 30_000 });
      before.push(await page.screenshot({ encoding: 'base64' }));
    }
    await firefox.uninstall();
    for (const [at, page] of pages.entries()) {
      await page.bringToFront();
      const left = await page.screenshot({ encoding: 'base64' });
      expect(left).not.toBe(before[at]);
      await page.reload();
      // Not `toBe`: nobody can read the difference of two pictures.
      expect(left === (await page.screenshot({ encoding: 'base64' }))).toBe(true);
    }
  });
});
