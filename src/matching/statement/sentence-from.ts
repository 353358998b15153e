import type { Sentence } from '../../language/sentences.ts';

/** The number of the sentence in which an offset lies, counted on from one that begins before it. */
export function sentenceFrom(sentences: readonly Sentence[], from: number, offset: number): number {
  let at = from;
  while (at < sentences.length - 1 && offset >= (sentences[at]?.end ?? 0)) at += 1;
  return at;
}
