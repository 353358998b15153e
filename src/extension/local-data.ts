import { browser } from 'wxt/browser';
import { addedSites, removeSite } from './site-access.ts';

/** Erases everything that is kept on this device: settings, dismissed marks, recent searches, and the sites that were added. */
export async function eraseLocalData(): Promise<void> {
  for (const host of await addedSites()) await removeSite(host);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
