import { type Comparable, recordOf } from '../comparable.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import type { JudgeContext, Judgement } from './judgement.ts';
import { isForecast, newestOf } from './rivals.ts';

/** A top of a range told alone, or a bottom: right, but not the whole of it. */
export function judgeEndOfRange(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  context: JudgeContext,
): Judgement | null {
  if (candidate.periodFit === 'differs') return null;
  const newest = newestOf(candidate, filed, statement);
  const top = statement.figure.high >= filed.high * 0.99;
  const said = top ? context.told.upTo : statement.figure.hedge === 'over' || statement.figure.hedge === 'at-least';
  if (newest) return supersededWithin(filed, newest, context);
  if (said) return { verdict: 'consistent', record: recordOf(filed), reasons: ['value-within-range'] };
  return { verdict: 'context', record: recordOf(filed), reasons: ['value-within-range'] };
}

/** A value inside a range that was guided, or a wide one round a filed value. */
export function judgeWithin(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  context: JudgeContext,
): Judgement {
  const newest = newestOf(candidate, filed, statement);
  if (newest && isForecast(filed)) return supersededWithin(filed, newest, context);
  const verdict = candidate.periodFit === 'same' && !context.told.done ? 'consistent' : 'context';
  return {
    verdict,
    record: recordOf(filed),
    reasons: ['value-within-range', candidate.periodFit === 'same' ? 'period-agrees' : 'period-unknown'],
  };
}

function supersededWithin(filed: Comparable, newest: Comparable, { published }: JudgeContext): Judgement {
  const before = published !== null && newest.asOf <= published;
  return {
    verdict: 'outdated',
    record: recordOf(filed),
    reasons: ['value-within-range', before ? 'superseded-before-article' : 'superseded-after-article'],
    newer: recordOf(newest),
  };
}
