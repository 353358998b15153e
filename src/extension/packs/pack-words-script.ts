import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { keep } from '../keeping.ts';
import { readablePatterns } from '../site-access.ts';
import { keptPackWords } from './kept-pack-words.ts';

/** Leaves the words of packs in a page, before the content script runs. */
export const PACK_WORDS_SCRIPT = '/pack-words.js' satisfies ScriptPublicPath;
const ID = 'plumbline-pack-words';

export const hasPackWords = async (): Promise<boolean> => (await keptPackWords()) !== undefined;

/**
 * Has that script run where we read, as long as there are such words. Call when words, permissions or the extension have changed:
 * browsers forget such scripts at an update.
 */
export async function registerPackWords(): Promise<void> {
  await keep('pack-words-script', async () => {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (!(await hasPackWords())) return;
    await browser.scripting.registerContentScripts([
      { id: ID, matches: await readablePatterns(), js: [PACK_WORDS_SCRIPT], runAt: 'document_start', allFrames: true },
    ]);
  });
}
