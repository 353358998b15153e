import type { ClaimsBundle } from '../claims/bundle.ts';
import type { ClaimDetail } from '../extension/messages.ts';

/** All that a card needs of a claim; null where the bundle has no such claim. */
export function detailOf(bundle: ClaimsBundle, claimId: string): ClaimDetail | null {
  const claim = bundle.claims.find((candidate) => candidate.id === claimId);
  if (!claim) return null;
  const series = bundle.series.find((candidate) => candidate.id === claim.series) ?? null;
  return { claim, series, dataVersion: bundle.version, horizon: bundle.horizon };
}
