import type { ClaimsBundle } from '../../claims/bundle.ts';

/** Raised whenever a check of packs becomes stricter. */
const CHECKS = 1;

/** Against what a pack was checked: where either changes, it is checked again before it is used. */
export function checkMark(own: ClaimsBundle): string {
  return `${CHECKS}/${own.version}/${own.claims.length}/${own.entities.length}/${own.metrics.length}`;
}
