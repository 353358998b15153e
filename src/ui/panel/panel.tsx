import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Settings } from '../../extension/settings.ts';
import type { Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import { MoneyLoop } from '../money-loop/money-loop.tsx';
import { View } from '../view.tsx';
import { About } from './about.tsx';
import { AllClaims } from './all-claims.tsx';
import type { PageState, PanelPort } from './panel-port.ts';
import { EMPTY_DRAFT, PasteText, type PasteDraft } from './paste-text.tsx';
import { Tabs } from './tabs.tsx';
import { ThisPage } from './this-page.tsx';
import './panel.css';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: PanelPort;
  readonly locale: Locale;
  readonly appearance?: Settings['appearance'];
}

const TABS = ['page', 'claims', 'loop', 'paste', 'about'] as const;
type Tab = (typeof TABS)[number];

/** The side panel: the page's figures in reading order, all claims, who pays whom, a text to paste, and what Plumbline is. */
export function Panel({ bundle, port, locale, appearance }: Props) {
  return (
    <View locale={locale} appearance={appearance}>
      <PanelBody bundle={bundle} port={port} />
    </View>
  );
}

function PanelBody({ bundle, port }: Pick<Props, 'bundle' | 'port'>) {
  const text = useText();
  const [tab, setTab] = useState<Tab>('page');
  /** Id of the claim that another view asked for. */
  const [claim, setClaim] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [draft, setDraft] = useState<PasteDraft>(EMPTY_DRAFT);
  const [open, setOpen] = useState<string | null>(null);
  const [state, setState] = useState<PageState | null>();
  const leave = useScrollOfTabs(tab);

  useEffect(() => {
    const leaving = new AbortController();
    let address: string | null | undefined;
    const take = (now: PageState | null) => {
      if (leaving.signal.aborted) return;
      const before = address;
      address = now?.page.url;
      // Another page has other annotations; the first page to be known may have been opened at one of them.
      if (before !== undefined && before !== address) setOpen(null);
      setState(now);
    };
    port.onPageChanged(take, leaving.signal);
    port.onRequest((request) => {
      if (request.show === 'annotation') {
        setTab('page');
        setOpen(request.id);
      } else if (request.show === 'paste') {
        setTab('paste');
        setDraft({ text: request.text, published: request.published ?? '', read: null });
      } else {
        setTab('claims');
        setClaim(request.show === 'claim' ? request.id : null);
        setQuery(request.show === 'search' ? request.query : '');
      }
    }, leaving.signal);
    port.pageState().then(take, () => take(null));
    return () => leaving.abort();
  }, [port]);

  return (
    <main class="panel">
      <h1 class="plumb-unseen">{text('appName')}</h1>
      <Tabs
        label={text('panel_tabs')}
        tabs={TABS.map((id) => ({ id, label: text(`panel_tab_${id}`) }))}
        selected={tab}
        onSelect={(next) => {
          leave(tab);
          setTab(next);
        }}
      >
        {tab === 'page' && <ThisPage bundle={bundle} port={port} state={state} open={open} onOpen={setOpen} />}
        {tab === 'claims' && (
          <AllClaims bundle={bundle} port={port} open={claim} onOpen={setClaim} query={query} onQuery={setQuery} />
        )}
        {tab === 'loop' && <MoneyLoop bundle={bundle} onCopy={(copied) => port.copy(copied)} />}
        {tab === 'paste' && <PasteText bundle={bundle} port={port} draft={draft} onDraft={setDraft} />}
        {tab === 'about' && <About bundle={bundle} />}
      </Tabs>
    </main>
  );
}

/** Each tab is found again where it was left; one never seen begins at its top. Call what comes back before leaving a tab. */
function useScrollOfTabs(tab: Tab): (left: Tab) => void {
  const places = useRef(new Map<Tab, number>());
  useLayoutEffect(() => scrollTo({ top: places.current.get(tab) ?? 0, behavior: 'instant' }), [tab]);
  return (left) => void places.current.set(left, scrollY);
}
