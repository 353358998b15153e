import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { createSearch, type Search } from '../search/search-claims.ts';
import { textIn } from '../ui/language/claim-text.ts';
import { translate } from '../ui/language/locale.ts';
import { hashOf } from '../ui/panel/panel-request.ts';
import { localeIn } from './manner.ts';
import { readSettings } from './settings.ts';

const MOST_SUGGESTIONS = 6;

/** Searches the claims from the address bar, behind the keyword of the manifest. What is chosen opens in a tab. */
export function startOmnibox(load: () => Promise<ClaimsBundle>): void {
  // Not on Android.
  if (!browser.omnibox) return;
  let searched: { readonly bundle: ClaimsBundle; readonly search: Search } | undefined;
  const current = async () => {
    const bundle = await load();
    if (searched?.bundle !== bundle) searched = { bundle, search: createSearch(bundle) };
    return searched;
  };

  browser.omnibox.onInputStarted.addListener(() => void describe());
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    void Promise.all([readSettings(), current()]).then(([settings, { bundle, search }]) => {
      const locale = localeIn(settings);
      const titles = search(words, MOST_SUGGESTIONS).flatMap(({ claim }) => {
        const found = bundle.claims.find(({ id }) => id === claim);
        return found ? [textIn(locale, found.title)] : [];
      });
      suggest(titles.map((title) => ({ content: title, description: asDescription(title) })));
    });
  });
  browser.omnibox.onInputEntered.addListener(async (words, disposition) => {
    const { bundle } = await current();
    const chosen = bundle.claims.find(({ title }) => Object.values(title).includes(words));
    const hash = hashOf(chosen ? { show: 'claim', id: chosen.id } : { show: 'search', query: words });
    const url = browser.runtime.getURL(`/sidepanel.html${hash}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

async function describe(): Promise<void> {
  const description = translate(localeIn(await readSettings()), 'omnibox_search');
  browser.omnibox.setDefaultSuggestion({ description });
}

/** Chrome reads descriptions as XML, Firefox as plain text. */
function asDescription(title: string): string {
  if (import.meta.env.FIREFOX) return title;
  return title.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
