import type { Hedge } from '../figure.ts';
import { readDigits } from '../digits.ts';
import { matchAt } from '../match-at.ts';

/** The part of a Chinese number below 万: digits (`3,400`, `8.5千`) or characters (`一千二百`, `两三`, `数十`). */
export interface Section {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  /** Place of the last digit. */
  readonly step: number;
  /** Significant digits of a mantissa in 0-9; null for characters. */
  readonly digits: number | null;
  /** The closing 十, 百, 千 (1 where there is none), and whether it multiplies one single number. */
  readonly multiplier: number;
  readonly simple: boolean;
  /** 两三, 数, 几: the words leave it open. */
  readonly vague: boolean;
  readonly hedge: Hedge | null;
}

const NUMERALS = '零一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Where 十, 百, 千, 万, 亿, 兆 are the head of another word: 千瓦, 兆瓦, 百分, 万科 ... */
export const NOT_MULTIPLIER =
  /千(?:[瓦米克卡帧焦伏赫禧年古里]|兆瓦|万别|万不)|兆(?:[瓦赫字比位宽易芯丰]|[bB])|百(?:分|姓|货|度|科)|十分(?!之)|万(?:一(?![千百十亿万])|科|达|物|事|向|众|能|维|圣)|亿(?:万|纬|贝|咖|滋|恩)/y;
const TERM = /零?([一二三四五六七八九两]{1,2}|[数几])?([十百千])/y;
const LAST =
  /零?(?:([一二三四五六七八九])(?:点([零一二三四五六七八九]{1,8}))|([一二三四五六七八九两]{1,2}|几|数(?=[万亿兆倍])))/y;
const ROW = /[零一二三四五六七八九]/;
const ARABIC_MULTIPLIER = / ?([十百千])(?:(万?))/y;

const MORE = /[多余来]/y;
/** What may follow 多, 余, 来; before anything else they begin another word. */
const AFTER_MORE =
  / ?(?:[万亿兆千百元年倍家名人位个座台辆张颗块款项股次岁天]|美[元金分]|港[元币]|日[元币]|欧元|英镑|新?台币|人民币|%)/y;

/** 多, 余 (over) or 来 (about) at `at`, inside or behind a number. */
export function readMore(text: string, at: number): Hedge | null {
  if (!matchAt(MORE, text, at) || !matchAt(AFTER_MORE, text, at + 1)) return null;
  return text[at] === '来' ? 'about' : 'over';
}

/** Reads the section that starts at `at`, in folded text. */
export function readSection(text: string, at: number): Section | null {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? readArabic(text, at) : readHan(text, at);
}

function readArabic(text: string, at: number): Section | null {
  const number = readDigits(text, at, false);
  if (!number) return null;
  let hedge = readMore(text, number.end);
  let end = hedge ? number.end + 1 : number.end;
  let multiplier = 1;
  const match = matchAt(ARABIC_MULTIPLIER, text, end);
  if (match && !matchAt(NOT_MULTIPLIER, text, end + match[0].length - 1)) {
    multiplier = SMALL[match[1] ?? ''] ?? 1;
    end += match[0].length - (match[2] ?? '').length;
    if (!hedge) {
      hedge = readMore(text, end);
      if (hedge) end++;
    }
  }
  return {
    end,
    low: number.value * multiplier,
    high: number.value * multiplier,
    step: number.step * multiplier,
    digits: number.digits,
    multiplier,
    simple: true,
    vague: false,
    hedge,
  };
}

function readHan(text: string, at: number): Section | null {
  let end = at;
  let low = 0;
  let high = 0;
  let step = 1;
  let multiplier = 1;
  let terms = 0;
  let vague = false;
  let hedge: Hedge | null = null;
  let above = 10_000;
  while (!hedge) {
    const term = matchAt(TERM, text, end);
    const place = SMALL[term?.[2] ?? ''] ?? 0;
    if (!term || place >= above || matchAt(NOT_MULTIPLIER, text, end + term[0].length - 1)) break;
    const count = term[1] === undefined ? ([1, 1] as const) : between(term[1]);
    if (!count) return null;
    if (term[1] === undefined && terms > 0) break;
    low += count[0] * place;
    high += count[1] * place;
    step = multiplier = above = place;
    vague ||= count[0] !== count[1];
    terms++;
    end += term[0].length;
    hedge = readMore(text, end);
    if (hedge) end++;
  }
  const last = hedge ? null : matchAt(LAST, text, end);
  if (last) {
    const [printed, whole, decimals, digits] = last;
    const count = decimals === undefined ? between(digits ?? '') : decimalOf(whole ?? '', decimals);
    const next = text.charAt(end + printed.length);
    // 二〇二五, 一九九: a row of digits is a year or a name.
    if (!count || (ROW.test(next) && next !== '')) return terms > 0 ? sectionOf() : null;
    if (terms > 0 && multiplier > 10 && !printed.startsWith('零')) return sectionOf(); // 一千二: short for 1,200, rare
    low += count[0];
    high += count[1];
    step = decimals === undefined ? 1 : Number(`1e-${decimals.length}`);
    multiplier = 1;
    vague ||= count[0] !== count[1];
    terms++;
    end += printed.length;
  }
  return terms > 0 ? sectionOf() : null;

  function sectionOf(): Section {
    return { end, low, high, step, digits: null, multiplier, simple: terms === 1, vague, hedge };
  }
}

/** 两三 is two or three, 数 and 几 one to nine; any other row of digits is no count. */
function between(words: string): readonly [number, number] | null {
  if (words === '数' || words === '几') return [1, 9];
  const first = digitOf(words.charAt(0));
  if (words.length === 1) return [first, first];
  const second = digitOf(words.charAt(1));
  return second === first + 1 || (first === 3 && second === 5) ? [first, second] : null;
}

function decimalOf(whole: string, decimals: string): readonly [number, number] {
  const value = Number(`${digitOf(whole)}.${[...decimals].map(digitOf).join('')}`);
  return [value, value];
}

function digitOf(character: string): number {
  return character === '两' ? 2 : NUMERALS.indexOf(character);
}
