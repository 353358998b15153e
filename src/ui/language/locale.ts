import en from '../locales/en.json' with { type: 'json' };
import hans from '../locales/zh_CN.json' with { type: 'json' };
import hant from '../locales/zh_TW.json' with { type: 'json' };
import { fillIn, isWord, word } from './words.ts';
import type { Locale, WordKey } from './words.ts';

export { LOCALES } from './words.ts';
export type { Locale } from './words.ts';

type ViewKey = keyof typeof en;
export type TextKey = ViewKey | WordKey;

const texts: Record<Locale, Record<ViewKey, string>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/** The interface language for somebody whose browser prefers `browserLanguages`, best first; English where none is ours. */
export function localeOf(browserLanguages: readonly string[]): Locale {
  for (const tag of browserLanguages) {
    const [language, ...rest] = tag.toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language !== 'zh') continue;
    if (rest.includes('hans')) return 'zh-Hans';
    return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

const TRADITIONAL: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo']);

/** A text of the extension's own pages, or a word of the card, with `params` in the places of `$1`, `$2` ... */
export function translate(locale: Locale, key: TextKey, params: readonly string[] = []): string {
  return isWord(key) ? word(locale, key, ...params) : fillIn(texts[locale][key], params);
}

type CountedStem = {
  [K in ViewKey]: K extends `${infer Stem}_one` ? (`${Stem}_other` extends ViewKey ? Stem : never) : never;
}[ViewKey];

/** A text that counts something (`popup_found_one`, `popup_found_other`); the count is `$1`. */
export function translateCount(locale: Locale, stem: CountedStem, count: number): string {
  const form = locale === 'en' && count === 1 ? 'one' : 'other';
  return translate(locale, `${stem}_${form}` as TextKey, [count.toLocaleString(locale)]);
}
