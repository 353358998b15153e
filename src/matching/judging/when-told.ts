import type { Comparable } from '../comparable.ts';
import type { PeriodFit } from '../period-fit.ts';
import { monthOf } from '../periods/months.ts';
import type { Statement } from '../statement/statement.ts';
import { agreement, sameValue } from '../values.ts';
import { daysAfter, daysBetween } from './days.ts';
import { wordsNear } from './words-near.ts';

/** Told as what stood before, or beside the newer value that was known by then. */
export function isToldAsFormer(
  { isStart, isFormer, figure, beside }: Statement,
  rivals: readonly Comparable[],
  filed: Comparable,
  published: string | null,
): boolean {
  if (isStart || isFormer) return true;
  if (published === null) return false;
  return rivals.some(
    (later) =>
      (filed.level || later === rivals.at(-1)) &&
      later.kind !== 'rumour' &&
      later.asOf > filed.asOf &&
      daysAfter(later.asOf, published) <= 3 &&
      !sameValue(later, filed) &&
      beside.some((other) => {
        if (other === figure || other.unit !== later.unit) return false;
        const held = agreement(other, later);
        return held === 'equal' || held === 'rounded';
      }),
  );
}

/** News of a mark that was passed for the first time: true on its day, whatever came after. */
export function isMilestone(statement: Statement, filed: Comparable, published: string | null): boolean {
  if (!MILESTONES.has(filed.metric) || !FIRST_TIME.test(wordsNear(statement))) return false;
  return published === null || daysBetween(filed.asOf, published) <= 60 || isOfPastDay(statement, published);
}

const MILESTONES: ReadonlySet<string> = new Set(['market-value', 'market-value-rank', 'weekly-users', 'monthly-users']);

const FIRST_TIME =
  /\b(?:first|passe[ds]|passing|surpass(?:ed|es|ing)?|cross(?:ed|es|ing)|topp(?:ed|ing)|tops|exceed(?:ed|s)|milestone|briefly|most valuable|most-valuable)\b|首家|首次|首个|第一家|第一个|突破|里程碑|站上|跨过|超越|攻破|冲破|冲上/;

/** "Closed on Wednesday at": the value of a day of the week before the article. */
export function isOfThatDay(statement: Statement, filed: Comparable, published: string | null): boolean {
  return (
    filed.metric === 'market-value' &&
    published !== null &&
    daysBetween(filed.asOf, published) <= 7 &&
    /\bon (?:mon|tues|wednes|thurs|fri)day\b|\bclosed\b|(?:周|星期)[一二三四五]|收盘|盘中/.test(wordsNear(statement))
  );
}

/** "In September 2025 Nvidia said it would": what was announced then, told with its month, stays what was announced. */
export function isNewsOfItsMonth(statement: Statement, filed: Comparable, published: string | null): boolean {
  if (filed.level || !ANNOUNCED.has(filed.kind)) return false;
  return (
    statement.periods.some(
      ({ from, to, grain, relative }) =>
        (grain === 'month' || grain === 'day') &&
        !relative &&
        from === filed.asOfMonth &&
        (published === null || to < monthOf(published)),
    ) && statement.cues.sentence.some((c) => c.cue === 'past' || c.cue === 'signed' || c.cue === 'done')
  );
}

const ANNOUNCED: ReadonlySet<string> = new Set(['letter-of-intent', 'announced', 'commitment']);

/** Told of a day or period that had passed when the article was written: what was true then stays true. */
export function isPastWithDate(statement: Statement, fit: PeriodFit, published: string | null): boolean {
  const told = statement.period;
  if (!told || told.where === 'paragraph') return false;
  if (fit !== 'same' && fit !== 'overlaps') return false;
  if (published === null) return true;
  const now = monthOf(published);
  if (told.period.relative && told.period.to >= now) return false;
  return told.period.to < now || (told.period.grain === 'month' && told.period.to < now);
}

/** A month or day is named that had passed when the article was written. */
export function isOfPastDay({ period }: Statement, published: string | null): boolean {
  return (
    period !== null &&
    period.where !== 'paragraph' &&
    (period.period.grain === 'month' || period.period.grain === 'day') &&
    (published === null || period.period.to < monthOf(published))
  );
}

export function dayOf(statement: Statement, published: string | null): string | null {
  const told = statement.period;
  if (told && told.where !== 'paragraph' && (told.period.grain === 'month' || told.period.grain === 'day')) {
    const { from } = told.period;
    return `${String(Math.floor(from / 12)).padStart(4, '0')}-${String((from % 12) + 1).padStart(2, '0')}-15`;
  }
  if (told && told.where !== 'paragraph' && !told.period.relative) return null;
  return published;
}
