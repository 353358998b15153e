import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import type { Series } from '../../../../src/claims/schema.ts';
import { chartModel } from '../../../../src/ui/charts/chart-model.ts';
import { LOCALES } from '../../../../src/ui/language/words.ts';
import { levelSeries, periodSeries, revisionSeries } from '../../../fixtures/claims.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const labels = (series: Series, locale: (typeof LOCALES)[number], role: string) =>
  chartModel(series, null, locale)
    .labels.filter((label) => label.role === role)
    .map((label) => plain(label.text));

describe('the labels of a chart', () => {
  it.each([
    ['en', ['$40–50bn', '$5bn', '$38.53bn']],
    ['zh-Hans', ['400–500 亿', '50 亿', '385.3 亿']],
    ['zh-Hant', ['400–500 億', '50 億', '385.3 億']],
  ] as const)('give every value where there are few, in %s', (locale, values) => {
    expect(labels(periodSeries, locale, 'value')).toEqual(values);
    expect(chartModel(periodSeries, null, locale).ticks).toEqual([]);
  });

  it('leave the values to a scale where there are many', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({
      ...periodSeries.points[0]!,
      at: `${2010 + index}`,
      value: (index + 1) * 1e9,
    }));
    const chart = chartModel({ ...periodSeries, points }, null, 'en');
    expect(chart.ticks.map(({ text }) => text)).toEqual(['$5bn', '$10bn']);
    expect(chart.labels.filter(({ role }) => role === 'value').map(({ text }) => text)).toEqual(['$12bn']);
    expect(Math.min(...chart.points.map(({ x, bar }) => x - bar / 2))).toBeGreaterThan(30);
  });

  it('name the years along a long series, and first and last day along a short one', () => {
    const first = levelSeries.points[0]!;
    const long = { ...levelSeries, points: [{ ...first, at: '2021-12-31' }, ...levelSeries.points] };
    expect(labels(long, 'en', 'date')).toEqual(['2022', '2023', '2024', '2025', '2026']);
    expect(labels(revisionSeries, 'en', 'date')).toEqual(['17 Sept 2025', '19 May 2026']);
  });

  it('name the currency once in Chinese, in the caption', () => {
    expect(LOCALES.map((locale) => chartModel(levelSeries, null, locale).title)).toEqual([
      'The Maker’s market value',
      '某厂市值（美元）',
      '某廠市值（美元）',
    ]);
  });
});

describe('every series on file', () => {
  const { series: all } = readData();
  it.each(all.flatMap((series) => LOCALES.map((locale) => [series.id, locale, series] as const)))(
    'is drawn whole: %s, %s',
    (_, locale, series) => {
      const chart = chartModel(series, null, locale);
      expect(chart.rows).toHaveLength(series.points.length);
      expect(chart.points.length).toBeGreaterThan(1);
      for (const { x, y, yLow } of chart.points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(chart.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(yLow).toBeLessThanOrEqual(chart.base);
      }
      expect(chart.labels.some(({ role }) => role === 'value')).toBe(true);
    },
  );
});
