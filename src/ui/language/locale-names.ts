import type { Locale } from './locale.ts';

/** Each language by its own name. */
export const LOCALE_NAMES: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'zh-Hans', name: '简体中文' },
  { locale: 'zh-Hant', name: '繁體中文' },
];
