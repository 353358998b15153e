import type { Figure } from '../../figures/figure.ts';
import { within } from '../reading.ts';
import type { MeasureWord } from './measure-words.ts';
import { isPassed } from './passed.ts';
import { keepNearest } from './keep-nearest.ts';
import type { Place } from './place.ts';
import { measuresByBuild } from './measures-by-build.ts';
import type { Nearness, Statement } from './statement.ts';

/** What the figure may be of: the measures named near it, those it is of without a word, and those over its block. */
export function metricsOf(
  place: Place,
  around: readonly (readonly [metric: string, Nearness])[],
): Statement['metrics'] {
  const { figure } = place;
  const metrics = new Map<string, Nearness>();
  for (const word of place.metrics) {
    const nearness = nearnessOf(word, place);
    if (nearness) keepNearest(metrics, word.id, nearness);
  }
  // Gigawatts are a capacity without a word for it.
  if (figure.kind === 'power') keepNearest(metrics, 'capacity', { weight: 0.9, where: 'clause', words: figure.quote });
  // Nobody says "market value" when a company touches three trillion dollars.
  if (figure.low >= 9e11 && isPassed(place))
    keepNearest(metrics, 'market-value', { weight: 0.8, where: 'clause', words: figure.quote });
  if (figure.kind === 'money')
    for (const [id, weight, words] of measuresByBuild(place))
      keepNearest(metrics, id, { weight, where: 'clause', words });
  for (const [id, nearness] of around) keepNearest(metrics, id, nearness);
  return metrics;
}

function nearnessOf(word: MeasureWord, place: Place): Nearness | null {
  if (word.unit !== undefined && !unitFits(word.unit, place.figure)) return null;
  return within(word, place.sentence) ? nearnessInSentence(word, place) : nearnessInParagraph(word, place);
}

function nearnessInSentence(word: MeasureWord, place: Place): Nearness {
  const { figure, clause, gap } = place;
  const { words } = word;
  const inClause = within(word, clause);
  const before = word.end <= figure.start;
  const between = before ? word.start >= gap.start : word.end <= gap.end;
  const distance = before ? figure.start - word.end : Math.max(0, word.start - figure.end);
  const near = Math.min(1, (distance * (word.isHan ? 2.5 : 1)) / 60);
  const where = inClause ? 'clause' : 'sentence';
  if (before && isOfTheOneBefore(word, place)) return { weight: 0.6, where, words };
  if (inClause && between) return { weight: 1 - near * 0.18 - (before ? 0 : 0.02), where, words };
  if (between && before) return { weight: 0.78 - near * 0.1, where, words };
  return { weight: before ? 0.64 : between ? 0.6 : 0.55, where, words };
}

/** "$25bn revenue with $100bn debt": each sum has its word behind it. */
function isOfTheOneBefore(word: MeasureWord, { figure, gap, sentence, metrics }: Place): boolean {
  const follows = (end: number, next: MeasureWord) => next.start >= end && next.start - end <= 1;
  return gap.start > sentence.start && follows(gap.start, word) && metrics.some((own) => follows(figure.end, own));
}

function nearnessInParagraph({ words, sentenceAt }: MeasureWord, place: Place): Nearness {
  const distance = place.sentenceAt - sentenceAt;
  return { weight: distance === 1 ? 0.48 : distance > 1 ? 0.4 : 0.32, where: 'paragraph', words };
}

/** Whether a figure of this kind can be a value of a metric with this unit. */
function unitFits(unit: string, figure: Figure): boolean {
  switch (unit) {
    case 'money':
      return figure.kind === 'money' || (figure.kind === 'count' && figure.shape === 'bare');
    case 'percent':
      return figure.kind === 'percent' || figure.kind === 'multiple' || figure.kind === 'count';
    case 'multiple':
      return figure.kind === 'multiple' || figure.kind === 'percent';
    case 'count':
      return figure.kind === 'count' || figure.kind === 'money';
    case 'power':
      return figure.kind === 'power' || figure.kind === 'count';
    case 'duration':
      return figure.kind === 'duration' || figure.kind === 'money';
    default:
      return true;
  }
}
