import { describe, expect, it } from 'vitest';
import { namedPeriods } from '../../../../src/matching/periods/named-periods.ts';
import { plainText } from '../../../../src/matching/plain-text.ts';

const month = (year: number, monthOfYear: number) => year * 12 + monthOfYear - 1;
const PUBLISHED = '2026-02-10';

function firstOf(text: string, published: string | null = PUBLISHED): [number, number] | null {
  const [period] = namedPeriods(plainText(text), published);
  return period ? [period.from, period.to] : null;
}

describe('periods in a text', () => {
  it.each<[string, [number, number]]>([
    ['in 2025', [month(2025, 1), month(2025, 12)]],
    ['in the third quarter of 2025', [month(2025, 7), month(2025, 9)]],
    ['Q3 2025', [month(2025, 7), month(2025, 9)]],
    ['in the first half of 2025', [month(2025, 1), month(2025, 6)]],
    ['the first nine months of 2025', [month(2025, 1), month(2025, 9)]],
    ['in September 2025', [month(2025, 9), month(2025, 9)]],
    ['On Oct. 29, 2025', [month(2025, 10), month(2025, 10)]],
    ['between 2025 and 2029', [month(2025, 1), month(2029, 12)]],
    ['2026-2030', [month(2026, 1), month(2030, 12)]],
    ['last year', [month(2025, 1), month(2025, 12)]],
    ['this year', [month(2026, 1), month(2026, 12)]],
    ['next year', [month(2027, 1), month(2027, 12)]],
    ['last quarter', [month(2025, 10), month(2025, 12)]],
    ['2025年', [month(2025, 1), month(2025, 12)]],
    ['2025年第三季度', [month(2025, 7), month(2025, 9)]],
    ['2025年上半年', [month(2025, 1), month(2025, 6)]],
    ['2025年9月', [month(2025, 9), month(2025, 9)]],
    ['去年', [month(2025, 1), month(2025, 12)]],
    ['今年', [month(2026, 1), month(2026, 12)]],
    ['去年第四季', [month(2025, 10), month(2025, 12)]],
    ['明年', [month(2027, 1), month(2027, 12)]],
    ['2026至2028年', [month(2026, 1), month(2028, 12)]],
    ['2026 至 2028 年', [month(2026, 1), month(2028, 12)]],
    ['just three months ago', [month(2025, 11), month(2025, 11)]],
    ['two years ago', [month(2024, 1), month(2024, 12)]],
    ['三个月前', [month(2025, 11), month(2025, 11)]],
    ['半年前', [month(2025, 8), month(2025, 8)]],
    ['兩年前', [month(2024, 1), month(2024, 12)]],
    ['Last October', [month(2025, 10), month(2025, 10)]],
    ['as recently as September', [month(2025, 9), month(2025, 9)]],
    ['on January 29', [month(2026, 1), month(2026, 1)]],
    ['去年10月', [month(2025, 10), month(2025, 10)]],
    ['9月29日', [month(2025, 9), month(2025, 9)]],
    ['前三季度', [month(2025, 1), month(2025, 9)]],
    ['the quarter ended Oct. 26', [month(2025, 8), month(2025, 10)]],
    ['for the three months to April', [month(2026, 2), month(2026, 4)]],
    ['the quarter ended January 26, 2025', [month(2024, 11), month(2025, 1)]],
    ['截至10月26日的第三财季', [month(2025, 8), month(2025, 10)]],
    ['截至2025年6月30日的三个月', [month(2025, 4), month(2025, 6)]],
    ['截至10月底的季度', [month(2025, 8), month(2025, 10)]],
  ])('%s', (text, expected) => {
    expect(firstOf(text)).toEqual(expected);
  });

  it.each(['last year', '去年', 'this quarter', '上季度'])('knows no "%s" without a date', (text) => {
    expect(firstOf(text, null)).toBeNull();
  });

  it.each(['by 2030', 'before 2030', '到2030年', '2030年前', '2030年底之前', '2030年以前'])(
    'takes "%s" for a run up to then',
    (text) => {
      expect(namedPeriods(plainText(text), PUBLISHED)).toMatchObject([{ to: month(2030, 12), until: true }]);
    },
  );

  it.each(['2025年前三季度', '2025年前9个月', '2025年前几个月'])('takes "%s" for no run up to then', (text) => {
    const [period] = namedPeriods(plainText(text), PUBLISHED);
    expect(period?.until).toBe(false);
  });

  it.each(['2,025 people', '120255 units', 'the iPhone 16'])('takes no period from "%s"', (text) => {
    expect(firstOf(text)).toBeNull();
  });

  it('marks the end of a run', () => {
    expect(namedPeriods('by 2030', PUBLISHED)[0]?.until).toBe(true);
    expect(namedPeriods('到2029年', PUBLISHED)[0]?.until).toBe(true);
    expect(namedPeriods('in 2030', PUBLISHED)[0]?.until).toBe(false);
  });
});
