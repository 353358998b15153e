import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { linkToWords } from '../../export/text-fragment.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { AnnotationItem } from '../page-figures/annotation-item.tsx';
import { DismissedNotice } from '../page-figures/dismissed-notice.tsx';
import { fits, type PageFilter } from '../page-figures/page-filter.ts';
import { useDismissal } from '../page-figures/use-dismissal.ts';
import { RowList } from '../search-box/row-list.tsx';
import { ExportFindings } from './export-findings.tsx';
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

const EVERYTHING: PageFilter = { topic: null, verdict: null };

/** The page's figures in reading order; opening one also shows its place in the page. */
export function ThisPage({ bundle, port, state, open, onOpen }: Props) {
  const text = useText();
  const [filter, setFilter] = useState<PageFilter>(EVERYTHING);
  const list = useRef<HTMLDivElement>(null);
  const inView = useMarksInView(port, list);
  const dismissal = useDismissal(port);
  const annotations = state?.annotations ?? [];
  const shown = annotations.filter((annotation) => fits(annotation, filter));
  const hidesOpen = open !== null && annotations.some((a) => a.id === open) && !shown.some((a) => a.id === open);
  const narrow = (chosen: PageFilter) => {
    setFilter(chosen);
    const opened = annotations.find(({ id }) => id === open);
    if (opened && !fits(opened, chosen)) onOpen(null);
  };
  const showAll = () => narrow(EVERYTHING);

  useEffect(() => {
    // The reader opened a card in the page: a filter must not hide it here.
    if (hidesOpen) showAll();
    else if (open !== null) scrollTo(list.current, open);
  }, [open, hidesOpen]);

  if (state === undefined) return <p class="panel-note">{text('popup_loading')}</p>;
  if (state === null) return <p class="panel-note">{text('panel_no_page')}</p>;
  if (annotations.length === 0) {
    return (
      <>
        <DismissedNotice {...dismissal} />
        <NothingFound scanned={state.scanned} />
      </>
    );
  }

  return (
    <div ref={list}>
      <header class="page-head">
        <h2 lang={state.page.language}>{state.page.title}</h2>
        <p role="status">{text.count('popup_count', annotations.length)}</p>
      </header>
      <Filters
        annotations={annotations}
        {...filter}
        onTopic={(topic) => narrow({ ...filter, topic })}
        onVerdict={(verdict) => narrow({ ...filter, verdict })}
      />
      <DismissedNotice {...dismissal} />
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
            published={(annotation.frame ?? state.page).published}
            expanded={open === annotation.id}
            inView={inView.has(annotation.id)}
            onToggle={() => {
              const opens = open !== annotation.id;
              onOpen(opens ? annotation.id : null);
              if (opens) port.reveal(annotation.id);
            }}
            actions={{
              copy: (copied) => port.copy(copied),
              jump: () => port.reveal(annotation.id),
              dismiss: () => dismissal.dismiss(annotation),
            }}
            onCopyLink={
              state.page.url === null ? undefined : () => void copyLink(port, state.page.url ?? '', annotation)
            }
          />
        ))}
      </RowList>
      <ExportFindings
        bundle={bundle}
        port={port}
        page={state.page}
        annotations={shown}
        onPrint={() => port.print(filter)}
      />
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

/** The figures that are on screen in the page. The list follows the page's scrolling, unless the reader is in the list. */
function useMarksInView(
  port: Pick<PanelPort, 'onMarksInView'>,
  list: RefObject<HTMLElement | null>,
): ReadonlySet<string> {
  const [inView, setInView] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const leaving = new AbortController();
    port.onMarksInView((ids) => {
      setInView(new Set(ids));
      const first = ids[0];
      if (first === undefined || list.current?.matches(':hover, :focus-within')) return;
      const open = list.current?.querySelector<HTMLElement>('[data-open="true"]')?.dataset['annotation'];
      if (open === undefined || !ids.includes(open)) scrollTo(list.current, first);
    }, leaving.signal);
    return () => leaving.abort();
  }, [port]);
  return inView;
}

async function copyLink(port: PanelPort, address: string, { id, quote }: PageAnnotation): Promise<void> {
  const anchor = (await port.anchors()).find(({ annotation }) => annotation === id) ?? null;
  port.copy(linkToWords(address, quote, anchor));
}

function scrollTo(list: HTMLElement | null, annotation: string): void {
  const row = list?.querySelector(`[data-annotation="${CSS.escape(annotation)}"]`);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
