import { describe, expect, it } from 'vitest';
import { fiscalMonths } from '../../../../src/matching/periods/fiscal-year.ts';
import { namedPeriods } from '../../../../src/matching/periods/named-periods.ts';
import { plainText } from '../../../../src/matching/plain-text.ts';

const month = (year: number, monthOfYear: number) => year * 12 + monthOfYear - 1;

describe('fiscal periods counted from the day of the article', () => {
  it.each<[string, string, number, [number, number]]>([
    ['this fiscal year', '2025-12-12', 5, [month(2025, 6), month(2026, 5)]],
    ['本财年', '2025-12-12', 5, [month(2025, 6), month(2026, 5)]],
    ['next fiscal year', '2025-12-12', 6, [month(2026, 7), month(2027, 6)]],
    ['第二财季', '2026-08-27', 1, [month(2026, 5), month(2026, 7)]],
    ['in the fiscal third quarter', '2026-11-19', 1, [month(2026, 8), month(2026, 10)]],
  ])('%s in %s, year ending in month %i', (text, published, yearEnds, [from, to]) => {
    const [period] = namedPeriods(plainText(text), published);
    expect(period?.fiscal && fiscalMonths(period.fiscal, yearEnds)).toEqual({ from, to });
  });
});
