import type { Locale } from '../../language/words.ts';
import { english } from './en.ts';
import type { SampleArticle } from './sample-article.ts';
import { simplifiedChinese } from './zh-hans.ts';
import { traditionalChinese } from './zh-hant.ts';

/** The article on which everything can be tried, in every language that it was written in. */
export const SAMPLE_ARTICLES: Readonly<Record<Locale, SampleArticle>> = {
  en: english,
  'zh-Hans': simplifiedChinese,
  'zh-Hant': traditionalChinese,
};
