import type { Figure } from '../../figures/figure.ts';
import type { Span } from '../../language/sentences.ts';
import type { Reading } from '../reading.ts';
import { EACH_SIDE } from './items-around.ts';

/** From the figure before that could have been meant instead to the one after, within the sentence: not the "4 years" before a sum. */
export function gapOf({ figures, plain }: Reading, index: number, sentence: Span): Span {
  const figure = figures[index];
  if (!figure) return sentence;
  return {
    start: startOfGap(figures, plain, index, figure, sentence),
    end: endOfGap(figures, index, figure, sentence),
  };
}

function startOfGap(figures: readonly Figure[], plain: string, index: number, figure: Figure, sentence: Span): number {
  for (let i = index - 1; i >= 0; i -= 1) {
    const other = figures[i];
    if (!other || other.end <= sentence.start || index - i > EACH_SIDE) break;
    if (!competes(other, figure)) continue;
    // "From $10bn to $13bn": what stands before both is said of both.
    if (i === index - 1 && isFromTo(plain, other, figure)) continue;
    return other.end;
  }
  return sentence.start;
}

function endOfGap(figures: readonly Figure[], index: number, figure: Figure, sentence: Span): number {
  for (let i = index + 1; i < figures.length; i += 1) {
    const other = figures[i];
    if (!other || other.start >= sentence.end || i - index > EACH_SIDE) break;
    if (competes(other, figure)) return other.start;
  }
  return sentence.end;
}

function competes(other: Figure, figure: Figure): boolean {
  return other.kind === figure.kind && other.kind !== 'duration';
}

function isFromTo(plain: string, from: Span, to: Span): boolean {
  return (
    /(?:\bfrom|从|由|自)[^,;，。；]{0,16}$/.test(plain.slice(Math.max(0, from.start - 24), from.start)) &&
    /^[^,;，。；0-9]{0,20}(?:\bto|至|到)(?: (?:about|around|nearly|over|more than))?[ 约近超过逾]*$/.test(
      plain.slice(from.end, to.start),
    )
  );
}
