import { yuanOfHome, type MoneyHome } from '../currencies.ts';
import { matchAt } from '../match-at.ts';
import type { Measure, MeasureWords } from '../quantity.ts';

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
export function readChineseCurrency(text: string, at: number, home: MoneyHome): MeasureWords | null {
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
