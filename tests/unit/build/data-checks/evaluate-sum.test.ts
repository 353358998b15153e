import { describe, expect, it } from 'vitest';
import { evaluateSum } from '../../../../src/build/data-checks/evaluate-sum.ts';

describe('a sum', () => {
  it.each([
    ['35.67 + 44.92', [80.59]],
    ['72.2 − 17.01 - 19.4', [35.79]],
    ['(90.4 + 298.2) / 1478.6', [0.26281617]],
    ['1300 / 1.319^4', [429.5]],
    ['2 × 3 + 4', [10]],
    ['2 + 3 x 4', [14]],
    ['4.1 / 32.5%', [12.6153846]],
    ['202,000 + 10,000', [212_000]],
    ['238.90 × 24.14 (price × billion shares)', [5767.046]],
    ['372 x 1.08 to 372 x 1.17', [401.76, 435.24]],
    ['3.1 / 27%; 4.1 / 32.5%', [11.48148, 12.6153846]],
    ['-(2 + 3)', [-5]],
  ])('%s is worked out', (text, values) => {
    const found = evaluateSum(text);
    expect(found).toHaveLength(values.length);
    values.forEach((value, i) => expect(found![i]).toBeCloseTo(value, 1));
  });

  it.each(['', '2 +', '2 + x', '(2 + 3', '2 3', '5 bn + 3 bn', '1 to 2 to 3', '1 / 0', '2 = 2'])(
    '“%s” is none',
    (text) => {
      expect(evaluateSum(text)).toBeNull();
    },
  );
});
