import { readDigits } from '../digits.ts';
import { matchAt } from '../match-at.ts';
import { digitsAt, times } from '../quantity.ts';
import { readChineseNumeral } from './numerals.ts';

/** A share or a multiple in a Chinese form of its own: 百分之五十八, 五成八, 三分之二, 翻两番. */
export interface ChinesePart {
  readonly end: number;
  readonly kind: 'percent' | 'multiple';
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly step: number;
}

/** A cheap look before the dearer readings: one to three digits, then 成, 分之, a slash, or a range of 成. */
const PART_AHEAD = /[0-9一二三四五六七八九十两百]{1,3}(?: ?成|\/|分之|[到至\-~]?[一二三四五六七八九2-9] ?成)/y;
const PER = /(百|千|万)分之/y;
const OVER = /分之/y;
const CHENG =
  /([一二三四五六七八九十两1-9])(?:[到至\-~]([一二三四五六七八九十2-9]))?(?:([一二三四五六七八九]))? ?成(?:([一二三四五六七八九1-9])(?![0-9.十百千万亿年月个家倍]))?(?![为立功员本果长都人了熟交品绩就份败型形因新语不套群])/y;
const RANGE = /[到至\-~]/y;
const DOUBLED = /翻(?:了)?(?:(倍)|([一两三四五])?(番)|(?:([一两二三四五六七八九十]|\d{1,3})倍))/y;
const HALF = /(?<![另上下前后对东西大一])(?:一半(?![一])|半数)/y;
const OUT_OF =
  /每?(\d{1,3}|[三四五六七八九十])([家个名位人])[^\d，。；、,.;\n]{0,8}?(?:[中里就]|当中)[^\d，。；、,.;\n]{0,3}?有(?:近|约|超过|至少)?(\d{1,3}|[一二两三四五六七八九])\2/y;
const SLASH = /([1-9])\/([2-9]|10)(?=的|以上|左右|强|弱)/y;
const DIGITS = '零一二三四五六七八九十';

/** Reads the part that starts at `at`, in folded text. */
export function readChinesePart(text: string, at: number): ChinesePart | null {
  switch (text.charAt(at)) {
    case '每':
      return readOutOf(text, at);
    case '翻':
      return readDoubled(text, at);
    case '百':
    case '千':
    case '万':
      return readPer(text, at);
    case '一':
    case '半':
      return readHalf(text, at) ?? readCheng(text, at) ?? readOver(text, at);
    default:
      if (!matchAt(PART_AHEAD, text, at)) return readOutOf(text, at);
      return readCheng(text, at) ?? readSlash(text, at) ?? readOver(text, at);
  }
}

/** 每10家企业中有9家, 十家中有九家. */
function readOutOf(text: string, at: number): ChinesePart | null {
  const match = matchAt(OUT_OF, text, at);
  if (!match) return null;
  const whole = chengDigit(match[1] ?? '');
  const above = chengDigit(match[3] ?? '');
  if (!(above < whole) || whole < 3) return null;
  const value = (above / whole) * 100;
  return part(
    at + match[0].length,
    value,
    value,
    whole === 10 || whole === 100 ? 100 / whole : Math.min(5, 100 / whole),
  );
}

function readPer(text: string, at: number): ChinesePart | null {
  const match = matchAt(PER, text, at);
  if (!match) return null;
  const factor = match[1] === '百' ? 1 : match[1] === '千' ? 0.1 : 0.01;
  const first = readAmount(text, at + 3);
  if (!first) return null;
  const join = matchAt(RANGE, text, first.end);
  if (join) {
    const again = matchAt(PER, text, first.end + 1);
    const second = readAmount(text, first.end + 1 + (again ? 3 : 0));
    if (second && second.value > first.value)
      return part(second.end, times(first.value, factor), times(second.value, factor), times(second.step, factor));
  }
  return part(first.end, times(first.value, factor), times(first.value, factor), times(first.step, factor));
}

function readAmount(text: string, at: number): { end: number; value: number; step: number } | null {
  const digits = readDigits(text, at, false);
  if (digits) return digits;
  const numeral = readChineseNumeral(text, at);
  return numeral && !numeral.vague ? { end: numeral.end, value: numeral.low, step: numeral.step } : null;
}

/** 三分之二, 十分之一, 3分之2: the whole stands first. */
function readOver(text: string, at: number): ChinesePart | null {
  const whole = readAmount(text, at);
  if (!whole || !matchAt(OVER, text, whole.end)) return null;
  const above = readAmount(text, whole.end + 2);
  if (!above || !(above.value < whole.value)) return null;
  const value = (above.value / whole.value) * 100;
  const step = whole.value === 10 ? 10 : Math.min(5, 100 / whole.value);
  return part(above.end, value, value, step);
}

function readCheng(text: string, at: number): ChinesePart | null {
  const match = matchAt(CHENG, text, at);
  if (!match) return null;
  const [printed, first, to, next, last] = match;
  const low = chengDigit(first ?? '') * 10;
  const end = at + printed.length;
  if (to !== undefined) return next === undefined && last === undefined ? ordered(end, low, chengDigit(to) * 10) : null;
  if (next !== undefined) return ordered(end, low, chengDigit(next) * 10);
  const value = low + (last === undefined ? 0 : chengDigit(last));
  return part(end, value, value, last === undefined ? 10 : 1);
}

function ordered(end: number, low: number, high: number): ChinesePart | null {
  return low < high ? part(end, low, high, 10) : null;
}

function chengDigit(character: string): number {
  if (character === '两') return 2;
  const value = DIGITS.indexOf(character);
  return value >= 0 ? value : Number(character);
}

function readDoubled(text: string, at: number): ChinesePart | null {
  const match = matchAt(DOUBLED, text, at);
  if (!match) return null;
  const [printed, twice, times, , by] = match;
  const end = at + printed.length;
  if (twice !== undefined) return multiple(end, 2);
  if (by !== undefined) {
    const value = /\d/.test(by) ? Number(by) : chengDigit(by);
    // 翻一倍 is twice as much; of 翻三倍 the text prints three.
    return multiple(end, value === 1 ? 2 : value);
  }
  const value = 2 ** (times === undefined ? 1 : chengDigit(times));
  return multiple(end, value);
}

function multiple(end: number, value: number): ChinesePart {
  return { end, kind: 'multiple', low: value, high: value, digits: String(value).length, step: 1 };
}

function readHalf(text: string, at: number): ChinesePart | null {
  const match = matchAt(HALF, text, at);
  return match ? part(at + match[0].length, 50, 50, 5) : null;
}

function readSlash(text: string, at: number): ChinesePart | null {
  const match = matchAt(SLASH, text, at);
  const above = Number(match?.[1]);
  const below = Number(match?.[2]);
  if (!match || !(above < below)) return null;
  return part(at + match[0].length, (above / below) * 100, (above / below) * 100, Math.min(5, 100 / below));
}

function part(end: number, low: number, high: number, step: number): ChinesePart {
  return { end, kind: 'percent', low, high, digits: digitsAt(high, step), step };
}
