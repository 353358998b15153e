import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../../src/claims/freshness.ts';
import type { Observation, SeriesPoint } from '../../../src/claims/schema.ts';

const said = (asOf: string): Observation => ({
  value: 1,
  unit: 'USD',
  kind: 'actual',
  asOf,
  period: null,
  sources: ['a'],
});
const point = (at: string): SeriesPoint => ({ at, value: 1, kind: 'actual', sources: ['a'] });
const claim = (staleAfterDays: number | null, ...days: string[]) => ({ staleAfterDays, record: days.map(said) });

describe('a claim', () => {
  it.each([
    ['2026-04-10', 'fresh'],
    ['2026-04-11', 'stale'],
  ])('is on %s %s, a hundred days after its newest figure of 31 December', (today, state) => {
    expect(freshnessOf(claim(100, '2025-06-30', '2025-12-31'), null, today)).toEqual({
      state,
      newest: '2025-12-31',
      freshUntil: '2026-04-10',
    });
  });

  it('counts a month from its last day', () => {
    expect(freshnessOf(claim(10, '2026-02'), null, '2026-03-10').state).toBe('fresh');
    expect(freshnessOf(claim(10, '2026-02'), null, '2026-03-11').state).toBe('stale');
  });

  it('counts the days of its series, but not its periods', () => {
    const series = { points: [point('2026-10-06'), point('2026-Q4')] };
    expect(freshnessOf(claim(30, '2026-01-01'), series, '2026-11-05').newest).toBe('2026-10-06');
  });

  it('never goes stale where it is history, or where nothing is dated', () => {
    expect(freshnessOf(claim(null, '1999-01-01'), null, '2026-11-23').state).toBe('fresh');
    expect(freshnessOf(claim(30), null, '2026-11-23')).toEqual({ state: 'fresh', newest: null, freshUntil: null });
  });
});
