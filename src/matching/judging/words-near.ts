import type { Statement } from '../statement/statement.ts';

/** The figure's sentence, as far as it is read: a page without full stops stays cheap. */
export function wordsNear({ reading, sentence, figure }: Statement): string {
  return reading.plain.slice(Math.max(sentence.start, figure.start - 300), Math.min(sentence.end, figure.end + 300));
}

export function clauseNear({ reading, clause, figure }: Statement): string {
  return reading.plain.slice(Math.max(clause.start, figure.start - 200), Math.min(clause.end, figure.end + 200));
}
