import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createRecentSearches } from '../../../src/extension/recent-searches.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  readSettings,
  settingsDamaged,
  updateSettings,
} from '../../../src/extension/settings.ts';

const onDevice = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('the settings', () => {
  it('that were never set have their defaults', async () => expect(await readSettings()).toEqual(DEFAULT_SETTINGS));

  it('are kept, and two changes at once both count', async () => {
    await Promise.all([
      updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'reuters.com'] })),
      updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'udn.com'] })),
      changeSettings({ appearance: 'dark' }),
    ]);
    expect(await readSettings()).toMatchObject({ sitesOff: ['reuters.com', 'udn.com'], appearance: 'dark' });
  });

  it.each([1])('of version %i are read today, every one', async (version) => {
    const frozen = JSON.parse(
      readFileSync(new URL(`../../fixtures/settings/v${version}.json`, import.meta.url), 'utf8'),
    ) as { settings: Record<string, unknown> };
    await fakeBrowser.storage.local.set(frozen);
    expect(await readSettings()).toMatchObject(frozen.settings);
  });

  it.each([
    ['nothing', null],
    ['a word', 'dark'],
    ['a list', ['dark']],
    ['values of the wrong kind', { language: 'tlh', hoverDelay: 'long', sitesOff: 'all', dismissed: [4] }],
  ])('that are damaged (%s) have their defaults', async (_, value) => {
    await fakeBrowser.storage.local.set({ settings: value });
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('that are damaged in one place keep the others, and what could not be read is set aside', async () => {
    const damaged = { language: 'zh-Hans', hoverDelay: 'long', sitesOff: ['udn.com'] };
    await fakeBrowser.storage.local.set({ settings: damaged });
    expect(await readSettings()).toMatchObject({ language: 'zh-Hans', hoverDelay: 150, sitesOff: ['udn.com'] });
    expect(await settingsDamaged()).toBe(true);
    await changeSettings({ appearance: 'dark' });
    expect(await readSettings()).toMatchObject({ language: 'zh-Hans', appearance: 'dark', sitesOff: ['udn.com'] });
    expect((await onDevice()) as unknown).toMatchObject({ 'settings-unread': damaged });
  });

  it('are sound when they are whole', async () => {
    await changeSettings({ appearance: 'dark' });
    expect(await settingsDamaged()).toBe(false);
  });

  it('stay as they are where there is no room', async () => {
    await changeSettings({ appearance: 'dark' });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(
      Object.assign(new Error('x'), { name: 'QuotaExceededError' }),
    );
    await expect(changeSettings({ appearance: 'light' })).rejects.toMatchObject({ trouble: 'full' });
    expect(await readSettings()).toMatchObject({ appearance: 'dark' });
  });

  it('can be read where storage does not work at all', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('in a private window', () => {
  it('what is changed holds there, and nothing of it is written to the device', async () => {
    await changeSettings({ sitesOff: ['udn.com'] });
    const before = await onDevice();
    await updateSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, 'reuters.com'] }), 'private');
    await changeSettings({ dismissed: ['a\tb'] }, 'private');
    expect(await readSettings('private')).toMatchObject({ sitesOff: ['udn.com', 'reuters.com'], dismissed: ['a\tb'] });
    expect(await onDevice()).toEqual(before);
    expect(await readSettings('device')).toMatchObject({ sitesOff: ['udn.com'], dismissed: [] });
  });

  it('an own page knows where it is', async () => {
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
    await changeSettings({ appearance: 'dark' });
    expect(await onDevice()).toEqual({});
    expect(await readSettings()).toMatchObject({ appearance: 'dark' });
  });

  it('searches are not remembered, and those of before not shown', async () => {
    await createRecentSearches(false).add('nvidia');
    const before = await onDevice();
    const searches = createRecentSearches(true);
    await searches.add('openai');
    expect(await searches.list()).toEqual([]);
    expect(await onDevice()).toEqual(before);
  });
});
