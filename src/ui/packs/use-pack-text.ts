import { useLocale } from '../language/locale-context.ts';
import type { Locale } from '../language/locale.ts';
import { packWord, type PackWordKey } from './packs-words.ts';

export interface PackTexts {
  (key: PackWordKey, ...params: readonly string[]): string;
  readonly locale: Locale;
  /** `stem_one` or `stem_other`, with the count as `$1`. */
  readonly count: (stem: 'packs_claims' | 'packs_refused', count: number) => string;
}

export function usePackText(): PackTexts {
  const locale = useLocale();
  const text = (key: PackWordKey, ...params: readonly string[]) => packWord(locale, key, ...params);
  return Object.assign(text, {
    locale,
    count: (stem: 'packs_claims' | 'packs_refused', count: number) =>
      text(`${stem}_${count === 1 ? 'one' : 'other'}`, count.toLocaleString(locale)),
  });
}
