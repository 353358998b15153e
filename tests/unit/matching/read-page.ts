import { readData } from '../../../src/build/read-data.ts';
import { fromText } from '../../../src/cli/read-article.ts';
import { createMatcher, type Matcher } from '../../../src/matching/annotate.ts';
import type { Annotation } from '../../../src/matching/annotation.ts';

let matcher: Matcher | null = null;

/** The matcher over the database as it ships, made once for all tests of a file. */
export function shippedMatcher(): Matcher {
  matcher ??= createMatcher(readData());
  return matcher;
}

/** What is marked in a text that was published on a day. */
export function marksOf(text: string, date: string | null, title = ''): Annotation[] {
  const article = fromText(text, { title, date: date ?? undefined });
  return shippedMatcher().annotate(article.page, article.blocks);
}

export function told(annotations: readonly Annotation[]): string[] {
  return annotations.map((a) => `${a.quote} → ${a.claim} ${a.verdict}`);
}
