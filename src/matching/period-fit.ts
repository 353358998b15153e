import type { Comparable } from './comparable.ts';
import { fiscalMonths } from './periods/fiscal-year.ts';
import type { Months } from './periods/months.ts';
import type { NamedPeriod } from './periods/period.ts';
import type { Statement } from './statement/statement.ts';

/** How the period that a text names stands to the one that is filed. */
export type PeriodFit = 'same' | 'overlaps' | 'differs' | 'unknown';

/**
 * How the periods of the sentence fit what is filed: any of them may be the one meant, a date beside it is when it was said.
 * `yearEnds` is the month in which the company's fiscal year ends, `today` the month of the article or null.
 */
export function periodFit(
  comparable: Comparable,
  { period: told, periods }: Statement,
  yearEnds: number,
  today: number | null,
): PeriodFit {
  if (!told || told.where === 'paragraph') return 'unknown';
  const fit = fitOf(comparable, told.period, told.where === 'clause', yearEnds, today);
  if (fit !== 'differs' || periods.length < 2) return fit;
  return periods.some((period) => fitOf(comparable, period, false, yearEnds, today) === 'same') ? 'unknown' : fit;
}

function fitOf(
  comparable: Comparable,
  told: NamedPeriod,
  inClause: boolean,
  yearEnds: number,
  today: number | null,
): PeriodFit {
  const page: Months = told.fiscal ? fiscalMonths(told.fiscal, yearEnds) : told;
  const filed = comparable.months;
  if (comparable.level) {
    const at = comparable.asOfMonth;
    if (at >= page.from && at <= page.to) return 'same';
    if (filed && filed.from <= page.to && filed.to >= page.from) return 'overlaps';
    if (told.relative || !inClause) return 'unknown';
    // A year that is still running says "now"; a past one says "then".
    return today !== null && page.to < Math.min(today, at) - 1 ? 'differs' : 'unknown';
  }
  if (!filed) return 'unknown';
  // A month beside a sum of a year or quarter is when it was said.
  if ((told.grain === 'month' || told.grain === 'day') && filed.to > filed.from && !told.until)
    return filed.from <= page.to && filed.to >= page.from ? 'overlaps' : 'unknown';
  if (filed.from === page.from && filed.to === page.to) return 'same';
  if (told.until && filed.to === page.to) return 'same';
  // "Before 2029" is told of a sum of the years to 2028.
  if (told.until && filed.to === page.from - 1) return 'overlaps';
  if (filed.open === 'until' && page.to === filed.to) return 'same';
  if (filed.open !== null) return 'unknown';
  if (filed.from > page.to || filed.to < page.from) return inClause ? 'differs' : 'unknown';
  // A fiscal year that mostly is the calendar year named, or a part of it.
  const shared = Math.min(filed.to, page.to) - Math.max(filed.from, page.from) + 1;
  const same = shared >= (filed.to - filed.from + 1) * 0.8 && shared >= (page.to - page.from + 1) * 0.8;
  return same ? 'same' : 'overlaps';
}
