import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Locale } from '../../../../src/ui/language/locale.ts';
import { Welcome } from '../../../../src/ui/welcome/welcome.tsx';
import { axeFindings } from '../axe-findings.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

async function show(locale: Locale, appearance: 'light' | 'dark' = 'light') {
  const port = {
    commandKeys: () => Promise.resolve({ 'next-figure': 'Alt+Shift+N' }),
    chooseLanguage: vi.fn(),
  };
  const onArticle = vi.fn();
  render(<Welcome port={port} locale={locale} appearance={appearance} onArticle={onArticle} />, host);
  await vi.waitFor(() => expect(host.querySelector('kbd')).not.toBeNull());
  return { ...port, onArticle };
}

const article = () => host.querySelector('article');

describe('welcome page', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('shows its article in %s as plain text', async (locale) => {
    const { onArticle } = await show(locale);
    expect(article()?.lang).toBe(locale);
    expect(article()?.querySelector('time')?.dateTime).toBe('2026-01-12');
    expect(article()?.querySelectorAll('p').length).toBeGreaterThan(6);
    expect(article()?.querySelector('b, mark, span')).toBeNull();
    expect(onArticle).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ language: locale }), article());
  });

  it('reads the article in another language, and says so', async () => {
    const { onArticle, chooseLanguage } = await show('en');
    await userEvent.click(host.querySelector('.welcome-try .languages [lang=zh-Hans]') as Element);
    expect(article()?.lang).toBe('zh-Hans');
    await vi.waitFor(() => expect(onArticle).toHaveBeenCalledTimes(2));
    expect(chooseLanguage).not.toHaveBeenCalled();
  });

  it('lets the language of the interface be chosen', async () => {
    const { chooseLanguage } = await show('en');
    await userEvent.click(host.querySelector('.welcome-head [lang=zh-Hant]') as Element);
    expect(chooseLanguage).toHaveBeenCalledExactlyOnceWith('zh-Hant');
  });

  it.each([
    ['en', 'light'],
    ['zh-Hans', 'dark'],
    ['zh-Hant', 'light'],
  ] as const)('axe finds nothing in %s, %s', async (locale, appearance) => {
    await show(locale, appearance);
    expect(await axeFindings()).toEqual([]);
  });
});
