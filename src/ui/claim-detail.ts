import type { ClaimsBundle } from '../claims/bundle.ts';
import { scalesAmong } from '../claims/perspective.ts';
import type { Claim } from '../claims/schema.ts';
import type { ClaimDetail } from '../extension/messages.ts';

/** All that a card needs of a claim; null where the bundle has no such claim. */
export function detailOf(bundle: ClaimsBundle, claimId: string): ClaimDetail | null {
  const claim = claimsOf(bundle).get(claimId);
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

/** The claims of a bundle by their ids: with packs they may be fifty thousand. */
const indexed = new WeakMap<ClaimsBundle, ReadonlyMap<string, Claim>>();

function claimsOf(bundle: ClaimsBundle): ReadonlyMap<string, Claim> {
  const known = indexed.get(bundle);
  if (known) return known;
  const made = new Map(bundle.claims.map((claim) => [claim.id, claim]));
  indexed.set(bundle, made);
  return made;
}
