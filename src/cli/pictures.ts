import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { PROJECT } from '../build/project.ts';
import type { PageState } from '../extension/messages.ts';
import type { Verdict } from '../matching/annotation.ts';
import type { Locale } from '../ui/language/words.ts';
import type { SampleArticle } from '../ui/welcome/articles/sample-article.ts';
import { SAMPLE_ARTICLES } from '../ui/welcome/articles/sample-articles.ts';
import { askTabInFront } from './ask-tab-in-front.ts';
import { ExtensionView } from './extension-view.ts';
import { toIndexedPng } from './indexed-png.ts';
import { ensureBrowsers } from './install-browsers.ts';
import { launchChromium, type ExtensionBrowser } from './launch-chromium.ts';
import { OTHER_SITE, servePages, SITE } from './pictured-pages.ts';
import { picturedStates, type PicturedState } from './picture-states.ts';

/** The functions given to the background run in it. */
declare const chrome: typeof import('wxt/browser').browser;

type Theme = 'light' | 'dark';
interface Manner {
  readonly locale: Locale;
  readonly theme: Theme;
}

const QUERIES: Readonly<Record<Locale, string>> = { en: '5 trillion', 'zh-Hans': '5万亿', 'zh-Hant': '5兆' };
const VERDICTS: readonly Verdict[] = ['forecast-as-fact', 'differs', 'outdated', 'consistent', 'context'];
const TABS = ['page', 'claims', 'loop', 'paste', 'about'] as const;
const FOLDER = join(PROJECT, 'docs', 'pictures');
const file = (name: string, { locale, theme }: Manner) => join(FOLDER, `${name}-${locale}-${theme}.png`);

/** `npm run pictures`: every view in every state, in three languages, light and dark, from the real build, into docs/pictures. */
async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  const built = spawnSync('npx', ['wxt', 'build'], { cwd: PROJECT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('the build failed');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium();
  try {
    await servePages(browser);
    const page = await browser.welcomePage();
    for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const manner = { locale, theme };
        await choose(browser, manner);
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
        await pictureOwnPages(browser, page, manner);
        await pictureCards(browser, page, manner);
        await picturePopup(browser, page, manner);
        await picturePanel(browser, page, manner);
        if (theme === 'light') await pictureSheet(browser, page, manner);
      }
    }
    await pictureStates(browser);
  } finally {
    await browser.close();
  }
  const pictures = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  for (const picture of pictures) writeFileSync(picture, toIndexedPng(readFileSync(picture)));
  const sizes = pictures.map((picture) => statSync(picture).size);
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  console.log(`${sizes.length} pictures, ${total.toFixed(1)} MB: ${relative(process.cwd(), FOLDER)}/`);
}

async function choose(
  browser: ExtensionBrowser,
  { locale, theme }: Manner,
  kept: PicturedState['kept'] = {},
): Promise<void> {
  const settings = { language: locale, appearance: theme, ...(kept['settings'] as object | undefined) };
  await browser.background().evaluate(
    async (all) => {
      await chrome.storage.local.clear();
      await chrome.storage.local.set(all);
    },
    { ...kept, settings },
  );
  await browser.background().evaluate(() => chrome.storage.session.clear());
}

async function pictureOwnPages(browser: ExtensionBrowser, page: Page, manner: Manner): Promise<void> {
  const own = (path: string) => page.goto(`chrome-extension://${browser.id}/${path}`);
  await page.setViewportSize({ width: 1000, height: 900 });
  await own('welcome.html');
  await marksOf(browser, page);
  await page.screenshot({ path: file('welcome', manner) });
  await page.setViewportSize({ width: 600, height: 1000 });
  await own('options.html');
  await page.locator('kbd').first().waitFor();
  await page.screenshot({ path: file('options', manner), fullPage: true });
}

async function pictureCards(browser: ExtensionBrowser, page: Page, manner: Manner): Promise<void> {
  await page.goto(`${SITE}/${manner.locale}`);
  const { annotations } = await marksOf(browser, page);
  for (const verdict of VERDICTS) {
    const annotation = annotations.find((candidate) => candidate.verdict === verdict && candidate.figure !== null);
    if (!annotation) {
      console.log(`${manner.locale}: no figure of the article is ${verdict}`);
      continue;
    }
    // The first one stands at the head of README, with room for the whole card.
    const first = verdict === VERDICTS[0];
    await page.setViewportSize({ width: 760, height: first ? 820 : 600 });
    const { x, y } = await placeOf(browser, page, annotation.id);
    await page.mouse.click(x, y);
    await wait(700);
    await page.screenshot({ path: file(first ? 'card' : `card-${verdict}`, manner) });
    await page.keyboard.press('Escape');
    await wait(100);
  }
}

/** The middle of a mark's first line, scrolled so far up that the card finds room below. */
async function placeOf(browser: ExtensionBrowser, page: Page, annotation: string): Promise<{ x: number; y: number }> {
  const anchor = (await askTabInFront(browser, 'page-anchors', null))?.find(
    (candidate) => candidate.annotation === annotation,
  );
  if (!anchor) throw new Error(`the mark ${annotation} has no place`);
  return page.evaluate(
    ([start, end]) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (at + node.length <= start) {
          at += node.length;
          continue;
        }
        const range = document.createRange();
        range.setStart(node, start - at);
        range.setEnd(node, Math.min(node.length, end - at));
        scrollTo(0, scrollY + range.getBoundingClientRect().top - 120);
        const [box] = range.getClientRects();
        return { x: box!.x + Math.min(box!.width / 2, 20), y: box!.y + box!.height / 2 };
      }
      throw new Error('the text is shorter than that');
    },
    [anchor.start, anchor.end] as const,
  );
}

async function picturePopup(browser: ExtensionBrowser, page: Page, manner: Manner): Promise<void> {
  const { locale } = manner;
  const open = async (address: string, ready: string) => {
    await page.goto(address);
    await wait(1200);
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until(ready);
    return popup;
  };
  const picture = async (popup: ExtensionView, name: string) => {
    await wait(300);
    await popup.screenshot(file(name, manner));
    await popup.close();
    await browser.background().evaluate(() => chrome.storage.session.clear());
  };
  await picture(await open(`${SITE}/${locale}`, 'document.querySelector(".rows > li")'), 'popup-page');
  const search = await open(`${SITE}/${locale}`, 'document.activeElement?.localName === "input"');
  await search.type(QUERIES[locale]);
  await search.until('document.querySelector(".rows > li .claim-row")');
  await picture(search, 'popup-search');
  await picture(await open(`${SITE}/fair`, 'document.querySelector(".popup-note .faint")'), 'popup-nothing');
  await pictureNotAsked(browser, manner);
}

/**
 * On a site that has to be asked for only a click on the toolbar's button tells the popup where it is, and nothing without a
 * display clicks there: the popup is opened as a page that is told so.
 */
async function pictureNotAsked({ context, id }: ExtensionBrowser, manner: Manner): Promise<void> {
  const page = await context.newPage();
  await page.addInitScript((url) => {
    const tabs = [{ id: 0, windowId: 0, url }];
    Object.defineProperty(chrome.tabs, 'query', { value: () => Promise.resolve(tabs) });
  }, `${OTHER_SITE}/${manner.locale}`);
  await page.goto(`chrome-extension://${id}/popup.html`);
  await page.locator('.popup-allow').waitFor();
  await page.locator('.popup').screenshot({ path: file('popup-not-asked', manner) });
  await page.close();
}

async function picturePanel(browser: ExtensionBrowser, page: Page, manner: Manner): Promise<void> {
  await page.goto(`${SITE}/${manner.locale}`);
  await marksOf(browser, page);
  await browser.background().evaluate(() => chrome.action.openPopup());
  const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
  await popup.until('document.querySelectorAll("footer button").length > 1');
  await popup.evaluate('[...document.querySelectorAll("footer button")].at(-1).click()');
  const panel = await ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
  await panel.send('Emulation.setDeviceMetricsOverride', {
    width: 400,
    height: 860,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await panel.until('document.querySelector(".rows > li")');
  for (const tab of TABS) {
    await panel.evaluate(`document.querySelector('[data-tab="${tab}"]').click()`);
    if (tab === 'paste') await paste(panel, SAMPLE_ARTICLES[manner.locale]);
    await wait(500);
    await panel.screenshot(file(`panel-${tab}`, manner));
  }
  await panel.close();
}

/** The sheet that is printed, in its tab. */
async function pictureSheet({ context, background, id }: ExtensionBrowser, page: Page, manner: Manner): Promise<void> {
  await page.bringToFront();
  const tab = await background().evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id,
  );
  const sheet = await context.newPage();
  await sheet.addInitScript(() => Object.assign(window, { print: () => undefined }));
  await sheet.setViewportSize({ width: 760, height: 1000 });
  await sheet.goto(`chrome-extension://${id}/sheet.html#tab=${tab}`);
  await sheet.locator('.sheet-finding').first().waitFor();
  await sheet.screenshot({ path: file('sheet', manner) });
  await sheet.close();
}

/** Once in every language, dark once: what changes with these is in the pictures above. */
const STATE_MANNERS: readonly Manner[] = [
  { locale: 'en', theme: 'light' },
  { locale: 'zh-Hans', theme: 'dark' },
  { locale: 'zh-Hant', theme: 'light' },
];

async function pictureStates(browser: ExtensionBrowser): Promise<void> {
  const states = picturedStates(new Date().toISOString().slice(0, 10));
  for (const manner of STATE_MANNERS) for (const state of states) await pictureState(browser, state, manner);
}

async function pictureState(browser: ExtensionBrowser, state: PicturedState, manner: Manner): Promise<void> {
  await choose(browser, manner, state.kept);
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme: manner.theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: state.width, height: state.height });
  await page.addInitScript(
    ({ tab, silent }) => {
      const tabs = tab ? [{ id: 0, windowId: 0, ...tab }] : [];
      if (tab !== undefined) Object.defineProperty(chrome.tabs, 'query', { value: () => Promise.resolve(tabs) });
      if (silent) Object.defineProperty(chrome.tabs, 'sendMessage', { value: () => new Promise(() => undefined) });
    },
    { tab: state.tab, silent: state.silent ?? false },
  );
  await page.goto(`chrome-extension://${browser.id}/${state.path}`);
  await state.act?.(page, manner.locale);
  await page.locator(state.ready).first().waitFor();
  await wait(300);
  await (state.part ? page.locator(state.part) : page).screenshot({ path: file(state.name, manner) });
  await page.close();
}

async function paste(panel: ExtensionView, { paragraphs, published }: SampleArticle): Promise<void> {
  await panel.until('document.querySelector("textarea")');
  const fill = async (field: string, value: string) => {
    await panel.evaluate(`(() => {
      const field = document.querySelector(${JSON.stringify(field)});
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await wait(100);
  };
  await fill('textarea', paragraphs.slice(0, 4).join('\n\n'));
  await fill('input[type=date]', published);
  await panel.evaluate('document.querySelector(".paste .boxed").click()');
  await panel.until('document.querySelector(".pasted-mark")');
}

/** Waits until the page has its marks and no more come. */
async function marksOf(browser: ExtensionBrowser, page: Page): Promise<PageState> {
  await page.bringToFront();
  const until = Date.now() + 30_000;
  let before = -1;
  for (;;) {
    const state = await askTabInFront(browser, 'page-state', null);
    const count = state?.annotations.length ?? 0;
    if (state && count > 0 && count === before) return state;
    if (Date.now() > until) throw new Error(`nothing was marked on ${page.url()}`);
    before = count;
    await wait(300);
  }
}

await main();
