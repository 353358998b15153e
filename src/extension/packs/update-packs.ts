import type { ClaimsBundle } from '../../claims/bundle.ts';
import { problem, type PackProblem } from '../../claims/packs/pack-problem.ts';
import { compareVersions } from '../../claims/packs/pack-schema.ts';
import { isPrivateContext } from '../keeping.ts';
import { checkMark } from './check-mark.ts';
import { fetchPack, type FetchTrouble } from './fetch-pack.ts';
import { changePack, installedPacks, installPack, textOf, type InstalledPack } from './pack-store.ts';
import { fingerprintOf } from './pack-signature.ts';
import { readIncoming, type IncomingPack } from './read-incoming.ts';

export type UpdateOutcome =
  | { readonly kind: 'updated'; readonly version: string }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'trouble'; readonly trouble: FetchTrouble; readonly detail?: string }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/** Why a pack may not take the place of the installed one of its id: another key than the pinned one, or none. */
export async function keyProblems(
  installed: Pick<InstalledPack, 'key'> | undefined,
  incoming: Pick<IncomingPack, 'key'>,
): Promise<readonly PackProblem[]> {
  if (!installed || installed.key === null || installed.key === incoming.key) return [];
  const pinned = await fingerprintOf(installed.key);
  if (incoming.key === null) return [problem('', 'signature-missing', pinned)];
  return [problem('', 'other-key', pinned, await fingerprintOf(incoming.key))];
}

/** Looks at a pack's address and installs what is newer there. What is there must be the same pack, signed as before. */
export async function updatePack(id: string, own: ClaimsBundle, signal: AbortSignal): Promise<UpdateOutcome> {
  const installed = (await installedPacks()).find((pack) => pack.id === id);
  if (installed?.source.kind !== 'address') return { kind: 'nothing-new' };
  const now = new Date().toISOString();
  const source = { ...installed.source, asked: now };
  const fetched = await fetchPack(source.address, signal);
  // Asked is asked, whatever came of it: a broken address is not tried at every start.
  await changePack(id, { source });
  if ('trouble' in fetched) return { kind: 'trouble', ...fetched };
  const incoming = await readIncoming(fetched.text, own, now.slice(0, 10));
  if ('problems' in incoming) return { kind: 'problems', problems: incoming.problems };
  if (incoming.pack.id !== id) {
    return { kind: 'problems', problems: [problem('id', 'not-one-of', id)] };
  }
  const problems = await keyProblems(installed, incoming);
  if (problems.length > 0) return { kind: 'problems', problems };
  const newer = compareVersions(incoming.pack.version, installed.version);
  if (newer < 0) {
    return { kind: 'problems', problems: [problem('version', 'older', incoming.pack.version, installed.version)] };
  }
  if (newer === 0) return { kind: 'nothing-new' };
  await installPack(incoming, source, checkMark(own));
  return { kind: 'updated', version: incoming.pack.version };
}

const DAY = 24 * 60 * 60 * 1000;

/** Updates the packs whose interval has passed: called when the background starts, so that no alarm is needed. */
export async function updateDuePacks(own: ClaimsBundle, signal: AbortSignal): Promise<void> {
  if (isPrivateContext()) return;
  for (const { id, on, source } of await installedPacks()) {
    if (signal.aborted) return;
    if (!on || source.kind !== 'address' || source.everyDays === 0) continue;
    if (Date.now() - Date.parse(source.asked) < source.everyDays * DAY) continue;
    await updatePack(id, own, signal).catch(() => undefined);
  }
}

/**
 * Checks again what was checked against an older version of the extension or its data; one that no longer passes stays
 * installed and unused, and the settings page says why.
 */
export async function recheckPacks(own: ClaimsBundle): Promise<void> {
  if (isPrivateContext()) return;
  const mark = checkMark(own);
  for (const pack of await installedPacks()) {
    if (pack.checkedAgainst === mark) continue;
    if ((await packProblems(pack, own)).length === 0) await changePack(pack.id, { checkedAgainst: mark });
  }
}

/** What keeps an installed pack from being used; none where it is used. */
export async function packProblems(pack: InstalledPack, own: ClaimsBundle): Promise<readonly PackProblem[]> {
  const text = await textOf(pack);
  if (text === null) return [problem('', 'gone')];
  if (pack.checkedAgainst === checkMark(own)) return [];
  const read = await readIncoming(text, own, pack.installed.slice(0, 10));
  return 'problems' in read ? read.problems : [];
}
