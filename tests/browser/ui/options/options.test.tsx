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

async function show(change: Partial<Settings> = {}) {
  let settings: Settings = {
    language: 'en',
    appearance: 'light',
    hoverDelay: 150,
    topicsOff: [],
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
  } satisfies OptionsPort;
  render(<Options port={port} browserLanguages={['zh-TW', 'en']} />, host);
  await vi.waitFor(() => expect(host.querySelector('h1')).not.toBeNull());
  return port;
}

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
    await userEvent.click(host.querySelector('.sites button') as Element);
    expect(port.changeSettings).toHaveBeenCalledWith({ sitesOff: ['b.example'] });
    await vi.waitFor(() => expect(host.querySelectorAll('.sites li')).toHaveLength(1));
  });

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('axe finds nothing in %s', async (language) => {
    await show({ language });
    expect(await axeFindings()).toEqual([]);
  });
});
