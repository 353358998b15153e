import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Inspected, ListedPack, PacksPort, SoundPack } from '../../ui/packs/packs-port.ts';
import { isPrivateContext, NotKept, troubleOf } from '../keeping.ts';
import { saveFile } from '../save-file.ts';
import { checkMark } from './check-mark.ts';
import { fetchPack, originOf, packAddress, releaseHost, requestHost } from './fetch-pack.ts';
import {
  changePack,
  installedPacks,
  installPack,
  removePack,
  textOf,
  watchPacks,
  type InstalledPack,
  type PackSource,
} from './pack-store.ts';
import { fingerprintOf } from './pack-signature.ts';
import { readIncoming, type IncomingPack } from './read-incoming.ts';
import { keyProblems, packProblems, updatePack } from './update-packs.ts';

/** What the settings page does with packs. `loadOwn` gives what ships; it is asked for when a pack is first checked. */
export function createPacksPort(loadOwn: () => Promise<ClaimsBundle>, signal: AbortSignal): PacksPort {
  const inspect = async (text: string, source: PackSource): Promise<Inspected> => {
    const own = await loadOwn();
    const incoming = await readIncoming(text, own, new Date().toISOString().slice(0, 10));
    if ('problems' in incoming) return { kind: 'problems', problems: incoming.problems };
    const installed = (await installedPacks()).find(({ id }) => id === incoming.pack.id);
    const problems = await keyProblems(installed, incoming);
    if (problems.length > 0) return { kind: 'problems', problems };
    return { kind: 'sound', pack: await soundPack(incoming, installed, () => install(incoming, source, own)) };
  };

  return {
    list: async () => {
      const own = await loadOwn();
      return Promise.all((await installedPacks()).map((pack) => listed(pack, own)));
    },
    watch: watchPacks,
    inspect: (text) => inspect(text, { kind: 'file' }),
    async inspectAddress(typed) {
      const checked = packAddress(typed);
      if ('trouble' in checked) return { kind: 'trouble', trouble: checked.trouble };
      const { address } = checked;
      // Nothing may be awaited before this: the browser asks only within the click.
      if (!(await requestHost(address).catch(() => false))) return { kind: 'trouble', trouble: 'not-allowed' };
      const fetched = await fetchPack(address, signal);
      if ('trouble' in fetched) return { kind: 'trouble', ...fetched };
      return inspect(fetched.text, { kind: 'address', address, everyDays: 0, asked: new Date().toISOString() });
    },
    setOn: (id, on) => changePack(id, { on }),
    async setInterval(id, everyDays) {
      const pack = (await installedPacks()).find((other) => other.id === id);
      if (pack?.source.kind === 'address') await changePack(id, { source: { ...pack.source, everyDays } });
    },
    update: async (id) => updatePack(id, await loadOwn(), signal),
    async remove(id) {
      const packs = await installedPacks();
      await removePack(id);
      const gone = packs.find((pack) => pack.id === id);
      if (gone?.source.kind !== 'address') return;
      const origin = originOf(gone.source.address);
      const needed = packs.some(
        ({ id: other, source }) => other !== id && source.kind === 'address' && originOf(source.address) === origin,
      );
      if (!needed) await releaseHost(gone.source.address);
    },
    async save(id) {
      const pack = (await installedPacks()).find((other) => other.id === id);
      const text = pack && (await textOf(pack));
      if (pack && text) saveFile(`${pack.id}-${pack.version}.json`, 'application/json', text);
    },
    troubleOf,
  };
}

async function install(incoming: IncomingPack, source: PackSource, own: ClaimsBundle): Promise<void> {
  if (isPrivateContext()) throw new NotKept('private');
  await installPack(incoming, source, checkMark(own));
}

async function listed(pack: InstalledPack, own: ClaimsBundle): Promise<ListedPack> {
  return {
    ...pack,
    fingerprint: pack.key === null ? null : await fingerprintOf(pack.key),
    problems: await packProblems(pack, own),
  };
}

async function soundPack(
  { pack, key, reviews }: IncomingPack,
  installed: InstalledPack | undefined,
  keep: () => Promise<void>,
): Promise<SoundPack> {
  return {
    id: pack.id,
    name: pack.name,
    version: pack.version,
    author: pack.author,
    licence: pack.licence,
    description: pack.description ?? null,
    claims: pack.claims.length,
    languages: pack.languages,
    topics: [...new Set(pack.claims.map(({ topic }) => topic))],
    fingerprint: key === null ? null : await fingerprintOf(key),
    replaces: installed?.version ?? null,
    reviews,
    install: keep,
  };
}
