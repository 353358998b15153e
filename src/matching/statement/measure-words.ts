import type { Lexicon, Mention } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { sentenceFrom } from './sentence-from.ts';
import type { Nearness, Where } from './statement.ts';
import type { Surroundings } from './surroundings.ts';

/** A word for a measure in a block. */
export interface MeasureWord extends Mention {
  readonly unit: string | undefined;
  readonly words: string;
  readonly isHan: boolean;
  /** The number of its sentence. */
  readonly sentenceAt: number;
}

/** The words for measures in a block, in their order. */
export function measureWordsIn({ block, metrics, sentences }: Reading, lexicon: Lexicon): MeasureWord[] {
  let sentenceAt = 0;
  return metrics.map(({ kind, id, start, end }) => {
    sentenceAt = sentenceFrom(sentences, sentenceAt, start);
    const words = block.text.slice(start, end);
    const unit = lexicon.metrics.get(id)?.unit;
    return { kind, id, start, end, unit, words, isHan: /[㐀-鿿]/.test(words), sentenceAt };
  });
}

/** The words for measures in the heads of a block and in the title. */
export function wordsAround({ block }: Reading, around: Surroundings): (readonly [metric: string, Nearness])[] {
  // Items and cells leave out what the page is about.
  const isTerse = block.role === 'list-item' || block.role === 'cell';
  const heads: readonly [Reading | null, Where, number][] = [
    [around.rowHead, 'table', 0.9],
    [around.columnHead, 'table', 0.95],
    [around.lead, 'heading', 0.8],
    [around.heading, 'heading', isTerse ? 0.6 : 0.4],
    [around.title, 'title', isTerse ? 0.55 : 0.38],
  ];
  return heads.flatMap(([head, where, weight]) =>
    (head?.metrics ?? []).map(
      ({ id, start, end }) => [id, { weight, where, words: head?.block.text.slice(start, end) ?? '' }] as const,
    ),
  );
}
