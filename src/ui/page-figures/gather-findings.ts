import type { ClaimsBundle } from '../../claims/bundle.ts';
import { collectFindings, type Findings } from '../../export/findings.ts';
import type { PageAnchor, PageAnnotation, PageState } from '../../extension/messages.ts';
import { detailOf } from '../claim-detail.ts';
import type { Locale } from '../language/locale.ts';

/** A page's marks with all that is known of them, as of today. */
export function gatherFindings(
  bundle: ClaimsBundle,
  page: PageState['page'],
  annotations: readonly PageAnnotation[],
  anchors: readonly PageAnchor[],
  locale: Locale,
): Findings {
  const places = new Map(anchors.map((anchor) => [anchor.annotation, anchor]));
  const marks = annotations.flatMap((annotation) => {
    const detail = detailOf(bundle, annotation.claim);
    const { frame } = annotation;
    return detail ? [{ annotation, frame, detail, anchor: places.get(annotation.id) ?? null }] : [];
  });
  const today = new Date().toISOString().slice(0, 10);
  return collectFindings(page, marks, { locale, today, dataVersion: bundle.version });
}
