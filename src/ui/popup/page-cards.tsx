import type { ClaimsBundle } from '../../claims/bundle.ts';
import { AnnotationItem } from '../page-figures/annotation-item.tsx';
import type { MarkedWords } from '../page-figures/use-dismissal.ts';
import { VerdictCounts } from '../page-figures/verdict-counts.tsx';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { RowList } from '../search-box/row-list.tsx';
import type { PageState, PopupPort, SiteAccess } from './popup-port.ts';

interface Props {
  readonly bundle: ClaimsBundle | null;
  /** Null where nothing of ours runs in the tab; undefined until known. */
  readonly state: PageState | null | undefined;
  readonly access: SiteAccess | undefined;
  readonly open: string | null;
  readonly onToggle: (annotation: string) => void;
  readonly onLeaveUp: () => void;
  readonly onDismiss: (mark: MarkedWords) => void;
  readonly onAllow: () => void;
  readonly actions: Pick<PopupPort, 'openPanel' | 'reveal' | 'copy'>;
}

/** The cards of the page in the tab, or why there are none. */
export function PageCards({ bundle, state, access, open, onToggle, onLeaveUp, onDismiss, onAllow, actions }: Props) {
  const text = useText();
  if (state === undefined || access === undefined) return <p class="popup-note">{text('popup_loading')}</p>;
  if (!state || !state.running || state.annotations.length === 0) {
    return <NoCards state={state} access={access} onAllow={onAllow} />;
  }
  if (!bundle) return <p class="popup-note">{text('popup_loading')}</p>;
  return (
    <section aria-label={text('popup_title')}>
      <header class="popup-count">
        <p role="status">{text.count('popup_count', state.annotations.length)}</p>
        <VerdictCounts annotations={state.annotations} />
      </header>
      <RowList label={text('popup_title')} onLeaveUp={onLeaveUp}>
        {state.annotations.map((annotation) => (
          <AnnotationItem
            key={annotation.id}
            bundle={bundle}
            annotation={annotation}
            published={(annotation.frame ?? state.page).published}
            expanded={open === annotation.id}
            onToggle={() => onToggle(annotation.id)}
            actions={{
              copy: (copied) => actions.copy(copied),
              jump: () => actions.reveal(annotation.id),
              openPanel: () => actions.openPanel(annotation.id),
              dismiss: () => onDismiss(annotation),
            }}
          />
        ))}
      </RowList>
    </section>
  );
}

function NoCards({
  state,
  access,
  onAllow,
}: {
  readonly state: PageState | null;
  readonly access: SiteAccess;
  readonly onAllow: () => void;
}) {
  const text = useText();
  const locale = useLocale();
  const host = access.host ?? '';
  const number = (count: number) => count.toLocaleString(locale);
  if (access.kind === 'unreadable') return <p class="popup-note">{text('popup_unreadable')}</p>;
  if (access.kind === 'off') return <p class="popup-note">{text('popup_off', host)}</p>;
  if (access.kind === 'not-asked') {
    return (
      <div class="popup-note">
        <p>{text('popup_not_asked', host)}</p>
        <button type="button" class="boxed popup-allow" onClick={onAllow}>
          {text('popup_allow')}
        </button>
        <p class="faint">{text('popup_allow_note')}</p>
      </div>
    );
  }
  if (!state) return <p class="popup-note">{text('popup_reload')}</p>;
  const { blocks, characters, figures } = state.scanned;
  return (
    <div class="popup-note" role="status">
      <p>{text('popup_none')}</p>
      <p class="faint">{text('popup_scanned', number(blocks), number(characters), number(figures))}</p>
    </div>
  );
}
