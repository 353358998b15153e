import { currencyByCode, dollars, type MoneyHome } from '../currencies.ts';
import { matchAt } from '../match-at.ts';
import type { MeasureWords } from '../quantity.ts';

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

/** The currency name behind a number that ends at `at`; `hasScale` where that number has one. */
export function readEnglishCurrency(text: string, at: number, hasScale: boolean, home: MoneyHome): MeasureWords | null {
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
    const unit = currencyByCode.get(code);
    return unit === undefined ? null : { end, measure: { kind: 'money', unit }, factor };
  }
  const word = (name ?? '').toLowerCase();
  const singular = NAMES[word] === undefined ? word.replace(/s$/, '').replace(/^pounds /, 'pound ') : word;
  if (!hasScale && NEEDS_SCALE.has(singular)) return null;
  const unit = NAMES[singular] ?? NAMES[singular.replace(/^.* /, '')];
  return unit === undefined ? null : { end, measure: { kind: 'money', unit }, factor };
}
