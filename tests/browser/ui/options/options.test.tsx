import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Options } from '../../../../src/ui/options/options.tsx';
import type { OptionsPort, Settings } from '../../../../src/ui/options/options-port.ts';
import { axeFindings } from '../axe-findings.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const added: string[] = ['small.example'];

async function show(change: Partial<Settings> = {}) {
  let settings: Settings = {
    language: 'en',
    appearance: 'light',
    hoverDelay: 150,
    topicsOff: [],
    languagesOff: [],
    dismissed: [],
    sitesOff: ['a.example', 'b.example'],
    ...change,
  };
  const port = {
    readSettings: () => Promise.resolve(settings),
    changeSettings: vi.fn<OptionsPort['changeSettings']>((changed) =>
      Promise.resolve((settings = { ...settings, ...changed })),
    ),
    watchSettings: vi.fn<OptionsPort['watchSettings']>(),
    settingsDamaged: () => Promise.resolve(false),
    troubleOf: () => 'full',
    addedSites: () => Promise.resolve(added),
    watchAddedSites: vi.fn<OptionsPort['watchAddedSites']>(),
    removeSite: vi.fn<OptionsPort['removeSite']>(() => Promise.resolve()),
    commandKeys: () => Promise.resolve({ 'next-figure': 'Alt+Shift+N' }),
    titleOf: (claim) =>
      Promise.resolve(claim === 'gartner-2025' ? { en: 'World AI spending', 'zh-Hans': '全球 AI 支出' } : null),
    eraseLocalData: vi.fn<OptionsPort['eraseLocalData']>(() => Promise.resolve()),
  } satisfies OptionsPort;
  render(<Options port={port} browserLanguages={['zh-TW', 'en']} />, host);
  await vi.waitFor(() => expect(host.querySelector('h1')).not.toBeNull());
  return port;
}

const button = (label: string) => host.querySelector(`button[aria-label="${label}"]`) as Element;
const choice = (at: number) => host.querySelectorAll('select')[at] as HTMLSelectElement;

describe('settings', () => {
  it('change the language at once', async () => {
    const port = await show();
    await userEvent.selectOptions(choice(0), 'zh-Hans');
    expect(port.changeSettings).toHaveBeenCalledWith({ language: 'zh-Hans' });
    await vi.waitFor(() => expect(host.querySelector('h1')?.textContent).toBe('设置'));
    expect(document.documentElement.lang).toBe('zh-Hans');
  });

  it('follow the browser’s languages', async () => {
    await show({ language: 'auto' });
    expect(host.querySelector('h1')?.textContent).toBe('設定');
  });

  it('change appearance and delay', async () => {
    const port = await show();
    await userEvent.selectOptions(choice(1), 'dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await userEvent.selectOptions(choice(2), '600');
    expect(port.changeSettings).toHaveBeenCalledWith({ hoverDelay: 600 });
  });

  it('switch a topic off and on', async () => {
    const port = await show();
    const box = host.querySelector('.check input') as HTMLInputElement;
    await userEvent.click(box);
    expect(port.changeSettings).toHaveBeenLastCalledWith({ topicsOff: ['ai-spending'] });
    await userEvent.click(box);
    expect(port.changeSettings).toHaveBeenLastCalledWith({ topicsOff: [] });
  });

  it('switch a site on again', async () => {
    const port = await show();
    await userEvent.click(button('Switch on again: a.example'));
    expect(port.changeSettings).toHaveBeenCalledWith({ sitesOff: ['b.example'] });
    await vi.waitFor(() => expect(button('Switch on again: a.example')).toBeNull());
  });

  it('switch the marks of a language off', async () => {
    const port = await show();
    await userEvent.click(host.querySelector('.check[lang=zh-Hant] input') as Element);
    expect(port.changeSettings).toHaveBeenLastCalledWith({ languagesOff: ['zh-Hant'] });
  });

  it('list the sites that were added, and give one back', async () => {
    const port = await show();
    await vi.waitFor(() => expect(button('Remove: small.example')).not.toBeNull());
    await userEvent.click(button('Remove: small.example'));
    expect(port.removeSite).toHaveBeenCalledExactlyOnceWith('small.example');
  });

  it('list dismissed marks with their claims, newest first, and restore one', async () => {
    const port = await show({ dismissed: ['gone\t58%', 'gartner-2025\t$1.5 trillion'] });
    const marks = () => [...host.querySelectorAll('.dismissed')].map((mark) => mark.textContent);
    await vi.waitFor(() => expect(marks()).toEqual(['$1.5 trillionWorld AI spending', '58%gone']));
    await userEvent.click(button('Restore the mark: $1.5 trillion'));
    expect(port.changeSettings).toHaveBeenLastCalledWith({ dismissed: ['gone\t58%'] });
    await vi.waitFor(() => expect(marks()).toEqual(['58%gone']));
  });

  it('show the keys as they are set', async () => {
    await show();
    await vi.waitFor(() => expect(host.querySelector('kbd')?.textContent).toBe('Alt+Shift+N'));
    expect(host.textContent).toContain('chrome://extensions/shortcuts');
  });

  it('erase everything, after asking once', async () => {
    const port = await show();
    const erase = (label: string) =>
      [...host.querySelectorAll('.erase button')].find((candidate) => candidate.textContent === label) as Element;
    await userEvent.click(erase('Erase all of it'));
    await userEvent.click(erase('Keep'));
    expect(port.eraseLocalData).not.toHaveBeenCalled();
    await userEvent.click(erase('Erase all of it'));
    await userEvent.click(erase('Erase'));
    expect(port.eraseLocalData).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(host.textContent).toContain('Erased.'));
  });

  it('say so where a change cannot be kept, and show what is kept', async () => {
    const port = await show();
    port.changeSettings.mockRejectedValueOnce(new Error('full'));
    await userEvent.selectOptions(choice(1), 'dark');
    await vi.waitFor(() => expect(host.querySelector('[role=alert]')?.textContent).toContain('no room left'));
    await vi.waitFor(() => expect(choice(1).value).toBe('light'));
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('axe finds nothing in %s', async (language) => {
    await show({ language, dismissed: ['gartner-2025\t$1.5 trillion'] });
    expect(await axeFindings()).toEqual([]);
  });
});
