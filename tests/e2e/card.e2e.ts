import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { OpenCard } from './harness/open-card.ts';

declare const chrome: typeof import('wxt/browser').browser;

const LOI = 'Nvidia has put $100 billion into OpenAI.';
const FILLER = Array.from(
  { length: 40 },
  () => 'The rest of the day was quiet in the markets, and rain fell on the square outside.',
);
const parts = { lang: 'en', title: 'The sums behind the boom', date: '2026-01-20' };

const PLAIN = articlePage({
  ...parts,
  paragraphs: [
    'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.',
    LOI,
    ...FILLER,
  ],
});
const STRICT = articlePage({
  ...parts,
  paragraphs: [LOI],
  policy: "default-src 'none'; style-src 'none'; script-src 'none'",
});
const MODAL = articlePage({
  ...parts,
  paragraphs: FILLER,
  after: `<dialog style="width: 400px; border: 0"><p>${LOI}</p></dialog>`,
});
const CORNERS = ['top: 0; left: 0', 'top: 0; right: 0', 'bottom: 0; left: 0', 'bottom: 0; right: 0'];
const EDGES = articlePage({
  ...parts,
  paragraphs: FILLER,
  after: CORNERS.map(
    (corner, index) =>
      `<p style="position: fixed; margin: 0; background: white; ${corner}" id="corner-${index}">${LOI}</p>`,
  ).join('\n'),
});
const HEBREW = 'שאר היום עבר בשקט בשווקים, וגשם ירד על הכיכר שמחוץ לבורסה.';
const ARABIC = 'مرّت بقية اليوم هادئة في الأسواق، وهطل المطر على الساحة خارج البورصة.';
const rightToLeft = (lang: string, filler: string) =>
  articlePage({ ...parts, lang, paragraphs: [filler, `<span dir="ltr">${LOI}</span>`, filler] }).replace(
    '<html ',
    '<html dir="rtl" ',
  );

describe('the card in somebody else’s page', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/plain': PLAIN,
      'www.reuters.com/strict': STRICT,
      'www.reuters.com/modal': MODAL,
      'www.reuters.com/edges': EDGES,
      'www.reuters.com/hebrew': rightToLeft('he', HEBREW),
      'www.reuters.com/arabic': rightToLeft('ar', ARABIC),
    });
    browser = await launchChromium({ proxyPort: news.port });
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  it('has its look and its place where the page’s policy allows no styles and no scripts', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/strict');
    await marked.marked();
    expect(await marked.page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('none');
    await marked.hover('$100 billion');
    const card = await OpenCard.on(marked.page);
    expect(await card.style('border-top-left-radius')).toBe('8px');
    expect(await card.style('position')).toBe('fixed');
    const { left, right, top, bottom } = await card.box();
    expect(right - left).toBe(360);
    const { y } = await marked.placeOf('$100 billion');
    expect(top > y || bottom < y).toBe(true);
  });

  it('cannot be read by the page’s own scripts', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    await marked.marked();
    await marked.hover('$100 billion');
    await OpenCard.on(marked.page);
    const seen = await marked.page.evaluate(() => {
      const host = document.querySelector('plumbline-card')!;
      return [
        host.shadowRoot,
        host.childNodes.length,
        host.attributes.length,
        document.body.innerText.includes('On record'),
      ];
    });
    expect(seen).toEqual([null, 0, 0, false]);
  });

  it('links to its sources in new tabs that do not learn where from', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    await marked.marked();
    await marked.hover('$1.5 trillion');
    const card = await OpenCard.on(marked.page);
    const links = await card.ask<string[][]>(
      '[...this.querySelectorAll("a")].map((link) => [new URL(link.href).protocol.slice(0, 4), link.target, link.rel, link.referrerPolicy])',
    );
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toEqual(['http', '_blank', 'noopener noreferrer', 'no-referrer']);
  });

  it('lies above a modal dialog of the page, and can be used there', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/modal');
    await marked.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await marked.marked();
    await marked.hover('$100 billion');
    const card = await OpenCard.on(marked.page);
    const { left, top, right, bottom } = await card.box();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    expect(await marked.page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.localName, [x, y])).toBe(
      'plumbline-card',
    );
    await marked.page.mouse.move(x, y, { steps: 8 });
    await marked.page.waitForTimeout(800);
    expect(await card.isSeen()).toBe(true);
    await marked.page.keyboard.press('Escape');
    await expect.poll(() => card.isSeen()).toBe(false);
    expect(await marked.page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
    await marked.page.keyboard.press('Escape');
    await expect.poll(() => marked.page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false);
  });

  it.each([
    ['a desk', { width: 1100, height: 800 }, 1],
    ['a small window', { width: 360, height: 480 }, 1],
    ['a page zoomed in by fingers', { width: 800, height: 700 }, 1.5],
  ])('is wholly within the window at all four corners: %s', async (_, viewport, scale) => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/edges');
    await marked.page.setViewportSize(viewport);
    await marked.marked(CORNERS.length);
    const session = await marked.page.context().newCDPSession(marked.page);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    for (const corner of CORNERS.keys()) {
      await marked.page.evaluate((id) => document.getElementById(id)!.scrollIntoView(), `corner-${corner}`);
      // Opened by keyboard: a scaled page has other coordinates for the mouse.
      await marked.command('next-figure');
      await marked.command('open-card');
      const card = await OpenCard.on(marked.page);
      await marked.page.waitForTimeout(300);
      const { left, top, right, bottom } = await card.box();
      const view = await marked.page.evaluate(() => {
        const { offsetLeft: x, offsetTop: y, width, height } = visualViewport!;
        return { x, y, width, height };
      });
      expect(left).toBeGreaterThanOrEqual(view.x);
      expect(top).toBeGreaterThanOrEqual(view.y);
      expect(right).toBeLessThanOrEqual(view.x + view.width + 0.5);
      expect(bottom).toBeLessThanOrEqual(view.y + view.height + 0.5);
      await marked.page.keyboard.press('Escape');
      await marked.noCard();
    }
    await marked.page.close();
  });

  it('goes with its figure, and out of sight with it', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    await marked.marked();
    await marked.click('$100 billion');
    const card = await OpenCard.on(marked.page);
    const distance = async () => {
      const [{ top, bottom }, figure] = [
        await card.box(),
        await marked.page.evaluate(() => document.querySelector('article p:nth-of-type(3)')!.getBoundingClientRect().y),
      ];
      return Math.min(Math.abs(top - figure), Math.abs(bottom - figure));
    };
    await marked.page.mouse.wheel(0, 60);
    await expect.poll(distance, { timeout: 10_000 }).toBeLessThan(60);
    await marked.page.evaluate(() => scrollTo(0, 2000));
    await expect.poll(() => card.isSeen(), { timeout: 10_000 }).toBe(false);
    await marked.page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => card.isSeen(), { timeout: 10_000 }).toBe(true);
  });

  it('opens at the tap of a finger, and closes at a tap beside it', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    await marked.marked();
    const session = await marked.page.context().newCDPSession(marked.page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (x: number, y: number) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const { x, y } = await marked.placeOf('$100 billion');
    await tap(x, y);
    await OpenCard.on(marked.page);
    await marked.page.waitForTimeout(600);
    expect(await marked.card()).toContain('On record');
    await tap(8, 790);
    await marked.noCard();
  });

  it.each([
    ['light', 'rgb(255, 253, 248)'],
    ['dark', 'rgb(23, 22, 20)'],
  ] as const)('is %s for who prefers it', async (colorScheme, paper) => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    await marked.page.emulateMedia({ colorScheme });
    await marked.marked();
    await marked.hover('$100 billion');
    expect(await (await OpenCard.on(marked.page)).style('background-color')).toBe(paper);
  });

  it('lets a mark that is called mistaken be taken back at once', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    const { annotations } = await marked.marked(2);
    const press = async (words: string) => {
      const { x, y } = await (await OpenCard.on(marked.page)).button(words);
      await marked.page.mouse.click(x, y);
    };
    await marked.click('$100 billion');
    await marked.cardWith('On record');
    await press('Not this claim');
    await marked.cardWith('“$100 billion” is no longer marked with this claim.');
    await expect.poll(async () => (await marked.state())?.annotations.length).toBe(annotations.length - 1);
    await press('Undo');
    await marked.noCard();
    await expect.poll(async () => (await marked.state())?.annotations.length).toBe(annotations.length);
  });

  it.each(['hebrew', 'arabic'])('reads from left to right on a page that does not (%s)', async (name) => {
    const marked = await MarkedPage.open(browser, `www.reuters.com/${name}`);
    const { annotations } = await marked.marked();
    expect(annotations.map(({ quote }) => quote)).toEqual(['$100 billion']);
    await marked.hover('$100 billion');
    const card = await OpenCard.on(marked.page);
    expect(await card.style('direction')).toBe('ltr');
    expect(await card.style('text-align')).toBe('start');
    const { left, right } = await card.box();
    expect(right - left).toBe(360);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1100);
    // Near its figure, which stands at the right edge of the column or wherever the page puts it.
    const { x } = await marked.placeOf('$100 billion');
    expect(x).toBeGreaterThanOrEqual(left - 60);
    expect(x).toBeLessThanOrEqual(right + 60);
    await marked.page.close();
  });

  it('is one, over one set of marks, where the content script is put into the page again', async () => {
    const marked = await MarkedPage.open(browser, 'www.reuters.com/plain');
    const before = await marked.marked(2);
    await marked.page.bringToFront();
    for (let copy = 0; copy < 2; copy++) {
      await browser.background().evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['/stand-by.js'] });
      });
    }
    const ranges = () =>
      marked.page.evaluate(() =>
        [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith('plumbline') ? size : 0), 0),
      );
    const isSame = async () => ((await marked.state())?.annotations ?? []).map(({ quote }) => quote);
    await expect.poll(isSame, { timeout: 20_000 }).toEqual(before.annotations.map(({ quote }) => quote));
    await expect.poll(ranges, { timeout: 20_000 }).toBe(2);
    await marked.hover('$100 billion');
    await marked.cardWith('On record');
    expect(await marked.page.evaluate(() => document.querySelectorAll('plumbline-card').length)).toBe(1);
    await marked.page.keyboard.press('Escape');
    await marked.noCard();
    await marked.page.close();
  });
});
