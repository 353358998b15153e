import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { hasPackWords, PACK_WORDS_SCRIPT } from './packs/pack-words-script.ts';
import { contentScriptFiles } from './site-access.ts';

/** Marks the pages that were open before the extension was installed or updated; browsers start content scripts on new pages only. */
export async function markOpenTabs(): Promise<void> {
  const patterns = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
  const tabs = await browser.tabs.query({ url: patterns, status: 'complete', discarded: false });
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && startInTab(id)));
}

/** Puts into a tab's page what runs by itself on pages that are opened from now on. Throws where we may not read it. */
export async function startInTab(tab: number): Promise<void> {
  const { js, css } = contentScriptFiles();
  const files = js as ScriptPublicPath[];
  if (await hasPackWords()) files.unshift(PACK_WORDS_SCRIPT);
  await Promise.all([
    browser.scripting.insertCSS({ target: { tabId: tab }, files: css }),
    browser.scripting.executeScript({ target: { tabId: tab }, files }),
  ]);
}
