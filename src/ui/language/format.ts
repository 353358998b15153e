import { word } from './words.ts';
import type { Locale, WordKey } from './words.ts';

/** A value or a range in plain units (`1.479e12`, `58`, `10`), as observations and figures hold it. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  /** ISO 4217 code, `%`, `x`, `GW`, `MW`, `years`, `months`, `count`, `rank`; null where a text leaves it open. */
  readonly unit: string | null;
  readonly bound?: Bound | null;
}

export type Bound = 'about' | 'nearly' | 'over' | 'at-least' | 'at-most' | 'up-to';

/** Between a number and its unit, and between Han and digits: no line breaks there. */
const GAP = '\u00a0';

/**
 * A quantity as the language writes it: `$1.479 trillion`, `1.479 万亿美元`, `1.479 兆美元`; `$8–11.5 billion`.
 * A value is printed with the digits that it is filed with, never with more.
 */
export function formatQuantity(locale: Locale, quantity: Quantity): string {
  const text = quantity.low === quantity.high ? onePoint(locale, quantity) : range(locale, quantity);
  return quantity.bound ? withBound(locale, quantity.bound, text) : text;
}

function onePoint(locale: Locale, { low, unit }: Quantity): string {
  return withUnit(locale, scaled(locale, low, scaleOf(locale, unit, low)), unit, low);
}

/** Both ends on one scale where the left one still reads well on it: `$8–11.5 billion`, but `$10 million–$1.2 billion`. */
function range(locale: Locale, { low, high, unit }: Quantity): string {
  const right = scaleOf(locale, unit, high);
  const left = scaleOf(locale, unit, low);
  const to = scaled(locale, high, right);
  if (left.size === right.size || low === 0 || low / right.size >= 0.5) {
    return withUnit(locale, `${plain(locale, low / right.size)}–${to}`, unit, high);
  }
  const from = scaled(locale, low, left);
  if (locale !== 'en') return withUnit(locale, `${from}–${to}`, unit, high);
  return `${withUnit(locale, from, unit, low)}–${withUnit(locale, to, unit, high)}`;
}

interface Scale {
  readonly size: number;
  readonly name: string;
}

const SCALES: Record<Locale, readonly Scale[]> = {
  en: [
    { size: 1e12, name: 'trillion' },
    { size: 1e9, name: 'billion' },
    { size: 1e6, name: 'million' },
  ],
  'zh-Hans': [
    { size: 1e12, name: '万亿' },
    { size: 1e8, name: '亿' },
    { size: 1e4, name: '万' },
  ],
  'zh-Hant': [
    { size: 1e12, name: '兆' },
    { size: 1e8, name: '億' },
    { size: 1e4, name: '萬' },
  ],
};

const ONES: Scale = { size: 1, name: '' };
const UNSCALED: ReadonlySet<string | null> = new Set(['%', 'x', 'GW', 'MW', 'years', 'months', 'rank']);

function scaleOf(locale: Locale, unit: string | null, value: number): Scale {
  if (UNSCALED.has(unit)) return ONES;
  return SCALES[locale].find((scale) => Math.abs(value) >= scale.size) ?? ONES;
}

function scaled(locale: Locale, value: number, scale: Scale): string {
  const number = plain(locale, value / scale.size);
  return scale.name ? `${number}${GAP}${scale.name}` : number;
}

/** Mainland usage groups only from five digits on (`3440 亿`); English and Taiwan always group. */
function plain(locale: Locale, value: number): string {
  const grouping = locale === 'zh-Hans' && Math.abs(value) < 10_000 ? false : 'always';
  return numberFormat(locale, grouping).format(value).replace('-', '−');
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, useGrouping: 'always' | false): Intl.NumberFormat {
  const key = `${locale} ${useGrouping}`;
  // Four decimals of the scale are more than any source prints; beyond them is only the noise of binary fractions.
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 4 });
  numberFormats.set(key, made);
  return made;
}

const SYMBOLS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', HKD: 'HK$', TWD: 'NT$', AUD: 'A$', CAD: 'C$' };
/** Currencies that English names after the number. */
const NAMED: Record<string, string> = { CNY: 'yuan', JPY: 'yen', KRW: 'won' };
const CHINESE: Record<string, readonly [hans: string, hant: string]> = {
  USD: ['美元', '美元'],
  EUR: ['欧元', '歐元'],
  GBP: ['英镑', '英鎊'],
  CNY: ['元人民币', '元人民幣'],
  HKD: ['港元', '港元'],
  TWD: ['元新台币', '元新台幣'],
  JPY: ['日元', '日圓'],
  KRW: ['韩元', '韓元'],
  INR: ['印度卢比', '印度盧比'],
  CHF: ['瑞士法郎', '瑞士法郎'],
};

function withUnit(locale: Locale, number: string, unit: string | null, value: number): string {
  switch (unit) {
    case null:
    case 'count':
      return number;
    case '%':
      return `${number}%`;
    case 'x':
      return bindGaps(word(locale, 'unit_times', number));
    case 'GW':
    case 'MW':
      return `${number}${GAP}${locale === 'zh-Hans' ? { GW: '吉瓦', MW: '兆瓦' }[unit] : unit}`;
    case 'years':
      return bindGaps(word(locale, value === 1 ? 'unit_year' : 'unit_years', number));
    case 'months':
      return bindGaps(word(locale, value === 1 ? 'unit_month' : 'unit_months', number));
    case 'rank':
      return bindGaps(word(locale, 'unit_rank', number));
    default:
      return withCurrency(locale, number, unit);
  }
}

function withCurrency(locale: Locale, number: string, code: string): string {
  if (locale !== 'en') {
    const name = CHINESE[code]?.[locale === 'zh-Hans' ? 0 : 1];
    if (!name) return `${number}${GAP}${code}`;
    // 万亿美元 is one word; only after a bare number is there a gap.
    return /\d$/.test(number) ? `${number}${GAP}${name}` : `${number}${name}`;
  }
  const named = NAMED[code];
  if (named) return `${number}${GAP}${named}`;
  const symbol = SYMBOLS[code] ?? `${code}${GAP}`;
  return number.startsWith('−') ? `−${symbol}${number.slice(1)}` : `${symbol}${number}`;
}

function withBound(locale: Locale, bound: Bound, text: string): string {
  const worded = word(locale, `bound_${bound}`, text);
  // In Chinese the gap stands only between Han and a Latin letter, sign or digit.
  return locale === 'en' ? worded : bindGaps(worded);
}

function bindGaps(text: string): string {
  return text.replaceAll(' ', GAP);
}

/** A day or a month: `17 Sept 2025`, `Sept 2025`; `2025 年 9 月 17 日`, `2025 年 9 月`. Takes `YYYY-MM-DD` or `YYYY-MM`. */
export function formatDate(locale: Locale, date: string): string {
  const [year = '', month = '', day] = date.split('-');
  if (locale !== 'en') {
    const head = `${year} 年 ${Number(month)} 月`;
    return bindGaps(day ? `${head} ${Number(day)} 日` : head);
  }
  const format = day ? englishDay : englishMonth;
  return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))).replaceAll(' ', GAP);
}

const englishDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const englishMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

const PERIOD = /^(FY)?(\d{4})(?:-(?:(Q)([1-4])|(H)([12])|(\d{2})(?:-(\d{2}))?))?$/;
const HAN_DIGITS = ['', '一', '二', '三', '四'];

/**
 * A period in words: `2025`, `fiscal 2026`, `Q3 2025`, `first half of 2025`, `2025–2029`, `until 2030`;
 * `2025 年`, `2026 财年`, `2025 年第三季度` ... Takes what `periodSchema` allows; anything else comes back as it is.
 */
export function formatPeriod(locale: Locale, period: string): string {
  const open = /^(until|since) (.+)$/.exec(period);
  if (open)
    return bindDigits(
      locale,
      word(locale, open[1] === 'until' ? 'period_until' : 'period_since', formatPeriod(locale, open[2]!)),
    );
  const [from = '', to] = period.split('..');
  if (to === undefined) return onePeriod(locale, from);
  const start = PERIOD.exec(from);
  const end = PERIOD.exec(to);
  if (!start || !end) return period;
  const years = [start, end].every((part) => part[3] === undefined && part[5] === undefined && part[7] === undefined);
  if (years && start[1] === end[1]) {
    return bindDigits(locale, word(locale, start[1] ? 'period_fiscal' : 'period_year', `${start[2]}–${end[2]}`));
  }
  return word(locale, 'period_from-to', onePeriod(locale, from), onePeriod(locale, to));
}

function onePeriod(locale: Locale, period: string): string {
  const parts = PERIOD.exec(period);
  if (!parts) return period;
  const [, fiscal, year = '', , quarter, , half, month, day] = parts;
  if (month) return formatDate(locale, day ? `${year}-${month}-${day}` : `${year}-${month}`);
  let key: WordKey = fiscal ? 'period_fiscal' : 'period_year';
  if (quarter) key = fiscal ? 'period_fiscal-quarter' : 'period_quarter';
  if (half === '1') key = fiscal ? 'period_fiscal-half-1' : 'period_half-1';
  if (half === '2') key = fiscal ? 'period_fiscal-half-2' : 'period_half-2';
  const number = quarter && locale !== 'en' ? (HAN_DIGITS[Number(quarter)] ?? quarter) : (quarter ?? '');
  return bindDigits(locale, word(locale, key, year, number));
}

/** Keeps `Q3 2025` and `2026 年` on one line; longer English phrases may break. */
function bindDigits(locale: Locale, text: string): string {
  return locale === 'en' && text.length > 12 ? text : bindGaps(text);
}

/** A label where there is little room: `$1.48tn`, `$340bn`, `58%`, `3×`; `1.48 万亿美元`. At most four digits that count. */
export function formatShort(locale: Locale, value: number, unit: string): string {
  const scale = scaleOf(locale, unit, value);
  const rounded = Number((value / scale.size).toPrecision(4)) * scale.size;
  if (unit === 'x') return `${plain(locale, rounded)}×`;
  const full = onePoint(locale, { low: rounded, high: rounded, unit });
  return locale === 'en' ? full.replace(ENGLISH_SCALE, (_, name: string) => SHORT_SCALES[name]!) : full;
}

const ENGLISH_SCALE = /\u00a0(trillion|billion|million)/;
const SHORT_SCALES: Record<string, string> = { trillion: 'tn', billion: 'bn', million: 'm' };
