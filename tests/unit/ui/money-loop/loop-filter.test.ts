import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import { BINDINGS, EVERY_DEAL, fitsFilter, FLOWS, monthsOf } from '../../../../src/ui/money-loop/loop-filter.ts';

const { deals } = readData();

describe('a choice of deals', () => {
  it('is all of them where nothing is chosen', () => {
    expect(deals.every((deal) => fitsFilter(deal, EVERY_DEAL))).toBe(true);
  });

  it('offers every flow and every standing that is on file', () => {
    expect(deals.filter(({ flow }) => !FLOWS.includes(flow))).toEqual([]);
    expect(deals.filter(({ binding }) => !BINDINGS.includes(binding))).toEqual([]);
  });

  it('up to a month grows month by month, to all', () => {
    const counts = monthsOf(deals).map(
      (until) => deals.filter((deal) => fitsFilter(deal, { ...EVERY_DEAL, until })).length,
    );
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(deals.length);
  });
});

describe('the months of deals', () => {
  const announced = (...days: string[]) => days.map((day) => ({ ...deals[0]!, announced: day }));
  it.each([
    [[], []],
    [['2025-09-22'], ['2025-09']],
    [
      ['2026-02', '2025-11-30'],
      ['2025-11', '2025-12', '2026-01', '2026-02'],
    ],
  ])('of %j are %j', (days, months) => {
    expect(monthsOf(announced(...days))).toEqual(months);
  });
});
