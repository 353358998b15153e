import { describe, expect, it } from 'vitest';
import { checkSums } from '../../../../src/build/data-checks/sums.ts';
import { claim, files, observation, series } from './small-files.ts';

const filed = (change: object) => files({ claims: [claim({ record: [{ ...observation, ...change }] })] });

describe('a filed sum', () => {
  it.each([
    ['in billions', { value: 80.59e9, sum: '35.67 + 44.92' }],
    ['rounded as it is filed', { value: 5.8e12, sum: '238.90 × 24.14' }],
    ['a share as a quotient', { value: 56, unit: '%', sum: '1484 / 2670' }],
    ['growth as a quotient less one', { value: 49.7, unit: '%', sum: '1478.6 / 987.9' }],
    ['both ends of a range', { value: undefined, low: 402e9, high: 435e9, sum: '372 × 1.08 to 372 × 1.17' }],
    ['none at all', {}],
  ])('gives its value: %s', (_, change) => {
    expect(checkSums(filed(change))).toEqual([]);
  });

  it.each([
    ['a wrong digit', { value: 80.95e9, sum: '35.67 + 44.92' }, /gives 80.59, not the 80950000000 that is filed/],
    ['one value for a range', { value: undefined, low: 4e9, high: 5e9, sum: '2 + 2' }, /write both ends/],
    ['two for one', { value: 4e9, sum: '2 + 2; 2 + 3' }, /two values for one/],
    ['words', { value: 4e9, sum: 'two and two' }, /is no sum/],
  ])('is wrong with %s', (_, change, reason) => {
    const [problem] = checkSums(filed(change));
    expect(problem).toMatchObject({ file: 'data/claims/nvidia/nvda-5tn.json', field: 'record.0.sum' });
    expect(problem?.reason).toMatch(reason);
  });

  it('is checked in series too', () => {
    const points = series().points.map((point) => ({ ...point, sum: '1 + 1' }));
    expect(checkSums(files({ series: [series({ points })] })).map((p) => p.field)).toEqual([
      'points.0.sum',
      'points.1.sum',
    ]);
  });
});
