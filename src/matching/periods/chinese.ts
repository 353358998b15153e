import { isMonth, lastMonth, lastPart, periodFromToday, quarterEndedIn } from './article-day.ts';
import type { YearPart } from './months.ts';
import { calendarPeriod, fiscalPeriod, monthPeriod, nineMonths, runningFiscalPeriod, yearsPeriod } from './period.ts';
import { PeriodReader, type PeriodWording } from './period-reader.ts';

/** 2026至2028年 */
const years: PeriodWording = {
  pattern: /(20\d\d) ?年? ?(?:至|到|-|–|~|—) ?(20\d\d) ?年/,
  meaning: ([, from, to]) => yearsPeriod(Number(from), Number(to)),
};

/** 截至10月26日的季度, 截至2026年6月30日的三个月 */
const quarterEnded: PeriodWording = {
  pattern:
    /截[至止] ?(?:(20\d\d)年)?(\d{1,2})月(?:\d{1,2}日|底|末)?(?:止|为止)?的?(?:第?[一二三四1-4]|上|本|该|当)?(?:财季|季度|季|三个月|3个月)/,
  meaning: ([, year, month], today) => quarterEndedIn(Number(month) - 1, year, today),
};

/** 2025年, 2026财年第一季度, 到2029年, 2030年前, 2025年9月 */
const yearAndPart: PeriodWording = {
  pattern:
    /(?:(到|至|截至|直到|直至) ?)?(20\d\d) ?(财年|财政年度|会计年度|年度)?年?(?: ?(?:第?([一二三四1-4])季度?|q([1-4])|(上|下)半年|(前三季度|前9个月|前九个月)|(\d{1,2})月))?(?:[底末]?[之以]?(前)(?![0-9一二三四五六七八九十两几半]))?/,
  meaning: ([words = '', from, digits, kind, quarter, q, half, nine, month, before]) => {
    if (!words.includes('年') && kind === undefined && q === undefined) return null;
    const year = Number(digits);
    const naming = { until: from !== undefined || before !== undefined };
    if (nine !== undefined) return nineMonths(year);
    if (month !== undefined && isMonth(Number(month) - 1)) return monthPeriod(year * 12 + Number(month) - 1, naming);
    const part = partNamed(quarter ?? q, half);
    const isFiscal = kind !== undefined && kind !== '年度';
    return isFiscal ? fiscalPeriod(year, part, naming) : calendarPeriod(year, part, naming);
  },
};

/** 去年, 今年上半年, 本财年第二季度, 去年10月 */
const yearFromToday: PeriodWording = {
  pattern:
    /(去年|今年|明年|前年|本年度|上年|当年|上一财年|本财年|下一财年|下财年|上一会计年度|本会计年度|下一会计年度)(?:第?([一二三四1-4])季度?|(上|下)半年|(\d{1,2})月(?:\d{1,2}日)?|全年)?/,
  meaning: ([, named = '', quarter, half, month], today) => {
    if (today === null) return null;
    const shift = yearsOn(named);
    const year = Math.floor(today / 12) + shift;
    if (month !== undefined) {
      const index = Number(month) - 1;
      return isMonth(index) ? monthPeriod(year * 12 + index, { relative: true }) : null;
    }
    const part = partNamed(quarter, half);
    if (/财|会计/.test(named)) return runningFiscalPeriod(part, shift, today);
    return calendarPeriod(year, part, { relative: true });
  },
};

function yearsOn(named: string): number {
  if (named === '前年') return -2;
  if (/^(?:去|上)/.test(named)) return -1;
  return /^(?:明|下)/.test(named) ? 1 : 0;
}

/** 上季度. 本季度, 单季 in a report mean the quarter that has just been reported. */
const quarterFromToday: PeriodWording = {
  pattern: /(上季度|上一季度|上个季度|上季|本季度|本季|当季|单季|这一季度|下季度|最新一季度)/,
  meaning: ([, named = ''], today) =>
    today === null ? null : periodFromToday(today, 'quarter', named.startsWith('下') ? 1 : -1),
};

/** 第二财季 */
const fiscalQuarter: PeriodWording = {
  pattern: /第?([一二三四1-4])财季度?/,
  meaning: ([, quarter], today) =>
    today === null ? null : runningFiscalPeriod(partNamed(quarter, undefined), 0, today),
};

/** 第三季度, 三季度 */
const quarterAlone: PeriodWording = {
  pattern: /第([一二三四1-4])季度?|([一二三四])季度/,
  meaning: ([, numbered, named], today) => lastPart(partNamed(numbered ?? named, undefined), today),
};

/** 上半年 */
const halfAlone: PeriodWording = {
  pattern: /(上|下)半年/,
  meaning: ([, half], today) => lastPart(partNamed(undefined, half), today),
};

/** 前三季度, 前9个月, 前三个月: of the year that runs, once they have begun to pass. */
const firstMonths: PeriodWording = {
  pattern: /(前\d|前[三九])个?(?:个?月|季度?)/,
  meaning: ([words = '', count = ''], today) => {
    if (today === null || !/[三九39]/.test(count)) return null;
    const thisYear = Math.floor(today / 12);
    const year = thisYear * 12 + 2 > today ? thisYear - 1 : thisYear;
    const isOneQuarter = /[三3]个?月/.test(words);
    return isOneQuarter ? calendarPeriod(year, 'q1', { relative: true }) : nineMonths(year, { relative: true });
  },
};

/** 9月29日, 9月 */
const monthAlone: PeriodWording = {
  pattern: /(\d{1,2})月(?:\d{1,2}日)?/,
  meaning: ([, month], today) => lastMonth(Number(month) - 1, today, false),
};

/** The Chinese names of periods, in plain text. */
export const chinese = new PeriodReader('', [
  years,
  quarterEnded,
  yearAndPart,
  yearFromToday,
  quarterFromToday,
  fiscalQuarter,
  quarterAlone,
  halfAlone,
  firstMonths,
  monthAlone,
]);

const QUARTERS: Readonly<Record<string, YearPart>> = {
  一: 'q1',
  二: 'q2',
  三: 'q3',
  四: 'q4',
  '1': 'q1',
  '2': 'q2',
  '3': 'q3',
  '4': 'q4',
};

function partNamed(quarter: string | undefined, half: string | undefined): YearPart {
  if (quarter !== undefined) return QUARTERS[quarter] ?? 'q1';
  if (half !== undefined) return half === '上' ? 'h1' : 'h2';
  return 'year';
}
