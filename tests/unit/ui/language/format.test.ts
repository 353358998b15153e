import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, formatQuantity, formatShort } from '../../../../src/ui/language/format.ts';
import type { Quantity } from '../../../../src/ui/language/format.ts';
import { LOCALES } from '../../../../src/ui/language/words.ts';

/** The tables are written with plain spaces; what is printed keeps number and unit on one line. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const one = (value: number, unit: string | null, bound?: Quantity['bound']): Quantity => ({
  low: value,
  high: value,
  unit,
  bound,
});
const span = (low: number, high: number, unit: string, bound?: Quantity['bound']): Quantity => ({
  low,
  high,
  unit,
  bound,
});

describe('a quantity as each language writes it', () => {
  it.each<[Quantity, string, string, string]>([
    [one(1.479e12, 'USD'), '$1.479 trillion', '1.479 万亿美元', '1.479 兆美元'],
    [one(1.48e12, 'USD'), '$1.48 trillion', '1.48 万亿美元', '1.48 兆美元'],
    [one(3.44e11, 'USD', 'over'), 'more than $344 billion', '超过 3440 亿美元', '超過 3,440 億美元'],
    [one(3.853e10, 'USD'), '$38.53 billion', '385.3 亿美元', '385.3 億美元'],
    [one(1.9e7, 'USD'), '$19 million', '1900 万美元', '1,900 萬美元'],
    [one(-1.9e7, 'USD'), '−$19 million', '−1900 万美元', '−1,900 萬美元'],
    [one(182.5, 'USD'), '$182.5', '182.5 美元', '182.5 美元'],
    [one(12_345, 'USD'), '$12,345', '1.2345 万美元', '1.2345 萬美元'],
    [one(3.72e11, 'EUR', 'about'), 'about €372 billion', '约 3720 亿欧元', '約 3,720 億歐元'],
    [one(1e11, 'CNY'), '100 billion yuan', '1000 亿元人民币', '1,000 億元人民幣'],
    [one(5e11, 'TWD'), 'NT$500 billion', '5000 亿元新台币', '5,000 億元新台幣'],
    [one(2e9, 'SEK'), 'SEK 2 billion', '20 亿 SEK', '20 億 SEK'],
    [one(3.4e11, null), '340 billion', '3400 亿', '3,400 億'],
    [span(8e9, 1.15e10, 'USD'), '$8–11.5 billion', '80–115 亿美元', '80–115 億美元'],
    [span(9e11, 1.2e12, 'USD', 'up-to'), 'up to $0.9–1.2 trillion', '最多 0.9–1.2 万亿美元', '最多 0.9–1.2 兆美元'],
    [span(1e7, 1.2e9, 'USD'), '$10 million–$1.2 billion', '1000 万–12 亿美元', '1,000 萬–12 億美元'],
    [one(58, '%'), '58%', '58%', '58%'],
    [one(65.4, '%', 'nearly'), 'nearly 65.4%', '近 65.4%', '近 65.4%'],
    [span(3, 5, 'x'), '3–5 times', '3–5 倍', '3–5 倍'],
    [one(10, 'GW', 'at-least'), 'at least 10 GW', '至少 10 吉瓦', '至少 10 GW'],
    [one(100, 'MW'), '100 MW', '100 兆瓦', '100 MW'],
    [one(9e8, 'count'), '900 million', '9 亿', '9 億'],
    [one(2300, 'count', 'at-most'), 'at most 2,300', '不超过 2300', '不超過 2,300'],
    [one(1, 'years'), '1 year', '1 年', '1 年'],
    [span(5, 6, 'years'), '5–6 years', '5–6 年', '5–6 年'],
    [one(18, 'months'), '18 months', '18 个月', '18 個月'],
    [one(1, 'rank'), 'no. 1', '第 1 位', '第 1 名'],
    [one(0, 'USD'), '$0', '0 美元', '0 美元'],
  ])('%o', (quantity, en, hans, hant) => {
    expect(LOCALES.map((locale) => plain(formatQuantity(locale, quantity)))).toEqual([en, hans, hant]);
  });

  it('keeps the number and its unit on one line', () => {
    for (const locale of LOCALES) expect(formatQuantity(locale, one(1.479e12, 'USD'))).not.toMatch(/\d /);
  });

  it('prints no digit that was not filed, and loses none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...LOCALES),
        (digits, decimals, locale) => {
          const value = Number(`${digits}e${9 - decimals}`);
          const text = formatQuantity(locale, one(value, 'USD'));
          const printed = text.replaceAll(/[^\d.]/g, '');
          const scales: Record<string, number> = {
            trillion: 1e12,
            billion: 1e9,
            million: 1e6,
            万亿: 1e12,
            兆: 1e12,
            亿: 1e8,
            億: 1e8,
            万: 1e4,
            萬: 1e4,
          };
          const scale = scales[Object.keys(scales).find((name) => text.includes(name)) ?? ''] ?? 1;
          expect(Number(printed) * scale).toBeCloseTo(value, -1);
          expect(printed.replace('.', '').replace(/^0+/, '').length).toBeLessThanOrEqual(
            Math.max(`${digits}`.length, `${value / scale}`.length),
          );
        },
      ),
    );
  });
});

describe('a label where there is little room', () => {
  it.each([
    [1.4786e12, 'USD', '$1.479tn', '1.479 万亿美元', '1.479 兆美元'],
    [3.4e11, 'USD', '$340bn', '3400 亿美元', '3,400 億美元'],
    [58, '%', '58%', '58%', '58%'],
    [3, 'x', '3×', '3×', '3×'],
    [9e8, 'count', '900m', '9 亿', '9 億'],
  ] as const)('%d %s', (value, unit, en, hans, hant) => {
    expect(LOCALES.map((locale) => plain(formatShort(locale, value, unit)))).toEqual([en, hans, hant]);
  });
});

describe('a date', () => {
  it.each([
    ['2026-10-06', '6 Oct 2026', '2026 年 10 月 6 日', '2026 年 10 月 6 日'],
    ['2025-09-17', '17 Sept 2025', '2025 年 9 月 17 日', '2025 年 9 月 17 日'],
    ['2025-09', 'Sept 2025', '2025 年 9 月', '2025 年 9 月'],
    ['2026-01-01', '1 Jan 2026', '2026 年 1 月 1 日', '2026 年 1 月 1 日'],
  ])('%s', (date, en, hans, hant) => {
    expect(LOCALES.map((locale) => plain(formatDate(locale, date)))).toEqual([en, hans, hant]);
  });
});

describe('a period', () => {
  it.each([
    ['2025', '2025', '2025 年', '2025 年'],
    ['FY2026', 'fiscal 2026', '2026 财年', '2026 會計年度'],
    ['2025-Q3', 'Q3 2025', '2025 年第三季度', '2025 年第三季'],
    ['FY2027-Q1', 'Q1 of fiscal 2027', '2027 财年第一财季', '2027 會計年度第一季'],
    ['2025-H1', 'first half of 2025', '2025 年上半年', '2025 年上半年'],
    ['FY2025-H2', 'second half of fiscal 2025', '2025 财年下半年', '2025 會計年度下半年'],
    ['2025-10', 'Oct 2025', '2025 年 10 月', '2025 年 10 月'],
    ['2025-10-29', '29 Oct 2025', '2025 年 10 月 29 日', '2025 年 10 月 29 日'],
    ['2025..2029', '2025–2029', '2025–2029 年', '2025–2029 年'],
    ['FY2026..FY2029', 'fiscal 2026–2029', '2026–2029 财年', '2026–2029 會計年度'],
    ['2025-Q1..2026-Q2', 'Q1 2025 to Q2 2026', '2025 年第一季度至 2026 年第二季度', '2025 年第一季至 2026 年第二季'],
    ['until 2030', 'until 2030', '至 2030 年为止', '至 2030 年為止'],
    ['since 2019', 'since 2019', '2019 年以来', '2019 年以來'],
    ['until FY2030', 'until fiscal 2030', '至 2030 财年为止', '至 2030 會計年度為止'],
    ['since 2025-06', 'since Jun 2025', '2025 年 6 月以来', '2025 年 6 月以來'],
    ['some day', 'some day', 'some day', 'some day'],
  ])('%s', (period, en, hans, hant) => {
    expect(LOCALES.map((locale) => plain(formatPeriod(locale, period)))).toEqual([en, hans, hant]);
  });
});
