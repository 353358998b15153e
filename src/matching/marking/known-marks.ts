import type { Annotation } from '../annotation.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { significantDigits } from '../values.ts';
import { isToldOfAnotherMeasure } from './link.ts';
import { figureOf } from './marks.ts';

type Value = Pick<NonNullable<Annotation['figure']>, 'low' | 'high' | 'unit'>;

/** What a page's figures were found to be, to be known again: what was said of one the first time holds. */
export class KnownMarks {
  readonly #inTitle = new Map<string, Annotation>();
  readonly #inText = new Map<string, Annotation>();

  /** Marks of the title; round ones too, for the title is what the page is about. */
  constructor(title: readonly Annotation[]) {
    for (const mark of title) if (mark.figure) this.#inTitle.set(keyOf(mark.figure), mark);
  }

  /** A mark of the text, where its three digits or more are not had by chance. */
  add(mark: Annotation): void {
    if (!mark.figure || significantDigits(mark.figure.high) < 3) return;
    const key = keyOf(mark.figure);
    if (!this.#inText.has(key)) this.#inText.set(key, mark);
  }

  /** The mark of a figure that is told again. */
  again(statement: Statement, candidates: readonly Candidate[]): Annotation | null {
    const { figure, reading, shape } = statement;
    const key = keyOf(figure);
    const first = this.#inText.get(key) ?? this.#inTitle.get(key);
    if (!first || shape === 'change') return null;
    const candidate = candidates.find((c) => c.claim.claim.id === first.claim && c.rival === null);
    if (!candidate || isToldOfAnotherMeasure(statement, candidate)) return null;
    const { start, end, quote } = figure;
    return { ...first, block: reading.block.id, start, end, quote, figure: figureOf(figure) };
  }
}

function keyOf({ low, high, unit }: Value): string {
  return `${low}|${high}|${unit}`;
}
