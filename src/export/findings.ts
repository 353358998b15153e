import type { ClaimDetail, PageAnchor } from '../extension/messages.ts';
import type { Annotation, PageFacts } from '../matching/annotation.ts';
import { cardContent } from '../ui/card/card-content.ts';
import type { CardModel } from '../ui/card/card-model.ts';
import type { ChartModel } from '../ui/charts/chart-model.ts';
import type { Locale } from '../ui/language/words.ts';
import { linkToWords } from './text-fragment.ts';

/** What was found on one page, ready to be written in any format. */
export interface Findings {
  readonly page: PageFacts;
  readonly findings: readonly Finding[];
  readonly locale: Locale;
  /** The day of the export, `YYYY-MM-DD`. */
  readonly today: string;
  /** Version of the claims. */
  readonly dataVersion: string;
}

export interface Finding {
  readonly annotation: Annotation;
  /** Where it stands: the page, or the frame of it that bears the words. */
  readonly page: PageFacts;
  readonly detail: ClaimDetail;
  /** What the card says of it, in the language of the export. */
  readonly card: CardModel;
  /** The claim's series with the page's figure in it; null where it has none. */
  readonly chart: ChartModel | null;
  /** Where the words stand in the page's text; null where that is not known. */
  readonly anchor: PageAnchor | null;
  /** The address of where it stands, leading to these words; null where that has no address. */
  readonly link: string | null;
}

export interface FoundMark {
  readonly annotation: Annotation;
  /** The frame that it stands in; left out where that is the page itself. */
  readonly frame?: PageFacts;
  readonly detail: ClaimDetail;
  readonly anchor: PageAnchor | null;
}

export function collectFindings(
  page: PageFacts,
  marks: readonly FoundMark[],
  { locale, today, dataVersion }: Pick<Findings, 'locale' | 'today' | 'dataVersion'>,
): Findings {
  const findings = marks.map(({ annotation, frame, detail, anchor }) => {
    const own = frame ?? page;
    const { model, chart } = cardContent(detail, annotation, { locale, published: own.published, today });
    const link = own.url === null ? null : linkToWords(own.url, annotation.quote, anchor);
    return { annotation, page: own, detail, anchor, card: model, chart, link };
  });
  return { page, findings, locale, today, dataVersion };
}
