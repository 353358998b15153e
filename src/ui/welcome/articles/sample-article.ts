import type { Locale } from '../../language/locale.ts';

/** An article to practise on: written for Plumbline, loose in places on purpose, as such articles often are. */
export interface SampleArticle {
  /** BCP 47. */
  readonly language: Locale;
  readonly title: string;
  /** `YYYY-MM-DD`: the day the article pretends to be of, by which its figures are judged. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}
