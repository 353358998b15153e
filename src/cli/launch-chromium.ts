import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../build/find-browser.ts';
import { PROJECT } from '../build/project.ts';

export interface LaunchOptions {
  /** Port of a `NewsServer`; without one every web address is out of reach. */
  readonly proxyPort?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly headless?: boolean;
  /** Folders of unpacked extensions to load beside ours. */
  readonly beside?: readonly string[];
  /** For a proxy that answers https itself. */
  readonly trustAnyCertificate?: boolean;
}

/** Chromium with the production build loaded. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** The background as it runs now: it may have been stopped and started since. */
  background(): Worker;
  readonly id: string;
  /** The welcome page, which the extension opens itself when it is installed. */
  welcomePage(): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Throws where there is none. */
export function chromiumProgram(): string {
  const found = findBrowser('chromium');
  if (!found) throw new Error('no Chromium was found; run "npm run browsers" first');
  return found;
}

/** The command line with which Chromium loads the production build. Throws where that was not built. */
export function switchesFor(options: Omit<LaunchOptions, 'colorScheme' | 'headless'>): string[] {
  const build = join(PROJECT, '.output', 'chrome-mv3');
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`${build} holds no build; run "npm run build" first`);
  const extensions = [build, ...(options.beside ?? [])].join(',');
  return [
    `--disable-extensions-except=${extensions}`,
    `--load-extension=${extensions}`,
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    `--lang=${options.locale ?? 'en-US'}`,
    ...(options.trustAnyCertificate ? ['--ignore-certificate-errors'] : []),
    ...(options.proxyPort
      ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
      : []),
  ];
}

export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const executablePath = chromiumProgram();
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: false,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
    viewport: { width: 1100, height: 800 },
    args: switchesFor(options),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  const id = new URL(worker.url()).host;
  return {
    context,
    background: () => context.serviceWorkers().at(-1) ?? worker,
    id,
    async welcomePage() {
      const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
      const page =
        context.pages().find(isWelcome) ??
        (await context.waitForEvent('page', { predicate: isWelcome, timeout: 60_000 }));
      await page.bringToFront();
      return page;
    },
    async openOwnPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
