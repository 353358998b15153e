import type { Hedge } from '../figure.ts';
import { readDigits } from '../digits.ts';
import { matchAt } from '../match-at.ts';
import { times } from '../quantity.ts';

/** A number with Chinese multipliers: `1.5万亿`, `一千二百亿`, `1兆2千億`, `两三千亿`, `数百亿`, `30多亿`. Folded text. */
export interface ChineseNumeral {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly step: number;
  /** The closing 万, 亿, 兆 or 万亿; 1 where there is none. */
  readonly scale: number;
  /** The closing multipliers of a single digit or of digits: 千亿 of `五千亿`. */
  readonly fullScale: number;
  readonly vague: boolean;
  /** 多 or 余 inside: more than printed; 来: about. */
  readonly hedge: Hedge | null;
  /** Begins with a digit, of either script, not with a bare multiplier (`百亿`). */
  readonly counted: boolean;
  /** Has 十, 百 or 千 in it. */
  readonly multiplied: boolean;
}

const HAN_DIGITS = '零一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };

/** Characters with which such a number may begin, beside 0-9. */
export const HAN_STARTERS = '一二三四五六七八九十两百千万亿兆几数上';

/** Where a multiplier is the head of another word: 千瓦, 兆瓦, 百分, 千克 ... */
const NOT_MULTIPLIER =
  /千(?:[瓦米克卡帧焦伏赫禧年古里]|兆瓦|万别|万不)|兆(?:[瓦赫字比位宽易芯丰]|[bB])|百(?:分|姓|货|度|科)|十分|万(?:一(?![千百十亿万])|科|达|物|事|向|众|能|维|圣)|亿(?:万|纬|贝|咖|滋|恩)/y;
const DIGIT_AHEAD = / ?[0-9]/y;
const MULTIPLIER_AHEAD = / ?[十百千万亿兆]/y;
const MORE = /[多余来]/y;
/** What may follow 多, 余, 来 when no multiplier does: otherwise they begin another word. */
const AFTER_MORE =
  / ?(?:[万亿兆千百元年倍家名人位个座台辆张颗块款项股次]|美[元金分]|港[元币]|日[元币]|欧元|英镑|新?台币|人民币|%)/y;

interface Sum {
  low: number;
  high: number;
}

/** Reads the number that starts at `at`, in folded text. */
export function readChineseNumeral(text: string, at: number): ChineseNumeral | null {
  let place = at;
  let end = at;
  const total: Sum = { low: 0, high: 0 }; // 兆 and 亿
  let wan: Sum | null = null; // 万, which 亿 may still multiply
  const section: Sum = { low: 0, high: 0 }; // 千, 百, 十
  let current: Sum | null = null; // the digit before its multiplier
  let hanDigits = 0; // printed one after the other
  let step = 1; // place of the last digit
  let significant = 0; // digits of an Arabic mantissa
  let digitGroups = 0;
  let scale = 1;
  let fullScale = 1;
  let vague = false;
  let counted = false;
  let multiplied = false;
  let hedge: Hedge | null = null;

  for (let count = 0; count < 24; count++) {
    const character = text.charAt(place);
    const digit = character === '两' ? 2 : HAN_DIGITS.indexOf(character);
    if (character !== '' && character >= '0' && character <= '9') {
      if (current || hedge) break;
      const number = readDigits(text, place, false);
      if (!number) break;
      if (digitGroups > 0 && !matchAt(MULTIPLIER_AHEAD, text, number.end)) break;
      current = { low: number.value, high: number.value };
      significant = number.digits;
      step = number.step;
      digitGroups++;
      counted = true;
      fullScale = 1;
      scale = 1;
      place = end = number.end;
      if (matchAt(MULTIPLIER_AHEAD, text, place) && text[place] === ' ') place++;
    } else if (character !== '' && digit >= 0) {
      if (hedge) break;
      if (digit === 0 && !current && digitGroups > 0) {
        place++;
        continue;
      }
      if (current) {
        // 两三千亿: two digits side by side are "two or three"; anything else is a row of digits (二〇二五).
        const next = digit - current.low;
        if (hanDigits !== 1 || current.low !== current.high || !(next === 1 || (digit === 5 && next === 2)))
          return null;
        current = { low: current.low, high: digit };
        vague = true;
        hanDigits++;
      } else {
        current = { low: digit, high: digit };
        hanDigits = 1;
        digitGroups++;
        scale = 1;
        fullScale = 1;
      }
      counted = true;
      step = 1;
      significant = 0;
      place = end = place + 1;
    } else if ((character === '数' || character === '几') && !current && !hedge) {
      if (!/[十百千万亿兆倍年]/.test(text.charAt(place + 1)) && !(multiplied && /[万亿]/.test(text.charAt(place + 1))))
        break;
      current = { low: 1, high: 9 };
      vague = true;
      counted = true;
      hanDigits = 1;
      digitGroups++;
      scale = 1;
      fullScale = 1;
      step = 1;
      place = end = place + 1;
    } else if (character === '上' && place === at) {
      if (!/[百千万亿]/.test(text.charAt(place + 1))) return null;
      hedge = null;
      vague = true;
      place++;
    } else if (
      character === '点' &&
      current &&
      hanDigits === 1 &&
      /[零一二三四五六七八九]/.test(text.charAt(place + 1))
    ) {
      let fraction = '';
      place++;
      while (fraction.length < 8 && HAN_DIGITS.includes(text.charAt(place)) && place < text.length) {
        fraction += String(HAN_DIGITS.indexOf(text.charAt(place++)));
      }
      const value: number = Number(`${current.low}.${fraction}`);
      current = { low: value, high: value };
      step = Number(`1e-${fraction.length}`);
      end = place;
    } else if (SMALL[character] !== undefined || BIG[character] !== undefined) {
      if (matchAt(NOT_MULTIPLIER, text, place)) break;
      const multiplier = SMALL[character] ?? BIG[character] ?? 1;
      if (SMALL[character] !== undefined) {
        const value: Sum = current ?? { low: 1, high: 1 };
        section.low += value.low * multiplier;
        section.high += value.high * multiplier;
        step = current && significant > 0 ? step * multiplier : multiplier * (current ? Math.min(step, 1) : 1);
        multiplied = true;
      } else {
        const sum = add(section, current);
        if (multiplier === 1e4) {
          if (wan) break;
          const value: Sum = sum ?? { low: 1, high: 1 };
          wan = { low: value.low * 1e4, high: value.high * 1e4 };
        } else {
          const all = add(wan ?? { low: 0, high: 0 }, sum) ?? { low: 1, high: 1 };
          total.low += all.low * multiplier;
          total.high += all.high * multiplier;
          wan = null;
        }
        step = sum || multiplier !== 1e4 ? step * multiplier : multiplier;
        section.low = section.high = 0;
        scale *= multiplier;
      }
      fullScale *= multiplier;
      current = null;
      hanDigits = 0;
      place = end = place + 1;
    } else if (matchAt(MORE, text, place) && digitGroups > 0 && !hedge && end === place) {
      const bigAhead = /[千百万亿兆]/.test(text.charAt(place + 1)) && !matchAt(NOT_MULTIPLIER, text, place + 1);
      const closes = matchAt(AFTER_MORE, text, place + 1) !== null;
      if (!bigAhead && !closes) break;
      hedge = character === '来' ? 'about' : 'over';
      place = end = place + 1;
    } else break;

    const spaced = matchAt(DIGIT_AHEAD, text, place);
    if (spaced && scale > 1 && !current && text[place] === ' ') place++;
  }
  if (end === at) return null;
  const sum = add(add(total, wan) ?? { low: 0, high: 0 }, add(section, current));
  if (!sum) return null;
  const digits =
    significant > 0 && digitGroups === 1
      ? significant
      : Math.max(1, Math.floor(Math.log10(sum.low) + 1e-9) - Math.floor(Math.log10(step) + 1e-9) + 1);
  if (text.charAt(at) === '上') sum.high = sum.low * 9;
  return {
    end,
    low: times(sum.low, 1 + 0),
    high: times(sum.high, 1 + 0),
    digits,
    step: Number(step.toPrecision(12)),
    scale,
    fullScale,
    vague,
    hedge: text.charAt(at) === '上' ? 'over' : hedge,
    counted,
    multiplied,
  };
}

function add(left: Sum | null, right: Sum | null): Sum | null {
  const low = (left?.low ?? 0) + (right?.low ?? 0);
  const high = (left?.high ?? 0) + (right?.high ?? 0);
  return high === 0 && !right ? null : { low: Number(low.toPrecision(15)), high: Number(high.toPrecision(15)) };
}
