import { matchAt } from './match-at.ts';
import type { Measure } from './quantity.ts';

/** What the page says of where its money is at home; decides which units an ambiguous sign may stand for. */
export interface MoneyHome {
  readonly language: 'en' | 'zh-Hans' | 'zh-Hant';
  /** ISO 3166 code, or null. */
  readonly region: string | null;
}

/** Signs and codes in front of a number. ISO 4217 on the right; `$`, `¥` are ambiguous. */
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  'U.S.$': 'USD',
  $US: 'USD',
  USD$: 'USD',
  HK$: 'HKD',
  HKD$: 'HKD',
  NT$: 'TWD',
  NTD$: 'TWD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  CDN$: 'CAD',
  S$: 'SGD',
  SG$: 'SGD',
  NZ$: 'NZD',
  MX$: 'MXN',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₦': 'NGN',
  'CN¥': 'CNY',
  'RMB¥': 'CNY',
  'JP¥': 'JPY',
  RMB: 'CNY',
  NTD: 'TWD',
  Rs: 'INR',
  'Rs.': 'INR',
};

const CODES =
  'USD EUR GBP JPY CNY CNH HKD TWD AUD CAD NZD SGD CHF INR KRW SEK NOK DKK BRL MXN ZAR RUB AED SAR QAR THB IDR MYR VND PLN CZK HUF ILS'.split(
    ' ',
  );

const byCode = new Map<string, string>(CODES.map((code) => [code, code === 'CNH' ? 'CNY' : code]));

const SIGN =
  /(?:US|U\.S\.|USD|HK|HKD|NT|NTD|AU|CA|CDN|SG|NZ|MX|A|C|S|R)?\$(?:US(?=[ \d]))?|(?:CN|RMB|JP)?¥|[€£₹₩₽₺₪₫₱฿₦]|(?:RMB|NTD|Rs\.?|[A-Z]{3})(?=[ \d])/y;

/** The currency sign or code at `at`, for a number right behind it. */
export function readCurrencySign(text: string, at: number, home: MoneyHome): { end: number; measure: Measure } | null {
  const match = matchAt(SIGN, text, at);
  if (!match) return null;
  const sign = match[0];
  const end = at + sign.length;
  if (sign === '$') return { end, measure: dollars(home) };
  if (sign === '¥') return { end, measure: yenOrYuan(home) };
  const unit = SIGNS[sign] ?? byCode.get(sign);
  return unit === undefined ? null : { end, measure: { kind: 'money', unit } };
}

/** Names of currencies behind a number, in English. `of` stands before them only after vague numbers. */
const DOLLAR_ADJECTIVES: Readonly<Record<string, string>> = {
  us: 'USD',
  'u.s.': 'USD',
  american: 'USD',
  'hong kong': 'HKD',
  hk: 'HKD',
  australian: 'AUD',
  canadian: 'CAD',
  singapore: 'SGD',
  'new zealand': 'NZD',
  taiwan: 'TWD',
  'new taiwan': 'TWD',
  nt: 'TWD',
};
const NAMES: Readonly<Record<string, string>> = {
  buck: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  'pound sterling': 'GBP',
  'british pound': 'GBP',
  sterling: 'GBP',
  yuan: 'CNY',
  'chinese yuan': 'CNY',
  renminbi: 'CNY',
  rmb: 'CNY',
  yen: 'JPY',
  'japanese yen': 'JPY',
  won: 'KRW',
  'korean won': 'KRW',
  'south korean won': 'KRW',
  rupee: 'INR',
  'indian rupee': 'INR',
  'swiss franc': 'CHF',
  franc: 'CHF',
  krona: 'SEK',
  kronor: 'SEK',
  'swedish krona': 'SEK',
  'swedish kronor': 'SEK',
  'norwegian krone': 'NOK',
  'norwegian kroner': 'NOK',
  'danish krone': 'DKK',
  'danish kroner': 'DKK',
  kroner: 'NOK',
  rand: 'ZAR',
  rouble: 'RUB',
  ruble: 'RUB',
  real: 'BRL',
  reais: 'BRL',
  dirham: 'AED',
  riyal: 'SAR',
  peso: 'MXN',
  baht: 'THB',
  ringgit: 'MYR',
  shekel: 'ILS',
  lira: 'TRY',
  zloty: 'PLN',
  nt$: 'TWD',
};
const ENGLISH_NAME =
  /(?:[- ]| ?\n ?)?(?:((?:US|U\.S\.|American|Hong Kong|HK|Australian|Canadian|Singapore|New Zealand|New Taiwan|Taiwan|NT)[- ])?(dollars?|bucks?)|((?:pounds? sterling|(?:British |Japanese |Chinese |South Korean |Korean |Indian |Swiss |Swedish |Norwegian |Danish )?(?:euros?|pounds?|yuan|yen|won|rupees?|francs?|kron(?:a|or|er|e)|rand|rou?bles?|reais|dirhams?|riyals?|pesos?|baht|ringgit|shekels?|lira|zloty))|sterling|renminbi|rmb)|(cents?)|([A-Z]{3}))(?![A-Za-z])/iy;
/** Words that also mean something else; only behind a scale do they name money. */
const NEEDS_SCALE = new Set(['pound', 'won', 'rand', 'real', 'franc', 'pounds', 'lira', 'sterling']);

/** The currency name behind a number that ends at `at`. `factor` is 0.01 for cents. */
export function readEnglishCurrency(
  text: string,
  at: number,
  hasScale: boolean,
  home: MoneyHome,
): { end: number; measure: Measure; factor: number } | null {
  const match = matchAt(ENGLISH_NAME, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const [, adjective, dollar, name, cents, code] = match;
  const factor = cents === undefined ? 1 : 0.01;
  if (dollar !== undefined || cents !== undefined) {
    const unit = adjective === undefined ? undefined : DOLLAR_ADJECTIVES[adjective.slice(0, -1).toLowerCase()];
    return { end, measure: unit === undefined ? dollars(home) : { kind: 'money', unit }, factor };
  }
  if (code !== undefined) {
    const unit = byCode.get(code);
    return unit === undefined ? null : { end, measure: { kind: 'money', unit }, factor };
  }
  const word = (name ?? '').toLowerCase();
  const singular = NAMES[word] === undefined ? word.replace(/s$/, '').replace(/^pounds /, 'pound ') : word;
  if (!hasScale && NEEDS_SCALE.has(singular)) return null;
  const unit = NAMES[singular] ?? NAMES[singular.replace(/^.* /, '')];
  return unit === undefined ? null : { end, measure: { kind: 'money', unit }, factor };
}

/** Names of currencies in Chinese (folded to Simplified), in front of or behind a number. */
const CHINESE_NAMES: Readonly<Record<string, string>> = {
  美元: 'USD',
  美金: 'USD',
  美刀: 'USD',
  港元: 'HKD',
  港币: 'HKD',
  港纸: 'HKD',
  新台币: 'TWD',
  台币: 'TWD',
  新台元: 'TWD',
  人民币: 'CNY',
  日元: 'JPY',
  日币: 'JPY',
  円: 'JPY',
  欧元: 'EUR',
  英镑: 'GBP',
  韩元: 'KRW',
  韩币: 'KRW',
  澳元: 'AUD',
  澳币: 'AUD',
  加元: 'CAD',
  加币: 'CAD',
  新加坡元: 'SGD',
  新元: 'SGD',
  坡币: 'SGD',
  新加坡币: 'SGD',
  瑞士法郎: 'CHF',
  瑞郎: 'CHF',
  卢布: 'RUB',
  卢比: 'INR',
  印度卢比: 'INR',
  泰铢: 'THB',
  越南盾: 'VND',
  令吉: 'MYR',
  林吉特: 'MYR',
  迪拉姆: 'AED',
  里亚尔: 'SAR',
  美分: 'USD',
};
const CHINESE_NAME =
  / ?(?:(美元|美金|美刀|港元|港币|港纸|新台币|台币|新台元|日元|日币|欧元|英镑|韩元|韩币|澳元|澳币|加元|加币|新加坡元|新加坡币|新元|坡币|瑞士法郎|瑞郎|卢布|印度卢比|卢比|泰铢|越南盾|令吉|林吉特|迪拉姆|里亚尔|人民币|美分|円)|元(?:(人民币|新台币|台币|港币)|(?![宇年素件旦器帅老月始])))/y;
const CHINESE_NAME_BEFORE = /(人民币|新台币|台币|港币|港元|美元|美金|日元|日币|欧元|英镑|韩元) ?/y;

/** The currency name behind a number that ends at `at`, in folded text. */
export function readChineseCurrency(
  text: string,
  at: number,
  home: MoneyHome,
): { end: number; measure: Measure; factor: number } | null {
  const match = matchAt(CHINESE_NAME, text, at);
  if (!match) return null;
  const name = match[1] ?? match[2];
  const end = at + match[0].length;
  if (name === undefined) return { end, measure: yuanOfHome(home), factor: 1 };
  const unit = CHINESE_NAMES[name];
  return unit === undefined ? null : { end, measure: { kind: 'money', unit }, factor: name === '美分' ? 0.01 : 1 };
}

/** The currency name at `at` that a number follows, in folded text. */
export function readChineseCurrencyBefore(text: string, at: number): { end: number; measure: Measure } | null {
  const match = matchAt(CHINESE_NAME_BEFORE, text, at);
  const unit = match?.[1] === undefined ? undefined : CHINESE_NAMES[match[1]];
  return match && unit !== undefined ? { end: at + match[0].length, measure: { kind: 'money', unit } } : null;
}

const DOLLARS_OF_REGION: Readonly<Record<string, string>> = {
  HK: 'HKD',
  TW: 'TWD',
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  SG: 'SGD',
  MX: 'MXN',
};

function dollars({ language, region }: MoneyHome): Measure {
  const local = region === null ? undefined : DOLLARS_OF_REGION[region];
  if (local !== undefined) return { kind: 'money', unit: 'USD', candidates: ['USD', local] };
  if (language === 'zh-Hant') return { kind: 'money', unit: 'USD', candidates: ['USD', 'HKD', 'TWD'] };
  return { kind: 'money', unit: 'USD' };
}

function yuanOfHome({ language, region }: MoneyHome): Measure {
  const candidates =
    region === 'TW'
      ? ['TWD', 'CNY']
      : region === 'HK'
        ? ['HKD', 'CNY']
        : region === 'CN' || language === 'zh-Hans'
          ? ['CNY', 'TWD', 'HKD']
          : ['TWD', 'HKD', 'CNY'];
  return { kind: 'money', unit: candidates[0] ?? null, candidates };
}

function yenOrYuan({ language, region }: MoneyHome): Measure {
  const candidates = region === 'JP' || (language === 'en' && region !== 'CN') ? ['JPY', 'CNY'] : ['CNY', 'JPY'];
  return { kind: 'money', unit: candidates[0] ?? null, candidates };
}
