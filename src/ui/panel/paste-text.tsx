import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { useText } from '../language/use-text.ts';
import { AnnotationItem } from '../page-figures/annotation-item.tsx';
import { VerdictCounts } from '../page-figures/verdict-counts.tsx';
import { RowList } from '../search-box/row-list.tsx';
import { MarkedText } from './marked-text.tsx';
import type { PanelPort } from './panel-port.ts';
import { readPasted, type PastedText } from './read-pasted.ts';

/** What stands in the form; the panel holds it, so that it outlives a change of tab. */
export interface PasteDraft {
  readonly text: string;
  /** `YYYY-MM-DD`; empty where nobody said. */
  readonly published: string;
  readonly read: PastedText | 'failed' | null;
}

export const EMPTY_DRAFT: PasteDraft = { text: '', published: '', read: null };

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: Pick<PanelPort, 'copy'>;
  readonly draft: PasteDraft;
  readonly onDraft: (draft: PasteDraft) => void;
}

/** A text that is on no page (a PDF, an app, an e-mail), marked in the panel. Nothing of it is kept. */
export function PasteText({ bundle, port, draft, onDraft }: Props) {
  const { read } = draft;
  if (read !== null && read !== 'failed') {
    return <Read bundle={bundle} port={port} pasted={read} onAnother={() => onDraft({ ...draft, read: null })} />;
  }
  return <Form bundle={bundle} draft={draft} onDraft={onDraft} />;
}

function Form({ bundle, draft, onDraft }: Omit<Props, 'port'>) {
  const text = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Who comes by the arrow keys is on their way along the tabs.
    if (!document.querySelector('[role=tab]:focus-visible')) field.current?.focus({ preventScroll: true });
  }, []);
  const look = () =>
    void readPasted(bundle, draft.text, draft.published || null).then(
      (read) => onDraft({ ...draft, read }),
      () => onDraft({ ...draft, read: 'failed' }),
    );
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() !== '') look();
      }}
    >
      <label for={`${id}-text`}>{text('paste_label')}</label>
      <textarea
        id={`${id}-text`}
        ref={field}
        rows={12}
        spellcheck={false}
        placeholder={text('paste_placeholder')}
        value={draft.text}
        onInput={(event) => onDraft({ ...draft, text: event.currentTarget.value, read: null })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft.text.trim() !== '') look();
        }}
      />
      <p class="paste-date">
        <label for={`${id}-date`}>{text('paste_date')}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={draft.published}
          aria-describedby={`${id}-note`}
          onInput={(event) => onDraft({ ...draft, published: event.currentTarget.value })}
        />
        <span class="faint" id={`${id}-note`}>
          {text('paste_date_note')}
        </span>
      </p>
      {draft.read === 'failed' && <p role="alert">{text('paste_failed')}</p>}
      <p class="paste-foot">
        <button type="submit" class="boxed" disabled={draft.text.trim() === ''}>
          {text('paste_read')}
        </button>
        <span class="faint">{text('paste_private')}</span>
      </p>
    </form>
  );
}

interface ReadProps extends Pick<Props, 'bundle' | 'port'> {
  readonly pasted: PastedText;
  readonly onAnother: () => void;
}

function Read({ bundle, port, pasted, onAnother }: ReadProps) {
  const text = useText();
  const [open, setOpen] = useState<string | null>(null);
  const container = useRef<HTMLDivElement>(null);
  const annotations = pasted.marks.map(({ annotation }) => annotation);

  useEffect(() => {
    if (open === null) return;
    const id = CSS.escape(open);
    for (const place of [`[data-annotation="${id}"]`, `[data-mark="${id}"]`]) {
      container.current?.querySelector(place)?.scrollIntoView({ block: 'nearest' });
    }
  }, [open]);

  return (
    <div class="pasted" ref={container}>
      <header class="pasted-head">
        <p role="status">
          {annotations.length === 0 ? text('paste_none') : text.count('popup_count', annotations.length)}
        </p>
        <VerdictCounts annotations={annotations} />
        <button type="button" class="quiet" onClick={onAnother}>
          {text('paste_another')}
        </button>
      </header>
      <MarkedText pasted={pasted} open={open} onOpen={setOpen} />
      <div class="pasted-cards">
        <RowList label={text('paste_marked')}>
          {annotations.map((annotation) => (
            <AnnotationItem
              key={annotation.id}
              bundle={bundle}
              annotation={annotation}
              published={pasted.page.published}
              expanded={open === annotation.id}
              onToggle={() => setOpen(open === annotation.id ? null : annotation.id)}
              actions={{ copy: (copied) => port.copy(copied) }}
            />
          ))}
        </RowList>
      </div>
    </div>
  );
}
