/**
 * How long a reader waits for the views: `npm run bench:ui` (the built extension must be there: `npm run build`). The popup is
 * opened from the real build; the other views are mounted from the same components, built for production, because they are
 * measured with more claims and more figures than there are. Every time is that of the clock until the change has been
 * painted, so it holds the wait for the next frame too (half of 16.7 ms on average). The numbers go to
 * `.output/bench/ui.json` too.
 */
import preact from '@preact/preset-vite';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { PROJECT } from '../../src/build/project.ts';
import { readData } from '../../src/build/read-data.ts';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { createMatcher } from '../../src/matching/annotate.ts';
import { readTextArticle } from '../../src/matching/text-article.ts';
import { english } from '../../src/ui/welcome/articles/en.ts';
import { withInvented } from './grow-claims.ts';
import { quantile, table } from './timing.ts';
import type { Content, ViewsBench } from './ui-page/main.tsx';

declare const viewsBench: ViewsBench;

/** What is evaluated in the browser. */
declare const chrome: typeof import('wxt/browser').browser;

const SITE = 'http://bench.example';
const ARTICLE = 'http://www.reuters.com/numbers';
const OUT = join(PROJECT, '.output', 'bench', 'ui-page');
const ROUNDS = 12;
const POPUP_ROUNDS = 30;
const SIZES = [250, 5000] as const;
const CARDS = 200;
const QUERIES = ['nvidia market value', 'Micorsoft capital spending', '5 trillion', '英伟达市值', '1.5万亿美元'];

/** Milliseconds, by what was measured. */
type Times = Map<string, number[]>;

async function main(): Promise<void> {
  await buildViews();
  const data = readData();
  const empty = makeEmptyExtension();
  const browser = await launchChromium({ beside: [empty.folder] });
  const times: Times = new Map();
  try {
    await measurePopup(browser, empty.id, times);
    const contents = SIZES.map((size) => [`${size}`, contentOf(withInvented(data, size), 12)] as const);
    await serveViews(browser, new Map([...contents, ['panel', contentOf(data, CARDS)]]));
    for (const size of SIZES) await measureSearch(browser, size, times);
    await measurePanel(browser, times);
  } finally {
    await browser.close();
  }
  const rows = [...times].map(([name, of]) => [name, of.length, quantile(of, 0.5), quantile(of, 0.95)] as const);
  console.log(table(['until painted, ms', 'times', 'median', 'p95'], rows));
  console.log(`\n${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);
  const result = Object.fromEntries(rows.map(([name, count, median, p95]) => [name, { count, median, p95 }]));
  mkdirSync(join(PROJECT, '.output', 'bench'), { recursive: true });
  writeFileSync(join(PROJECT, '.output', 'bench', 'ui.json'), `${JSON.stringify(result, null, 2)}\n`);
}

async function buildViews(): Promise<void> {
  await build({
    root: fileURLToPath(new URL('ui-page', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir: OUT, emptyOutDir: true },
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

async function serveViews({ context }: ExtensionBrowser, contents: ReadonlyMap<string, Content>): Promise<void> {
  await context.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const content = contents.get(pathname.replace('/content/', ''));
    if (content) return route.fulfill({ json: content });
    const path = pathname === '/' ? '/index.html' : pathname;
    return route.fulfill({ contentType: TYPES[extname(path)] ?? 'text/plain', body: readFileSync(join(OUT, path)) });
  });
}

/** The least that any popup takes here: an extension whose one page is a line of text. Chromium makes its id from the folder. */
function makeEmptyExtension(): { readonly folder: string; readonly id: string } {
  const folder = join(PROJECT, '.output', 'bench', 'empty-extension');
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Empty', version: '1' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>Empty</title><p class="popup-note">Nothing here');
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  return { folder, id };
}

/**
 * From the click on the toolbar's button, as far as a page can tell: from the start of its loading, beside an article that is
 * marked. The empty page is opened in turn with ours, so that what else the machine does falls on both; each extension has a
 * process already, as ours has in use.
 */
async function measurePopup(
  { context, id, ...browser }: ExtensionBrowser,
  emptyId: string,
  times: Times,
): Promise<void> {
  // It opens by itself, and in front: nothing is painted behind it.
  await (await browser.welcomePage()).close();
  await context.route(ARTICLE, (route) => route.fulfill({ contentType: 'text/html', body: articlePage() }));
  const article = await context.newPage();
  await article.goto(ARTICLE);
  await article.bringToFront();
  const tab = await browser.background().evaluate(markedTab);
  const holders = [emptyId, id].map(async (own) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${own}/${own === id ? 'options' : 'popup'}.html`);
    return page;
  });
  for (let round = 0; round <= POPUP_ROUNDS; round++) {
    const empty = await openPopup(context, emptyId, null);
    const popup = await openPopup(context, id, tab);
    // Of the first opening nothing is warm.
    if (round === 0) continue;
    note(times, 'empty extension page', empty.note);
    note(times, 'popup, search field', popup.field);
    note(times, "popup, this page's figures", popup.rows);
  }
  for (const page of [article, ...(await Promise.all(holders))]) await page.close();
}

/** In the background: waits until the tab in front is marked. */
async function markedTab(): Promise<{ id: number; windowId: number; url: string }> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  for (;;) {
    const envelope = { plumbline: 'page-state', ask: null };
    const reply = await chrome.tabs.sendMessage(tab!.id!, envelope, { frameId: 0 }).catch(() => undefined);
    if (reply?.answer?.annotations.length > 0) return { id: tab!.id!, windowId: tab!.windowId, url: tab!.url! };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const PARTS = { note: '.popup-note:not(:empty)', field: 'input', rows: '.rows > li' } as const;

/** When each part was painted; NaN where it never was. A page that is no real popup is told which tab it belongs to. */
async function openPopup(
  context: BrowserContext,
  id: string,
  tab: object | null,
): Promise<Record<keyof typeof PARTS, number>> {
  const page = await context.newPage();
  await page.addInitScript(
    ([parts, tab]) => {
      if (tab) Object.defineProperty(chrome.tabs, 'query', { value: () => Promise.resolve([tab]) });
      const missing = new Map(Object.entries(parts));
      const watcher = new MutationObserver(() => {
        for (const [name, selector] of missing) {
          if (!document.querySelector(selector)) continue;
          missing.delete(name);
          requestAnimationFrame(() =>
            setTimeout(() => document.documentElement.setAttribute(`data-${name}`, `${performance.now()}`)),
          );
        }
      });
      watcher.observe(document, { subtree: true, childList: true, characterData: true });
    },
    [PARTS, tab] as const,
  );
  await page.goto(`chrome-extension://${id}/popup.html`);
  const root = page.locator(tab ? 'html[data-rows]' : 'html[data-note]');
  await root.waitFor();
  const read = async (name: keyof typeof PARTS) => Number((await root.getAttribute(`data-${name}`)) ?? NaN);
  const times = { note: await read('note'), field: await read('field'), rows: await read('rows') };
  await page.close();
  return times;
}

function articlePage(): string {
  const { language, title, published, paragraphs } = english;
  return `<!doctype html><html lang="${language}"><head><title>${title}</title>
<meta property="article:published_time" content="${published}"></head>
<body><article><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}</article></body></html>`;
}

async function openViews({ context }: ExtensionBrowser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${SITE}/`);
  await page.bringToFront();
  await page.waitForFunction(() => 'viewsBench' in globalThis);
  return page;
}

async function measureSearch(browser: ExtensionBrowser, size: number, times: Times): Promise<void> {
  const name = `${size.toLocaleString('en')} claims`;
  for (let round = 0; round < ROUNDS / 4; round++) {
    const page = await openViews(browser);
    await page.evaluate(async (size) => viewsBench.popup(await viewsBench.load(`/content/${size}`)), size);
    // The index is built once the popup stands: whoever types at once waits for it.
    note(times, `first key, ${name}`, await page.evaluate(() => viewsBench.type('input', 'n')));
    for (const query of QUERIES) {
      await page.evaluate(() => viewsBench.type('input', ''));
      for (let end = 1; end <= query.length; end++) {
        const typed = query.slice(0, end);
        note(times, `key to results, ${name}`, await page.evaluate((typed) => viewsBench.type('input', typed), typed));
      }
    }
    await page.close();
  }
}

async function measurePanel(browser: ExtensionBrowser, times: Times): Promise<void> {
  const page = await openViews(browser);
  const click = (target: string) => page.evaluate((target) => viewsBench.click(target), target);
  for (let round = 0; round < ROUNDS; round++) {
    const ready = await page.evaluate(async () => viewsBench.panel(await viewsBench.load('/content/panel')));
    note(times, `side panel, ${CARDS} figures`, ready);
    note(times, `open a card among ${CARDS}`, await click(`.rows > li:nth-child(${10 * round + 1}) button`));
    note(times, 'all claims', await click('[data-tab=claims]'));
    note(times, 'money loop, first drawing', await click('[data-tab=loop]'));
    for (const chip of [1, 2, 3]) {
      note(times, 'money loop, redraw by a filter', await click(`.loop-filters .filter .chip:nth-child(${chip})`));
    }
    await click('.loop-list-head .quiet');
    for (const month of ['0', '6', '12', '18']) {
      const redrawn = await page.evaluate((month) => viewsBench.type('.loop-until input', month), month);
      note(times, 'money loop, redraw by the slider', redrawn);
    }
    await page.evaluate(() => viewsBench.leave());
  }
  await page.close();
}

/** A page with so many figures: those of the sample article, again and again. */
function contentOf(bundle: ClaimsBundle, count: number): Content {
  const { page, blocks } = readTextArticle(english.paragraphs.join('\n'), { date: english.published });
  const found = createMatcher(bundle).annotate(page, blocks);
  const annotations = Array.from({ length: count }, (_, at) => ({ ...found[at % found.length]!, id: `a${at}` }));
  const state = {
    page: { ...page, title: english.title, url: 'https://news.example/a' },
    annotations,
    scanned: { blocks: count, characters: count * 400, figures: count },
    running: true,
  };
  return { bundle, state };
}

function note(times: Times, name: string, ms: number): void {
  const of = times.get(name);
  if (of) of.push(ms);
  else times.set(name, [ms]);
}

await main();
