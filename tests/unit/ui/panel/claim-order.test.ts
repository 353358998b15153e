import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import { CLAIM_ORDERS, orderedClaims } from '../../../../src/ui/panel/claim-order.ts';

const bundle = readData();
const newest = (claim: (typeof bundle.claims)[number]) =>
  claim.record
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1);

describe('all claims', () => {
  it.each(CLAIM_ORDERS)('by %s are all there, each once', (order) => {
    const ids = orderedClaims(bundle, order).flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(ids).toHaveLength(bundle.claims.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('by date begin with the newest figure, year under year', () => {
    const groups = orderedClaims(bundle, 'date');
    const years = groups.flatMap(({ heading }) => ('year' in heading ? [heading.year] : []));
    expect(years).toEqual(years.toSorted().toReversed());
    const dates = groups.flatMap(({ claims }) => claims.flatMap((claim) => newest(claim) ?? []));
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('by size compare like with like, dollars before what is not converted', () => {
    const [money] = orderedClaims(bundle, 'size');
    expect(money?.key).toBe('money');
    const units = money!.claims.map((claim) => claim.record.find(({ asOf }) => asOf === newest(claim))?.unit);
    const firstOther = units.findIndex((unit) => unit !== undefined && unit !== 'USD');
    if (firstOther !== -1) expect(units.slice(firstOther)).not.toContain('USD');
  });
});
