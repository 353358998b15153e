import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from './locale.ts';

/** The interface language; it can be switched while a view is open. */
export const LocaleContext = createContext<Locale>('en');

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
