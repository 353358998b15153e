import { collectFindings, type Findings } from '../../../src/export/findings.ts';
import type { PageFacts } from '../../../src/matching/annotation.ts';
import { detailOf } from '../../../src/ui/claim-detail.ts';
import type { Locale } from '../../../src/ui/language/words.ts';
import { pageState } from '../../browser/ui/page-state.ts';
import { smallBundle } from '../search/small-bundle.ts';

/** The text content of a page with two marked figures; the second stands there twice. */
export const PAGE_TEXT =
  'A year of very large numbersThe world spent $1.5 trillion on AI, according to Gartner.It was a\n lot: $1.5 trillion.';

export const QUOTE = '$1.5 trillion';

/** Findings on a page; what is marked is the second of two equal figures. */
export function findingsOn(page: Partial<PageFacts> = {}, locale: Locale = 'en', quote = QUOTE): Findings {
  const annotation = { ...pageState.annotations[0]!, quote };
  const detail = detailOf(smallBundle, annotation.claim)!;
  const start = PAGE_TEXT.lastIndexOf(QUOTE);
  const end = start + QUOTE.length;
  const anchor = {
    annotation: annotation.id,
    start,
    end,
    exact: PAGE_TEXT.slice(start, end),
    prefix: PAGE_TEXT.slice(start - 32, start),
    suffix: PAGE_TEXT.slice(end, end + 32),
    before: 'It was a lot: ',
    after: '.',
  };
  return collectFindings({ ...pageState.page, ...page }, [{ annotation, detail, anchor }], {
    locale,
    today: '2026-11-23',
    dataVersion: '2026.11.23',
  });
}
