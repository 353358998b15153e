import { type Reason, isAccusation } from '../annotation.ts';
import { recordOf } from '../comparable.ts';
import { isExcused } from '../accusing/excuses.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { significantDigits } from '../values.ts';
import { judgeAgreeing } from './agreeing.ts';
import { judgeDisagreeing } from './disagreeing.ts';
import type { JudgeContext, Judgement } from './judgement.ts';
import { judgeEndOfRange, judgeWithin } from './range.ts';
import { newestOf } from './rivals.ts';

/** The verdict on a figure and the claim it is about; null where nothing certain enough can be said and the link itself is weak. */
export function judge(candidate: Candidate, statement: Statement, context: JudgeContext): Judgement | null {
  if (candidate.misquote) {
    const judged = judgeMisquote(candidate, statement, context);
    if (judged) return judged;
  }
  const { comparable } = candidate;
  if (!comparable) return null;
  const agrees = candidate.agreement === 'equal' || candidate.agreement === 'rounded';
  if (agrees && candidate.periodFit !== 'differs') {
    const judged = judgeAgreeing(candidate, comparable, statement, context);
    return candidate.isSuspect && judged.verdict === 'consistent' ? { ...judged, verdict: 'context' } : judged;
  }
  if (candidate.agreement === 'end-of-range') return judgeEndOfRange(candidate, comparable, statement, context);
  if (candidate.agreement === 'within' && candidate.periodFit !== 'differs')
    return judgeWithin(candidate, comparable, statement, context);
  return judgeDisagreeing(candidate, comparable, statement, context);
}

function judgeMisquote(candidate: Candidate, statement: Statement, { told, lexicon }: JudgeContext): Judgement | null {
  const { misquote, comparable } = candidate;
  if (!misquote) return null;
  const { verdict, id, when } = misquote.misquote;
  if (isAccusation(verdict) && isExcused(candidate, statement, lexicon, misquote.misquote)) return null;
  if (
    verdict === 'differs' &&
    (candidate.entity.weight < (candidate.rival === null && (candidate.metric?.weight ?? 0) >= 0.7 ? 0.48 : 0.55) ||
      ((candidate.metric?.weight ?? 0) < 0.5 &&
        !when.words &&
        !when.metric &&
        (candidate.phrase?.weight ?? 0) < 0.4 &&
        !isTelling(when.figure) &&
        (when.entities?.length ?? 0) < 3))
  ) {
    return null;
  }
  if (verdict === 'forecast-as-fact' && !told.done && !(when.told?.includes('signed') && told.signed) && !when.words)
    return null;
  const reasons: Reason[] = ['known-misquote'];
  if (verdict === 'forecast-as-fact') reasons.push('told-as-done');
  const newest = comparable ? newestOf(candidate, comparable, statement) : null;
  return {
    verdict,
    record: comparable ? recordOf(comparable) : null,
    reasons,
    misquote: id,
    // What has become of the number since belongs on the card whatever was wrong with the telling.
    ...(newest && { newer: recordOf(newest) }),
  };
}

/** A figure that tight with three digits is not met by chance. */
function isTelling(bounds: { low: number; high: number } | undefined): boolean {
  return (
    bounds !== undefined && bounds.high <= bounds.low * 1.03 && significantDigits((bounds.low + bounds.high) / 2) >= 3
  );
}
