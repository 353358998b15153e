/**
 * What the extension costs a page: `npm run bench:page -- [--pages DIR]`. Every page is opened three times in the same
 * Chromium, each time in a new process: with the built extension, with a content script that only walks the text, and with
 * mark.js over the page's figures. Pages about our subject are the project's own articles and made ones; the pages of DIR
 * count as off it. The numbers go to `.output/bench/page.json` too.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { PROJECT } from '../../src/build/project.ts';
import { readData } from '../../src/build/read-data.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { NewsServer } from '../e2e/harness/news-server.ts';
import { OWN_PAGES, readPageFiles, type PageFile } from '../pages/page-files.ts';
import { onTopicPages } from './on-topic-pages.ts';
import { RIVAL_HOSTS, writeRivals } from './rival-scripts.ts';
import { costOf, traceOf, type ScriptCost } from './script-trace.ts';
import { quantile, table } from './timing.ts';

const HOSTS = { plumbline: 'www.reuters.com', ...RIVAL_HOSTS } as const;
type Script = keyof typeof HOSTS;
const SCRIPTS = Object.keys(HOSTS) as Script[];

/** Nothing but the page itself: its scripts do not run, so that every script that does is an extension's. */
const POLICY = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
/** After the load, until an answer of the background has been painted. */
const REST_MS = { on: 700, off: 250 } as const;

type Subject = 'on' | 'off';

interface Measured {
  readonly name: string;
  readonly subject: Subject;
  readonly costs: Readonly<Record<Script, ScriptCost>>;
  /** Bytes of JavaScript heap that the page has with the extension and not with the walk alone. */
  readonly heap: number;
  /** Milliseconds of the clock from the document's readiness to the first mark; null where there is none. */
  readonly firstMark: number | null;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pages: { type: 'string' } } });
  const own = readPageFiles(OWN_PAGES);
  const isOff = ({ name }: PageFile) => name.startsWith('football');
  const pages = new Map<PageFile, Subject>();
  for (const page of [...own.filter((page) => !isOff(page)), ...onTopicPages(readData())]) pages.set(page, 'on');
  for (const page of [...own.filter(isOff), ...(values.pages === undefined ? [] : readPageFiles(values.pages))])
    pages.set(page, 'off');

  const measured = await measureAll(pages);
  const scripts = ['stand-by.js', 'page.js'].map((file) => ({ file, ...sizeOf(file) }));
  for (const subject of ['on', 'off'] as const)
    report(
      subject,
      measured.filter((page) => page.subject === subject),
    );
  console.log('\nScripts: the first on every page of a named site, the second only on pages about our subject');
  for (const { file, bytes, gzip } of scripts)
    console.log(`${file}: ${(bytes / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB gzip`);

  const folder = join(PROJECT, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg() };
  const result = { date: new Date().toISOString(), machine, scripts, pages: measured };
  writeFileSync(join(folder, 'page.json'), JSON.stringify(result, null, 2));
}

async function measureAll(pages: ReadonlyMap<PageFile, Subject>): Promise<Measured[]> {
  const served: Record<string, string> = {};
  [...pages.keys()].forEach(({ html }, at) => {
    for (const host of Object.values(HOSTS)) served[`${host}/${at}`] = html;
  });
  const news = await NewsServer.start(served, POLICY);
  try {
    const browser = await launchChromium({ proxyPort: news.port, beside: writeRivals() });
    try {
      await browser.welcomePage();
      const session = await (browser.context.browser() ?? fail('no browser')).newBrowserCDPSession();
      // The first page about our subject wakes the background; it is not measured.
      await firstMarkOn(browser, `http://${HOSTS.plumbline}/0`);
      const measured: Measured[] = [];
      for (const [at, [page, subject]] of [...pages].entries()) {
        measured.push(await measure(browser, session, page, at, subject));
        if (at % 20 === 19) console.error(`${at + 1} of ${pages.size} pages`);
      }
      return measured;
    } finally {
      await browser.close();
    }
  } finally {
    await news.stop();
  }
}

async function measure(
  browser: ExtensionBrowser,
  session: CDPSession,
  { name }: PageFile,
  at: number,
  subject: Subject,
): Promise<Measured> {
  const costs: Partial<Record<Script, ScriptCost>> = {};
  const heaps: Partial<Record<Script, number>> = {};
  for (const script of SCRIPTS) {
    const address = `http://${HOSTS[script]}/${at}`;
    const page = await openable(browser, address);
    const events = await traceOf(session, async () => {
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
      await page.waitForTimeout(REST_MS[subject]);
    });
    costs[script] = costOf(events) ?? fail(`${name}: no script ran on ${address}`);
    heaps[script] = await heapOf(page);
    await page.close();
  }
  const firstMark = subject === 'on' ? await firstMarkOn(browser, `http://${HOSTS.plumbline}/${at}`) : null;
  const heap = (heaps.plumbline ?? 0) - (heaps.walk ?? 0);
  return { name, subject, costs: costs as Record<Script, ScriptCost>, heap, firstMark };
}

/** A new tab that goes to one address only, whatever a page's markup says. */
async function openable({ context }: ExtensionBrowser, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.route(
    (url) => url.href !== address,
    (route) => route.abort(),
  );
  return page;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Watches the highlights from the page's own world, which shares them. */
async function firstMarkOn(browser: ExtensionBrowser, address: string): Promise<number | null> {
  const page = await openable(browser, address);
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const ready = performance.now();
      const look = (): void => {
        if (CSS.highlights.size > 0) document.documentElement.dataset['firstMark'] = String(performance.now() - ready);
        else setTimeout(look, 1);
      };
      look();
    });
  });
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
  const found = await page.waitForSelector('[data-first-mark]', { state: 'attached', timeout: 5000 }).catch(() => null);
  const milliseconds = await found?.getAttribute('data-first-mark');
  await page.close();
  return milliseconds === undefined || milliseconds === null ? null : Number(milliseconds);
}

function sizeOf(file: string): { bytes: number; gzip: number } {
  const script = readFileSync(join(PROJECT, '.output', 'chrome-mv3', file));
  return { bytes: script.length, gzip: gzipSync(script, { level: 9 }).length };
}

function report(subject: Subject, pages: readonly Measured[]): void {
  if (pages.length === 0) return;
  const of = (pick: (page: Measured) => number, share: number) => quantile(pages.map(pick), share);
  const walk = of((page) => page.costs.walk.work, 0.5);
  console.log(`\n${pages.length} pages ${subject} our subject; milliseconds of the page's thread`);
  console.log(
    table(
      ['script', 'median', 'p95', 'of the walk', 'compiling', 'longest task p99', 'rendering'],
      SCRIPTS.map((script) => [
        script,
        of((page) => page.costs[script].work, 0.5),
        of((page) => page.costs[script].work, 0.95),
        of((page) => page.costs[script].work, 0.5) / walk,
        of((page) => page.costs[script].compile, 0.5),
        of((page) => page.costs[script].longestTask, 0.99),
        of((page) => page.costs[script].rendering, 0.5),
      ]),
    ),
  );
  const heap = of((page) => page.heap, 0.5) / 1000;
  console.log(`Heap that the extension adds: ${heap.toFixed(0)} kB (median)`);
  const marks = pages.map((page) => page.firstMark).filter((mark) => mark !== null);
  if (marks.length > 0)
    console.log(
      `First mark after the document is ready: ${quantile(marks, 0.5).toFixed(0)} ms, p95 ${quantile(marks, 0.95).toFixed(0)} ms (${marks.length} pages)`,
    );
}

function fail(message: string): never {
  throw new Error(message);
}

await main();
