import { browser } from 'wxt/browser';
import { releaseHost } from './packs/fetch-pack.ts';
import { installedPacks } from './packs/pack-store.ts';
import { addedSites, removeSite } from './site-access.ts';

/** Erases everything that is kept on this device: settings, dismissed marks, recent searches, packs, and the hosts that were added. */
export async function eraseLocalData(): Promise<void> {
  for (const host of await addedSites()) await removeSite(host);
  for (const { source } of await installedPacks()) if (source.kind === 'address') await releaseHost(source.address);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
