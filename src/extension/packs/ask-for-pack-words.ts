import { browser } from 'wxt/browser';
import { alsoAskFor, type Words } from '../../page/subject.ts';
import { PACK_WORDS } from './pack-words-key.ts';

/** Lets pages through that are about what a pack is about. Without packs this is one look into an empty place. */
export async function askForPackWords(): Promise<void> {
  const kept = await browser.storage.local.get(PACK_WORDS).catch(() => ({}) as Record<string, unknown>);
  const words = kept[PACK_WORDS] as Words | undefined;
  if (words) alsoAskFor(words);
}
