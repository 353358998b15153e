import { partMonths, type YearPart } from './months.ts';
import { calendarPeriod, monthPeriod, type Period, quarterPeriod } from './period.ts';

/** The year, month or quarter so many (`shift`) on from the one in which the article was published. */
export function periodFromToday(today: number, unit: string, shift: number): Period {
  if (unit === 'month') return monthPeriod(today + shift, { relative: true });
  if (unit === 'quarter') return quarterPeriod(Math.floor(today / 3) * 3 + shift * 3, { relative: true });
  return calendarPeriod(Math.floor(today / 12) + shift, 'year', { relative: true });
}

/** A part of a year named without the year: the last one that had ended, or was running, on the article's day. */
export function lastPart(part: YearPart, today: number | null): Period | null {
  if (today === null) return null;
  const year = Math.floor(today / 12);
  const begun = partMonths(year, part, 12).from < today;
  return calendarPeriod(begun ? year : year - 1, part, { relative: true });
}

/** A month (0 to 11) named without its year: the last one that had begun on the article's day, or ended where it `hasEnded`. */
export function lastMonth(index: number, today: number | null, hasEnded: boolean): Period | null {
  if (today === null || !isMonth(index)) return null;
  const month = Math.floor(today / 12) * 12 + index;
  return monthPeriod(month > today || (hasEnded && month === today) ? month - 12 : month);
}

/** The three months up to a month (0 to 11), of the year that is named or else of the one with which it lies nearest to the article's day. */
export function quarterEndedIn(index: number, year: string | undefined, today: number | null): Period | null {
  if (!isMonth(index)) return null;
  if (year !== undefined) return quarterPeriod(Number(year) * 12 + index - 2);
  if (today === null) return null;
  const sameYear = Math.floor(today / 12) * 12 + index;
  const months = [sameYear - 12, sameYear, sameYear + 12];
  const [end = sameYear] = months.toSorted((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return quarterPeriod(end - 2);
}

export function isMonth(index: number): boolean {
  return index >= 0 && index <= 11;
}
