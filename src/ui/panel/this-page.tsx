import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import type { Verdict } from '../../matching/annotation.ts';
import { cardText } from '../card/card-copies.ts';
import { cardModel } from '../card/card-model.ts';
import { detailOf } from '../claim-detail.ts';
import { useLocale } from '../language/locale-context.ts';
import type { Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import { AnnotationItem } from '../page-figures/annotation-item.tsx';
import { RowList } from '../search-box/row-list.tsx';
import { Filters } from './filters.tsx';
import type { PageState, PanelPort } from './panel-port.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: PanelPort;
  readonly state: PageState | null | undefined;
  /** Id of the annotation whose card is open. */
  readonly open: string | null;
  readonly onOpen: (annotation: string | null) => void;
}

/** The page's figures in reading order; opening one also shows its place in the page. */
export function ThisPage({ bundle, port, state, open, onOpen }: Props) {
  const text = useText();
  const locale = useLocale();
  const [topic, setTopic] = useState<string | null>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const annotations = state?.annotations ?? [];
  const fits = (annotation: PageAnnotation) =>
    (topic === null || annotation.topic === topic) && (verdict === null || annotation.verdict === verdict);
  const shown = annotations.filter(fits);
  const hidesOpen = open !== null && annotations.some((a) => a.id === open) && !shown.some((a) => a.id === open);
  const showAll = () => {
    setTopic(null);
    setVerdict(null);
  };

  useEffect(() => {
    // The reader opened a card in the page: a filter must not hide it here.
    if (hidesOpen) showAll();
    else if (open !== null) scrollTo(list.current, open);
  }, [open, hidesOpen]);

  if (state === undefined) return <p class="panel-note">{text('popup_loading')}</p>;
  if (state === null) return <p class="panel-note">{text('panel_no_page')}</p>;
  if (annotations.length === 0) return <NothingFound scanned={state.scanned} />;

  return (
    <div ref={list}>
      <header class="page-head">
        <h2 lang={state.page.language}>{state.page.title}</h2>
        <p role="status">{text.count('popup_count', annotations.length)}</p>
      </header>
      <Filters annotations={annotations} topic={topic} verdict={verdict} onTopic={setTopic} onVerdict={setVerdict} />
      {shown.length === 0 && (
        <p class="panel-note">
          {text('panel_filtered_none')}{' '}
          <button type="button" class="quiet" onClick={showAll}>
            {text('panel_show_all')}
          </button>
        </p>
      )}
      <RowList label={text('panel_tab_page')}>
        {shown.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            bundle={bundle}
            annotation={annotation}
            published={state.page.published}
            expanded={open === annotation.id}
            onToggle={() => {
              const opens = open !== annotation.id;
              onOpen(opens ? annotation.id : null);
              if (opens) port.reveal(annotation.id);
            }}
            actions={{ copy: (copied) => port.copy(copied), jump: () => port.reveal(annotation.id) }}
          />
        ))}
      </RowList>
      <CopyAll text={() => findings(bundle, state, shown, locale)} copy={(copied) => port.copy(copied)} />
    </div>
  );
}

function NothingFound({ scanned }: Pick<PageState, 'scanned'>) {
  const text = useText();
  const locale = useLocale();
  const [blocks = '', characters = '', figures = ''] = [scanned.blocks, scanned.characters, scanned.figures].map(
    (count) => count.toLocaleString(locale),
  );
  return (
    <div class="panel-note" role="status">
      <p>{text('popup_none')}</p>
      <p class="faint">{text('popup_scanned', blocks, characters, figures)}</p>
    </div>
  );
}

function CopyAll({ text: textToCopy, copy }: { readonly text: () => string; readonly copy: (text: string) => void }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  return (
    <p class="panel-foot">
      <button
        type="button"
        class="quiet"
        onClick={() => {
          copy(textToCopy());
          setCopied(true);
        }}
      >
        <span aria-live="polite">{text(copied ? 'panel_copied' : 'panel_copy_markdown')}</span>
      </button>
    </p>
  );
}

/** The cards that are shown, as plain text under the page's title and address. */
function findings(
  bundle: ClaimsBundle,
  { page }: PageState,
  annotations: readonly PageAnnotation[],
  locale: Locale,
): string {
  const cards = annotations.flatMap((annotation) => {
    const detail = detailOf(bundle, annotation.claim);
    if (!detail) return [];
    const today = new Date().toISOString().slice(0, 10);
    return [cardText(cardModel(detail, annotation, { locale, published: page.published, today }), locale)];
  });
  return [[page.title, page.published, page.url].filter(Boolean).join('\n'), ...cards].join('\n\n');
}

function scrollTo(list: HTMLElement | null, annotation: string): void {
  const row = list?.querySelector(`[data-annotation="${CSS.escape(annotation)}"]`);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
