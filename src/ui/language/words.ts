import en from './words/en.json' with { type: 'json' };
import hans from './words/zh-Hans.json' with { type: 'json' };
import hant from './words/zh-Hant.json' with { type: 'json' };

/** The languages of the interface, as BCP 47 tags: they are also the keys of the claims' texts. */
export const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * The words of the card and the charts. They are kept apart from the texts of the extension's own pages
 * (`src/ui/locales`) because they are sent into other people's pages with the card.
 */
const words: Record<Locale, Words> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

export type WordKey = keyof typeof en;
/** The words of one language. The card's script carries none: it is given the reader's. */
export type Words = Readonly<Record<WordKey, string>>;

export function wordsOf(locale: Locale): Words {
  return words[locale];
}

export function word(locale: Locale, key: WordKey, ...params: readonly string[]): string {
  return fillIn(words[locale][key], params);
}

export function isWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

/** Puts `params` in the places of `$1`, `$2` ... of a text. */
export function fillIn(text: string, params: readonly string[]): string {
  return text.replace(/\$(\d)/g, (whole, place: string) => params[Number(place) - 1] ?? whole);
}
