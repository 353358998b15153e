import type { ClaimsBundle } from '../../claims/bundle.ts';
import { mergeBundle, type MergedBundle } from '../../claims/merge-bundle.ts';
import type { Pack } from '../../claims/packs/pack-schema.ts';
import { checkMark } from './check-mark.ts';
import { installedPacks, textOf, type InstalledPack } from './pack-store.ts';

/**
 * What ships, with the packs that are switched on: the one way in which background, popup and side panel come by claims.
 * A pack that is gone, damaged or was not checked against this version is left out; the settings page says so.
 */
export async function loadClaims(own: ClaimsBundle): Promise<MergedBundle> {
  const installed = await installedPacks().catch(() => []);
  const usable = installed.filter(({ on, checkedAgainst }) => on && checkedAgainst === checkMark(own));
  const packs = await Promise.all(usable.map((entry) => keptPack(entry).catch(() => null)));
  return mergeBundle(
    own,
    packs.filter((pack) => pack !== null),
  );
}

/** A pack that was checked when it came, without checking it again. */
async function keptPack(entry: InstalledPack): Promise<Pack | null> {
  const text = await textOf(entry);
  if (text === null) return null;
  return withDefaults(JSON.parse(entry.key === null ? text : (JSON.parse(text) as { pack: string }).pack));
}

/** What the schema would fill in. */
function withDefaults(pack: Pack): Pack {
  return {
    ...pack,
    claims: pack.claims.map((claim) => ({ ...claim, misquotes: claim.misquotes ?? [], related: claim.related ?? [] })),
    series: pack.series ?? [],
    deals: pack.deals ?? [],
    lexicon: { entities: pack.lexicon?.entities ?? [], metrics: pack.lexicon?.metrics ?? [] },
  };
}
