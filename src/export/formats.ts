import { toClaimReviews } from './claim-review.ts';
import { toCsv } from './csv.ts';
import type { Findings } from './findings.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toWebAnnotations } from './web-annotation.ts';

export interface Format {
  readonly id: 'markdown' | 'csv' | 'json' | 'claim_review' | 'annotations' | 'html';
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  /** Null where the page lacks what the format needs. */
  readonly write: (findings: Findings) => string | null;
}

export const FORMATS: readonly Format[] = [
  { id: 'markdown', extension: 'md', type: 'text/markdown', write: toMarkdown },
  { id: 'csv', extension: 'csv', type: 'text/csv', write: toCsv },
  { id: 'json', extension: 'json', type: 'application/json', write: toJson },
  { id: 'claim_review', extension: 'claimreview.jsonld', type: 'application/ld+json', write: toClaimReviews },
  { id: 'annotations', extension: 'annotations.jsonld', type: 'application/ld+json', write: toWebAnnotations },
];

/** A name for the file: the day and what the page is called, without what file systems do not take. */
export function fileName({ page, today }: Findings, { extension }: Format): string {
  const title = [...page.title.normalize('NFC')]
    .slice(0, 60)
    .join('')
    .replace(/[\p{C}\p{Z}"*/:<>?\\|.]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `plumbline-${today}${title && `-${title}`}.${extension}`;
}
