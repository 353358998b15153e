import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PROJECT } from '../build/project.ts';
import type { PageState } from '../extension/messages.ts';
import { LOCALES } from '../ui/language/words.ts';
import { askTabInFront } from './ask-tab-in-front.ts';
import { ExtensionView } from './extension-view.ts';
import { ensureBrowsers } from './install-browsers.ts';
import { launchChromium, type ExtensionBrowser } from './launch-chromium.ts';

/** The functions given to `worker.evaluate` run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

/**
 * `npm start`: builds the extension, finds or installs a browser, and opens it on the welcome article. Without a display it
 * prints what was marked in the three sample articles and leaves pictures under `.output/pictures`.
 */
async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  const built = spawnSync('npx', ['wxt', 'build'], { cwd: PROJECT, stdio: 'inherit' });
  if (built.status !== 0) {
    process.exitCode = 1;
    return;
  }
  const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const browser = await launchChromium({ headless: !display });
  if (display) {
    // The extension opens its welcome page itself when it is installed; the program lasts as long as the window does.
    await new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
    return;
  }
  try {
    await showWithoutDisplay(browser);
  } finally {
    await browser.close();
  }
}

async function showWithoutDisplay(browser: ExtensionBrowser): Promise<void> {
  const pictures = join(PROJECT, '.output', 'pictures');
  mkdirSync(pictures, { recursive: true });
  const picture = (name: string) => join(pictures, `${name}.png`);
  const page = await browser.welcomePage();
  await page.setViewportSize({ width: 1100, height: 900 });

  for (const language of LOCALES) {
    await page.locator(`.welcome-try-head button[lang="${language}"]`).click();
    await page.locator(`article[lang="${language}"]`).waitFor();
    const state = await marksOf(browser, language);
    console.log(`\n${state.page.title} · ${state.page.language} · ${state.page.published ?? 'no date'}`);
    for (const { quote, verdict, claim } of state.annotations)
      console.log(`  ${verdict.padEnd(16)} ${quote}  →  ${claim}`);
    console.log(`  ${state.annotations.length} marks`);
    await page.screenshot({ path: picture(`page-${language}`), fullPage: true });
    const first = state.annotations.find((annotation) => annotation.figure !== null);
    if (first) {
      await askTabInFront(browser, 'reveal-mark', { annotation: first.id });
      await askTabInFront(browser, 'open-card', null);
      await page.waitForTimeout(1500);
      await page.screenshot({ path: picture(`card-${language}`) });
      await page.keyboard.press('Escape');
    }
  }

  await browser.background().evaluate(() => chrome.action.openPopup());
  const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
  await popup.until('document.querySelector("input")');
  await page.waitForTimeout(1000);
  await popup.screenshot(picture('popup'));

  // The popup's own button opens the panel, and closes the popup.
  await popup
    .evaluate('document.querySelector("footer .quiet:last-of-type, footer button:last-of-type").click()')
    .catch(() => undefined);
  const panel = await ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
  await panel.until('document.querySelector("[role=tab]")');
  await page.waitForTimeout(1000);
  await panel.screenshot(picture('side-panel'));
  console.log(`\nPictures: ${relative(process.cwd(), pictures)}/`);
}

/** Waits until the article in this language has its marks. */
async function marksOf(browser: ExtensionBrowser, language: string): Promise<PageState> {
  const until = Date.now() + 30_000;
  for (;;) {
    const state = await askTabInFront(browser, 'page-state', null);
    if (state && state.page.language === language && state.annotations.length > 0) return state;
    if (Date.now() > until) throw new Error(`nothing was marked in the ${language} article`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

await main();
