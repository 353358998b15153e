import { describe, expect, it } from 'vitest';
import { checkDeals } from '../../../../src/build/data-checks/deals.ts';
import { claim, deal, files, observation } from './small-files.ts';

const told = (deals: object, claims: unknown[] = []) =>
  checkDeals(files({ deals: [deals], claims })).map((p) => `${p.field}: ${p.reason}`);
const about = (value: number) =>
  claim({
    id: 'stake',
    about: { entities: ['nvidia', 'openai'], metric: 'investment' },
    record: [{ ...observation, value }],
  });

describe('a deal', () => {
  it('is right with two sides, an amount, and the claim’s amount', () => {
    expect(told(deal())).toEqual([]);
    expect(told(deal({ claim: 'stake' }), [about(30e9)])).toEqual([]);
    expect(told(deal({ amount: null }))).toEqual([]);
  });

  it.each([
    ['one side', deal({ to: 'nvidia' }), '0.to: is the same as "from"'],
    [
      'a value and a range',
      deal({ amount: { value: 1, low: 1, high: 2, unit: 'USD' } }),
      '0.amount: needs value, or low and high',
    ],
    ['a range upside down', deal({ amount: { low: 2, high: 1, unit: 'USD' } }), '0.amount: low must be below high'],
    ['no word on why it was dropped', deal({ binding: 'dropped' }), '0.status: is needed'],
  ])('is wrong with %s', (_, wrong, begins) => {
    expect(told(wrong).some((line) => line.startsWith(begins))).toBe(true);
  });

  it('is wrong when the claim of the two has another amount', () => {
    expect(told(deal({ claim: 'stake' }), [about(100e9)])).toEqual([
      '0.amount: stake has no observation of 30000000000 USD',
    ]);
  });
});
