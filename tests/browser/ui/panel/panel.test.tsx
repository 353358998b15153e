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
    onMarksInView: vi.fn<PanelPort['onMarksInView']>(),
    onRequest: vi.fn<PanelPort['onRequest']>(),
    anchors: () => Promise.resolve([]),
    dismiss: vi.fn<PanelPort['dismiss']>(),
    restore: vi.fn<PanelPort['restore']>(),
    print: vi.fn<PanelPort['print']>(),
    save: vi.fn<PanelPort['save']>(),
    reveal: vi.fn<PanelPort['reveal']>(),
    copy: vi.fn<PanelPort['copy']>(),
  } satisfies PanelPort;
  render(<Panel bundle={smallBundle} port={port} locale={locale} appearance={appearance} />, host);
  await vi.waitFor(() => expect(host.querySelector('.page-head, .panel-note')?.textContent).not.toMatch(/…$/));
  await vi.waitFor(() => expect(port.onRequest).toHaveBeenCalled());
  return {
    ...port,
    ask: port.onRequest.mock.calls[0]![0],
    changePage: port.onPageChanged.mock.calls[0]![0],
    scrollPage: port.onMarksInView.mock.calls[0]![0],
  };
}

const figures = () => [...host.querySelectorAll('.plumb-row-figure')].map((figure) => figure.textContent);
const tab = (name: string) => host.querySelector(`[data-tab=${name}]`) as HTMLElement;
const chip = (text: string) =>
  [...host.querySelectorAll('.chip')].find((button) => button.textContent?.includes(text)) as HTMLElement;

describe('the tabs', () => {
  it('begin at their top, and are found again where they were left', async () => {
    await show();
    host.style.paddingBottom = '3000px';
    scrollTo(0, 240);
    await userEvent.click(tab('about'));
    expect(scrollY).toBe(0);
    scrollTo(0, 90);
    await userEvent.click(tab('page'));
    expect(scrollY).toBe(240);
    await userEvent.click(tab('about'));
    expect(scrollY).toBe(90);
    host.style.paddingBottom = '';
  });
});

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
    const { ask } = await show();
    await userEvent.click(chip('Forecast, not fact'));
    await userEvent.click(tab('about'));
    ask({ show: 'annotation', id: 'two' });
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

  it('tells which figures are on screen in the page', async () => {
    const { scrollPage } = await show();
    const current = () =>
      [...host.querySelectorAll<HTMLElement>('[aria-current=location]')].map((row) => row.dataset['annotation']);
    scrollPage(['two', 'three']);
    await vi.waitFor(() => expect(current()).toEqual(['two', 'three']));
    scrollPage([]);
    await vi.waitFor(() => expect(current()).toEqual([]));
  });

  it('copies the findings with the page they are of', async () => {
    const { copy } = await show();
    await userEvent.click(host.querySelector('.export .quiet') as Element);
    await vi.waitFor(() => expect(copy).toHaveBeenCalledOnce());
    const copied = copy.mock.calls[0]?.[0] ?? '';
    expect(copied).toContain('# [A year of very large numbers](<https://news.example/a>)');
    expect(copied).toContain('$100bn');
  });

  it('saves what the filters show, in the format that was chosen', async () => {
    const { save } = await show();
    await userEvent.click(chip('Deals'));
    await userEvent.selectOptions(host.querySelector('.export select') as HTMLElement, 'json');
    await userEvent.click(host.querySelector('.export .boxed') as Element);
    await vi.waitFor(() => expect(save).toHaveBeenCalledOnce());
    const [name, type, text] = save.mock.calls[0]!;
    expect(name).toMatch(/^plumbline-\d{4}-\d{2}-\d{2}-A-year-of-very-large-numbers\.json$/);
    expect(type).toBe('application/json;charset=utf-8');
    expect(JSON.parse(text).findings.map((finding: { quote: string }) => finding.quote)).toEqual(['$100bn']);
  });

  it('copies a link to the very words', async () => {
    const { copy } = await show();
    await userEvent.click(host.querySelectorAll('.plumb-row')[2] as Element);
    await userEvent.click(host.querySelector('.copy-link') as Element);
    await vi.waitFor(() => expect(copy).toHaveBeenCalledWith('https://news.example/a#:~:text=%24100bn'));
  });

  it('takes “not this claim”, and takes it back', async () => {
    const { dismiss, restore } = await show();
    await userEvent.click(host.querySelector('.plumb-row') as Element);
    await userEvent.click(
      [...host.querySelectorAll('.plumb-actions button')].find((b) => b.textContent === 'Not this claim') as Element,
    );
    expect(dismiss).toHaveBeenCalledExactlyOnceWith({ claim: 'gartner-2025', quote: '$1.5 trillion' });
    await userEvent.click(host.querySelector('.dismissed-notice button') as Element);
    expect(restore).toHaveBeenCalledExactlyOnceWith({ claim: 'gartner-2025', quote: '$1.5 trillion' });
  });

  it('says what was read where nothing was found', async () => {
    await show({ ...pageState, annotations: [] });
    expect(host.textContent).toContain('Passages read: 42; characters: 12,345; figures: 17.');
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

  it('lists the newest or the largest first', async () => {
    await show();
    await userEvent.click(tab('claims'));
    await userEvent.click(chip('Newest first'));
    expect(host.querySelector('.topic h2')?.textContent).toMatch(/^202\d/);
    await userEvent.click(chip('Largest first'));
    expect(host.querySelector('.topic h2')?.textContent).toMatch(/^Sums of money/);
    expect(host.querySelector('.topic .claim-row')?.textContent).toContain('Nvidia’s market value');
  });
});

describe('asked from elsewhere', () => {
  it('shows a claim by itself', async () => {
    const { ask } = await show(null);
    ask({ show: 'claim', id: 'openai-2025-loss' });
    await vi.waitFor(() => expect(host.querySelectorAll('.plumb-card')).toHaveLength(1));
    expect(tab('claims').getAttribute('aria-selected')).toBe('true');
  });

  it('searches', async () => {
    const { ask } = await show(null);
    ask({ show: 'search', query: 'gartner' });
    await vi.waitFor(() => expect(host.querySelector('input')?.value).toBe('gartner'));
    expect(host.querySelector('.claim-row')?.textContent).toContain('Gartner');
  });

  it('takes a text to be marked', async () => {
    const { ask } = await show(null);
    ask({ show: 'paste', text: 'Nvidia is worth $5 trillion.', published: '2025-11-01' });
    await vi.waitFor(() => expect(host.querySelector('textarea')?.value).toBe('Nvidia is worth $5 trillion.'));
    expect(host.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe('2025-11-01');
  });
});

describe('a pasted text', () => {
  const read = async (text: string, date?: string) => {
    await show(null);
    await userEvent.click(tab('paste'));
    await userEvent.fill(host.querySelector('textarea') as Element, text);
    if (date) await userEvent.fill(host.querySelector('input[type=date]') as Element, date);
    await userEvent.click(host.querySelector('.paste .boxed') as Element);
    await vi.waitFor(() => expect(host.querySelector('.pasted-text')).not.toBeNull(), { timeout: 20_000 });
  };

  it.each([
    ['en', 'In October 2025 Nvidia’s market value passed $5 trillion.\n\nIt rained in Leeds.', '$5 trillion'],
    ['zh-Hans', '2025 年 10 月，英伟达市值突破 5 万亿美元。', '5 万亿美元'],
    ['zh-Hant', '2025 年 10 月，輝達市值突破 5 兆美元。', '5 兆美元'],
  ])('in %s is marked, to the letter, with its cards beside it', async (language, text, quote) => {
    await read(text, '2025-11-01');
    expect(host.querySelector('.pasted-text')?.textContent).toBe(text);
    expect(host.querySelector<HTMLElement>('.pasted-text')?.lang).toBe(language);
    const mark = host.querySelector('.pasted-mark') as HTMLElement;
    expect(mark.textContent).toContain(quote);
    mark.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(host.querySelectorAll('.pasted-cards .plumb-card')).toHaveLength(1));
    expect(await axeFindings()).toEqual([]);
  });

  it('that is about something else says so, and gives way to another', async () => {
    await read('The fair took £45 from each visitor.');
    expect(host.textContent).toContain('No figure in this text matches anything on record.');
    await userEvent.click(host.querySelector('.pasted-head .quiet') as Element);
    expect(host.querySelector('textarea')?.value).toBe('The fair took £45 from each visitor.');
  });

  it('outlives a look at another tab', async () => {
    await read('In October 2025 Nvidia’s market value passed $5 trillion.');
    await userEvent.click(tab('about'));
    await userEvent.click(tab('paste'));
    expect(host.querySelector('.pasted-mark')).not.toBeNull();
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

  it('narrows drawing and list alike by what flows, how firm it is, and when it was announced', async () => {
    await showLoop();
    const bands = () => host.querySelectorAll('.loop-ring .loop-band').length;
    const counts = () => [bands(), rows().length];
    await userEvent.click(chip('shares'));
    const shares = smallBundle.deals.filter(({ flow }) => flow === 'equity').length;
    await vi.waitFor(() => expect(counts()).toEqual([shares, shares]));
    await userEvent.click(chip('letter of intent'));
    await vi.waitFor(() => expect(rows()).toEqual(['letter']));
    await userEvent.click(host.querySelector('.loop-list-head .quiet') as Element);
    await vi.waitFor(() => expect(counts()).toEqual([6, 6]));
    const slider = host.querySelector('.loop-until input') as HTMLInputElement;
    slider.focus();
    await userEvent.keyboard('{Home}');
    const first = smallBundle.deals.map(({ announced }) => announced.slice(0, 7)).toSorted()[0];
    const early = smallBundle.deals.filter(({ announced }) => announced.startsWith(first!)).length;
    await vi.waitFor(() => expect(counts()).toEqual([early, early]));
  });

  it('is one stop of the Tab key; the arrow keys walk round the ring', async () => {
    await showLoop();
    expect(host.querySelectorAll('.loop-company[tabindex="0"]')).toHaveLength(1);
    company('Nvidia').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(company('Meta'));
  });

  it.each([320, 400, 800])('has names of 12 pixels and more round the ring, %d pixels wide', async (width) => {
    host.style.width = `${width}px`;
    await showLoop();
    const sizes = () =>
      [...host.querySelectorAll<SVGTextElement>('.loop-company text')].map((name) => {
        const { a, b } = name.getScreenCTM()!;
        return parseFloat(getComputedStyle(name).fontSize) * Math.hypot(a, b);
      });
    expect(sizes().length).toBeGreaterThan(3);
    await vi.waitFor(() => expect(Math.min(...sizes())).toBeGreaterThan(11.99));
    expect(Math.max(...sizes())).toBeLessThan(15);
  });

  it('is a table too: a head to every column, a row to every deal', async () => {
    await showLoop();
    const table = host.querySelector('table.deals') as HTMLTableElement;
    const heads = [...table.tHead!.rows[0]!.cells];
    expect(heads.map(({ scope }) => scope)).toEqual(Array.from(heads, () => 'col'));
    expect(table.tBodies).toHaveLength(smallBundle.deals.length);
    for (const body of table.tBodies) {
      const cells = [...body.rows[0]!.cells];
      expect(cells).toHaveLength(heads.length);
      expect(cells[0]!.scope).toBe('row');
      for (const cell of cells) expect(cell.textContent.trim()).not.toBe('');
    }
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
    for (const name of ['claims', 'loop', 'paste', 'about']) {
      if (!tab(name)) continue;
      await userEvent.click(tab(name));
      expect(await axeFindings()).toEqual([]);
    }
  });
});

it('stops listening when it is closed', async () => {
  const { onPageChanged, onRequest, onMarksInView } = await show();
  render(null, host);
  await vi.waitFor(() => expect(onPageChanged.mock.calls[0]?.[1].aborted).toBe(true));
  expect(onRequest.mock.calls[0]?.[1].aborted).toBe(true);
  expect(onMarksInView.mock.calls[0]?.[1].aborted).toBe(true);
});
