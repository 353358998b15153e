import { localeOf, type Locale } from '../ui/language/locale.ts';
import type { Settings } from './settings.ts';

/** The interface language that these settings mean in this browser. */
export function localeIn(settings: Settings): Locale {
  return settings.language === 'auto' ? localeOf(navigator.languages) : settings.language;
}
