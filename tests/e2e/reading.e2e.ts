import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { standingBy } from './harness/standing-by.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ENGLISH = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: [
    'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.',
    'In October Nvidia’s market value passed $5 <b>trillion</b>, a first for any company.',
    'Microsoft invested $1 billion in OpenAI in 2019.',
    'Samsung is worth $400 billion, and a kilo of apples costs $4.',
    ...Array.from(
      { length: 30 },
      () => 'The rest of the day was quiet in the markets, and rain fell on the square outside.',
    ),
    'Nvidia has put $100 billion into OpenAI.',
  ],
});

const CHINESE = articlePage({
  lang: 'zh-CN',
  title: '繁荣背后的账',
  date: '2026-01-20',
  paragraphs: [
    '高德纳称，去年全球AI支出达到1.5万亿美元。',
    '去年10月，英伟达市值突破5万亿美元。',
    '微软2019年向OpenAI投资10亿美元。',
  ],
});

const TRADITIONAL = articlePage({
  lang: 'zh-TW',
  title: '榮景背後的帳',
  date: '2026-01-20',
  paragraphs: ['顧能指出，去年全球AI支出達到1.5兆美元。', '去年10月，輝達市值突破5兆美元。'],
});

const ELSEWHERE = articlePage({
  lang: 'en',
  title: 'A village fair',
  date: '2026-01-20',
  paragraphs: ['The fair took £45 from each of 4,200 visitors and raised $1.5 million for the roof.'],
});

describe('an open article', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  /** Every request of every page and of the extension's background. */
  const requests: string[] = [];

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/sums': ENGLISH,
      'www.cls.cn/sums': CHINESE,
      'udn.com/sums': TRADITIONAL,
      'www.reuters.com/fair': ELSEWHERE,
      'nowhere.example/sums': ENGLISH,
    });
    browser = await launchChromium({ proxyPort: news.port });
    browser.context.on('request', (request) => requests.push(request.url()));
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  const marksOf = async (address: string) =>
    (await (await MarkedPage.open(browser, address)).marked()).annotations.map(({ quote, claim, verdict }) => ({
      quote,
      claim,
      verdict,
    }));

  it('in English has its figures marked with claim and verdict', async () => {
    const marks = await marksOf('www.reuters.com/sums');
    expect(marks).toContainEqual({
      quote: '$1.5 trillion',
      claim: 'gartner-ai-2025-1_5t',
      verdict: 'forecast-as-fact',
    });
    expect(marks).toContainEqual({ quote: '$1 billion', claim: 'msft-1bn-2019', verdict: 'consistent' });
    expect(marks).toContainEqual({
      quote: '$100 billion',
      claim: 'nvda-openai-loi-100bn',
      verdict: 'forecast-as-fact',
    });
    expect(marks.some(({ quote }) => quote === '$5 trillion')).toBe(true);
    expect(marks.some(({ quote }) => quote.startsWith('$4'))).toBe(false);
  });

  it('in Simplified Chinese has its figures marked with claim and verdict', async () => {
    const marks = await marksOf('www.cls.cn/sums');
    expect(marks).toContainEqual({ quote: '1.5万亿美元', claim: 'gartner-ai-2025-1_5t', verdict: 'forecast-as-fact' });
    expect(marks).toContainEqual({ quote: '10亿美元', claim: 'msft-1bn-2019', verdict: 'consistent' });
  });

  it('in Traditional Chinese has its figures marked with claim and verdict', async () => {
    const marks = await marksOf('udn.com/sums');
    expect(marks).toContainEqual({ quote: '1.5兆美元', claim: 'gartner-ai-2025-1_5t', verdict: 'forecast-as-fact' });
    expect(marks.some(({ quote }) => quote.endsWith('5兆美元') && !quote.startsWith('1.5'))).toBe(true);
  });

  it('about something else bears no mark', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/fair');
    await page.page.waitForTimeout(1500);
    expect(await page.state()).toBeNull();
    expect(await standingBy(browser, page.page.url())).toBeGreaterThan(0);
    expect(await page.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('on a site that nobody named is not read', async () => {
    const page = await MarkedPage.open(browser, 'nowhere.example/sums');
    await page.page.waitForTimeout(1000);
    expect(await page.state()).toBeNull();
  });

  it('keeps its DOM to the letter, before and after a card', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    const serialised = () =>
      page.page.evaluate(() => document.documentElement.outerHTML.replace(/<plumbline-card><\/plumbline-card>/, ''));
    const served = ENGLISH.slice(ENGLISH.indexOf('<body>'));
    await page.marked();
    expect(await page.page.evaluate(() => document.body.innerHTML.trim())).toBe(
      served.slice(6, served.indexOf('</body>')).trim(),
    );
    const before = await serialised();
    await page.hover('$1 billion');
    await page.cardWith('Microsoft');
    expect(await serialised()).toBe(before);
  });

  it('shows a card on hover, which the pointer may enter and Escape closes', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked();
    await page.hover('$1.5 trillion');
    const card = await page.cardWith('Gartner');
    expect(card).toContain('Forecast, not fact');
    expect(card).toContain('$1.5 trillion');
    expect(card).toContain('On record');
    expect(card).toContain('Sources');
    const { x, y } = await page.placeOf('$1.5 trillion');
    await page.page.mouse.move(x + 10, y + 60, { steps: 5 });
    await page.page.waitForTimeout(800);
    expect(await page.card()).not.toBeNull();
    await page.page.keyboard.press('Escape');
    await page.noCard();
  });

  it('closes a hovered card when the pointer goes, and keeps one that was clicked', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked();
    await page.hover('$1 billion');
    await page.cardWith('Microsoft');
    await page.page.mouse.move(5, 790, { steps: 3 });
    await page.noCard();
    await page.click('$1 billion');
    await page.cardWith('Microsoft');
    await page.page.mouse.move(5, 790, { steps: 3 });
    await page.page.waitForTimeout(800);
    expect(await page.card()).not.toBeNull();
    await page.page.mouse.click(5, 790);
    await page.noCard();
  });

  it('is walked by keyboard: next, open, Escape, previous', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked();
    const command = page.command.bind(page);
    await command('next-figure');
    await command('open-card');
    const first = await page.cardWith('On record');
    expect(await page.page.evaluate(() => document.activeElement?.localName)).toBe('plumbline-card');
    await page.page.keyboard.press('Escape');
    await page.noCard();
    expect(await page.page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await command('next-figure');
    await command('open-card');
    expect(await page.cardWith('On record')).not.toBe(first);
    await page.page.keyboard.press('Escape');
    await command('previous-figure');
    await command('open-card');
    expect(await page.cardWith('On record')).toBe(first);
  });

  it('carries the number of its marks on the badge', async () => {
    const page = await MarkedPage.open(browser, 'www.cls.cn/sums');
    const { annotations } = await page.marked();
    await expect
      .poll(() =>
        browser.background().evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, url: '*://www.cls.cn/*' });
          return chrome.action.getBadgeText({ tabId: tab!.id! });
        }),
      )
      .toBe(String(annotations.length));
  });

  it('asks no server for anything', () => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => !url.startsWith('chrome-extension://') && !news.serves(url))).toEqual([]);
  });
});
