import type { ClaimsBundle } from '../../claims/bundle.ts';
import type { Claim } from '../../claims/schema.ts';
import { TOPICS } from '../../claims/topics.ts';
import type { TextKey } from '../language/locale.ts';

export const CLAIM_ORDERS = ['topic', 'date', 'size'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** Claims that are listed together. */
export interface ClaimGroup {
  readonly key: string;
  readonly heading: { readonly key: TextKey } | { readonly year: string };
  readonly claims: readonly Claim[];
}

/** All claims by topic; by the year of their newest figure, newest first; or by that figure's size, like with like. */
export function orderedClaims(bundle: ClaimsBundle, order: ClaimOrder): ClaimGroup[] {
  if (order === 'topic') {
    return TOPICS.map((topic) => ({
      key: topic,
      heading: { key: `topic_${topic}` } as const,
      claims: bundle.claims.filter((claim) => claim.topic === topic),
    })).filter(({ claims }) => claims.length > 0);
  }
  const dated = bundle.claims.map((claim) => ({ claim, newest: newestFigure(bundle, claim) }));
  return order === 'date' ? byDate(dated) : bySize(dated);
}

interface Dated {
  readonly claim: Claim;
  readonly newest: Figure | null;
}

interface Figure {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly asOf: string;
  /** Of a range its upper end. */
  readonly value: number;
  readonly unit: string;
}

function byDate(dated: readonly Dated[]): ClaimGroup[] {
  const newestFirst = dated.toSorted((a, b) => (b.newest?.asOf ?? '').localeCompare(a.newest?.asOf ?? ''));
  const years = Map.groupBy(newestFirst, ({ newest }) => newest?.asOf.slice(0, 4) ?? '');
  return [...years].map(([year, group]) => ({
    key: year || 'undated',
    heading: year ? { year } : { key: 'claims_undated' },
    claims: group.map(({ claim }) => claim),
  }));
}

const SIZES = ['money', 'share', 'times', 'power', 'other', 'none'] as const;
type Size = (typeof SIZES)[number];

function bySize(dated: readonly Dated[]): ClaimGroup[] {
  const sizes = Map.groupBy(dated, ({ newest }) => sizeOf(newest));
  return SIZES.flatMap((size) => {
    const group = sizes.get(size);
    if (!group) return [];
    const claims = group.toSorted((a, b) => compareSizes(a.newest, b.newest)).map(({ claim }) => claim);
    return [{ key: size, heading: { key: `claims_size_${size}` } as const, claims }];
  });
}

function sizeOf(figure: Figure | null): Size {
  if (!figure) return 'none';
  if (figure.unit === '%') return 'share';
  if (figure.unit === 'x') return 'times';
  if (figure.unit === 'GW' || figure.unit === 'MW') return 'power';
  return /^[A-Z]{3}$/.test(figure.unit) ? 'money' : 'other';
}

/** Currencies are not converted: dollars first, then each by itself. */
function compareSizes(a: Figure | null, b: Figure | null): number {
  if (!a || !b) return 0;
  const [one, other] = [inPlainUnits(a), inPlainUnits(b)];
  if (one.unit === other.unit) return other.value - one.value;
  if (one.unit === 'USD') return -1;
  return other.unit === 'USD' ? 1 : one.unit.localeCompare(other.unit);
}

function inPlainUnits({ value, unit }: Figure): { readonly value: number; readonly unit: string } {
  return unit === 'GW' ? { value: value * 1000, unit: 'MW' } : { value, unit };
}

/** Of the record, or of the series that stands for it. */
function newestFigure(bundle: ClaimsBundle, claim: Claim): Figure | null {
  const series = claim.record.length === 0 ? bundle.series.find(({ id }) => id === claim.series) : undefined;
  const figures = [
    ...claim.record.map(({ asOf, value, high, unit }) => ({ asOf, value: value ?? high ?? 0, unit })),
    ...(series?.points ?? []).map(({ asOf, at, value, high }) => ({
      asOf: asOf ?? at,
      value: value ?? high ?? 0,
      unit: series?.unit ?? '',
    })),
  ];
  return figures.reduce<Figure | null>((newest, one) => (newest && newest.asOf >= one.asOf ? newest : one), null);
}
