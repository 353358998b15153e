import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { wordsForPages } from '../../claims/packs/words-for-pages.ts';
import { isPrivateContext, keep } from '../keeping.ts';
import { loadClaims } from './load-claims.ts';
import { watchPacks } from './pack-store.ts';
import { PACK_WORDS } from './kept-pack-words.ts';
import { registerPackWords } from './pack-words-script.ts';
import { recheckPacks, updateDuePacks } from './update-packs.ts';

/**
 * What the background does for packs: checks them again after an update of the extension, looks for updates that are due, and
 * keeps the words ready by which content scripts know a page that a pack is about.
 */
export function startPacks(own: ClaimsBundle, changed: () => void, signal: AbortSignal): void {
  watchPacks(() => {
    void keepWords(own)
      .catch(() => undefined)
      .then(changed);
  }, signal);
  void recheckPacks(own)
    .then(() => updateDuePacks(own, signal))
    .catch(() => undefined);
}

async function keepWords(own: ClaimsBundle): Promise<void> {
  if (isPrivateContext()) return;
  const { added } = await loadClaims(own);
  const words = added && wordsForPages(added);
  await keep('pack-words', () =>
    words ? browser.storage.local.set({ [PACK_WORDS]: words }) : browser.storage.local.remove(PACK_WORDS),
  );
  await registerPackWords();
}
