import { useLocale } from './locale-context.ts';
import { translate, translateCount, type TextKey } from './locale.ts';

/** The texts of the interface in the language that the view is shown in. */
export interface Texts {
  (key: TextKey, ...params: readonly string[]): string;
  readonly count: (stem: Parameters<typeof translateCount>[1], count: number) => string;
}

export function useText(): Texts {
  const locale = useLocale();
  const text = (key: TextKey, ...params: readonly string[]) => translate(locale, key, params);
  return Object.assign(text, {
    count: (stem: Parameters<typeof translateCount>[1], count: number) => translateCount(locale, stem, count),
  });
}
