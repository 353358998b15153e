import { describe, expect, it } from 'vitest';
import { checkSeries } from '../../../../src/build/data-checks/series-points.ts';
import type { Series } from '../../../../src/claims/schema.ts';
import { claim, files, series } from './small-files.ts';

const user = claim({ series: 'nvidia-market-value' });
const at = (...moments: string[]): Series['points'] =>
  moments.map((at) => ({ at, value: 1, kind: 'actual', sources: ['ap'] }));
const told = (change: Partial<Series>, claims: unknown[] = [user]) =>
  checkSeries(files({ claims, series: [series(change)] })).map((p) => `${p.field}: ${p.reason}`);

describe('a series', () => {
  it('is right in order and of its shape', () => {
    expect(told({})).toEqual([]);
    expect(told({ shape: 'period', points: at('2024', '2025-Q1', '2025-H1', '2025-Q3', '2025', '2026-Q1') })).toEqual(
      [],
    );
    expect(told({ shape: 'period', points: at('FY2026', 'FY2027-Q1', 'FY2027-Q2') })).toEqual([]);
  });

  it.each([
    ['out of order', { points: at('2025-10-29', '2024-06-05') }, 'points.1.at: 2024-06-05 stands after a later point'],
    ['with a period for a level', { points: at('2025-Q1', '2025-10-29') }, 'points.0.at: 2025-Q1 is no day or month'],
    ['with a moment twice', { points: at('2025-10-29', '2025-10-29') }, 'points.1.at: stands at the moment of point 0'],
  ])('is wrong %s', (_, change, begins) => {
    expect(told(change).some((line) => line.startsWith(begins))).toBe(true);
  });

  it('is wrong when no claim has it', () => {
    expect(told({}, [claim()])).toEqual(['id: no claim has this series']);
  });
});
