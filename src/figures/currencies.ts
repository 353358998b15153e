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

export const currencyByCode = new Map<string, string>(CODES.map((code) => [code, code === 'CNH' ? 'CNY' : code]));

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
  const unit = SIGNS[sign] ?? currencyByCode.get(sign);
  return unit === undefined ? null : { end, measure: { kind: 'money', unit } };
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

/** `$` and dollars: US dollars, and the local ones where the page may mean them. */
export function dollars({ language, region }: MoneyHome): Measure {
  const local = region === null ? undefined : DOLLARS_OF_REGION[region];
  if (local !== undefined) return { kind: 'money', unit: 'USD', candidates: ['USD', local] };
  if (language === 'zh-Hant') return { kind: 'money', unit: 'USD', candidates: ['USD', 'HKD', 'TWD'] };
  return { kind: 'money', unit: 'USD' };
}

/** 元: whose it is depends on where the page is at home. */
export function yuanOfHome({ language, region }: MoneyHome): Measure {
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
