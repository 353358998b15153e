import type { CDPSession, Page } from 'playwright-core';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import type { PageAnnotation, PageState } from '../../src/extension/messages.ts';
import { NewsServer } from '../e2e/harness/news-server.ts';
import { standingBy } from '../e2e/harness/standing-by.ts';
import type { PageFile } from './page-files.ts';

/** The functions given to `evaluate` run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

/** What the extension did to one page, held against the same page without the extension. */
export interface PageResult {
  readonly name: string;
  readonly marks: readonly PageAnnotation[];
  readonly elements: number;
  /** Sum of the layout shifts from the document's readiness on, with the extension and without. */
  readonly shift: readonly [number, number];
  /** What is wrong; empty where the page is as it would be without the extension. */
  readonly faults: readonly string[];
}

/** How often a page that has shifted is looked at again without the extension. */
const MORE_LOOKS = 8;
/** And with it, where it never shifted without. */
const MORE_READS = 3;

/** As long as the extension takes on most pages. */
const PLAIN_REST_MS = 700;

/** A named news host, and one that the extension knows nothing of. */
const NEWS = 'www.reuters.com';
const ELSEWHERE = 'plain.example';

/**
 * The page's own scripts do not run and nothing else is loaded: whatever differs between the two hosts was done by the
 * extension.
 */
const POLICY = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/**
 * Opens every page twice in Chromium with the built extension: under a news host, where the extension reads it, and under
 * another, where it does not; compares document, boxes, layout shifts, errors and requests.
 */
export async function tryPages(
  pages: readonly PageFile[],
  onPage?: (result: PageResult) => void,
): Promise<PageResult[]> {
  const served: Record<string, string> = {};
  pages.forEach(({ html }, at) => {
    served[`${NEWS}/${at}`] = served[`${ELSEWHERE}/${at}`] = html;
  });
  const news = await NewsServer.start(served, POLICY);
  try {
    const browser = await launchChromium({ proxyPort: news.port });
    try {
      await browser.welcomePage();
      const results: PageResult[] = [];
      for (const [at, page] of pages.entries()) {
        const before = news.refused.length;
        const lookPlain = () => look(browser, `http://${ELSEWHERE}/${at}`, false);
        const lookRead = () => look(browser, `http://${NEWS}/${at}`, true);
        const first = await lookPlain();
        const firstRead = await lookRead();
        const plain = { ...first, shift: await mostShift(first, firstRead, lookPlain) };
        const read = { ...firstRead, shift: await leastShift(firstRead, plain, lookRead) };
        const asked = news.refused
          .slice(before)
          .filter((address) => !isBrowsersOwn(address) && !isPagesOwn(address, page.html));
        const result = {
          name: page.name,
          marks: read.marks,
          elements: read.boxes.length,
          shift: [read.shift, plain.shift] as const,
          faults: [...differences(read, plain), ...asked.map((address) => `request: ${address}`)],
        };
        results.push(result);
        onPage?.(result);
      }
      return results;
    } finally {
      await browser.close();
    }
  } finally {
    await news.stop();
  }
}

/** What Chromium asks its maker for whatever it shows. */
const isBrowsersOwn = (address: string): boolean =>
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1)\.com(?::443$|\/)/.test(address);

/** A page may have its browser open connections in advance (`rel="preconnect"`), which no policy forbids. */
const isPagesOwn = (address: string, html: string): boolean => html.includes(address.replace(/:443$/, ''));

interface Look {
  readonly html: string;
  /** One line an element: tag and box, in document pixels. */
  readonly boxes: readonly string[];
  readonly shift: number;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly marks: readonly PageAnnotation[];
}

/**
 * Some pages are painted once more, or once less, before all of their markup has come, as the machine is busy: such a page
 * shifts by itself at one look and not at the next. What we cause is missing at every look without us.
 */
async function mostShift(plain: Look, read: Look, again: () => Promise<Look>): Promise<number> {
  let { shift } = plain;
  for (let tries = 0; tries < MORE_LOOKS && read.shift > shift; tries++) shift = Math.max(shift, (await again()).shift);
  return shift;
}

/** What we cause is there at every look with us. */
async function leastShift(read: Look, plain: Look, again: () => Promise<Look>): Promise<number> {
  let { shift } = read;
  for (let tries = 0; tries < MORE_READS && shift > plain.shift; tries++)
    shift = Math.min(shift, (await again()).shift);
  return shift;
}

function differences(read: Look, plain: Look): string[] {
  const faults: string[] = [];
  if (read.html !== plain.html) faults.push(`document: ${firstDifference(read.html, plain.html)}`);
  if (read.boxes.length !== plain.boxes.length) faults.push(`boxes: ${read.boxes.length}, not ${plain.boxes.length}`);
  else {
    const at = read.boxes.findIndex((box, i) => box !== plain.boxes[i]);
    if (at >= 0) faults.push(`box: ${read.boxes[at]}, not ${plain.boxes[at]}`);
  }
  if (read.shift > plain.shift) faults.push(`layout shift: ${read.shift}, not ${plain.shift}`);
  for (const error of read.errors) if (!plain.errors.includes(error)) faults.push(`error: ${error}`);
  for (const request of read.requests) {
    const elsewhere = request.replace(NEWS, ELSEWHERE);
    if (!plain.requests.includes(elsewhere)) faults.push(`request: ${request}`);
  }
  return faults;
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `…${one.slice(Math.max(0, at - 40), at + 60)}…, not …${other.slice(Math.max(0, at - 40), at + 60)}…`;
}

async function look(browser: ExtensionBrowser, address: string, isRead: boolean): Promise<Look> {
  const page = await browser.context.newPage();
  try {
    const requests: string[] = [];
    // A page may send its reader elsewhere by its markup alone: it gets no further.
    await page.route(
      (url) => url.href !== address,
      (route) => route.abort(),
    );
    page.on('request', (request) => request.url() !== address && requests.push(request.url()));
    const session = await browser.context.newCDPSession(page);
    const errors = await errorsOf(session);
    await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    const state = isRead ? await settled(browser, page, address) : null;
    // Late layout is the page's own: it gets about as long without us.
    if (!isRead) await page.waitForTimeout(PLAIN_REST_MS);
    const { html, boxes, shift } = await measure(page);
    return { html, boxes, shift, errors, requests, marks: state?.annotations ?? [] };
  } finally {
    await page.close();
  }
}

/** Collects what is reported on the console, by whichever world of the page. */
async function errorsOf(session: CDPSession): Promise<string[]> {
  const errors: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error' || type === 'warning')
      errors.push(args.map((arg) => String(arg.value ?? arg.description)).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.source !== 'security' && (entry.level === 'error' || entry.url?.startsWith('chrome-extension:')))
      errors.push(entry.text);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return errors;
}

type Settled = Pick<PageState, 'annotations' | 'scanned'>;

/**
 * The page's state once nothing has been added to it for three looks. Each look goes through the background's thread, so an
 * answer that is still being worked out is waited for.
 */
async function settled(browser: ExtensionBrowser, page: Page, address: string): Promise<Settled> {
  const until = Date.now() + 60_000;
  let before = '';
  let same = 0;
  for (;;) {
    await page.waitForTimeout(120);
    const answer = (await browser.background().evaluate(
      async ([url, envelope]) => {
        const [tab] = await chrome.tabs.query({ url });
        const reply = await chrome.tabs.sendMessage(tab!.id!, envelope, { frameId: 0 }).catch(() => undefined);
        return reply?.answer ?? null;
      },
      [address, { plumbline: 'page-state', ask: null }] as const,
    )) as PageState | null;
    const state = answer ?? (await offSubject(browser, address));
    const now = state ? `${state.scanned.blocks} ${state.scanned.characters} ${state.annotations.length}` : '';
    same = state && now === before ? same + 1 : 0;
    before = now;
    if (state && same >= 3) return state;
    if (Date.now() > until) throw new Error(`${address}: the content script does not answer, or never rests`);
  }
}

async function offSubject(browser: ExtensionBrowser, address: string): Promise<Settled | null> {
  const characters = await standingBy(browser, address);
  return characters === null ? null : { annotations: [], scanned: { blocks: 0, characters, figures: 0 } };
}

/** The document as it stands now, shadow roots with it, and where everything lies. */
function measure(page: Page): Promise<{ html: string; boxes: string[]; shift: number }> {
  return page.evaluate(async () => {
    const roots: ShadowRoot[] = [];
    const elements: Element[] = [];
    const collect = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        elements.push(element);
        if (!element.shadowRoot) continue;
        roots.push(element.shadowRoot);
        collect(element.shadowRoot);
      }
    };
    collect(document);
    const sheets = [document, ...roots].map((root) => root.adoptedStyleSheets.length).join(' ');
    const root = document.documentElement;
    const attributes = [...root.attributes].map(({ name, value }) => `${name}="${value}"`);
    const html = [sheets, ...attributes, root.getHTML({ shadowRoots: roots })].join('\n');
    // A page's own animations are somewhere else at every look.
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
      else animation.cancel();
    }
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x + scrollX, y + scrollY, width, height].map((n) => n.toFixed(2)).join(' ')}`;
    });
    // Before the document was ready no script of an extension ran: what moved then moved while the page was still coming.
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const ready = load?.domContentLoadedEventStart ?? 0;
    let shift = 0;
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(add));
    const add = (entry: PerformanceEntry) => {
      if (entry.startTime >= ready) shift += (entry as PerformanceEntry & { value: number }).value;
    };
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    observer.takeRecords().forEach(add);
    observer.disconnect();
    return { html, boxes, shift };
  });
}
