import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import chartStyle from '../../../../src/ui/charts/charts.css?inline';
import { chartModel } from '../../../../src/ui/charts/chart-model.ts';
import { SeriesChart } from '../../../../src/ui/charts/series-chart.tsx';
import type { PageFigure } from '../../../../src/ui/charts/series-layout.ts';
import type { Series } from '../../../../src/claims/schema.ts';
import { LOCALES, wordsOf } from '../../../../src/ui/language/words.ts';
import type { Locale } from '../../../../src/ui/language/words.ts';
import tokens from '../../../../src/ui/tokens.css?inline';
import { levelSeries, periodSeries, revisionSeries } from '../../../fixtures/claims.ts';

const sheets = [tokens, chartStyle].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});

function drawn(series: Series, locale: Locale, page: PageFigure | null = null, theme = 'light'): HTMLElement {
  document.adoptedStyleSheets = sheets;
  const place = document.body.appendChild(document.createElement('main'));
  place.className = 'plumbline';
  place.lang = locale;
  place.dataset['theme'] = theme;
  place.style.width = '328px';
  render(<SeriesChart chart={chartModel(series, page, locale)} words={wordsOf(locale)} />, place);
  return place;
}

afterEach(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

const words = (element: Element | null) => element?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');
const told: PageFigure = { low: 4.5e12, high: 4.5e12, unit: 'USD', period: null, at: '2026-02-03' };

describe('the chart in words', () => {
  it.each([
    [
      'en',
      'The Maker’s loss. 3 points: 2024, $5 billion, as filed; 2025, $38.53 billion, as filed; 2026, $40–50 billion, forecast.',
    ],
    [
      'zh-Hans',
      '某厂亏损。共 3 个数据点：2024 年，50 亿美元，财报披露；2025 年，385.3 亿美元，财报披露；2026 年，400–500 亿美元，预测值。',
    ],
    [
      'zh-Hant',
      '某廠虧損。共 3 個資料點：2024 年，50 億美元，財報揭露；2025 年，385.3 億美元，財報揭露；2026 年，400–500 億美元，預測值。',
    ],
  ] as const)('lists its points in %s', (locale, text) => {
    expect(words(drawn(periodSeries, locale).querySelector('[role=img]'))).toBe(text);
  });

  it('names the page’s figure', () => {
    expect(words(drawn(levelSeries, 'en', told).querySelector('[role=img]'))).toMatch(
      / The page’s figure: \$4\.5 trillion\.$/,
    );
  });

  it('gives the ends and extremes of a long series, and all of it as a table', () => {
    const long: Series = {
      ...levelSeries,
      points: Array.from({ length: 20 }, (_, index) => ({
        ...levelSeries.points[0]!,
        at: `20${String(index + 10)}-01-31`,
        value: (index + 1) * 1e11,
      })),
    };
    const place = drawn(long, 'en');
    expect(words(place.querySelector('[role=img]'))).toBe(
      'The Maker’s market value. 20 points from 31 Jan 2010 ($100 billion) to 31 Jan 2029 ($2 trillion); lowest $100 billion, highest $2 trillion.',
    );
    expect(place.querySelectorAll('tbody tr')).toHaveLength(20);
  });
});

describe('the chart as a picture', () => {
  it('draws one mark for each point on file and one for the page', () => {
    const place = drawn(levelSeries, 'en', told);
    expect(place.querySelectorAll('.plumb-dot')).toHaveLength(4);
    expect(place.querySelectorAll('.plumb-page-mark circle')).toHaveLength(1);
    expect(drawn(periodSeries, 'en').querySelectorAll('.plumb-bar')).toHaveLength(3);
  });

  it.each(
    LOCALES.flatMap((locale) =>
      [levelSeries, periodSeries, revisionSeries].map((series) => [locale, series.shape, series] as const),
    ),
  )('keeps its labels within the frame and off each other: %s, %s', (locale, _, series) => {
    const figure = {
      ...told,
      low: series.points.at(-1)!.value ?? 4.5e10,
      high: series.points.at(-1)!.value ?? 4.5e10,
      period: '2026',
    };
    const place = drawn(series, locale, figure);
    const frame = place.querySelector('svg')!.getBoundingClientRect();
    const boxes = [...place.querySelectorAll('svg text')].map((text) => text.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(frame.left - 1);
      expect(box.right).toBeLessThanOrEqual(frame.right + 1);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top + 2 ||
          other.bottom <= box.top + 2;
        expect(apart).toBe(true);
      }
    }
  });

  it.each(['light', 'dark'])('passes axe in %s', async (theme) => {
    const place = drawn(revisionSeries, 'en', told, theme);
    for (const details of place.querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(place);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says where its scale begins where that is not nought', () => {
    const notes = (series: Series) =>
      [...drawn(series, 'en').querySelectorAll('.plumb-chart-note')].map((note) => note.textContent);
    expect(notes(revisionSeries)[0]).toMatch(/^Scale from \$1\.\d+tn to \$1\.\d+tn, not from zero\.$/);
    expect(notes(periodSeries).join()).not.toContain('Scale');
  });

  it('names the occasions that a series tells of, those at whole steps where there are many', () => {
    const told = levelSeries.points.map((point, index) => ({
      ...point,
      event: { en: `Occasion ${index}, and more`, 'zh-Hans': `事件${index}，以及其他` },
    }));
    const events = (locale: Locale) =>
      [...drawn({ ...levelSeries, points: told }, locale).querySelectorAll('[data-role=event]')].map(
        (text) => text.textContent,
      );
    expect(events('en')).toContain('Occasion 2');
    expect(events('zh-Hans')).toContain('事件2');
    expect(events('en').length).toBeLessThanOrEqual(3);
  });

  const reading = (place: HTMLElement) =>
    place.querySelector('.plumb-chart-reading')?.textContent?.replaceAll('\u00a0', ' ');

  it('reads out the point under the pointer', async () => {
    const place = drawn(levelSeries, 'en');
    const cursor = place.querySelector('[role=slider]')!;
    const { left, top } = cursor.getBoundingClientRect();
    expect(reading(place)).toBe('6 Oct 2026, $5.85 trillion, actual');
    cursor.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 5, clientY: top + 10, bubbles: true }));
    await expect.poll(() => reading(place)).toBe('18 Jun 2024, $3.34 trillion, actual');
  });

  it('is walked by the arrow keys in one tab stop, each point read out', async () => {
    const place = drawn(levelSeries, 'en');
    const cursor = place.querySelector<HTMLElement>('[role=slider]')!;
    const says = () => cursor.ariaValueText?.replaceAll('\u00a0', ' ');
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      cursor.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(place.querySelectorAll('.plumb-chart-plot [tabindex]')).toHaveLength(1);
    cursor.focus();
    expect([press('ArrowLeft'), press('Tab'), press('Escape')]).toEqual([true, false, false]);
    await expect.poll(says).toBe('29 Oct 2025, $5.03 trillion, actual');
    expect(cursor.ariaValueNow).toBe('3');
    expect(place.querySelectorAll('[data-active]')).toHaveLength(1);
    press('Home');
    await expect.poll(says).toBe('18 Jun 2024, $3.34 trillion, actual');
    press('End');
    await expect.poll(says).toBe('6 Oct 2026, $5.85 trillion, actual');
    cursor.blur();
    await expect.poll(() => place.querySelectorAll('[data-active]').length).toBe(0);
  });
});
