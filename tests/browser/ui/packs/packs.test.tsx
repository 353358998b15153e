import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PackProblem } from '../../../../src/claims/packs/pack-problem.ts';
import type { Inspected, ListedPack, PacksPort, SoundPack } from '../../../../src/ui/packs/packs-port.ts';
import { Packs } from '../../../../src/ui/packs/packs.tsx';
import type { Locale } from '../../../../src/ui/language/locale.ts';
import { View } from '../../../../src/ui/view.tsx';
import { axeFindings } from '../axe-findings.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const fromAddress: ListedPack = {
  id: 'zenda',
  name: 'Zenda watch',
  version: '1.0.0',
  author: 'The Ruritanian Desk',
  licence: 'CC-BY-4.0',
  claims: 2,
  on: true,
  source: { kind: 'address', address: 'https://zenda.example/pack.json', everyDays: 7, asked: '2026-11-23T00:00:00Z' },
  fingerprint: '0123 4567 89ab cdef 0123 4567 89ab cdef',
  problems: [],
};
const damaged: ListedPack = {
  ...fromAddress,
  id: 'old',
  name: 'Old pack',
  source: { kind: 'file' },
  fingerprint: null,
  problems: [{ path: '', reason: 'gone', details: [] }],
};

const sound = (install: SoundPack['install']): Inspected => ({
  kind: 'sound',
  pack: {
    ...fromAddress,
    description: 'Made-up figures.',
    languages: ['en', 'zh-Hans'],
    topics: ['hardware'],
    replaces: null,
    reviews: { taken: 2, left: [{ claim: 'Too short', reason: 'too-few-words' }] },
    install,
  },
});

async function show(packs: readonly ListedPack[], found: Inspected, locale: Locale = 'en') {
  const port = {
    list: () => Promise.resolve(packs),
    watch: vi.fn<PacksPort['watch']>(),
    inspect: vi.fn<PacksPort['inspect']>(() => Promise.resolve(found)),
    inspectAddress: vi.fn<PacksPort['inspectAddress']>(() => Promise.resolve(found)),
    setOn: vi.fn<PacksPort['setOn']>(() => Promise.resolve()),
    setInterval: vi.fn<PacksPort['setInterval']>(() => Promise.resolve()),
    update: vi.fn<PacksPort['update']>(() => Promise.resolve({ kind: 'nothing-new' })),
    remove: vi.fn<PacksPort['remove']>(() => Promise.resolve()),
    save: vi.fn<PacksPort['save']>(() => Promise.resolve()),
    troubleOf: () => 'full',
  } satisfies PacksPort;
  render(
    <View locale={locale} appearance="light" title="x">
      <main class="options">
        <h1>Settings</h1>
        <Packs port={port} />
      </main>
    </View>,
    host,
  );
  await vi.waitFor(() => expect(host.querySelectorAll('.pack')).toHaveLength(packs.length));
  return port;
}

const button = (label: string) =>
  [...host.querySelectorAll('button')].find(({ textContent }) => textContent === label) as Element;
const problems = (count: number): PackProblem[] =>
  Array.from({ length: count }, (_, at) => ({ path: `claims.${at}.title`, reason: 'missing', details: [] }));

describe('the claim packs in the settings', () => {
  it('are listed with maker, version, licence, source and key', async () => {
    await show([fromAddress, damaged], sound(vi.fn()));
    for (const words of ['The Ruritanian Desk', 'version 1.0.0', 'CC-BY-4.0', '2 claims', '0123 4567', 'Not signed'])
      expect(host.textContent).toContain(words);
    expect(host.textContent).toContain('its text is gone or damaged');
  });

  it('are shown before they are installed, and installed by one click', async () => {
    const install = vi.fn<SoundPack['install']>(() => Promise.resolve());
    await show([], sound(install));
    await userEvent.fill(host.querySelector('input[type=url]') as Element, 'https://zenda.example/pack.json');
    await userEvent.click(button('Fetch'));
    await vi.waitFor(() => expect(host.textContent).toContain('Compare the fingerprint'));
    expect(host.textContent).toContain('2 taken, 1 left out');
    expect(install).not.toHaveBeenCalled();
    await userEvent.click(button('Install'));
    await vi.waitFor(() => expect(host.textContent).toContain('Zenda watch is installed.'));
  });

  it('say so, and keep what was shown, where there is no room', async () => {
    await show(
      [],
      sound(() => Promise.reject(new Error('full'))),
    );
    await userEvent.fill(host.querySelector('input[type=url]') as Element, 'https://zenda.example/pack.json');
    await userEvent.click(button('Fetch'));
    await vi.waitFor(() => expect(button('Install')).toBeTruthy());
    await userEvent.click(button('Install'));
    await vi.waitFor(() => expect(host.textContent).toContain('no room left'));
    expect(button('Install')).toBeTruthy();
  });

  it('that are broken have their problems named, at most one screen of them', async () => {
    await show([], { kind: 'problems', problems: problems(57) });
    await userEvent.click(host.querySelector('summary') as Element);
    await userEvent.fill(host.querySelector('textarea') as Element, '{{}');
    await userEvent.click(button('Check'));
    await vi.waitFor(() => expect(host.querySelectorAll('.pack-problems li')).toHaveLength(20));
    expect(host.textContent).toContain('57 things are wrong');
    expect(host.textContent).toContain('claims.0.title: is missing');
    expect(host.textContent).toContain('37 more');
  });

  it('are switched, updated, saved, and removed after asking once', async () => {
    const port = await show([fromAddress], sound(vi.fn()));
    await userEvent.click(host.querySelector('.pack input[type=checkbox]') as Element);
    expect(port.setOn).toHaveBeenLastCalledWith('zenda', false);
    await userEvent.selectOptions(host.querySelector('.pack select') as HTMLElement, '30');
    expect(port.setInterval).toHaveBeenLastCalledWith('zenda', 30);
    await userEvent.click(button('Look for an update'));
    await vi.waitFor(() => expect(host.textContent).toContain('Nothing newer for Zenda watch.'));
    await userEvent.click(button('Save as a file'));
    expect(port.save).toHaveBeenLastCalledWith('zenda');
    await userEvent.click(button('Remove'));
    await userEvent.click(button('Cancel'));
    expect(port.remove).not.toHaveBeenCalled();
    await userEvent.click(button('Remove'));
    await userEvent.click(button('Remove it'));
    expect(port.remove).toHaveBeenLastCalledWith('zenda');
  });

  it('show what a pack says as text, whatever it says', async () => {
    await show([{ ...fromAddress, name: '<img src=x onerror=alert(1)>' }], sound(vi.fn()));
    expect(host.querySelector('img')).toBeNull();
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('axe finds nothing in %s', async (locale) => {
    await show([fromAddress, damaged], { kind: 'problems', problems: problems(30) }, locale);
    await userEvent.click(host.querySelector('summary') as Element);
    await userEvent.click(host.querySelector('details button') as Element);
    await vi.waitFor(() => expect(host.querySelectorAll('.add-pack .pack-problems li')).toHaveLength(20));
    expect(await axeFindings()).toEqual([]);
  });
});
