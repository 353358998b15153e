import { browser } from 'wxt/browser';
import type { Words } from '../../page/subject.ts';

/** Where the words of the packs that are on stand in the local storage, ready for content scripts. */
export const PACK_WORDS = 'pack-words';

export async function keptPackWords(): Promise<Words | undefined> {
  const kept = await browser.storage.local.get(PACK_WORDS).catch(() => ({}) as Record<string, unknown>);
  return kept[PACK_WORDS] as Words | undefined;
}
