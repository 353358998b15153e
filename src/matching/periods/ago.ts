import { calendarPeriod, monthPeriod, type Period } from './period.ts';
import { PeriodReader, type PeriodWording } from './period-reader.ts';

const inEnglish: PeriodWording = {
  pattern: /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (month|year)s? ago\b/,
  meaning: ([, count, unit], today) => countedBack(count, unit === 'month', today),
};

/** Not 2029年前, before 2029, nor 9月前, before September. */
const inChinese: PeriodWording = {
  pattern: /(?<!\d)(半|[一二两三四五六七八九十]{1,2}|\d{1,2}(?! ?月)) ?个?(月|年)前/,
  meaning: ([, count, unit], today) => countedBack(count, unit === '月', today),
};

/** "Three months ago", 两年前: counted back from the day of the article. */
export const ago = new PeriodReader('', [inEnglish, inChinese]);

function countedBack(count: string | undefined, inMonths: boolean, today: number | null): Period | null {
  const n = numberOf(count ?? '');
  if (n === null || today === null) return null;
  const month = today - Math.round(n * (inMonths ? 1 : 12));
  return inMonths || n < 1 ? monthPeriod(month) : calendarPeriod(Math.floor(month / 12), 'year');
}

const SMALL = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SMALL_HAN = '一二三四五六七八九十';

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  if (word === '两') return 2;
  if (SMALL.includes(word)) return Math.max(1, SMALL.indexOf(word));
  if (word.length === 1 && SMALL_HAN.includes(word)) return SMALL_HAN.indexOf(word) + 1;
  return word.startsWith('十') && word.length === 2 ? 11 + SMALL_HAN.indexOf(word.charAt(1)) : null;
}
