import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import { DismissedNotice } from '../page-figures/dismissed-notice.tsx';
import { useDismissal } from '../page-figures/use-dismissal.ts';
import { focusFirstRow } from '../search-box/row-list.tsx';
import { SearchBox } from '../search-box/search-box.tsx';
import { SearchResults } from '../search-box/search-results.tsx';
import { useSearch } from '../search-box/use-search.ts';
import { View } from '../view.tsx';
import { PageCards } from './page-cards.tsx';
import type { PageState, PopupLeft, PopupPort, SiteAccess } from './popup-port.ts';
import { RecentSearches } from './recent-searches.tsx';
import { SiteSwitch } from './site-switch.tsx';
import './popup.css';

interface Props {
  /** Null while it is being loaded. */
  readonly bundle: ClaimsBundle | null;
  readonly port: PopupPort;
  readonly locale: Locale;
  readonly appearance?: Settings['appearance'];
}

/** The toolbar's popup: search over all claims; without a query, the cards of the page in the tab. */
export function Popup({ bundle, port, locale, appearance }: Props) {
  return (
    <View locale={locale} appearance={appearance}>
      <PopupBody bundle={bundle} port={port} />
    </View>
  );
}

function PopupBody({ bundle, port }: Pick<Props, 'bundle' | 'port'>) {
  const text = useText();
  const [query, setQuery] = useState('');
  /** Id of the annotation or claim whose card is open. */
  const [open, setOpen] = useState<string | null>(null);
  const { state, access, setAccess } = usePage(port);
  const search = useSearch(bundle);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const dismissal = useDismissal(port);
  const recent = useRecentSearches(port);
  usePopupMemory(port, { query, open }, (left) => {
    // Who typed faster than the storage answers keeps what they typed.
    if (field.current?.value) return;
    setQuery(left.query);
    setOpen(left.open);
    // What is typed next replaces it.
    requestAnimationFrame(() => field.current?.select());
  });

  useEffect(() => field.current?.focus(), []);

  const toggle = (id: string) => setOpen((now) => (now === id ? null : id));
  const seek = (value: string) => {
    setQuery(value);
    setOpen(null);
  };
  /** A search that led to a card is worth keeping. */
  const toggleHit = (claim: string) => {
    if (open !== claim) recent.add(query);
    toggle(claim);
  };
  const toField = () => field.current?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && (open !== null || query !== '')) {
      event.preventDefault();
      if (open !== null) setOpen(null);
      else seek('');
    } else if (event.target === field.current && event.key === 'ArrowDown') {
      event.preventDefault();
      focusFirstRow(list.current);
    } else if (event.target === field.current && event.key === 'Enter' && query !== '') {
      event.preventDefault();
      focusFirstRow(list.current);
      list.current?.querySelector<HTMLElement>('.rows > li button[aria-expanded="false"]')?.click();
    }
  };

  return (
    <div class="popup" onKeyDown={onKeyDown}>
      <SearchBox value={query} onInput={seek} fieldRef={field} />
      <main class="popup-body" ref={list}>
        <h1 class="plumb-unseen">{text('appName')}</h1>
        {query.trim() === '' ? (
          <>
            <RecentSearches
              searches={recent.searches}
              onSeek={(words) => {
                seek(words);
                toField();
              }}
              onClear={recent.clear}
            />
            <DismissedNotice {...dismissal} />
            <PageCards
              bundle={bundle}
              state={state}
              access={access}
              open={open}
              onToggle={toggle}
              onLeaveUp={toField}
              actions={port}
              onDismiss={dismissal.dismiss}
              onAllow={() => void port.allowSite().then(setAccess)}
            />
          </>
        ) : (
          bundle && (
            <SearchResults
              bundle={bundle}
              search={search}
              query={query}
              open={open}
              onToggle={toggleHit}
              onLeaveUp={toField}
              onCopy={(copied) => port.copy(copied)}
            />
          )
        )}
      </main>
      <footer class="popup-foot">
        <SiteSwitch access={access} onSwitch={(on) => void port.setSite(on).then(setAccess)} />
        <span class="popup-links">
          <button type="button" class="quiet popup-settings" onClick={() => port.openSettings()}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <path d="M2 4.5h6m4 0h2M2 11.5h2m4 0h6" />
              <circle cx="10" cy="4.5" r="2" />
              <circle cx="6" cy="11.5" r="2" />
            </svg>
            <span class="plumb-unseen">{text('popup_settings')}</span>
          </button>
          <button type="button" class="quiet" onClick={() => port.openPanel(open)}>
            {text('popup_open_panel')}
          </button>
        </span>
      </footer>
    </div>
  );
}

function useRecentSearches({ recent }: Pick<PopupPort, 'recent'>) {
  const [searches, setSearches] = useState<readonly string[]>([]);
  useEffect(() => void recent.list().then(setSearches, () => undefined), [recent]);
  return {
    searches,
    add: (query: string) => void recent.add(query).then(setSearches),
    clear: () => void recent.clear().then(() => setSearches([])),
  };
}

/** Brings back how the popup was left, and keeps how it stands. */
function usePopupMemory({ memory }: Pick<PopupPort, 'memory'>, now: PopupLeft, bringBack: (left: PopupLeft) => void) {
  const [recalled, setRecalled] = useState(false);
  useEffect(() => {
    const take = (left: PopupLeft | null) => {
      if (left && (left.query !== '' || left.open !== null)) bringBack(left);
      setRecalled(true);
    };
    memory.recall().then(take, () => take(null));
  }, [memory]);
  useEffect(() => {
    if (recalled) memory.keep({ query: now.query, open: now.open });
  }, [memory, recalled, now.query, now.open]);
}

/** The tab's page and site; `undefined` until known. */
function usePage(port: PopupPort) {
  const [state, setState] = useState<PageState | null>();
  const [access, setAccess] = useState<SiteAccess>();
  useEffect(() => {
    const leaving = new AbortController();
    port.onPageChanged(setState, leaving.signal);
    const ifHere =
      <T,>(take: (value: T) => void) =>
      (value: T) => {
        if (!leaving.signal.aborted) take(value);
      };
    port.pageState().then(
      ifHere(setState),
      ifHere(() => setState(null)),
    );
    port.siteAccess().then(
      ifHere(setAccess),
      ifHere(() => setAccess({ host: null, kind: 'unreadable' })),
    );
    return () => leaving.abort();
  }, [port]);
  return { state, access, setAccess };
}
