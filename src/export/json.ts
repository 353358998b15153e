import type { Findings } from './findings.ts';

/** Everything that is known of the marks, for programs. */
export function toJson({ page, findings, today, dataVersion }: Findings): string {
  const content = {
    format: 'plumbline-findings',
    formatVersion: 1,
    exported: today,
    dataVersion,
    page,
    findings: findings.map(({ annotation, page: own, detail: { claim }, card, anchor, link }) => ({
      quote: annotation.quote,
      ...(own !== page && { frame: own }),
      link,
      position: anchor && { start: anchor.start, end: anchor.end },
      figure: annotation.figure,
      verdict: annotation.verdict,
      verdictInWords: card.label,
      score: annotation.score,
      claim: {
        id: claim.id,
        topic: claim.topic,
        title: card.title,
        statement: card.statement,
        reviewed: claim.reviewed,
      },
      record: annotation.record,
      newer: annotation.working.newer ?? null,
      misquote: annotation.misquote ?? null,
      reasons: annotation.working.reasons,
      matched: annotation.working.matched,
      sources: claim.sources,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
