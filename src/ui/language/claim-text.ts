import type { Bilingual, ObservationKind } from '../../claims/schema.ts';
import { word } from './words.ts';
import type { Locale } from './words.ts';

/** A text of the claims in the reader's language; Traditional falls back on Simplified where the build made none. */
export function textIn(locale: Locale, text: Bilingual): string {
  return text[locale] ?? text['zh-Hans'];
}

/** A kind of observation in words: forecast, letter of intent, unnamed sources ... */
export function kindName(locale: Locale, kind: string): string {
  return word(locale, `kind_${kind as ObservationKind}`);
}
