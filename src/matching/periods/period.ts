import { fiscalMonths, type NamedFiscal } from './fiscal-year.ts';
import { type Grain, grainOf, type Months, partMonths, type YearPart } from './months.ts';

/** A period that a text means. */
export interface Period extends Months {
  readonly grain: Grain;
  /** Named as a fiscal year or a part of one: resolved with the company's year end; `from` and `to` are the calendar's. */
  readonly fiscal: NamedFiscal | null;
  /** The end of a run (`by 2030`, 到2029年): a total up to it, or the state at it. */
  readonly until: boolean;
  /** `last year`, 今年: resolved against the article's date. */
  readonly relative: boolean;
}

/** A period and where a text names it. */
export interface NamedPeriod extends Period {
  readonly start: number;
  readonly end: number;
}

/** How a period is named. */
type Naming = Partial<Pick<Period, 'until' | 'relative'>>;

export function calendarPeriod(year: number, part: YearPart, naming: Naming = {}): Period {
  return period(partMonths(year, part, 12), grainOf(part), naming);
}

export function fiscalPeriod(year: number, part: YearPart, naming: Naming = {}): Period {
  return { ...calendarPeriod(year, part, naming), fiscal: { year, part, shift: 0, today: 0 } };
}

/** A fiscal year, or a part of one, that the text counts from its own day. */
export function runningFiscalPeriod(part: YearPart, shift: number, today: number): Period {
  const fiscal: NamedFiscal = { year: null, part, shift, today };
  return { ...period(fiscalMonths(fiscal, 12), grainOf(part), { relative: true }), fiscal };
}

export function monthPeriod(month: number, naming: Naming = {}): Period {
  return period({ from: month, to: month }, 'month', naming);
}

export function quarterPeriod(firstMonth: number, naming: Naming = {}): Period {
  return period({ from: firstMonth, to: firstMonth + 2 }, 'quarter', naming);
}

export function nineMonths(year: number, naming: Naming = {}): Period {
  return period({ from: year * 12, to: year * 12 + 8 }, 'nine-months', naming);
}

/** Several years, the last one included. */
export function yearsPeriod(from: number, to: number): Period {
  return period({ from: from * 12, to: to * 12 + 11 }, 'span', {});
}

function period({ from, to }: Months, grain: Grain, { until = false, relative = false }: Naming): Period {
  return { from, to, grain, fiscal: null, until, relative };
}
