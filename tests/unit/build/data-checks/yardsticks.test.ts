import { describe, expect, it } from 'vitest';
import { checkYardsticks } from '../../../../src/build/data-checks/yardsticks.ts';
import { files, yardstick } from './small-files.ts';

const told = (...yardsticks: object[]) => checkYardsticks(files({ yardsticks })).map((p) => `${p.field}: ${p.reason}`);

describe('a yardstick', () => {
  it('is right with a plausible size and a name of its own', () => {
    expect(told(yardstick(), yardstick({ id: 'b', period: '2024' }))).toEqual([]);
  });

  it('is wrong with too few zeros, an odd unit, or another’s name', () => {
    expect(told(yardstick({ value: 4.28 }))[0]).toMatch(/^0.value: .*too few zeros/);
    expect(told(yardstick({ unit: 'rank' }))).toEqual(['0.unit: no yardstick is counted in rank']);
    expect(told(yardstick(), yardstick({ id: 'b' })).map((line) => line.split(':')[0])).toEqual([
      '1.name.en',
      '1.name.zh-Hans',
    ]);
  });
});
