import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOCALES, word } from '../../../../src/ui/language/words.ts';
import { SHEET_FILE } from '../../../../src/ui/sheet/sheet-file.tsx';
import { SheetView } from '../../../../src/ui/sheet/sheet-view.tsx';
import { findingsOn, QUOTE } from '../../../unit/export/findings-fixture.ts';
import { axeFindings } from '../axe-findings.ts';

afterEach(() => render(null, document.body));

describe.each(LOCALES)('the sheet in %s', (locale) => {
  it('prints everything that is on record, sources with their addresses in full', async () => {
    const findings = findingsOn({}, locale);
    const print = vi.fn<() => void>();
    render(<SheetView locale={locale} findings={findings} title="A page" print={print} />, document.body);
    const text = document.querySelector('.sheet')!.textContent;
    const [{ card }] = findings.findings as [(typeof findings.findings)[number]];
    const told = [
      card.title,
      card.label,
      card.record!.value,
      card.statement,
      card.context,
      word(locale, 'card_sources'),
    ];
    for (const words of [findings.page.title, findings.page.url!, QUOTE, ...told]) expect(text).toContain(words);
    for (const { url } of card.sources) if (url) expect(text).toContain(url);
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(await axeFindings()).toEqual([]);
  });

  it('holds the figure among its words, underlined by its verdict', () => {
    render(<SheetView locale={locale} findings={findingsOn({}, locale)} print={() => undefined} />, document.body);
    const excerpt = document.querySelector('.sheet-excerpt')!;
    expect(excerpt.textContent).toContain(`a lot: ${QUOTE}`);
    expect(excerpt.querySelector('[data-verdict]')!.getAttribute('data-verdict')).toBe('forecast-as-fact');
  });

  it('does not ask the browser to print where there is nothing', async () => {
    const print = vi.fn<() => void>();
    render(<SheetView locale={locale} findings={null} print={print} />, document.body);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(print).not.toHaveBeenCalled();
    expect(document.querySelector('[role=status]')!.textContent).not.toBe('');
  });
});

describe('the sheet as a file', () => {
  const HOSTILE = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

  it('stands alone: its style within it, no script, nothing to load', () => {
    const html = SHEET_FILE.write(findingsOn())!;
    expect(html.startsWith('<!doctype html>')).toBe(true);
    const file = parse(html);
    expect(file.querySelector('style')!.textContent).toContain('.sheet-finding');
    expect(file.querySelectorAll('script, img, link, iframe, object, [style], [src]')).toHaveLength(0);
    expect(file.querySelectorAll('.sheet-finding')).toHaveLength(1);
    expect(file.documentElement.lang).toBe('en');
  });

  it('never lets a page’s words become markup', () => {
    const file = parse(
      SHEET_FILE.write(findingsOn({ title: HOSTILE, url: 'https://news.example/"><script>' }, 'en', HOSTILE))!,
    );
    expect(file.title).toBe(HOSTILE);
    expect(file.querySelector('h1')!.textContent).toBe(HOSTILE);
    expect(file.querySelectorAll('script, img')).toHaveLength(0);
    for (const element of file.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name.startsWith('on')).toBe(false);
    }
  });

  it('makes no link of an address that does not lead to the web', () => {
    const file = parse(SHEET_FILE.write(findingsOn({ url: 'file:///notes.html' }))!);
    expect([...file.querySelectorAll('a')].every((link) => /^https?:/.test(link.href))).toBe(true);
    expect(file.body.textContent).toContain('file:///notes.html');
  });
});
