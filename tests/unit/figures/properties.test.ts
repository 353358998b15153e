import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';

/** A printed mantissa below 1,000, with at most two decimals. */
const mantissa = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('', '.5', '.25', '.07'))
  .map(([whole, decimals]) => `${whole}${decimals}`);

const money = fc.oneof(
  fc.record({
    amount: mantissa,
    words: fc.constantFrom(
      ['$', ' trillion', 1e12],
      ['US$', 'tn', 1e12],
      ['$', '-billion', 1e9],
      ['€', 'bn', 1e9],
      ['£', 'm', 1e6],
      ['', ' billion dollars', 1e9],
      ['RMB ', ' billion', 1e9],
    ),
  }),
  fc.record({
    amount: mantissa,
    words: fc.constantFrom(
      ['', '亿美元', 1e8],
      ['', ' 亿美元', 1e8],
      ['', '万亿美元', 1e12],
      ['', '億美元', 1e8],
      ['', '兆美元', 1e12],
      ['', '億港元', 1e8],
      ['人民币', '亿元', 1e8],
    ),
  }),
) as fc.Arbitrary<{ amount: string; words: [string, string, number] }>;

/** Text around a figure that neither joins it nor hedges it. */
const around = fc.constantFrom(
  ['It was said that ', ' went to the supplier.'],
  ['Analysts put it at ', '. Nobody else did.'],
  ['（', '）'],
  ['据报道，金额是', '，但尚未落实。'],
  ['據報導，金額是', '，但尚未落實。'],
  ['', ''],
);

describe('every figure', () => {
  it('reads back as the value that was printed', () => {
    fc.assert(
      fc.property(money, ({ amount, words: [before, after, scale] }) => {
        const text = `${before}${amount}${after}`;
        const [figure, ...others] = findFigures(text);
        expect(others).toEqual([]);
        expect(figure?.quote).toBe(text);
        expect(figure?.low).toBeCloseTo(Number(amount) * scale, -2);
        expect(figure?.high).toBe(figure?.low);
      }),
    );
  });

  it('is the same whatever stands around it', () => {
    fc.assert(
      fc.property(money, around, ({ amount, words: [before, after] }, [left, right]) => {
        const printed = `${before}${amount}${after}`;
        const [alone] = findFigures(printed, { language: 'en' });
        const [within, ...others] = findFigures(`${left}${printed}${right}`, { language: 'en' });
        expect(others).toEqual([]);
        expect({ ...within, start: 0, end: 0 }).toEqual({ ...alone, start: 0, end: 0 });
        expect(within?.start).toBe(left.length);
      }),
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'$ € 1 1,000 2025 1.5 bn billion trillion to - – 至 到 亿 億 万 萬 兆 美元 元 % 百分之 成 倍 三 两 数 几 十 千 多 约 近 about between and half of a third one in ten x GW 年 个月 用户'.split(
      ' ',
    ),
    ' ',
    '\n',
    '。',
    '.',
    '\u00a0',
    '５',
    '😀',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('yields figures in order that do not overlap and are cut out exactly', () => {
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const figure of findFigures(input)) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(input.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(figure.low).toBeLessThanOrEqual(figure.high);
          expect(Number.isFinite(figure.low) && Number.isFinite(figure.high)).toBe(true);
          expect(figure.digits).toBeGreaterThanOrEqual(1);
          expect(figure.step).toBeGreaterThan(0);
          last = figure.end;
        }
      }),
      { numRuns: 1500 },
    );
  });
});
