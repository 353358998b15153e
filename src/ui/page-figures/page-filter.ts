import type { PageAnnotation } from '../../extension/messages.ts';
import type { Verdict } from '../../matching/annotation.ts';

/** Which of a page's figures are shown; null stands for all. */
export interface PageFilter {
  readonly topic: string | null;
  readonly verdict: Verdict | null;
}

export function fits({ topic, verdict }: PageAnnotation, filter: PageFilter): boolean {
  return (filter.topic === null || topic === filter.topic) && (filter.verdict === null || verdict === filter.verdict);
}
