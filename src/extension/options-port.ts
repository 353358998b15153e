import { browser } from 'wxt/browser';
import type { OptionsPort } from '../ui/options/options-port.ts';
import { commandKeys } from './command-keys.ts';
import { eraseLocalData } from './local-data.ts';
import { listen } from './listen.ts';
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
      listen(browser.permissions.onAdded, changed, signal);
      listen(browser.permissions.onRemoved, changed, signal);
    },
    removeSite,
    commandKeys,
    titleOf: async (claim) => (await ask('claim-detail', { claim }).catch(() => null))?.claim.title ?? null,
    eraseLocalData,
  };
}
