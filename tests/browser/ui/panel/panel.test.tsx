import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Locale } from '../../../../src/ui/language/locale.ts';
import { Panel } from '../../../../src/ui/panel/panel.tsx';
import type { PageState, PanelPort } from '../../../../src/ui/panel/panel-port.ts';
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

async function show(
  state: PageState | null = pageState,
  locale: Locale = 'en',
  appearance: 'light' | 'dark' = 'light',
) {
  const port = {
    pageState: () => Promise.resolve(state),
    onPageChanged: vi.fn<PanelPort['onPageChanged']>(),
    onCardOpened: vi.fn<PanelPort['onCardOpened']>(),
    reveal: vi.fn<PanelPort['reveal']>(),
    copy: vi.fn<PanelPort['copy']>(),
  } satisfies PanelPort;
  render(<Panel bundle={smallBundle} port={port} locale={locale} appearance={appearance} />, host);
  await vi.waitFor(() => expect(host.querySelector('.page-head, .panel-note')?.textContent).not.toMatch(/…$/));
  await vi.waitFor(() => expect(port.onCardOpened).toHaveBeenCalled());
  return { ...port, openCard: port.onCardOpened.mock.calls[0]![0], changePage: port.onPageChanged.mock.calls[0]![0] };
}

const figures = () => [...host.querySelectorAll('.plumb-row-figure')].map((figure) => figure.textContent);
const tab = (name: string) => host.querySelector(`[data-tab=${name}]`) as HTMLElement;
const chip = (text: string) =>
  [...host.querySelectorAll('.chip')].find((button) => button.textContent?.includes(text)) as HTMLElement;

describe('this page', () => {
  it('lists the figures in reading order', async () => {
    await show();
    expect(figures()).toEqual(['$1.5 trillion', '$5 trillion', '$100bn']);
  });

  it('opens a card and shows its place in the page', async () => {
    const { reveal } = await show();
    await userEvent.click(host.querySelectorAll('.plumb-row')[1] as Element);
    expect(host.querySelectorAll('.plumb-card')).toHaveLength(1);
    expect(reveal).toHaveBeenCalledExactlyOnceWith('two');
  });

  it('narrows by verdict and by topic, and widens again', async () => {
    await show();
    await userEvent.click(chip('Forecast, not fact'));
    expect(figures()).toEqual(['$1.5 trillion', '$100bn']);
    await userEvent.click(chip('Deals'));
    expect(figures()).toEqual(['$100bn']);
    await userEvent.click(chip('Forecast, not fact'));
    await userEvent.click(chip('Deals'));
    expect(figures()).toHaveLength(3);
  });

  it('shows the card that was opened in the page, from any tab and past any filter', async () => {
    const { openCard } = await show();
    await userEvent.click(chip('Forecast, not fact'));
    await userEvent.click(tab('about'));
    openCard('two');
    await vi.waitFor(() => expect(host.querySelector('[data-annotation=two] .plumb-card')).not.toBeNull());
    expect(tab('page').getAttribute('aria-selected')).toBe('true');
  });

  it('follows the page', async () => {
    const { changePage } = await show();
    changePage({ ...pageState, annotations: pageState.annotations.slice(0, 1) });
    await vi.waitFor(() => expect(figures()).toEqual(['$1.5 trillion']));
    changePage(null);
    await vi.waitFor(() => expect(host.textContent).toContain('Open a news article'));
  });

  it('copies the findings with the page they are of', async () => {
    const { copy } = await show();
    await userEvent.click(host.querySelector('.panel-foot button') as Element);
    const copied = copy.mock.calls[0]?.[0] ?? '';
    expect(copied.startsWith('A year of very large numbers\n2026-01-12\nhttps://news.example/a')).toBe(true);
    expect(copied).toContain('$100bn');
  });

  it('says what was read where nothing was found', async () => {
    await show({ ...pageState, annotations: [] });
    expect(host.textContent).toContain('42 passages read, 12,345 characters, 17 figures.');
  });
});

describe('all claims', () => {
  it('lists them by topic, and searches', async () => {
    await show();
    await userEvent.click(tab('claims'));
    expect([...host.querySelectorAll('.topic h2')].map((heading) => heading.textContent)).toEqual([
      'AI spending 3 claims',
      'AI returns 1 claim',
      'Nvidia 1 claim',
      'OpenAI 1 claim',
      'Deals 1 claim',
    ]);
    await userEvent.fill(host.querySelector('input') as Element, '老黄');
    await vi.waitFor(() => expect(host.querySelectorAll('.claim-row')).toHaveLength(2));
    await userEvent.click(host.querySelector('.claim-row') as Element);
    expect(host.querySelectorAll('.plumb-card')).toHaveLength(1);
  });
});

describe('money loop', () => {
  const rows = () => [...host.querySelectorAll<HTMLElement>('[data-deal]')].map((row) => row.dataset['deal']);
  const company = (name: string) => host.querySelector(`.loop-company[aria-label="${name}"]`) as SVGElement;
  const showLoop = async () => {
    await show();
    await userEvent.click(tab('loop'));
  };

  it('draws every deal and lists it, largest first', async () => {
    await showLoop();
    expect(host.querySelectorAll('.loop-ring .loop-band')).toHaveLength(smallBundle.deals.length);
    expect(rows()).toEqual(['cloud', 'letter', 'shares', 'chips', 'warrant', 'undisclosed']);
  });

  it('lets everything else step back for a company, and lists its deals', async () => {
    await showLoop();
    company('Meta').focus();
    await vi.waitFor(() => expect(host.querySelectorAll('.loop-band[data-lit=true]')).toHaveLength(2));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(rows()).toEqual(['warrant', 'undisclosed']));
    expect(company('Meta').getAttribute('aria-pressed')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(rows()).toHaveLength(6));
  });

  it('is one stop of the Tab key; the arrow keys walk round the ring', async () => {
    await showLoop();
    expect(host.querySelectorAll('.loop-company[tabindex="0"]')).toHaveLength(1);
    company('Nvidia').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(company('Meta'));
  });

  it('opens a deal with the card of its claim', async () => {
    await showLoop();
    await userEvent.click(host.querySelector('[data-deal=letter] button') as Element);
    expect(host.querySelector('[data-deal=letter] .plumb-card')?.textContent).toContain(
      'Nvidia’s letter of intent with OpenAI',
    );
  });
});

describe('tabs', () => {
  it('are one stop of the Tab key; the arrow keys choose', async () => {
    await show();
    tab('page').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('claims'));
    expect(tab('claims').getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(tab('about'));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('page'));
  });
});

describe('axe finds nothing', () => {
  it.each([
    ['en', 'light'],
    ['zh-Hans', 'dark'],
    ['zh-Hant', 'light'],
  ] as const)('%s, %s', async (locale, appearance) => {
    await show(pageState, locale, appearance);
    await userEvent.click(host.querySelector('.plumb-row') as Element);
    expect(await axeFindings()).toEqual([]);
    for (const name of ['claims', 'loop', 'about']) {
      if (!tab(name)) continue;
      await userEvent.click(tab(name));
      expect(await axeFindings()).toEqual([]);
    }
  });
});

it('stops listening when it is closed', async () => {
  const { onPageChanged, onCardOpened } = await show();
  render(null, host);
  await vi.waitFor(() => expect(onPageChanged.mock.calls[0]?.[1].aborted).toBe(true));
  expect(onCardOpened.mock.calls[0]?.[1].aborted).toBe(true);
});
