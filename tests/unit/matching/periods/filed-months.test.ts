import { describe, expect, it } from 'vitest';
import { filedMonths } from '../../../../src/matching/periods/filed-months.ts';

const month = (year: number, monthOfYear: number) => year * 12 + monthOfYear - 1;

describe('periods on file', () => {
  it.each<[string, number, [number, number]]>([
    ['2025', 12, [month(2025, 1), month(2025, 12)]],
    ['FY2026', 1, [month(2025, 2), month(2026, 1)]],
    ['FY2027-Q1', 1, [month(2026, 2), month(2026, 4)]],
    ['FY2026', 6, [month(2025, 7), month(2026, 6)]],
    ['2025-Q3', 6, [month(2025, 7), month(2025, 9)]],
    ['2025-10-29', 12, [month(2025, 10), month(2025, 10)]],
    ['2025..2029', 12, [month(2025, 1), month(2029, 12)]],
    ['until 2030', 12, [month(2030, 1), month(2030, 12)]],
  ])('%s, year ending in month %i', (period, yearEnds, [from, to]) => {
    expect(filedMonths(period, yearEnds)).toMatchObject({ from, to });
  });
});
