import type { ClaimsBundle } from '../claims/bundle.ts';
import { scalesAmong } from '../claims/perspective.ts';
import type { ClaimDetail } from '../extension/messages.ts';

/** All that a card needs of a claim; null where the bundle has no such claim. */
export function detailOf(bundle: ClaimsBundle, claimId: string): ClaimDetail | null {
  const claim = bundle.claims.find((candidate) => candidate.id === claimId);
  if (!claim) return null;
  const series = bundle.series.find((candidate) => candidate.id === claim.series) ?? null;
  const measures = new Set([claim.about.metric, ...claim.record.flatMap((observation) => observation.metric ?? [])]);
  const metrics = bundle.metrics
    .filter((metric) => measures.has(metric.id))
    .map(({ id, label, type }) => [id, { label, type }] as const);
  const pack = bundle.packOf?.get(claim.id);
  return {
    claim,
    series,
    metrics: Object.fromEntries(metrics),
    yardsticks: scalesAmong(bundle.yardsticks),
    dataVersion: pack?.version ?? bundle.version,
    horizon: pack?.horizon ?? bundle.horizon,
    ...(pack && { pack: { name: pack.name } }),
  };
}
