import { describe, expect, it } from 'vitest';
import type { Series } from '../../../../src/claims/schema.ts';
import { layOutSeries, timeOf } from '../../../../src/ui/charts/series-layout.ts';
import type { Frame, PageFigure } from '../../../../src/ui/charts/series-layout.ts';
import { levelSeries, periodSeries, revisionSeries } from '../../../fixtures/claims.ts';

const frame: Frame = { width: 300, height: 120, left: 10, right: 10, top: 20, bottom: 20 };
const page = (value: number, more: Partial<PageFigure> = {}): PageFigure => ({
  low: value,
  high: value,
  unit: 'USD',
  period: null,
  at: null,
  ...more,
});

describe('a series of dated levels', () => {
  it('has a point where one is on file, in proportion to days and values, and nowhere else', () => {
    const { points } = layOutSeries(levelSeries, null, frame);
    expect(points).toHaveLength(levelSeries.points.length);
    expect([points[0]!.x, points.at(-1)!.x]).toEqual([10, 290]);
    const share =
      (Date.parse('2025-10-29') - Date.parse('2024-06-18')) / (Date.parse('2026-10-06') - Date.parse('2024-06-18'));
    expect(points[2]!.x).toBeCloseTo(10 + share * 280, 0);
    for (const [index, placed] of points.slice(1).entries()) expect(placed.y).toBeLessThan(points[index]!.y);
  });

  it('is put in order of time whatever the order of the file', () => {
    const shuffled: Series = { ...levelSeries, points: levelSeries.points.toReversed() };
    expect(layOutSeries(shuffled, null, frame)).toEqual(layOutSeries(levelSeries, null, frame));
  });

  it('sets the page’s figure on the day it was told, on the same scale', () => {
    const { page: placed, points } = layOutSeries(levelSeries, page(4.01e12, { at: '2026-10-06' }), frame);
    expect(placed).toEqual({ x: 290, y: points[1]!.y, yLow: points[1]!.y, beyond: null });
  });

  it.each([
    ['ten times too much', 5e13, 'above', 20],
    ['a little more than ever', 6.5e12, null, 20],
  ] as const)('shows a figure of %s without crushing the series', (_, value, beyond, y) => {
    const { page: placed, points } = layOutSeries(levelSeries, page(value, { at: '2026-01-01' }), frame);
    expect(placed!.beyond).toBe(beyond);
    expect(placed!.y).toBeGreaterThanOrEqual(y);
    expect(points[0]!.y - points.at(-1)!.y).toBeGreaterThan(20);
  });

  it('leaves out a figure in another unit', () => {
    expect(layOutSeries(levelSeries, page(58, { unit: '%' }), frame).page).toBeNull();
  });
});

describe('a series of periods', () => {
  const { points, zero } = layOutSeries(periodSeries, null, frame);

  it('stands on nought, and is as high as its values', () => {
    expect(zero).toBe(100);
    expect((zero! - points[1]!.y) / (zero! - points[0]!.y)).toBeCloseTo(38.53 / 5, 0);
    expect(new Set(points.map((placed) => placed.bar)).size).toBe(1);
  });

  it('shows a range from its lower to its upper end', () => {
    expect(points[2]!.yLow - points[2]!.y).toBeCloseTo(16, 0);
  });

  it('tells what was not yet fact from what was', () => {
    expect(points.map((placed) => placed.hollow)).toEqual([false, false, true]);
  });

  it('sets the page’s figure over its period, or across the chart where the period is not on file', () => {
    expect(layOutSeries(periodSeries, page(1.15e10, { period: '2025' }), frame).page!.x).toBe(points[1]!.x);
    expect(layOutSeries(periodSeries, page(1.15e10, { period: '2019' }), frame).page!.x).toBeNull();
  });

  it('leaves the slot of a period empty for which nothing is on file', () => {
    const gap: Series = {
      ...periodSeries,
      points: [periodSeries.points[0]!, { ...periodSeries.points[2]!, at: '2027' }],
    };
    const [first, last] = layOutSeries(gap, null, frame).points;
    expect(last!.x - first!.x).toBeCloseTo(((frame.width - 20) / 4) * 3, -1);
  });

  it('never sets bars of a quarter beside bars of a year', () => {
    const quarters = ['2026-Q1', '2026-Q2'].map((at) => ({ ...periodSeries.points[0]!, at }));
    const mixed: Series = { ...periodSeries, points: [...periodSeries.points, ...quarters] };
    const drawn = (period: string | null) =>
      layOutSeries(mixed, period === null ? null : page(1e10, { period }), frame).points.map(({ point }) => point.at);
    expect(drawn(null)).toEqual(['2024', '2025', '2026']);
    expect(drawn('2025')).toEqual(['2024', '2025', '2026']);
    expect(drawn('2026-Q1')).toEqual(['2026-Q1', '2026-Q2']);
    expect([layOutSeries(mixed, null, frame).others, layOutSeries(periodSeries, null, frame).others]).toEqual([
      true,
      false,
    ]);
  });

  it('hangs losses filed as negative values below nought', () => {
    const losses: Series = {
      ...periodSeries,
      points: [
        { ...periodSeries.points[0]!, value: -5e9 },
        { ...periodSeries.points[1]!, value: -3.853e10 },
      ],
    };
    const layout = layOutSeries(losses, null, frame);
    expect(layout.zero).toBe(20);
    expect(layout.points[1]!.y).toBeGreaterThan(layout.points[0]!.y);
  });
});

describe('the vintages of a forecast', () => {
  it('stand at their days of release', () => {
    const { points, zero } = layOutSeries(revisionSeries, null, frame);
    expect([points[0]!.x, points[2]!.x, points[0]!.bar, zero]).toEqual([10, 290, 0, null]);
  });
});

describe('the place of a period in time', () => {
  it.each([
    ['2025-10-29', '2025-10-29'],
    ['2025-10', '2025-10-15'],
    ['2025', '2025-07-01'],
    ['2025-Q3', '2025-08-15'],
    ['2025-H2', '2025-10-01'],
    ['FY2026', '2026-07-01'],
  ])('of %s is %s', (at, day) => expect(new Date(timeOf(at)).toISOString().slice(0, 10)).toBe(day));
});
