import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../../../src/claims/schema.ts';
import { dollarsOf, familyOf, layoutLoop, spread, standingOf } from '../../../../src/ui/money-loop/loop-layout.ts';
import { smallBundle } from '../../search/small-bundle.ts';

const dealOf = (id: string) => smallBundle.deals.find((deal) => deal.id === id)!;

describe('a band', () => {
  const { bands, widthOf } = layoutLoop(smallBundle.deals);
  const band = (id: string) => bands.find(({ deal }) => deal.id === id)!;

  it('is as wide as the root of its amount', () => {
    expect(widthOf(4e11) / widthOf(1e11)).toBeCloseTo(2);
    expect(band('cloud').width / band('letter').width).toBeCloseTo(Math.sqrt(2.5));
  });

  it('is thin where the amount is unknown or no sum of dollars', () => {
    expect(band('undisclosed').width).toBe(band('warrant').width);
    expect(band('undisclosed').width).toBeLessThan(band('letter').width);
  });

  it.each([
    ['letter', 'capital', 'open'],
    ['shares', 'capital', 'firm'],
    ['cloud', 'payment', 'firm'],
    ['warrant', 'capital', 'open'],
    ['undisclosed', 'payment', 'dropped'],
  ] as const)('%s is %s, %s', (id, family, standing) => {
    expect(familyOf(dealOf(id))).toBe(family);
    expect(standingOf(dealOf(id))).toBe(standing);
  });

  it('of a binding deal with an upper limit is not firm', () => {
    expect(standingOf({ ...dealOf('cloud'), upTo: true })).toBe('open');
  });

  it('of a range has the width of its middle', () => {
    expect(dollarsOf({ ...dealOf('cloud'), amount: { low: 6e10, high: 1e11, unit: 'USD' } })).toBe(8e10);
  });
});

describe('the ring', () => {
  const company = fc.constantFrom('nvidia', 'openai', 'amd', 'meta', 'somebody-new', 'another-one');
  const deals = fc
    .array(
      fc.record({ from: company, to: company, billions: fc.integer({ min: 0, max: 500 }), capital: fc.boolean() }),
      { minLength: 1, maxLength: 60 },
    )
    .map((list) =>
      list
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, billions, capital }, at): Deal => ({
          ...dealOf('cloud'),
          id: `d${at}`,
          from,
          to,
          flow: capital ? 'equity' : 'money',
          amount: billions === 0 ? null : { value: billions * 1e9, unit: 'USD' },
        })),
    );

  it('places every deal and every company once, in arcs that do not overlap', () => {
    fc.assert(
      fc.property(deals, (list) => {
        const { bands, companies } = layoutLoop(list);
        expect(bands.map(({ deal }) => deal.id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        expect(new Set(companies.map(({ id }) => id))).toEqual(new Set(list.flatMap(({ from, to }) => [from, to])));
        companies.forEach(({ start, end }, at) => {
          expect(end).toBeGreaterThan(start);
          const next = companies[at + 1];
          if (next) expect(next.start).toBeGreaterThanOrEqual(end - 1e-9);
        });
        for (const { path } of bands) expect(path).not.toContain('NaN');
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its order when a deal is added', () => {
    const before = layoutLoop(smallBundle.deals).companies.map(({ id }) => id);
    const after = layoutLoop([...smallBundle.deals, { ...dealOf('chips'), id: 'more', from: 'amazon' }]).companies.map(
      ({ id }) => id,
    );
    expect(after.filter((id) => id !== 'amazon')).toEqual(before);
  });

  it('is empty without deals', () => {
    expect(layoutLoop([])).toMatchObject({ companies: [], bands: [] });
  });
});

describe('names round the ring', () => {
  const least = 0.1;
  const gaps = (angles: readonly number[]) =>
    angles.map((angle, at) => (angles[at + 1] ?? angles[0]! + 2 * Math.PI) - angle);

  it('stay where they are where there is room', () => {
    expect(spread([0, 1, 2.5], least)).toEqual([0, 1, 2.5]);
  });

  it('move apart to both sides where there is none', () => {
    const placed = spread([1, 1.02], least);
    expect(placed[0]).toBeCloseTo(0.96);
    expect(placed[1]).toBeCloseTo(1.06);
  });

  it('move apart over the top of the ring too', () => {
    const placed = spread([0.01, 3, 2 * Math.PI - 0.01], least);
    expect(Math.min(...gaps(placed))).toBeCloseTo(least);
    expect(placed[0]).toBeCloseTo(0.05);
    expect(placed[2]).toBeCloseTo(2 * Math.PI - 0.05);
  });

  it('keep their order and share the ring, however they crowd', () => {
    const anyAngles = fc
      .array(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), { minLength: 1, maxLength: 90 })
      .map((angles) => angles.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(anyAngles, (wanted) => {
        const placed = spread(wanted, least);
        const room = Math.min(least, (2 * Math.PI) / wanted.length);
        expect(placed).toHaveLength(wanted.length);
        for (const gap of gaps(placed)) expect(gap).toBeGreaterThan(room * 0.4);
        // A quarter of the ring taken: there is room for all.
        if (wanted.length * least < Math.PI / 2)
          for (const gap of gaps(placed)) expect(gap).toBeGreaterThan(room - 1e-9);
      }),
    );
  });
});
