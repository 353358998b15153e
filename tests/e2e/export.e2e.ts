import type { Page } from 'playwright-core';
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
  paragraphs: [
    'Microsoft invested $1 <b>billion</b> in\n   OpenAI in 2019.',
    ...Array.from({ length: 40 }, () => 'Rain fell on the square outside, and the markets were quiet.'),
    'Nvidia has put $100 billion into OpenAI.',
  ],
});

describe('the findings of a page', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let page: MarkedPage;
  let panel: ExtensionView;

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/sums': ARTICLE });
    browser = await launchChromium({ proxyPort: news.port });
    page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked(2);
    panel = await openPanel();
    await panel.until('document.querySelectorAll(".row-item").length === 2');
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  /** The real panel, from the card's button: only a click opens one. */
  async function openPanel(): Promise<ExtensionView> {
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until('document.querySelectorAll("footer button").length > 1');
    // The popup closes on it, sometimes before it can answer.
    void popup.evaluate('[...document.querySelectorAll("footer button")].at(-1).click()');
    return ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
  }

  /** What would be saved: the panel's download is caught before it becomes a file. */
  async function exported(format: string): Promise<string> {
    await page.page.bringToFront();
    await panel.until('document.querySelectorAll(".row-item").length === 2');
    return panel.evaluate(`(async () => {
      const saved = new Promise((resolve) => {
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => { URL.createObjectURL = create; resolve(blob.text()); return create.call(URL, blob); };
      });
      const select = document.querySelector('.export select');
      select.value = ${JSON.stringify(format)};
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      document.querySelector('.export .boxed').click();
      return saved;
    })()`);
  }

  it('as web annotations lead back to the words in the page’s text', async () => {
    const { first } = JSON.parse(await exported('annotations'));
    const text = await page.page.evaluate(() => document.body.textContent);
    expect(first.items).toHaveLength(2);
    for (const { target } of first.items) {
      const [quoted, placed] = target.selector;
      expect(text.slice(placed.start, placed.end)).toBe(quoted.exact);
      expect(text.indexOf(quoted.prefix + quoted.exact + quoted.suffix)).toBe(placed.start - quoted.prefix.length);
    }
  });

  it('as data hold links by which a browser finds the words', async () => {
    const { findings } = JSON.parse(await exported('json'));
    const link = findings.find(({ quote }: { quote: string }) => quote === '$100 billion').link as string;
    expect(link.startsWith('http')).toBe(true);
    const reader = await browser.context.newPage();
    await followLink(reader, link.replace(/^https?:\/\/[^/]+/, 'http://www.reuters.com'));
    await expect.poll(() => reader.evaluate(() => scrollY), { timeout: 20_000 }).toBeGreaterThan(300);
    await reader.close();
  });

  it.each(['markdown', 'csv', 'claim_review', 'html'])('as %s name both figures', async (format) => {
    const text = await exported(format);
    expect(text).toContain('$1 billion');
    expect(text).toContain('$100 billion');
  });

  it('are printed on a sheet of their own, no finding of which stands on two pages', async () => {
    await page.page.bringToFront();
    await browser.context.addInitScript(() => {
      const asked = window as Window & { timesPrinted?: number };
      asked.print = () => (asked.timesPrinted = (asked.timesPrinted ?? 0) + 1);
    });
    const opened = browser.context.waitForEvent('page');
    await panel.evaluate('[...document.querySelectorAll(".export button")].at(-1).click()');
    const sheet = await opened;
    await sheet.locator('.sheet-finding').nth(1).waitFor();
    await expect.poll(() => sheet.evaluate('timesPrinted')).toBe(1);
    expect(await sheet.title()).toContain('The sums behind the boom');
    await sheet.emulateMedia({ media: 'print' });
    expect(await sheet.locator('.sheet-tools').isVisible()).toBe(false);
    const text = await sheet.locator('.sheet').innerText();
    for (const words of ['$1 billion', '$100 billion', 'http://www.reuters.com/sums', 'https://']) {
      expect(text).toContain(words);
    }
    for (const finding of await sheet.locator('.sheet-finding').all()) {
      expect(await finding.evaluate((entry) => getComputedStyle(entry).breakInside)).toBe('avoid');
      // An A4 page less its margins is 263 mm high.
      expect(await finding.evaluate((entry) => entry.getBoundingClientRect().height)).toBeLessThan((263 / 25.4) * 96);
    }
    const colours = await sheet.evaluate(() =>
      ['color', 'backgroundColor'].map(
        (name) =>
          getComputedStyle(name === 'color' ? document.querySelector('.sheet')! : document.documentElement)[
            name as 'color'
          ],
      ),
    );
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect((await sheet.pdf({ preferCSSPageSize: true })).subarray(0, 4).toString()).toBe('%PDF');
    await sheet.close();
  });

  it('leave no line on the page itself while that is printed', async () => {
    const ours = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('plumbline')).length;
    expect(await page.page.evaluate(ours)).toBeGreaterThan(0);
    await page.page.evaluate(() => {
      addEventListener('beforeprint', () => {
        document.documentElement.dataset['printed'] = [...CSS.highlights.keys()].join();
      });
    });
    await page.page.pdf();
    expect(await page.page.locator('html').getAttribute('data-printed')).toBe('');
    expect(await page.page.evaluate(ours)).toBeGreaterThan(0);
  });

  it('say so where the page has gone before it is printed', async () => {
    const sheet = await browser.context.newPage();
    await sheet.goto(`chrome-extension://${browser.id}/sheet.html#tab=987654`);
    await sheet.getByText('no longer open').waitFor();
    await sheet.close();
  });

  it('are named by the panel as they come into view', async () => {
    await page.page.bringToFront();
    await page.page.evaluate(() => scrollTo(0, 0));
    const current = 'document.querySelector("[aria-current=location]")?.innerText ?? ""';
    await panel.until(`(${current}).includes("$1 billion")`);
    await page.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await panel.until(`(${current}).includes("$100 billion")`);
  });
});

/** Text fragments want a navigation by the user: typed, or a click on a link. */
async function followLink(page: Page, link: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.navigate', { url: link, transitionType: 'typed' });
  await page.waitForLoadState();
}
