import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { contentScriptFiles } from './site-access.ts';

/** Marks the pages that were open before the extension was installed or updated; browsers start content scripts on new pages only. */
export async function markOpenTabs(): Promise<void> {
  const patterns = (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
  const { js, css } = contentScriptFiles();
  const tabs = await browser.tabs.query({ url: patterns, status: 'complete', discarded: false });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : [
            browser.scripting.insertCSS({ target: { tabId: id }, files: css }),
            browser.scripting.executeScript({ target: { tabId: id }, files: js as ScriptPublicPath[] }),
          ],
    ),
  );
}
