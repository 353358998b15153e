import { storage } from 'wxt/utils/storage';
import { PACK_LIMITS } from '../../claims/packs/pack-limits.ts';
import { isPrivateContext, keep, NotKept } from '../keeping.ts';
import { digestOf } from './digest.ts';
import type { IncomingPack } from './read-incoming.ts';

/** What is kept of an installed pack beside its text. */
export interface InstalledPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly author: string;
  readonly licence: string;
  readonly claims: number;
  readonly on: boolean;
  /** The public key that its first version was signed with: pinned until the pack is removed. Null where it was not signed. */
  readonly key: string | null;
  readonly source: PackSource;
  /** SHA-256 of the text: what is read later is what was checked. */
  readonly digest: string;
  /** Version of the schema and of our data against which it was checked. */
  readonly checkedAgainst: string;
  /** ISO 8601. */
  readonly installed: string;
}

export type PackSource =
  | { readonly kind: 'file' }
  | {
      readonly kind: 'address';
      readonly address: string;
      /** Days between two looks for an update; 0 where it is only looked for when asked. */
      readonly everyDays: number;
      /** ISO 8601. */
      readonly asked: string;
    };

const LIST = 'local:packs';
const VERSION = 1;
/** The list of what is installed. Each text has an item of its own, so that a switch does not write megabytes. */
const list = storage.defineItem<readonly InstalledPack[]>(LIST, { fallback: [], version: VERSION, migrations: {} });

const textKey = (id: string) => `local:pack-text/${id}` as const;

/** In the order in which they were installed. An entry that cannot be read as one is left out. */
export async function installedPacks(): Promise<readonly InstalledPack[]> {
  const value: unknown = await list.getValue();
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

/** The text as it came; null where it is gone or is no longer what was checked. */
export async function textOf({ id, digest }: Pick<InstalledPack, 'id' | 'digest'>): Promise<string | null> {
  const text = await storage.getItem<string>(textKey(id));
  return typeof text === 'string' && (await digestOf(text)) === digest ? text : null;
}

export async function installPack(
  { pack, text, key }: IncomingPack,
  source: PackSource,
  checkedAgainst: string,
): Promise<void> {
  const digest = await digestOf(text);
  await changeList((packs) => {
    const before = packs.find(({ id }) => id === pack.id);
    if (!before && packs.length >= PACK_LIMITS.packs) throw new NotKept('full');
    const entry: InstalledPack = {
      id: pack.id,
      name: pack.name,
      version: pack.version,
      author: pack.author,
      licence: pack.licence,
      claims: pack.claims.length,
      on: before?.on ?? true,
      key,
      source,
      digest,
      checkedAgainst,
      installed: new Date().toISOString(),
    };
    return {
      packs: before ? packs.map((other) => (other === before ? entry : other)) : [...packs, entry],
      text: { id: pack.id, text },
    };
  });
}

export function changePack(
  id: string,
  change: Partial<Pick<InstalledPack, 'on' | 'source' | 'checkedAgainst'>>,
): Promise<void> {
  return changeList((packs) => ({ packs: packs.map((pack) => (pack.id === id ? { ...pack, ...change } : pack)) }));
}

export async function removePack(id: string): Promise<void> {
  await changeList((packs) => ({ packs: packs.filter((pack) => pack.id !== id) }));
  await keep('packs', () => storage.removeItem(textKey(id)));
}

export function watchPacks(changed: () => void, signal: AbortSignal): void {
  const stop = list.watch(() => changed());
  signal.addEventListener('abort', stop, { once: true });
}

interface Changed {
  readonly packs: readonly InstalledPack[];
  readonly text?: { readonly id: string; readonly text: string };
}

/** List and text are written together or not at all. */
async function changeList(change: (packs: readonly InstalledPack[]) => Changed): Promise<void> {
  if (isPrivateContext()) throw new NotKept('private');
  await keep('packs', async () => {
    const { packs, text } = change(await installedPacks());
    await storage.setItems([
      { key: LIST, value: packs },
      { key: `${LIST}$`, value: { v: VERSION } },
      ...(text ? [{ key: textKey(text.id), value: text.text }] : []),
    ]);
  });
}

function isEntry(value: unknown): value is InstalledPack {
  if (value === null || typeof value !== 'object') return false;
  const { id, name, version, on, digest, source } = value as Record<string, unknown>;
  return (
    [id, name, version, digest].every((field) => typeof field === 'string') &&
    typeof on === 'boolean' &&
    source !== null &&
    typeof source === 'object'
  );
}
