import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../src/build/project.ts';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { wordsOf } from '../../src/ui/language/words.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

const AXE = readFileSync(join(PROJECT, 'node_modules/axe-core/axe.min.js'), 'utf8');
/** One line a finding. */
const FINDINGS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map((node) => id + ': ' + help + ': ' + node.html.slice(0, 160))))`;

const TABS = ['page', 'claims', 'loop', 'paste', 'about'];

describe.each([
  ['light', 'en', 'en-US'],
  ['dark', 'en', 'en-US'],
  ['light', 'zh-Hans', 'zh-CN'],
  ['dark', 'zh-Hant', 'zh-TW'],
] as const)('in the built extension, %s, %s, axe finds nothing', (colorScheme, language, locale) => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let article: MarkedPage;

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/sums': articlePage({
        lang: 'en',
        title: 'The sums behind the boom',
        date: '2026-01-20',
        paragraphs: [
          'Microsoft invested $1 billion in OpenAI in 2019.',
          'Nvidia has put $100 billion into OpenAI.',
          'The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.',
        ],
      }),
    });
    browser = await launchChromium({ proxyPort: news.port, colorScheme, locale });
    article = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await article.marked(3);
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  async function findingsIn(page: Page): Promise<string[]> {
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(colorScheme === 'dark');
    await page.evaluate(AXE);
    return page.evaluate<string[]>(FINDINGS);
  }

  async function viewOf(open: () => Promise<unknown>, addressEnd: string): Promise<ExtensionView> {
    await article.page.bringToFront();
    await open();
    const view = await ExtensionView.attach(browser.context.browser()!, addressEnd);
    await view.until('document.readyState === "complete"');
    await view.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: colorScheme }] });
    await view.evaluate(AXE);
    return view;
  }

  it('on the welcome page', async () => {
    const welcome = await browser.welcomePage();
    await welcome.getByRole('heading', { level: 1 }).waitFor();
    expect(await findingsIn(welcome)).toEqual([]);
  });

  it('on the options page', async () => {
    const options = await browser.openOwnPage('options.html');
    await options.getByRole('heading', { level: 1 }).waitFor();
    expect(await findingsIn(options)).toEqual([]);
    await options.close();
  });

  it('in the popup: the page’s figures, an open card, found claims', async () => {
    const popup = await viewOf(() => browser.background().evaluate(() => chrome.action.openPopup()), '/popup.html');
    await popup.until('document.querySelectorAll(".rows > li").length === 3');
    expect(await popup.evaluate<string[]>(FINDINGS)).toEqual([]);
    await popup.evaluate('document.querySelectorAll(".rows > li button")[2].click()');
    await popup.until('document.querySelector(".plumb-card")');
    await popup.evaluate('document.querySelectorAll(".plumb-card summary").forEach((summary) => summary.click())');
    expect(await popup.evaluate<string[]>(FINDINGS)).toEqual([]);
    await popup.evaluate('document.querySelector("input").focus()');
    await popup.type('5 trillion');
    await popup.until('document.querySelector(".claim-row")');
    expect(await popup.evaluate<string[]>(FINDINGS)).toEqual([]);
    await popup.close();
  });

  it('in the side panel beside an article, with a card open', async () => {
    const panel = await viewOf(async () => {
      await article.click('$1.5 trillion');
      await article.cardWith('Gartner');
      await article.pressInCard(wordsOf(language)['card_panel']);
    }, '/sidepanel.html');
    await panel.until('document.querySelector(".plumb-card")');
    expect(await panel.evaluate<string[]>(FINDINGS)).toEqual([]);
    await panel.close();
  });

  it.each(TABS)('in the side panel: the tab %s', async (tab) => {
    const panel = await browser.openOwnPage('sidepanel.html');
    await panel.setViewportSize({ width: 400, height: 800 });
    expect(await panel.locator('html').getAttribute('lang')).toBe(language);
    await panel.locator(`[data-tab=${tab}]`).click();
    await panel.locator(`[data-tab=${tab}][aria-selected=true]`).waitFor();
    expect(await findingsIn(panel)).toEqual([]);
    const row = panel.locator('.rows > li button').first();
    if (await row.count()) {
      await row.click();
      expect(await findingsIn(panel)).toEqual([]);
    }
    await panel.close();
  });
});
