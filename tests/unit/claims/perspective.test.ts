import { describe, expect, it } from 'vitest';
import { perspectiveOf } from '../../../src/claims/perspective.ts';
import type { Amount } from '../../../src/claims/perspective.ts';
import type { Yardstick } from '../../../src/claims/schema.ts';

const yardstick = (id: string, value: number, more: Partial<Yardstick> = {}): Yardstick => ({
  id,
  name: { en: id, 'zh-Hans': id },
  value,
  unit: 'USD',
  type: 'flow',
  period: '2025',
  sources: [{ id: 's', publisher: 'S', primary: true, language: 'en' }],
  ...more,
});

const yardsticks = [
  yardstick('output', 3e13),
  yardstick('agency', 2.5e10, { period: 'FY2025' }),
  yardstick('programme', 3e11, { period: '1961..1973' }),
  yardstick('market', 7e13, { type: 'stock', period: '2026' }),
  yardstick('people', 8e9, { type: 'stock', unit: 'count' }),
];

const amount = (value: number, more: Partial<Amount> = {}): Amount => ({
  low: value,
  high: value,
  unit: 'USD',
  kind: 'filed',
  period: '2025',
  asOf: '2026-01-31',
  ...more,
});

describe('the yardstick beside an amount', () => {
  it.each([
    ['a year’s flow, of the largest that it is a fair part of', amount(1.5e12), 'flow', ['output', 0.05, 1]],
    ['a smaller flow, of a smaller one', amount(1e10), 'flow', ['agency', 0.4, 1]],
    ['a fiscal year', amount(1e10, { period: 'FY2026' }), 'flow', ['agency', 0.4, 1]],
    ['a total over years, after it was divided', amount(6e12, { period: '2026..2029' }), 'flow', ['output', 0.05, 4]],
    ['a stock, of a stock', amount(3.5e12, { period: null }), 'stock', ['market', 0.05, 1]],
    ['people, of people', amount(8e8, { period: null, unit: 'count' }), 'stock', ['people', 0.1, 1]],
  ] as const)('%s', (_, given, type, [id, share, years]) => {
    const found = perspectiveOf(given, type, yardsticks)!;
    expect([found.yardstick.id, found.years]).toEqual([id, years]);
    expect(found.low).toBeCloseTo(share, 10);
  });

  it.each([
    ['a letter of intent: no money was paid', amount(1e12, { kind: 'letter-of-intent' }), 'flow'],
    ['what unnamed sources say', amount(1e12, { kind: 'rumour' }), 'flow'],
    ['a quarter: it is no year', amount(1e12, { period: '2025-Q3' }), 'flow'],
    ['a flow without a period', amount(1e12, { period: null }), 'flow'],
    ['a share', amount(58, { unit: '%' }), 'ratio'],
    ['another currency', amount(1e12, { unit: 'EUR' }), 'flow'],
    ['another time', amount(1e12, { period: '2019' }), 'flow'],
    ['what is too small to tell', amount(1e7), 'flow'],
    ['a sum between the steps that would be more than the whole', amount(1e11), 'flow'],
    ['a loss filed as a negative value', amount(-1e12), 'flow'],
  ] as const)('is none for %s', (_, given, type) => {
    expect(perspectiveOf(given, type, yardsticks)).toBeNull();
  });
});
