import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle } from 'virtual:claims';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkMark } from '../../../../src/extension/packs/check-mark.ts';
import { fetchPack, originOf, packAddress } from '../../../../src/extension/packs/fetch-pack.ts';
import { installedPacks, installPack } from '../../../../src/extension/packs/pack-store.ts';
import { readIncoming } from '../../../../src/extension/packs/read-incoming.ts';
import { updateDuePacks, updatePack } from '../../../../src/extension/packs/update-packs.ts';
import { SAMPLE_TEXT, samplePack } from '../../../fixtures/packs/sample-pack.ts';

const ADDRESS = 'https://zenda.example/pack.json';
const { signal } = new AbortController();
const requests: { address: string; options: RequestInit }[] = [];
let answer: () => Response;

beforeEach(() => {
  fakeBrowser.reset();
  requests.length = 0;
  answer = () => new Response(SAMPLE_TEXT);
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
    requests.push({ address, options });
    return Promise.resolve(answer());
  });
  allow(true);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function allow(yes: boolean): void {
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({ contains: () => Promise.resolve(yes) } as never);
}

async function install(
  change: (pack: { version: string }) => void = () => undefined,
  everyDays = 0,
  asked = '2026-11-01',
) {
  const incoming = await readIncoming(JSON.stringify(samplePack(change)), bundle, '2026-11-23');
  if ('problems' in incoming) throw new Error('the sample is not sound');
  const source = { kind: 'address', address: ADDRESS, everyDays, asked: `${asked}T00:00:00Z` } as const;
  await installPack(incoming, source, checkMark(bundle));
}
const served = (change: (pack: Record<string, unknown>) => void) => {
  answer = () => new Response(JSON.stringify(samplePack(change)));
};

describe('the address of a pack', () => {
  it.each([
    ['https://zenda.example/pack.json', { address: ADDRESS }],
    ['  https://zenda.example/pack.json#part ', { address: ADDRESS }],
    ['http://zenda.example/pack.json', { trouble: 'not-https' }],
    ['javascript:alert(1)', { trouble: 'no-address' }],
    ['file:///etc/passwd', { trouble: 'no-address' }],
    ['data:application/json,{}', { trouble: 'no-address' }],
    ['https://user:secret@zenda.example/', { trouble: 'no-address' }],
    ['zenda.example', { trouble: 'no-address' }],
    ['', { trouble: 'no-address' }],
  ])('%j is %j', (typed, expected) => expect(packAddress(typed)).toEqual(expected));

  it('asks for its host and no other', () =>
    expect(originOf('https://zenda.example:8443/a/b?c')).toBe('https://zenda.example/*'));
});

describe('what is fetched', () => {
  it('is asked for once, without cookies, referrer or a way to another host', async () => {
    expect(await fetchPack(ADDRESS, signal)).toEqual({ text: SAMPLE_TEXT });
    expect(requests).toMatchObject([
      { address: ADDRESS, options: { credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' } },
    ]);
  });

  it('is not asked for where the host is not allowed', async () => {
    allow(false);
    expect(await fetchPack(ADDRESS, signal)).toEqual({ trouble: 'not-allowed' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['an error', () => new Response('', { status: 404 }), { trouble: 'refused', detail: '404' }],
    [
      'a way elsewhere',
      () => Object.defineProperty(new Response(''), 'type', { value: 'opaqueredirect' }),
      { trouble: 'forwards' },
    ],
    ['more than a pack may be', () => new Response('x'.repeat(5_000_001)), { trouble: 'too-large' }],
    ['bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe, 0xfd])), { trouble: 'unreachable' }],
  ])('and is %s says so', async (_, response, expected) => {
    answer = response;
    expect(await fetchPack(ADDRESS, signal)).toEqual(expected);
  });

  it('from a host that does not answer says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchPack(ADDRESS, signal)).toEqual({ trouble: 'unreachable' });
  });
});

describe('an update', () => {
  it('of a newer version is installed', async () => {
    await install();
    served((pack) => (pack['version'] = '1.0.1'));
    expect(await updatePack('zenda', bundle, signal)).toEqual({ kind: 'updated', version: '1.0.1' });
    expect(await installedPacks()).toMatchObject([{ version: '1.0.1' }]);
  });

  it.each([
    ['the same version', () => undefined, { kind: 'nothing-new' }],
    [
      'an older version',
      (p: Record<string, unknown>) => (p['version'] = '0.9'),
      { kind: 'problems', problems: [{ reason: 'older' }] },
    ],
    [
      'another pack',
      (p: Record<string, unknown>) => (p['id'] = 'other'),
      { kind: 'problems', problems: [{ path: 'id' }] },
    ],
    [
      'a broken pack',
      (p: Record<string, unknown>) => (p['claims'] = []),
      { kind: 'problems', problems: [{ reason: 'empty' }] },
    ],
  ])('that is %s changes nothing', async (_, change, expected) => {
    await install();
    served(change);
    expect(await updatePack('zenda', bundle, signal)).toMatchObject(expected);
    expect(await installedPacks()).toMatchObject([{ id: 'zenda', version: '1.0.0' }]);
  });

  it.each([
    ['is due', 7, '2026-11-01', 1],
    ['is not due', 7, new Date().toISOString().slice(0, 10), 0],
    ['was not asked for', 0, '2020-01-01', 0],
  ])('that %s is looked for %i times', async (_, everyDays, asked, times) => {
    await install(undefined, everyDays, asked);
    await updateDuePacks(bundle, signal);
    expect(requests).toHaveLength(times);
    // Asked is asked: not again at the next start.
    await updateDuePacks(bundle, signal);
    expect(requests).toHaveLength(times);
  });

  it('is never looked for in a private window', async () => {
    await install(undefined, 1);
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
    await updateDuePacks(bundle, signal);
    expect(requests).toEqual([]);
  });
});
