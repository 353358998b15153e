import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../src/build/find-browser.ts';
import { PROJECT } from '../../../src/build/project.ts';

const ADDON = 'plumbline@plumbline.example';
/** Firefox gives every add-on a random address; a fixed one lets a test open its pages. */
const UUID = '6f0c8d5e-2b7a-4c1f-9d3e-5a1b7c9e0f24';

/** Firefox with the production build installed. */
export interface FirefoxBrowser {
  readonly browser: Browser;
  openOwnPage(path: string): Promise<Page>;
  /** The value of an expression in the browser's own window, where its menus, address bar and sidebar are. */
  inWindow<T>(expression: string): Promise<T>;
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

export async function launchFirefox(proxyPort?: number): Promise<FirefoxBrowser> {
  const build = join(PROJECT, '.output', 'firefox-mv3');
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`${build} holds no build; run "npm run build" first`);
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox was found; run "npm run browsers" first');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Without it the add-on's own pages cannot be opened.
    args: ['--remote-allow-system-access'],
    protocolTimeout: 120_000,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'intl.accept_languages': 'en-US',
      ...(proxyPort && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxyPort,
      }),
    },
  });
  await browser.installExtension(build);
  return {
    browser,
    inWindow: (expression) => evaluateInWindow(browser, expression),
    uninstall: () => browser.uninstallExtension(ADDON),
    async openOwnPage(path) {
      const page = await browser.newPage();
      await navigate(browser, page, `moz-extension://${UUID}/${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** `page.goto` never settles on moz-extension addresses, so BiDi is asked itself. */
async function navigate(browser: Browser, page: Page, url: string): Promise<void> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  await send(browser, 'browsingContext.navigate', { context, url, wait: 'complete' });
}

async function evaluateInWindow<T>(browser: Browser, expression: string): Promise<T> {
  const tree = await send<{ contexts: { context: string; url: string }[] }>(browser, 'browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window');
  const answer = await send<{ result?: { value?: string }; exceptionDetails?: { text: string } }>(
    browser,
    'script.evaluate',
    {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: window.context },
      awaitPromise: true,
      userActivation: true,
    },
  );
  if (answer.exceptionDetails) throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
  return JSON.parse(answer.result?.value ?? 'null') as T;
}

/** An internal of a pinned version, as is the frame's `_id`. */
async function send<T>(browser: Browser, method: string, params: object): Promise<T> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: T }> };
  };
  return (await connection.send(method, params)).result;
}
