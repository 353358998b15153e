import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Popup } from '../../../../src/ui/popup/popup.tsx';
import type {
  PageState,
  PopupLeft,
  PopupMemory,
  PopupPort,
  RecentSearches,
  SiteAccess,
} from '../../../../src/ui/popup/popup-port.ts';
import type { Locale } from '../../../../src/ui/language/locale.ts';
import { smallBundle } from '../../../unit/search/small-bundle.ts';
import { axeFindings } from '../axe-findings.ts';
import { pageState } from '../page-state.ts';

let host: HTMLElement;
beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, host);
  host.remove();
});

const NAMED: SiteAccess = { host: 'news.example', kind: 'named' };

let recent: readonly string[] = [];
let left: PopupLeft | null = null;
beforeEach(() => {
  recent = [];
  left = null;
});

function portOf(state: PageState | null, access: SiteAccess) {
  return {
    pageState: () => Promise.resolve(state),
    onPageChanged: vi.fn<PopupPort['onPageChanged']>(),
    siteAccess: () => Promise.resolve(access),
    setSite: vi.fn<PopupPort['setSite']>((on) => Promise.resolve({ host: access.host, kind: on ? 'named' : 'off' })),
    allowSite: vi.fn<PopupPort['allowSite']>(() => Promise.resolve({ host: access.host, kind: 'allowed' })),
    openPanel: vi.fn<PopupPort['openPanel']>(),
    openSettings: vi.fn<PopupPort['openSettings']>(),
    reveal: vi.fn<PopupPort['reveal']>(),
    copy: vi.fn<PopupPort['copy']>(),
    dismiss: vi.fn<PopupPort['dismiss']>(),
    restore: vi.fn<PopupPort['restore']>(),
    recent: {
      list: vi.fn<RecentSearches['list']>(() => Promise.resolve(recent)),
      add: vi.fn<RecentSearches['add']>((query) => Promise.resolve([query])),
      clear: vi.fn<RecentSearches['clear']>(() => Promise.resolve()),
    },
    memory: {
      recall: () => Promise.resolve(left),
      keep: vi.fn<PopupMemory['keep']>(),
    },
  } satisfies PopupPort;
}

async function show(
  state: PageState | null,
  access: SiteAccess = NAMED,
  locale: Locale = 'en',
  appearance: 'light' | 'dark' = 'light',
) {
  const port = portOf(state, access);
  render(<Popup bundle={smallBundle} port={port} locale={locale} appearance={appearance} />, host);
  await vi.waitFor(() => expect(host.querySelector('.popup-body')?.textContent).not.toMatch(/…$/));
  return port;
}

describe('before the claims are there', () => {
  const showWith = (bundle: typeof smallBundle | null, port: PopupPort) =>
    render(<Popup bundle={bundle} port={port} locale="en" />, host);

  it('can be typed into, and finds as soon as they come', async () => {
    const port = portOf(pageState, NAMED);
    showWith(null, port);
    await vi.waitFor(() => expect(document.activeElement?.localName).toBe('input'));
    await userEvent.keyboard('gartner');
    expect(rows()).toEqual([]);
    expect(host.textContent).not.toContain('Nothing on record');
    showWith(smallBundle, port);
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
    expect(host.querySelector('input')!.value).toBe('gartner');
  });

  it('says that it is reading, and then has the cards of the page', async () => {
    const port = portOf(pageState, NAMED);
    showWith(null, port);
    await vi.waitFor(() => expect(host.querySelector('.site-switch')).not.toBeNull());
    expect(host.querySelector('.popup-note')!.textContent).toMatch(/…$/);
    showWith(smallBundle, port);
    await vi.waitFor(() => expect(rows()).toHaveLength(pageState.annotations.length));
  });

  it('says at once what needs none', async () => {
    showWith(null, portOf(null, { host: 'other.example', kind: 'not-asked' }));
    await vi.waitFor(() => expect(host.querySelector('.popup-allow')).not.toBeNull());
  });
});

const rows = () => [...host.querySelectorAll<HTMLElement>('.rows > li')];
const openCards = () => [...host.querySelectorAll('.plumb-card')];

describe('on a page with figures', () => {
  it('starts in the search field, with the page’s figures counted and listed', async () => {
    await show(pageState);
    expect(document.activeElement).toBe(host.querySelector('input'));
    expect(host.querySelector('.popup-count')?.textContent).toContain('3 figures on record');
    expect(rows().map((row) => row.querySelector('.plumb-row-figure')?.textContent)).toEqual([
      '$1.5 trillion',
      '$5 trillion',
      '$100bn',
    ]);
  });

  it('walks with the arrow keys, opens with Enter, closes with Escape, and comes back to the field', async () => {
    await show(pageState);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(openCards()).toHaveLength(1);
    expect(rows()[1]?.contains(openCards()[0] ?? null)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(openCards()).toHaveLength(0);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(host.querySelector('input'));
  });

  it('jumps to a figure’s place in the page', async () => {
    const port = await show(pageState);
    await userEvent.click(rows()[0]?.querySelector('button') as Element);
    const jump = [...host.querySelectorAll('.plumb-actions button')].find(
      (button) => button.textContent === 'Show on the page',
    );
    await userEvent.click(jump as Element);
    expect(port.reveal).toHaveBeenCalledWith('one');
  });

  it('switches the site off', async () => {
    const port = await show(pageState);
    await userEvent.click(host.querySelector('[role=switch]') as Element);
    expect(port.setSite).toHaveBeenCalledWith(false);
    await vi.waitFor(() => expect(host.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('false'));
  });

  it('opens the side panel with the card that is open', async () => {
    const port = await show(pageState);
    await userEvent.click(rows()[2]?.querySelector('button') as Element);
    await userEvent.click([...host.querySelectorAll('footer button')].at(-1) as Element);
    expect(port.openPanel).toHaveBeenCalledWith('three');
  });
});

describe('search', () => {
  it.each([
    ['en', '5 trillion', 'Nvidia’s market value'],
    ['zh-Hans', '5万亿', '英伟达市值'],
    ['zh-Hant', '5兆', '輝達市值'],
  ] as const)('in %s: “%s” finds %s', async (locale, query, title) => {
    await show(pageState, NAMED, locale);
    await userEvent.fill(host.querySelector('input') as Element, query);
    await vi.waitFor(() => expect(rows()[0]?.textContent).toContain(title));
  });

  it('opens the first hit with Enter and clears with Escape', async () => {
    await show(pageState);
    await userEvent.keyboard('gartner{Enter}');
    expect(openCards()).toHaveLength(1);
    await userEvent.keyboard('{Escape}{Escape}');
    expect(host.querySelector('input')?.value).toBe('');
    expect(rows()).toHaveLength(3);
  });

  it('works where the page cannot be read', async () => {
    await show(null, { host: null, kind: 'unreadable' });
    await userEvent.keyboard('openai');
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
  });

  it('says so where nothing is found', async () => {
    await show(pageState);
    await userEvent.keyboard('zzzz');
    await vi.waitFor(() =>
      expect(host.querySelector('[role=status]')?.textContent).toBe('Nothing on record for “zzzz”.'),
    );
  });
});

describe('recent searches', () => {
  it('are kept when a search led to a card', async () => {
    const port = await show(pageState);
    await userEvent.keyboard('gartner');
    expect(port.recent.add).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(port.recent.add).toHaveBeenCalledExactlyOnceWith('gartner');
  });

  it('search again with one click, and can be cleared', async () => {
    recent = ['老黄', '5 trillion'];
    const port = await show(pageState);
    await vi.waitFor(() => expect(host.querySelectorAll('.recent-search')).toHaveLength(2));
    await userEvent.click(host.querySelector('.recent-search') as Element);
    expect(host.querySelector('input')?.value).toBe('老黄');
    expect(document.activeElement).toBe(host.querySelector('input'));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(host.querySelector('.recent-clear') as Element);
    expect(port.recent.clear).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(host.querySelector('.recent')).toBeNull());
  });
});

describe('opened again on the same page', () => {
  it('stands as it was left, with the query selected', async () => {
    left = { query: 'gartner', open: 'gartner-2025' };
    await show(pageState);
    const field = host.querySelector('input') as HTMLInputElement;
    await vi.waitFor(() => expect(openCards()).toHaveLength(1));
    await vi.waitFor(() => expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['gartner', 0, 7]));
  });

  it('keeps how it stands, from when it is known how it was left', async () => {
    const port = await show(pageState);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(port.memory.keep).toHaveBeenLastCalledWith({ query: '', open: 'one' }));
  });
});

describe('“not this claim”', () => {
  it('takes the mark away and says how to have it back', async () => {
    const port = await show(pageState);
    await userEvent.click(rows()[0]?.querySelector('button') as Element);
    await userEvent.click(
      [...host.querySelectorAll('.plumb-actions button')].find((b) => b.textContent === 'Not this claim') as Element,
    );
    const mark = { claim: 'gartner-2025', quote: '$1.5 trillion' };
    expect(port.dismiss).toHaveBeenCalledExactlyOnceWith(mark);
    await userEvent.click(host.querySelector('.dismissed-notice button') as Element);
    expect(port.restore).toHaveBeenCalledExactlyOnceWith(mark);
    await vi.waitFor(() => expect(host.querySelector('.dismissed-notice')).toBeNull());
  });
});

describe('without figures it says why', () => {
  it.each([
    ['nothing found', { ...pageState, annotations: [] }, NAMED, 'Passages read: 42; characters: 12,345; figures: 17.'],
    ['switched off', null, { host: 'news.example', kind: 'off' }, 'Switched off on news.example.'],
    ['no web page', null, { host: null, kind: 'unreadable' }, 'cannot read this page'],
    ['opened too early', null, NAMED, 'Reload it'],
  ] as const)('%s', async (_, state, access, says) => {
    await show(state, access);
    expect(host.querySelector('main')?.textContent).toContain(says);
  });

  it('offers to add a site that ships without', async () => {
    const port = await show(null, { host: 'small.example', kind: 'not-asked' });
    expect(host.querySelector('[role=switch]')).toBeNull();
    await userEvent.click(host.querySelector('.popup-allow') as Element);
    expect(port.allowSite).toHaveBeenCalledOnce();
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['en', 'light'],
    ['zh-Hans', 'dark'],
    ['zh-Hant', 'light'],
  ] as const)('%s, %s', async (locale, appearance) => {
    await show(pageState, NAMED, locale, appearance);
    expect(await axeFindings()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(await axeFindings()).toEqual([]);
    await userEvent.fill(host.querySelector('input') as Element, 'openai');
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
    expect(await axeFindings()).toEqual([]);
  });
});

it('stops listening when it is closed', async () => {
  const port = await show(pageState);
  const signal = port.onPageChanged.mock.calls[0]?.[1];
  expect(signal?.aborted).toBe(false);
  render(null, host);
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
});
