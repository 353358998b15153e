import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle } from 'virtual:claims';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readFileSync } from 'node:fs';
import { checkMark } from '../../../../src/extension/packs/check-mark.ts';
import { loadClaims } from '../../../../src/extension/packs/load-claims.ts';
import {
  changePack,
  installedPacks,
  installPack,
  removePack,
  textOf,
} from '../../../../src/extension/packs/pack-store.ts';
import { readIncoming, type IncomingPack } from '../../../../src/extension/packs/read-incoming.ts';
import { keyProblems, packProblems, recheckPacks } from '../../../../src/extension/packs/update-packs.ts';
import { SAMPLE_TEXT, samplePack } from '../../../fixtures/packs/sample-pack.ts';
import { signed } from '../../../fixtures/packs/sign.ts';

const MARK = checkMark(bundle);
const FILE = { kind: 'file' } as const;

async function incoming(text = SAMPLE_TEXT): Promise<IncomingPack> {
  const read = await readIncoming(text, bundle, '2026-11-23');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}
const claimIds = async () => (await loadClaims(bundle)).bundle.claims.map(({ id }) => id);
const onDisk = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('an installed pack', () => {
  it('is listed, and its claims are there', async () => {
    await installPack(await incoming(), FILE, MARK);
    expect(await installedPacks()).toMatchObject([{ id: 'zenda', version: '1.0.0', on: true, claims: 2, key: null }]);
    expect(await claimIds()).toContain('zenda/zenda-hand');
  });

  it('signed, is read from within its envelope, and exported with it', async () => {
    const { text, key } = await signed(SAMPLE_TEXT);
    await installPack(await incoming(text), FILE, MARK);
    const [entry] = await installedPacks();
    expect(entry?.key).toBe(key);
    expect(await textOf(entry!)).toBe(text);
    expect(await claimIds()).toContain('zenda/zenda-hand');
  });

  it('is out of sight while it is off, and back when it is on', async () => {
    await installPack(await incoming(), FILE, MARK);
    await changePack('zenda', { on: false });
    expect(await claimIds()).toHaveLength(bundle.claims.length);
    await changePack('zenda', { on: true });
    expect(await claimIds()).toHaveLength(bundle.claims.length + 2);
  });

  it('keeps its place and its switch when it is updated', async () => {
    await installPack(await incoming(), FILE, MARK);
    await installPack(await incoming(JSON.stringify(samplePack((p) => (p.id = 'other')))), FILE, MARK);
    await changePack('zenda', { on: false });
    await installPack(await incoming(JSON.stringify(samplePack((p) => (p.version = '1.1')))), FILE, MARK);
    expect(await installedPacks()).toMatchObject([{ id: 'zenda', version: '1.1', on: false }, { id: 'other' }]);
  });

  it('leaves nothing behind when it is removed', async () => {
    const before = Object.keys(await onDisk());
    await installPack(await incoming(), FILE, MARK);
    await removePack('zenda');
    const left = Object.keys(await onDisk()).filter((key) => !before.includes(key));
    expect(left.filter((key) => key.includes('zenda'))).toEqual([]);
    expect(await installedPacks()).toEqual([]);
  });

  it.each([
    ['unsigned', async () => ({ key: null }), 'signature-missing'],
    ['with another key', async () => ({ key: (await signed('x')).key }), 'other-key'],
  ])('that was signed is not replaced by one %s', async (_, next, reason) => {
    const { key } = await signed(SAMPLE_TEXT);
    expect(await keyProblems({ key }, await next())).toMatchObject([{ reason }]);
    expect(await keyProblems({ key }, { key })).toEqual([]);
    expect(await keyProblems({ key: null }, { key })).toEqual([]);
  });
});

describe('storage', () => {
  it('that is full leaves what was there, and says so', async () => {
    await installPack(await incoming(), FILE, MARK);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('Resource::kQuotaBytes quota exceeded'));
    const next = incoming(JSON.stringify(samplePack((p) => (p.version = '2'))));
    await expect(installPack(await next, FILE, MARK)).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect(await installedPacks()).toMatchObject([{ version: '1.0.0' }]);
    expect(await claimIds()).toContain('zenda/zenda-hand');
  });

  it('that does not work says so', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('An unexpected error occurred'));
    await expect(installPack(await incoming(), FILE, MARK)).rejects.toMatchObject({ trouble: 'failed' });
  });

  it('is not written to from a private window', async () => {
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
    await expect(installPack(await incoming(), FILE, MARK)).rejects.toMatchObject({ trouble: 'private' });
    expect(Object.keys(await onDisk())).toEqual([]);
  });

  it('that lost a text loses no other pack, and the pack says so', async () => {
    await installPack(await incoming(), FILE, MARK);
    await installPack(await incoming(JSON.stringify(samplePack((p) => (p.id = 'other')))), FILE, MARK);
    await fakeBrowser.storage.local.remove('pack-text/zenda');
    expect(await claimIds()).toContain('other/zenda-hand');
    const [entry] = await installedPacks();
    expect(await packProblems(entry!, bundle)).toMatchObject([{ reason: 'gone' }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a text that was tampered with', { 'pack-text/zenda': SAMPLE_TEXT.replace('3200000000', '9200000000') }],
    ['a text that is no text', { 'pack-text/zenda': { a: 1 } }],
    ['a list that is none', { packs: 'x' }],
    ['a list of nonsense', { packs: [null, 4, { id: 7 }] }],
  ])('with %s never brings a pack in unchecked', async (_, damage) => {
    await installPack(await incoming(), FILE, MARK);
    await fakeBrowser.storage.local.set(damage);
    expect(await claimIds()).toHaveLength(bundle.claims.length);
  });

  it('that was wiped is as new', async () => {
    await installPack(await incoming(), FILE, MARK);
    await fakeBrowser.storage.local.clear();
    expect(await installedPacks()).toEqual([]);
    expect(await claimIds()).toHaveLength(bundle.claims.length);
  });
});

describe('a pack that was checked against other data', () => {
  it('is used only after it was checked again', async () => {
    await installPack(await incoming(), FILE, 'older');
    expect(await claimIds()).not.toContain('zenda/zenda-hand');
    await recheckPacks(bundle);
    expect(await claimIds()).toContain('zenda/zenda-hand');
  });

  it('and no longer fits stays installed, unused, with the reason', async () => {
    await installPack(await incoming(), FILE, 'older');
    const without = { ...bundle, metrics: bundle.metrics.filter(({ id }) => id !== 'revenue') };
    await recheckPacks(without);
    const [entry] = await installedPacks();
    expect(await packProblems(entry!, without)).toContainEqual(
      expect.objectContaining({ path: 'claims.0.about.metric', reason: 'not-defined' }),
    );
    expect((await loadClaims(without)).added).toBeNull();
  });
});

describe('what an earlier version kept', () => {
  it.each([1])('of packs, version %i, is read today', async (version) => {
    const frozen = JSON.parse(
      readFileSync(new URL(`../../../fixtures/packs/kept-v${version}.json`, import.meta.url), 'utf8'),
    ) as Record<string, unknown>;
    await fakeBrowser.storage.local.set(frozen);
    expect(await installedPacks()).toMatchObject([
      { id: 'zenda', on: true, source: { kind: 'address', everyDays: 7 } },
    ]);
    await recheckPacks(bundle);
    expect(await claimIds()).toContain('zenda/zenda-revenue-2025');
  });
});
