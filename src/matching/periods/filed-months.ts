import { type Grain, grainOf, monthOf, type Months, partMonths, type YearPart } from './months.ts';

/** A period of the database; `open` where it names only one end. */
export interface FiledMonths extends Months {
  readonly grain: Grain;
  readonly open: 'until' | 'since' | null;
}

/**
 * The months of a period of the database (`2025`, `2025-Q3`, `FY2027-Q1`, `2025-10-29`, `2025..2029`, `until 2030`); null where
 * it is none. `yearEnds` is the month in which the company's fiscal year ends.
 */
export function filedMonths(period: string, yearEnds: number): FiledMonths | null {
  const open = /^(until|since) (?:FY)?(\d{4}(?:-\d\d)?)$/.exec(period);
  if (open) return { ...openEnd(open[2] ?? ''), grain: 'span', open: open[1] as 'until' | 'since' };
  const [first, last] = period.split('..');
  const from = pointMonths(first ?? '', yearEnds);
  if (!from) return null;
  if (last === undefined) return { ...from, open: null };
  const to = pointMonths(last, yearEnds);
  return to ? { from: from.from, to: to.to, grain: 'span', open: null } : null;
}

function openEnd(named: string): Months {
  if (named.length === 4) return partMonths(Number(named), 'year', 12);
  const month = monthOf(named);
  return { from: month, to: month };
}

function pointMonths(text: string, yearEnds: number): (Months & { readonly grain: Grain }) | null {
  const m = /^(FY)?(\d{4})(?:-(?:(Q[1-4]|H[12])|(\d\d))(-\d\d)?)?$/.exec(text);
  if (!m) return null;
  const [, fiscal, year, named, month, day] = m;
  if (month !== undefined) {
    const at = Number(year) * 12 + Number(month) - 1;
    return { from: at, to: at, grain: day === undefined ? 'month' : 'day' };
  }
  const part = (named?.toLowerCase() ?? 'year') as YearPart;
  return { ...partMonths(Number(year), part, fiscal === undefined ? 12 : yearEnds), grain: grainOf(part) };
}
