import { useId, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Findings } from '../../export/findings.ts';
import { fileName, FORMATS, type Format } from '../../export/formats.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import { useLocale } from '../language/locale-context.ts';
import { useText } from '../language/use-text.ts';
import { gatherFindings } from '../page-figures/gather-findings.ts';
import { SHEET_FILE } from '../sheet/sheet-file.tsx';
import type { PageState, PanelPort } from './panel-port.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: Pick<PanelPort, 'anchors' | 'copy' | 'save'>;
  readonly onPrint: () => void;
  readonly page: PageState['page'];
  /** What is exported: what the filters show. */
  readonly annotations: readonly PageAnnotation[];
}

const ALL_FORMATS: readonly Format[] = [...FORMATS, SHEET_FILE];

/** Takes the page's findings along, on paper, as a file or by the clipboard. */
export function ExportFindings({ bundle, port, page, annotations, onPrint }: Props) {
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const [format, setFormat] = useState<Format>(FORMATS[0]!);
  const [done, setDone] = useState<'copied' | 'no-address' | null>(null);

  const write = async (hand: (written: string, findings: Findings) => void) => {
    const findings = gatherFindings(bundle, page, annotations, await port.anchors(), locale);
    const written = format.write(findings);
    if (written === null) setDone('no-address');
    else hand(written, findings);
  };
  return (
    <section class="export" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text('export_title')}</h2>
      <div class="export-row">
        <select
          aria-label={text('export_format')}
          value={format.id}
          onChange={(event) => {
            const chosen = ALL_FORMATS.find((candidate) => candidate.id === event.currentTarget.value);
            if (chosen) setFormat(chosen);
            setDone(null);
          }}
        >
          {ALL_FORMATS.map((candidate) => (
            <option key={candidate.id} value={candidate.id} selected={candidate === format}>
              {text(`export_${candidate.id}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="boxed"
          onClick={() =>
            void write((written, findings) =>
              port.save(fileName(findings, format), `${format.type};charset=utf-8`, written),
            )
          }
        >
          {text('export_save')}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() =>
            void write((written) => {
              port.copy(written);
              setDone('copied');
            })
          }
        >
          <span aria-live="polite">{text(done === 'copied' ? 'panel_copied' : 'panel_copy_markdown')}</span>
        </button>
        <button type="button" class="quiet" onClick={onPrint}>
          {text('export_print')}
        </button>
      </div>
      {done === 'no-address' && <p role="alert">{text('export_no_address')}</p>}
    </section>
  );
}
