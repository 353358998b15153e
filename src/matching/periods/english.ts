import { lastMonth, lastPart, periodFromToday, quarterEndedIn } from './article-day.ts';
import type { YearPart } from './months.ts';
import {
  calendarPeriod,
  fiscalPeriod,
  monthPeriod,
  nineMonths,
  type Period,
  runningFiscalPeriod,
  yearsPeriod,
} from './period.ts';
import { PeriodReader, type PeriodWording } from './period-reader.ts';

/** "Q3 2025", "h1 of fiscal 2026" */
const partAndYear: PeriodWording = {
  pattern: /(q[1-4]|h[12])[ -]?(?:of )?(fy|cy|fiscal |calendar )?'?(20\d\d|\d\d)\b/,
  meaning: ([, part, kind, year]) => periodOf(fullYear(year), part as YearPart, kind?.startsWith('f') === true),
};

/** "FY26", "fy2026 Q1" */
const fiscalYearAndPart: PeriodWording = {
  pattern: /(fy|cy)[ -]?(20\d\d|\d\d)(?:[ -]?(q[1-4]|h[12]))?\b/,
  meaning: ([, kind, year, part]) => periodOf(fullYear(year), (part ?? 'year') as YearPart, kind === 'fy'),
};

/** "2025-Q3" */
const yearAndPart: PeriodWording = {
  pattern: /(20\d\d)[ -](q[1-4]|h[12])\b/,
  meaning: ([, year, part]) => calendarPeriod(Number(year), part as YearPart),
};

/** "the third quarter of 2025", "its fiscal second quarter" */
const partInWords: PeriodWording = {
  pattern:
    /(?:(fiscal)[ -])?(first|second|third|fourth)[ -](fiscal )?(quarter|half)(?: of)?(?: (?:the )?(fiscal|calendar)(?: year)?)?(?: (20\d\d))?/,
  meaning: ([, fiscalBefore, ordinal = '', fiscalBetween, unit, kind, year], today) => {
    const part = (unit === 'half' ? HALVES : QUARTERS)[ordinal];
    if (part === undefined) return null;
    const isFiscal = kind === 'fiscal' || fiscalBefore !== undefined || fiscalBetween !== undefined;
    if (year !== undefined) return periodOf(Number(year), part, isFiscal);
    if (!isFiscal) return lastPart(part, today);
    return today === null ? null : runningFiscalPeriod(part, 0, today);
  },
};

const QUARTERS: Readonly<Record<string, YearPart>> = { first: 'q1', second: 'q2', third: 'q3', fourth: 'q4' };
const HALVES: Readonly<Record<string, YearPart>> = { first: 'h1', second: 'h2' };

const firstNineMonths: PeriodWording = {
  pattern: /first nine months(?: of (20\d\d))?/,
  meaning: ([, year], today) => {
    if (year !== undefined) return nineMonths(Number(year));
    return today === null ? null : nineMonths(Math.floor(today / 12), { relative: true });
  },
};

/** "Fiscal 2026", "calendar year 2026" */
const kindAndYear: PeriodWording = {
  pattern: /(?:(fiscal|calendar)(?: year)? )(20\d\d)/,
  meaning: ([, kind, year]) => periodOf(Number(year), 'year', kind === 'fiscal'),
};

const yearAndFiscal: PeriodWording = {
  pattern: /(20\d\d) fiscal year/,
  meaning: ([, year]) => fiscalPeriod(Number(year), 'year'),
};

/** "Oct. 29, 2025", "September 2025" */
const monthAndYear: PeriodWording = {
  pattern:
    /(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (20\d\d)/,
  meaning: ([, month, year]) => monthPeriod(Number(year) * 12 + monthIndex(month)),
};

/** "The quarter ended Oct. 26", "the three months to June 30, 2026" */
const quarterEnded: PeriodWording = {
  pattern:
    /(?:quarter|three months|period) (?:that )?(?:ended|ending|ends|through|to) (?:on )?(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? (20\d\d))?/,
  meaning: ([, month, year], today) => quarterEndedIn(monthIndex(month), year, today),
};

/** "2025-10-29" */
const writtenDay: PeriodWording = {
  pattern: /(20\d\d)-(\d\d)-\d\d/,
  meaning: ([, year, month]) => monthPeriod(Number(year) * 12 + Number(month) - 1),
};

/** "2025", "by 2030", "before 2030", "2026 to 2030" */
const yearOrYears: PeriodWording = {
  pattern:
    /(?:(by|through|until|before) (?:the end of |the year |year-end |end |late |early )?)?(20\d\d)(?:s\b)?(?:(?: ?[-–] ?| to | through | and )(20\d\d|\d\d)\b)?/,
  meaning: ([, until, first, last]) => {
    const from = Number(first);
    const to = last === undefined ? from : fullYear(last);
    if (to > from && to < from + 30) return yearsPeriod(from, to);
    return calendarPeriod(from, 'year', { until: until !== undefined });
  },
};

/** "Last year", "this quarter", "next fiscal year" */
const countedFromToday: PeriodWording = {
  pattern: /(last|this|next|current|previous|prior) (fiscal |calendar )?(year|quarter|month)/,
  meaning: ([, which = '', kind, unit = ''], today) => {
    if (today === null) return null;
    const shift = SHIFTS[which] ?? -1;
    if (kind === 'fiscal ' && unit === 'year') return runningFiscalPeriod('year', shift, today);
    return periodFromToday(today, unit, shift);
  },
};

const SHIFTS: Readonly<Record<string, number>> = { next: 1, this: 0, current: 0 };

/** "In September", "last October" */
const monthAlone: PeriodWording = {
  pattern:
    /(?:in|last|since|early|late|mid|as|of|from|by|until|through) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! 20\d\d)(?! \d{1,2}(?:st|nd|rd|th)?,? 20\d\d)/,
  meaning: ([words, month], today) => lastMonth(monthIndex(month), today, words?.startsWith('last') === true),
};

/** "January 29" */
const dayAlone: PeriodWording = {
  pattern:
    /(january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?\b(?!,? 20\d\d)/,
  meaning: ([, month], today) => lastMonth(monthIndex(month), today, false),
};

const quarterAlone: PeriodWording = {
  pattern: /(q[1-4])\b/,
  meaning: ([, quarter], today) => lastPart(quarter as YearPart, today),
};

/** The English names of periods, in plain text. */
export const english = new PeriodReader('\\b', [
  partAndYear,
  fiscalYearAndPart,
  yearAndPart,
  partInWords,
  firstNineMonths,
  kindAndYear,
  yearAndFiscal,
  quarterEnded,
  monthAndYear,
  writtenDay,
  yearOrYears,
  countedFromToday,
  monthAlone,
  dayAlone,
  quarterAlone,
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthIndex(month: string | undefined): number {
  return MONTHS.indexOf((month ?? '').slice(0, 3));
}

function fullYear(text: string | undefined): number {
  const year = Number(text ?? '0');
  return year < 100 ? 2000 + year : year;
}

function periodOf(year: number, part: YearPart, isFiscal: boolean): Period {
  return isFiscal ? fiscalPeriod(year, part) : calendarPeriod(year, part);
}
