import { browser } from 'wxt/browser';
import type { OptionsPort } from '../ui/options/options-port.ts';
import { commandKeys } from './command-keys.ts';
import { eraseLocalData } from './local-data.ts';
import { ask } from './messaging.ts';
import { troubleOf } from './keeping.ts';
import { changeSettings, readSettings, settingsDamaged, watchSettings } from './settings.ts';
import { addedSites, removeSite } from './site-access.ts';

/** What the settings page does in the browser. */
export function createOptionsPort(): OptionsPort {
  return {
    readSettings,
    changeSettings,
    watchSettings,
    settingsDamaged,
    troubleOf,
    addedSites,
    watchAddedSites(changed, signal) {
      browser.permissions.onAdded.addListener(changed);
      browser.permissions.onRemoved.addListener(changed);
      signal.addEventListener('abort', () => {
        browser.permissions.onAdded.removeListener(changed);
        browser.permissions.onRemoved.removeListener(changed);
      });
    },
    removeSite,
    commandKeys,
    titleOf: async (claim) => (await ask('claim-detail', { claim }).catch(() => null))?.claim.title ?? null,
    eraseLocalData,
  };
}
