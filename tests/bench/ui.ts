/**
 * How long a reader waits for the views: `npm run bench:ui` (the built extension must be there: `npm run build`). The popup is
 * opened from the real build; the other views are mounted from the same components, built for production, because they are
 * measured with more claims and more figures than there are. Every time is that of the clock until the change has been
 * painted, so it holds the wait for the next frame too (half of 16.7 ms on average). The numbers go to
 * `.output/bench/ui.json` too.
 */
import preact from '@preact/preset-vite';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
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

const SITE = 'http://bench.example';
const OUT = join(PROJECT, '.output', 'bench', 'ui-page');
const ROUNDS = 12;
const SIZES = [250, 5000] as const;
const CARDS = 200;
const QUERIES = ['nvidia market value', 'Micorsoft capital spending', '5 trillion', '英伟达市值', '1.5万亿美元'];

/** Milliseconds, by what was measured. */
type Times = Map<string, number[]>;

async function main(): Promise<void> {
  await buildViews();
  const data = readData();
  const browser = await launchChromium();
  const times: Times = new Map();
  try {
    await measurePopup(browser, times);
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

/** From the click on the toolbar's button, as far as a page can tell: from the start of its loading. */
async function measurePopup({ context, id }: ExtensionBrowser, times: Times): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector('.popup-note:not(:empty), .rows > li')) return;
        watcher.disconnect();
        requestAnimationFrame(() =>
          setTimeout(() => document.documentElement.setAttribute('data-ready', `${performance.now()}`)),
        );
      });
      watcher.observe(document, { subtree: true, childList: true });
    });
    await page.goto(`chrome-extension://${id}/popup.html`);
    await page.locator('html[data-ready]').waitFor();
    note(times, 'popup ready (real build)', Number(await page.locator('html').getAttribute('data-ready')));
    await page.close();
  }
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
