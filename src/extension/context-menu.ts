import { browser } from 'wxt/browser';
import { translate } from '../ui/language/locale.ts';
import type { PanelRequest } from '../ui/panel/panel-request.ts';
import { listen } from './listen.ts';
import { localeIn } from './locale-in.ts';
import { askTab } from './messaging.ts';
import { leaveForPanel } from './panel-handover.ts';
import { readSettings, watchSettings } from './settings.ts';
import { openSidePanel } from './side-panel.ts';

const LOOK_UP = 'look-up';
/** A selection of up to this many characters is a search; a longer one is a text to be marked. */
const LONGEST_SEARCH = 60;

/** "Look this up" for selected words, on any page: the side panel opens with them. */
export function startContextMenu(signal: AbortSignal): void {
  // Not on Android.
  if (!browser.contextMenus) return;
  listen(browser.runtime.onInstalled, () => void createMenu(), signal);
  watchSettings((now, before) => {
    if (now.language !== before.language) void createMenu();
  }, signal);
  listen(
    browser.contextMenus.onClicked,
    ({ menuItemId, selectionText }, tab) => {
      if (menuItemId !== LOOK_UP || tab?.windowId === undefined || !selectionText?.trim()) return;
      // Before anything is awaited: the panel opens only within the click.
      void openSidePanel(tab.windowId).catch(() => undefined);
      void requestFor(selectionText.trim(), tab.id).then((request) => leaveForPanel(tab.windowId, request));
    },
    signal,
  );
}

async function createMenu(): Promise<void> {
  const title = translate(localeIn(await readSettings()), 'menu_look_up', ['%s']);
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, title, contexts: ['selection'] });
}

async function requestFor(words: string, tab: number | undefined): Promise<PanelRequest> {
  if (words.length <= LONGEST_SEARCH) return { show: 'search', query: words };
  const state = tab === undefined ? null : await askTab(tab, 'page-state', null).catch(() => null);
  return { show: 'paste', text: words, published: state?.page.published ?? null };
}
