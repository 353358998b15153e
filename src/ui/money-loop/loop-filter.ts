import type { Deal } from '../../claims/schema.ts';

/** Which deals are shown; null for all of a kind. */
export interface LoopFilter {
  readonly company: string | null;
  readonly flow: Deal['flow'] | null;
  readonly binding: Deal['binding'] | null;
  /** Announced in this month or before, `YYYY-MM`. */
  readonly until: string | null;
}

export const EVERY_DEAL: LoopFilter = { company: null, flow: null, binding: null, until: null };

export const FLOWS: readonly Deal['flow'][] = ['equity', 'loan', 'guarantee', 'money', 'chips', 'compute'];
export const BINDINGS: readonly Deal['binding'][] = [
  'done',
  'binding',
  'conditional',
  'letter-of-intent',
  'reported',
  'dropped',
];

export function fitsFilter(deal: Deal, { company, flow, binding, until }: LoopFilter): boolean {
  return (
    (company === null || deal.from === company || deal.to === company) &&
    (flow === null || deal.flow === flow) &&
    (binding === null || deal.binding === binding) &&
    (until === null || deal.announced.slice(0, 7) <= until)
  );
}

/** Every month from the first deal to the last, `YYYY-MM`: the stops of the slider. */
export function monthsOf(deals: readonly Deal[]): string[] {
  const announced = deals.map((deal) => deal.announced.slice(0, 7)).toSorted();
  const [first, last] = [announced[0], announced.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months = [first];
  for (let month = first; month < last; months.push(month)) month = next(month);
  return months;
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
