import type { MoneyHome } from '../currencies.ts';
import { matchAt } from '../match-at.ts';
import type { MeasureWords } from '../quantity.ts';
import { readChineseCurrency } from './currencies.ts';

const POINTS = / ?个?百分点/y;
const TIMES = / ?倍(?![数率频镜速])/y;
const POWER = / ?(?:(吉瓦|千兆瓦)|(兆瓦)|(千瓦)|(太瓦)|(瓦特?))(?![时特小])/y;
const YEARS = / ?(?:年(半)?|(个)月)/y;
/** Where 年 and 个月 do not close a span of time. */
const NOT_A_SPAN = /[前级度代初底末轻老来货]|以[前后来]|后|第|\d{1,2} ?月|[一二三四]季|[上下]半|[Qq][1-4]/y;
const COUNTED =
  / ?(人次|英里|公里|英亩|公顷|平方米|平方英尺|[家名位座场次股台辆张颗枚片部款项笔起间所户件种篇例个份块条套支只艘])/y;
/** Behind a measure word, words that make the number something else. */
const NOT_COUNTED =
  /个百分|个月|场[景地面所合均]|个[基性人体季星小工交]|股[权份东市本价指]|位数|次方|台币|部分|项目|起来|起步|间接|所以|所有|件事|种子|次要|名义|名为|名叫|家[长里]|份额|条件|位[于在]|台湾|台积|张[^ ]?芯/y;

/** The unit behind a number that ends at `at`, in folded text. `value` and `counted` are those of the number. */
export function readChineseMeasure(
  text: string,
  at: number,
  value: number,
  hasScale: boolean,
  han: boolean,
  home: MoneyHome,
): MeasureWords | null {
  const currency = readChineseCurrency(text, at, home);
  if (currency) return currency;
  const points = matchAt(POINTS, text, at);
  if (points) return { end: at + points[0].length, measure: { kind: 'percent', unit: '%' }, factor: 1 };
  const times = matchAt(TIMES, text, at);
  if (times) return { end: at + times[0].length, measure: { kind: 'multiple', unit: 'x' }, factor: 1 };
  return readPower(text, at, value) ?? readSpan(text, at, value, hasScale) ?? readCount(text, at, value, hasScale, han);
}

function readPower(text: string, at: number, value: number): MeasureWords | null {
  const match = matchAt(POWER, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const [, giga, mega, kilo, tera] = match;
  const watts =
    giga !== undefined ? 1e9 : mega !== undefined ? 1e6 : kilo !== undefined ? 1e3 : tera !== undefined ? 1e12 : 1;
  // Told in kilowatts or watts, great plants are gigawatts and smaller ones megawatts.
  const asGiga = giga !== undefined || tera !== undefined || (mega === undefined && value * watts >= 1e9);
  return {
    end,
    measure: { kind: 'power', unit: asGiga ? 'GW' : 'MW' },
    factor: watts / (asGiga ? 1e9 : 1e6),
  };
}

function readSpan(text: string, at: number, value: number, hasScale: boolean): MeasureWords | null {
  if (hasScale || value > 60 || value <= 1) return null;
  const match = matchAt(YEARS, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (matchAt(NOT_A_SPAN, text, end)) return null;
  const months = match[2] !== undefined;
  // 25年 is a year of the century as often as a span.
  if (!months && value > 20 && !matchAt(/[期]|以上|左右|的?时间|寿命|折旧|的?合同/y, text, end)) return null;
  const measure = { kind: 'duration', unit: months ? 'months' : 'years' } as const;
  return match[1] === undefined ? { end, measure, factor: 1 } : { end, measure, factor: 1, added: 0.5 };
}

function readCount(text: string, at: number, value: number, hasScale: boolean, han: boolean): MeasureWords | null {
  if (!hasScale && value < (han ? 10 : 2)) return null;
  const match = matchAt(COUNTED, text, at);
  if (!match) return null;
  if (matchAt(NOT_COUNTED, text, at + match[0].length - (match[1] ?? '').length)) return null;
  return { end: at + match[0].length, measure: { kind: 'count', unit: 'count' }, factor: 1 };
}
