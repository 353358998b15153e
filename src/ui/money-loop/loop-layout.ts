import { scaleSqrt } from 'd3-scale';
import { arc } from 'd3-shape';
import type { Deal } from '../../claims/schema.ts';

/** Where everything stands, in the units of the drawing; its centre is 0, 0. Angles are clockwise from the top, in radians. */
export interface LoopLayout {
  readonly companies: readonly LoopCompany[];
  readonly bands: readonly LoopBand[];
  /** Width of a band by its amount in dollars: the legend draws samples with it. */
  readonly widthOf: (amount: number) => number;
}

export interface LoopCompany {
  /** Id of the entity. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
}

export interface LoopBand {
  readonly deal: Deal;
  readonly family: Family;
  readonly standing: Standing;
  readonly width: number;
  readonly path: string;
}

/** Capital: shares, loans, guarantees. Payment: money for chips and computing, or these themselves. */
export type Family = 'capital' | 'payment';
/** `firm`: done or binding, to the full amount. `open`: conditional, intended, reported, or up to. `dropped`: it came to nothing. */
export type Standing = 'firm' | 'open' | 'dropped';

export const RING = 124;
const WIDEST = 17;
/** Also of a band whose amount is not known. */
const THINNEST = 1.2;
const GAP_IN_COMPANY = 0.6;
const HEAD = 7;

/** Round the ring from the top, clockwise; neighbours deal with each other, so that few bands cross the middle. New companies follow. */
const ORDER = [
  'nvidia',
  'intel',
  'private-ai-firms',
  'startup-lessors',
  'ai-clouds',
  'gpu-financiers',
  'gpu-buyers',
  'xai',
  'xai-vehicle',
  'coreweave',
  'meta',
  'amd',
  'broadcom',
  'nscale',
  'spacex',
  'anthropic',
  'alphabet',
  'amazon',
  'microsoft',
  'stargate-partners',
  'stargate',
  'openai',
  'share-buyers',
  'softbank',
  'sb-energy',
  'oracle',
  'hyperscalers',
];

export function familyOf(deal: Deal): Family {
  return deal.flow === 'equity' || deal.flow === 'loan' || deal.flow === 'guarantee' ? 'capital' : 'payment';
}

export function standingOf(deal: Deal): Standing {
  if (deal.binding === 'dropped') return 'dropped';
  return (deal.binding === 'done' || deal.binding === 'binding') && !deal.upTo ? 'firm' : 'open';
}

/** The amount in dollars, of a range its middle; null where it is not known or is no sum of dollars. */
export function dollarsOf({ amount }: Deal): number | null {
  if (amount?.unit !== 'USD') return null;
  return amount.value ?? ((amount.low ?? 0) + (amount.high ?? 0)) / 2;
}

/** Places every deal as a band between two companies on a ring; a band is as wide as the root of its amount. */
export function layoutLoop(deals: readonly Deal[]): LoopLayout {
  const greatest = Math.max(1, ...deals.map((deal) => dollarsOf(deal) ?? 0));
  const scale = scaleSqrt([0, greatest], [0, WIDEST]);
  const widthOf = (amount: number) => Math.max(THINNEST, scale(amount));
  const widths = new Map(deals.map((deal) => [deal, widthOf(dollarsOf(deal) ?? 0)]));
  const ids = companiesOf(deals);
  const place = new Map(ids.map((id, at) => [id, at]));

  const ends = ids.map((id) => endsAt(id, deals, place));
  const lengths = ends.map((of) => of.reduce((sum, { deal }) => sum + (widths.get(deal) ?? 0) + GAP_IN_COMPANY, 0));
  const used = lengths.reduce((sum, length) => sum + length, 0);
  const gap = Math.max(0, 2 * Math.PI * RING - used) / Math.max(1, ids.length);

  const slots = new Map<string, Slot>();
  const companies: LoopCompany[] = [];
  let along = -((lengths[0] ?? 0) / 2);
  ids.forEach((id, at) => {
    const start = along;
    for (const end of ends[at] ?? []) {
      const width = widths.get(end.deal) ?? 0;
      slots.set(slotKey(end), {
        start: (along + GAP_IN_COMPANY / 2) / RING,
        end: (along + GAP_IN_COMPANY / 2 + width) / RING,
      });
      along += width + GAP_IN_COMPANY;
    }
    companies.push({ id, start: start / RING, end: along / RING, path: arcPath(start / RING, along / RING) });
    along += gap;
  });

  const bands = deals.flatMap((deal) => {
    const from = slots.get(slotKey({ deal, side: 'from' }));
    const to = slots.get(slotKey({ deal, side: 'to' }));
    if (!from || !to) return [];
    return [
      {
        deal,
        family: familyOf(deal),
        standing: standingOf(deal),
        width: widths.get(deal) ?? 0,
        path: bandPath(from, to),
      },
    ];
  });
  // The narrow ones last: they would be lost under the wide ones.
  return { companies, bands: bands.toSorted((a, b) => b.width - a.width), widthOf };
}

interface End {
  readonly deal: Deal;
  readonly side: 'from' | 'to';
}

interface Slot {
  readonly start: number;
  readonly end: number;
}

function slotKey({ deal, side }: End): string {
  return `${deal.id} ${side}`;
}

function companiesOf(deals: readonly Deal[]): string[] {
  const present = new Set(deals.flatMap((deal) => [deal.from, deal.to]));
  const known = ORDER.filter((id) => present.has(id));
  return [...known, ...[...present].filter((id) => !known.includes(id)).toSorted()];
}

/** The ends at one company: capital on one side of its arc, payments on the other; on each side in the order that crosses least. */
function endsAt(id: string, deals: readonly Deal[], place: ReadonlyMap<string, number>): End[] {
  const ends = deals.flatMap((deal): End[] => [
    ...(deal.from === id ? [{ deal, side: 'from' as const }] : []),
    ...(deal.to === id ? [{ deal, side: 'to' as const }] : []),
  ]);
  const here = place.get(id) ?? 0;
  const away = ({ deal, side }: End) => {
    const other = place.get(side === 'from' ? deal.to : deal.from) ?? 0;
    return (other - here + place.size) % place.size;
  };
  return ends.toSorted(
    (a, b) =>
      familyOf(a.deal).localeCompare(familyOf(b.deal)) || away(b) - away(a) || a.deal.id.localeCompare(b.deal.id),
  );
}

function arcPath(startAngle: number, endAngle: number): string {
  return arc()({ innerRadius: RING + 2, outerRadius: RING + 5, startAngle, endAngle }) ?? '';
}

/** A curved band from slot to slot that ends in a point. */
function bandPath(from: Slot, to: Slot): string {
  const middle = (to.start + to.end) / 2;
  const bend = bendBetween((from.start + from.end) / 2, middle);
  const inner = RING - HEAD;
  return [
    `M${point(from.start, RING)}`,
    `A${RING},${RING} 0 0 1 ${point(from.end, RING)}`,
    `Q${bend} ${point(to.start, inner)}`,
    `L${point(middle, RING)}`,
    `L${point(to.end, inner)}`,
    `Q${bend} ${point(from.start, RING)}Z`,
  ].join('');
}

/** Bands between neighbours keep to the rim; the others go through the middle. */
function bendBetween(a: number, b: number): string {
  const x = (Math.sin(a) + Math.sin(b)) / 2;
  const y = -(Math.cos(a) + Math.cos(b)) / 2;
  const nearness = Math.hypot(x, y);
  const pull = RING * 0.55 * nearness;
  return `${round(x * pull)},${round(y * pull)}`;
}

interface Cluster {
  readonly count: number;
  /** Of the wanted angles of its members, each less its place in the cluster: where it lies if they lie as near as may be. */
  readonly sum: number;
}

/**
 * Angles at least `least` apart that lie as near as may be to the wanted ones, which rise and lie within one turn. What lies too
 * near is moved apart to both sides; where the whole turn is too short, all come nearer.
 */
export function spread(wanted: readonly number[], least: number): number[] {
  const turn = 2 * Math.PI;
  const count = wanted.length;
  const room = Math.min(least, turn / Math.max(1, count));
  // The circle is cut open where it is emptiest.
  const gaps = wanted.map((angle, at) => angle - (at === 0 ? wanted[count - 1]! - turn : wanted[at - 1]!));
  const first = gaps.indexOf(Math.max(...gaps));
  const clusters: Cluster[] = [];
  const start = ({ sum, count }: Cluster) => sum / count;
  for (let step = 0; step < count; step += 1) {
    const at = (first + step) % count;
    let last: Cluster = { count: 1, sum: wanted[at]! + (at < first ? turn : 0) };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (start(before) + before.count * room <= start(last)) break;
      clusters.pop();
      last = { count: before.count + last.count, sum: before.sum + last.sum - last.count * before.count * room };
    }
    clusters.push(last);
  }
  const placed = clusters.flatMap((cluster) =>
    Array.from({ length: cluster.count }, (_, at) => start(cluster) + at * room),
  );
  // The last may have come too near the first from behind.
  const over = Math.max(0, (placed.at(-1) ?? 0) + room - ((placed[0] ?? 0) + turn));
  const shared = placed.map((angle, at) => angle - (over * at) / Math.max(1, count - 1));
  return wanted.map((_, at) => shared[(at - first + count) % count]! - (at < first ? turn : 0));
}

export function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}

function point(angle: number, radius: number): string {
  const { x, y } = pointAt(angle, radius);
  return `${x},${y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
