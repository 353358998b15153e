import type { Span } from '../../language/sentences.ts';
import type { NamedPeriod } from '../periods/period.ts';
import { type Reading, within } from '../reading.ts';
import { isAttached, isTakenBefore } from './attached.ts';
import type { Place } from './place.ts';
import type { ToldPeriod } from './statement.ts';
import type { Surroundings } from './surroundings.ts';

/** When the figure is of: the period named in its clause, else in its sentence, over its column or row, or last before it. */
export function periodOfFigure(place: Place, around: Surroundings): ToldPeriod | null {
  return periodInSentence(place) ?? periodOfHeads(around) ?? periodBefore(place);
}

function periodInSentence(place: Place): ToldPeriod | null {
  const { figure, clause, sentence, gap, reading } = place;
  const named = place.periods.filter(
    (p) => within(p, sentence) && !within(p, figure) && !isBeginning(p, reading.plain),
  );
  const before = named.filter((p) => p.end <= figure.start);
  const after = named.filter((p) => p.start >= figure.end && !isComparison(p, place));
  const between = (p: NamedPeriod) => within(p, gap);
  const ahead = before.findLast((p) => within(p, clause) && between(p));
  const behind = after.find((p) => within(p, clause) && between(p) && p.start - figure.end < 60);
  const nearest = ahead && behind && isOfTheOneBehind(ahead, behind, place) ? behind : (ahead ?? behind);
  if (nearest) return { period: nearest, where: 'clause', words: wordsOf(nearest, reading) };
  const inSentence = before.findLast(between) ?? before.at(-1) ?? after.find(between);
  return inSentence ? { period: inSentence, where: 'sentence', words: wordsOf(inSentence, reading) } : null;
}

/** "In September 2025 it forecast $2 trillion for 2026": the day is when it was said, the year is what it is of. */
function isOfTheOneBehind(ahead: NamedPeriod, behind: NamedPeriod, place: Place): boolean {
  if (isDate(ahead) && !isDate(behind)) return true;
  return isTakenBefore(ahead, place) && isAttached(place.figure.end, behind.start, place.reading.plain);
}

function periodOfHeads({ columnHead, rowHead, lead }: Surroundings): ToldPeriod | null {
  for (const head of [columnHead, rowHead, lead]) {
    const period = head?.periods[0];
    if (head && period) return { period, where: 'clause', words: wordsOf(period, head) };
  }
  return null;
}

function periodBefore({ periods, sentence, reading }: Place): ToldPeriod | null {
  const earlier = periods.findLast((p) => p.end <= sentence.start);
  return earlier ? { period: earlier, where: 'paragraph', words: wordsOf(earlier, reading) } : null;
}

function wordsOf({ start, end }: Span, { block }: Reading): string {
  return block.text.slice(start, end);
}

/** "Since 2019", 自2019年: where something began is not when the figure was so. */
function isBeginning({ start, end }: Span, plain: string): boolean {
  return (
    /\bsince[a-z' ]{0,40}$/.test(plain.slice(Math.max(0, start - 48), start)) ||
    /[自从]$/.test(plain.slice(Math.max(0, start - 1), start)) ||
    /^(?:以来|以後|以后)/.test(plain.slice(end, end + 2))
  );
}

/** "35% more than last year", 较去年增35%: what it is held against, not when it is of. */
function isComparison({ start }: NamedPeriod, { figure, reading }: Place): boolean {
  return COMPARES.test(reading.plain.slice(Math.max(figure.end, start - 40), start));
}

const COMPARES =
  /\b(?:than|compared (?:to|with)|versus|vs\.?|from|over)(?: [a-z]+){0,4} $|(?:较|比|相比|同比)[^，。0-9]{0,4}$/;

/** When something was said, rather than what a sum is of. */
function isDate({ grain }: NamedPeriod): boolean {
  return grain === 'day' || grain === 'month';
}
