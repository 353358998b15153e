import { useId, useState } from 'preact/hooks';
import type { ClaimsBundle } from '../../claims/bundle.ts';
import { collectFindings, type Findings } from '../../export/findings.ts';
import { fileName, FORMATS, type Format } from '../../export/formats.ts';
import type { PageAnnotation } from '../../extension/messages.ts';
import { detailOf } from '../claim-detail.ts';
import { useLocale } from '../language/locale-context.ts';
import type { Locale } from '../language/locale.ts';
import { useText } from '../language/use-text.ts';
import type { PageState, PanelPort } from './panel-port.ts';

interface Props {
  readonly bundle: ClaimsBundle;
  readonly port: Pick<PanelPort, 'anchors' | 'copy' | 'save'>;
  readonly page: PageState['page'];
  /** What is exported: what the filters show. */
  readonly annotations: readonly PageAnnotation[];
}

/** Takes the page's findings along, as a file or by the clipboard. */
export function ExportFindings({ bundle, port, page, annotations }: Props) {
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const [format, setFormat] = useState<Format>(FORMATS[0]!);
  const [done, setDone] = useState<'copied' | 'no-address' | null>(null);

  const write = async (hand: (written: string, findings: Findings) => void) => {
    const findings = await gather(bundle, port, page, annotations, locale);
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
            const chosen = FORMATS.find((candidate) => candidate.id === event.currentTarget.value);
            if (chosen) setFormat(chosen);
            setDone(null);
          }}
        >
          {FORMATS.map((candidate) => (
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
      </div>
      {done === 'no-address' && <p role="alert">{text('export_no_address')}</p>}
    </section>
  );
}

async function gather(
  bundle: ClaimsBundle,
  port: Pick<PanelPort, 'anchors'>,
  page: PageState['page'],
  annotations: readonly PageAnnotation[],
  locale: Locale,
): Promise<Findings> {
  const anchors = new Map((await port.anchors()).map((anchor) => [anchor.annotation, anchor]));
  const marks = annotations.flatMap((annotation) => {
    const detail = detailOf(bundle, annotation.claim);
    return detail ? [{ annotation, detail, anchor: anchors.get(annotation.id) ?? null }] : [];
  });
  const today = new Date().toISOString().slice(0, 10);
  return collectFindings(page, marks, { locale, today, dataVersion: bundle.version });
}
