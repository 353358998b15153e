import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { createSearch, type Search } from '../search/search-claims.ts';
import { textIn } from '../ui/language/claim-text.ts';
import { translate } from '../ui/language/locale.ts';
import { hashOf } from '../ui/panel/panel-request.ts';
import { listen } from './listen.ts';
import { localeIn } from './locale-in.ts';
import { readSettings } from './settings.ts';

const MOST_SUGGESTIONS = 6;

/** Searches the claims from the address bar, behind the keyword of the manifest. What is chosen opens in a tab. */
export function startOmnibox(load: () => Promise<ClaimsBundle>, signal: AbortSignal): void {
  // Not on Android.
  if (!browser.omnibox) return;
  let searched: { readonly bundle: ClaimsBundle; readonly search: Search } | undefined;
  const current = async () => {
    const bundle = await load();
    if (searched?.bundle !== bundle) searched = { bundle, search: createSearch(bundle) };
    return searched;
  };

  const titlesFor = async (words: string) => {
    const [settings, { bundle, search }] = await Promise.all([readSettings(), current()]);
    return search(words, MOST_SUGGESTIONS).flatMap(({ claim }) => {
      const found = bundle.claims.find(({ id }) => id === claim);
      return found ? [textIn(localeIn(settings), found.title)] : [];
    });
  };
  const addressFor = async (words: string) => {
    const { bundle } = await current();
    const chosen = bundle.claims.find(({ title }) => Object.values(title).includes(words));
    const hash = hashOf(chosen ? { show: 'claim', id: chosen.id } : { show: 'search', query: words });
    return browser.runtime.getURL(`/sidepanel.html${hash}`);
  };

  listen(browser.omnibox.onInputStarted, () => void describe(), signal);
  listen(
    browser.omnibox.onInputChanged,
    (words, suggest) =>
      void titlesFor(words).then((titles) =>
        suggest(titles.map((title) => ({ content: title, description: asDescription(title) }))),
      ),
    signal,
  );
  listen(
    browser.omnibox.onInputEntered,
    async (words, disposition) => {
      const url = await addressFor(words);
      if (disposition === 'currentTab') void browser.tabs.update({ url });
      else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    },
    signal,
  );
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
