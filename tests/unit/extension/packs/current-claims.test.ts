import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bundle } from 'virtual:claims';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkMark } from '../../../../src/extension/packs/check-mark.ts';
import { createCurrentClaims } from '../../../../src/extension/packs/current-claims.ts';
import { changePack, installPack } from '../../../../src/extension/packs/pack-store.ts';
import { readIncoming } from '../../../../src/extension/packs/read-incoming.ts';
import { SAMPLE_TEXT } from '../../../fixtures/packs/sample-pack.ts';

let ending: AbortController;
beforeEach(async () => {
  fakeBrowser.reset();
  ending = new AbortController();
  const incoming = await readIncoming(SAMPLE_TEXT, bundle, '2026-11-23');
  if ('problems' in incoming) throw new Error('the sample is not sound');
  await installPack(incoming, { kind: 'file' }, checkMark(bundle));
});
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
});

const PAGE = { title: '', language: 'en', published: '2026-03-01', url: null };
const BLOCKS = [
  { id: 'b', text: 'Zenda Robotics reported revenue of $3.2 billion for 2025.', role: 'paragraph' as const },
];

it('the claims of a pack are matched, until it is switched off', async () => {
  const claims = createCurrentClaims(bundle, vi.fn(), ending.signal);
  expect((await claims.matcher()).annotate(PAGE, BLOCKS)).toHaveLength(1);
  await changePack('zenda', { on: false });
  await vi.waitFor(async () => expect((await claims.matcher()).annotate(PAGE, BLOCKS)).toEqual([]));
});

it('a page is answered without packs that are long in loading, and read again when they are there', async () => {
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return get(keys as never);
  });
  const late = vi.fn();
  const claims = createCurrentClaims(bundle, late, ending.signal);
  expect((await claims.matcher()).annotate(PAGE, BLOCKS)).toEqual([]);
  await vi.waitFor(() => expect(late).toHaveBeenCalledOnce(), { timeout: 10_000 });
  expect((await claims.matcher()).annotate(PAGE, BLOCKS)).toHaveLength(1);
});
