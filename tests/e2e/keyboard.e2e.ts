import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { OpenCard } from './harness/open-card.ts';
import { heard } from './harness/screen-reader.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ARTICLE = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: [
    'Microsoft invested $1 billion in OpenAI in 2019. <a href="#more" id="more">Read on</a>',
    'Nvidia has put $100 billion into OpenAI.',
    'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.',
  ],
});

describe('without a mouse', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let article: MarkedPage;

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/sums': ARTICLE });
    browser = await launchChromium({ proxyPort: news.port });
    article = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await article.marked(3);
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  const command = (...name: Parameters<MarkedPage['command']>) => article.command(...name);

  async function openPopup(): Promise<ExtensionView> {
    await article.page.bringToFront();
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until('document.activeElement.localName === "input"');
    return popup;
  }

  it('a figure’s card is opened, walked through and left, and the focus is where it was', async () => {
    const { page } = article;
    await page.focus('#more');
    await command('next-figure');
    await command('open-card');
    const card = await OpenCard.on(page);
    const focused = () =>
      card.ask<string | null>(
        '(({ activeElement: at }) => at === this ? "the card" : at?.getAttribute("aria-label") ?? at?.innerText ?? null)(this.getRootNode())',
      );
    expect(await focused()).toBe('the card');
    const stops: (string | null)[] = [];
    const count = await card.ask<number>('this.querySelectorAll("button, a[href], summary").length');
    for (let stop = 0; stop < count; stop++) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).not.toContain(null);
    expect(stops[0]).toBe('Close');
    for (const words of ['Why this mark', 'Not this claim', 'Open in panel']) expect(stops).toContain(words);
    const sources = await card.ask<string[]>('[...this.querySelectorAll("a[href]")].map((link) => link.innerText)');
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(stops).toContain(source);
    // In the order in which it is read.
    expect(stops.indexOf('Why this mark')).toBeLessThan(stops.indexOf('Not this claim'));
    await page.keyboard.press('Escape');
    await article.noCard();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('more');
  });

  it('what the card says of itself is opened with Enter', async () => {
    const { page } = article;
    await command('open-card');
    const card = await OpenCard.on(page);
    const isAt = (words: string) => card.ask<boolean>(`this.getRootNode().activeElement?.innerText === '${words}'`);
    for (let stop = 0; !(await isAt('Why this mark')); stop++) {
      if (stop > 30) throw new Error('the Tab key never comes to why it was marked');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    expect(await card.ask<boolean>('this.querySelector(".plumb-why").open')).toBe(true);
    await page.keyboard.press('Escape');
    await article.noCard();
  });

  it('the card is heard in the order in which it is to be understood', async () => {
    await command('next-figure');
    await command('open-card');
    await article.cardWith('Announced, not done');
    const words = await heard(article.page, 'dialog');
    const inOrder = [
      'Announced, not done',
      'Nvidia',
      'The page says',
      '$100 billion',
      'On record',
      'Sources',
      'Figure:',
      'Why this mark',
      'Not this claim',
    ];
    let from = 0;
    for (const next of inOrder) {
      const at = words.indexOf(next, from);
      expect(at, `${next} in ${words}`).toBeGreaterThanOrEqual(from);
      from = at + next.length;
    }
    await article.page.keyboard.press('Escape');
    await article.noCard();
  });

  it('the popup is searched, its first claim opened, and closed again step by step', async () => {
    const popup = await openPopup();
    await popup.type('5 trillion');
    await popup.until('document.querySelector(".claim-row")');
    await popup.press('ArrowDown');
    await popup.until('document.activeElement.matches(".claim-row")');
    const headline = 'document.activeElement.querySelector(".claim-row-title")?.innerText';
    const first = await popup.evaluate<string>(headline);
    await popup.press('ArrowDown');
    await popup.until(`![undefined, ${JSON.stringify(first)}].includes(${headline})`);
    await popup.press('ArrowUp');
    await popup.press('ArrowUp');
    await popup.until('document.activeElement.localName === "input"');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.until('document.activeElement.ariaExpanded === "true" && document.querySelector(".plumb-card")');
    expect(await popup.evaluate(headline)).toBe(first);
    await popup.press('Escape');
    await popup.until('!document.querySelector(".plumb-card") && document.activeElement.matches(".claim-row")');
    await popup.press('Escape');
    await popup.until('document.querySelector("input").value === ""');
    await popup.close();
  });

  it('the popup’s rows of this page are walked and opened', async () => {
    const popup = await openPopup();
    await popup.until('document.querySelectorAll(".plumb-row").length === 3');
    await popup.press('ArrowDown');
    await popup.press('End');
    await popup.press('Enter');
    await popup.until('document.querySelectorAll(".plumb-row")[2].ariaExpanded === "true"');
    expect(await popup.evaluate<string>('document.activeElement.innerText')).toContain('$1.5 trillion');
    await popup.press('Escape');
    await popup.until('!document.querySelector(".plumb-card")');
    await popup.close();
  });

  describe('the side panel', () => {
    let panel: Page;
    const active = () => panel.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

    beforeAll(async () => {
      panel = await browser.openOwnPage('sidepanel.html');
      await panel.getByRole('tab', { name: 'This page' }).waitFor();
    });
    afterAll(() => panel?.close());

    it('has its tabs changed by arrow keys, from the first round to the last', async () => {
      await panel.keyboard.press('Tab');
      const names: string[] = [];
      for (let step = 0; step < 5; step++) {
        names.push(await active());
        expect(await panel.locator('[role=tab][aria-selected=true]').innerText()).toBe(names.at(-1));
        await panel.keyboard.press('ArrowRight');
      }
      expect(names).toEqual(['This page', 'Claims', 'Money loop', 'Paste', 'About']);
      expect(await active()).toBe('This page');
      await panel.keyboard.press('End');
      expect(await active()).toBe('About');
    });

    it('has all claims sorted, walked and opened', async () => {
      await panel.getByRole('tab', { name: 'Claims' }).focus();
      await panel.keyboard.press('Enter');
      await panel.keyboard.press('Tab');
      expect(await panel.evaluate(() => document.activeElement?.localName)).toBe('input');
      await panel.keyboard.press('ArrowDown');
      await panel.keyboard.press('ArrowDown');
      expect(await panel.locator('.claim-row').nth(1).evaluate(isFocused)).toBe(true);
      await panel.keyboard.press('Enter');
      await panel.locator('.row-item[data-open=true] .plumb-card').waitFor();
      expect(await panel.locator('.claim-row').nth(1).evaluate(isFocused)).toBe(true);
      await panel.keyboard.press('Enter');
      await panel.locator('.plumb-card').waitFor({ state: 'detached' });
    });

    it('has the ring of the money loop as one stop, walked by arrows, a company chosen and left again', async () => {
      await panel.getByRole('tab', { name: 'Money loop' }).focus();
      await panel.keyboard.press('Enter');
      await panel.keyboard.press('Tab');
      const company = () => panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      const first = await company();
      await panel.keyboard.press('ArrowRight');
      const second = await company();
      expect(second).not.toBe(first);
      // While it has the focus the rest steps back, and the focus can be seen.
      expect(await panel.locator('.loop-ring').getAttribute('data-lit')).toBe('true');
      await panel.keyboard.press('Enter');
      await panel.getByRole('heading', { name: second!, level: 2 }).waitFor();
      expect(await panel.locator('[role=button][aria-pressed=true]').getAttribute('aria-label')).toBe(second);
      await panel.keyboard.press('Enter');
      await panel.getByRole('heading', { name: 'All deals', level: 2 }).waitFor();
      await panel.keyboard.press('ArrowLeft');
      expect(await company()).toBe(first);
      await panel.keyboard.press('Tab');
      expect(await panel.evaluate(() => document.activeElement?.localName)).toBe('select');
    });

    it('has deals narrowed by their firmness and by month, opened and shown all again', async () => {
      const deals = async () => parseInt(await panel.locator('.loop-list-head [role=status]').innerText(), 10);
      const all = await deals();
      await panel.keyboard.press('Tab');
      await panel.keyboard.press('Space');
      await expect.poll(deals).toBeLessThan(all);
      const narrowed = await deals();
      expect(await panel.locator('.loop-filters [aria-pressed=true]').evaluate(isFocused)).toBe(true);
      expect(parseInt(await panel.locator('.loop-filters [aria-pressed=true] .chip-count').innerText(), 10)).toBe(
        narrowed,
      );
      await panel.keyboard.press('Space');
      await expect.poll(deals).toBe(all);
      await panel.locator('.loop-filters input[type=range]').focus();
      await panel.keyboard.press('Home');
      await expect.poll(deals).toBeLessThan(all);
      await panel.keyboard.press('Tab');
      expect(await active()).toBe('Show all');
      await panel.keyboard.press('Enter');
      await expect.poll(deals).toBe(all);
      await panel.locator('.deal-row').first().focus();
      await panel.keyboard.press('ArrowDown');
      await panel.keyboard.press('Enter');
      await panel.locator('.row-item[data-open=true] .deal-detail').waitFor();
    });

    it('says of every deal who gives whom what, how much and how firmly, each band of the ring among them', async () => {
      await panel.getByRole('tab', { name: 'Claims' }).click();
      await panel.getByRole('tab', { name: 'Money loop' }).click();
      const table = panel.getByRole('table', { name: 'All deals' });
      const heads = await table.getByRole('columnheader').allTextContents();
      expect(heads).toEqual(['From', 'To', 'Sum', 'What flows', 'How firm', 'Announced']);
      const rows = await table.getByRole('row').all();
      const deals = new Set<string>();
      for (const row of rows.slice(1)) {
        const [from, ...cells] = [
          await row.getByRole('rowheader').textContent(),
          ...(await row.getByRole('cell').allTextContents()),
        ];
        expect(cells).toHaveLength(heads.length - 1);
        for (const cell of [from, ...cells]) expect(cell?.trim()).not.toBe('');
        deals.add(`${from} → ${cells[0]}`);
      }
      const titles = await panel.locator('path.loop-band > title').allTextContents();
      expect(titles.length).toBeGreaterThan(10);
      expect(titles.length).toBeLessThanOrEqual(rows.length - 1);
      for (const title of titles) expect(deals).toContain(title);
      // The drawing itself is heard as the names of its companies, not as shapes.
      const ring = await panel.locator('.loop-ring').ariaSnapshot();
      expect(ring).toContain('group "Companies and the deals between them"');
      expect(ring.match(/button/g)?.length).toBe(await panel.locator('.loop-company').count());
    });

    it('narrows the page’s figures by verdict and topic', async () => {
      await article.page.bringToFront();
      await article.click('$1 billion');
      await article.cardWith('Microsoft');
      await article.pressInCard('Open in panel');
      const beside = await ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
      await beside.until(
        'document.querySelectorAll(".plumb-row").length === 3 && document.querySelector(".plumb-card")',
      );
      // Also a choice that the open card does not fit.
      await beside.evaluate(
        '[...document.querySelectorAll(".filters .chip")].find(({ title }) => title === "Forecast, not fact").focus()',
      );
      await beside.press('Enter');
      await beside.until('document.querySelectorAll(".plumb-row").length === 2');
      expect(await beside.evaluate('document.querySelector(".plumb-card")')).toBeNull();
      expect(await beside.evaluate('document.activeElement.ariaPressed')).toBe('true');
      await beside.press('Enter');
      await beside.until('document.querySelectorAll(".plumb-row").length === 3');
      await beside.evaluate('document.querySelector(".plumb-row").focus()');
      await beside.press('ArrowDown');
      expect(await beside.evaluate<string>('document.activeElement.innerText')).toContain('$100 billion');
      await beside.press('Enter');
      await beside.until('document.activeElement.ariaExpanded === "true"');
      await beside.close();
    });
  });

  it('the welcome page’s languages are chosen, and the choice is where the focus stays', async () => {
    const welcome = await browser.welcomePage();
    await welcome.getByRole('heading', { level: 1 }).waitFor();
    await welcome.keyboard.press('Tab');
    const names: string[] = [];
    for (let stop = 0; stop < 3; stop++) {
      names.push(await welcome.evaluate(() => (document.activeElement as HTMLElement).innerText));
      await welcome.keyboard.press('Tab');
    }
    expect(names).toEqual(['English', '简体中文', '繁體中文']);
    await welcome.keyboard.press('Tab');
    await welcome.keyboard.press('Enter');
    await welcome.locator('article[lang=zh-Hans]').waitFor();
    expect(await welcome.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('简体中文');
  });
});

const isFocused = (element: Element) => element === document.activeElement;
