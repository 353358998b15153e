import type { IndexedClaim, PhraseTarget } from '../claim-index.ts';
import type { Nearness, Statement } from '../statement/statement.ts';
import type { Hit } from '../word-scanner.ts';

/** The best phrase of a claim that stands in the paragraph near the figure. */
export function phraseFit(
  claim: IndexedClaim,
  { reading, sentence, figure }: Statement,
  phrases: readonly Hit<PhraseTarget>[],
): Nearness | null {
  let best: Nearness | null = null;
  for (const { start, end, target } of phrases) {
    // The figure itself is the value, and no words beside it.
    if (target.claim !== claim || (start >= figure.start && end <= figure.end)) continue;
    const inSentence = start >= sentence.start && end <= sentence.end;
    const weight = target.weight * (inSentence ? 1 : 0.5);
    if (weight <= (best?.weight ?? 0)) continue;
    best = { weight, where: inSentence ? 'sentence' : 'paragraph', words: reading.block.text.slice(start, end) };
  }
  return best;
}

/** Phrases farther from the figure than this are of other matters. */
const PHRASES_WITHIN = 500;

/** The phrases of a block that stand near a figure. */
export function phrasesAround(
  phrases: readonly Hit<PhraseTarget>[],
  { figure }: Statement,
): readonly Hit<PhraseTarget>[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.start ?? 0) < figure.start - PHRASES_WITHIN) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < phrases.length && (phrases[end]?.start ?? 0) < figure.end + PHRASES_WITHIN) end += 1;
  return phrases.slice(low, end);
}

/** Longer than a turn of speech: four Han characters or digits, or Latin words of some length. */
export function isTellingPhrase(words: string): boolean {
  return /[㐀-鿿]/.test(words) ? /[㐀-鿿0-9]{4}/.test(words) : words.includes(' ') && words.length >= 14;
}
