import { type Annotation, isAccusation } from '../annotation.ts';
import { judge } from '../judging/judge.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { significantDigits } from '../values.ts';
import type { Weighed } from '../weigh-blocks.ts';
import { markOfFigure } from './marks.ts';
import { isAdjective } from './unfit.ts';

/** A claim with more values than this agrees with something by chance. */
const FEW = 14;

/** Another filed value of a claim that the paragraph tells already: 12% where 56% of the same survey is marked. It accuses nobody. */
export function companionOf(weighed: Weighed, marked: readonly Annotation[]): Annotation | null {
  const { statement, candidates, context } = weighed;
  const { figure } = statement;
  if ((significantDigits(figure.high) < 2 && figure.kind !== 'money') || isAdjective(statement)) return null;
  for (const candidate of candidates) {
    if (!isFiledValue(candidate, statement) || !isToldBeside(candidate, marked)) continue;
    const judgement = judge(candidate, statement, context);
    if (judgement && !isAccusation(judgement.verdict)) return markOfFigure(weighed, candidate, judgement);
  }
  return null;
}

function isFiledValue(candidate: Candidate, { figure }: Statement): boolean {
  const { agreement, comparable, entity, periodFit, rival, misquote, score } = candidate;
  if (agreement !== 'equal' || !comparable || comparable.fromSeries || misquote) return false;
  if (periodFit === 'differs' || entity.weight < 0.5) return false;
  // Three digits tell even where another company stands nearer: the claim may list several.
  return significantDigits(figure.high) >= 3 ? score >= 0.3 : score >= 0.5 && rival === null;
}

function isToldBeside({ claim }: Candidate, marked: readonly Annotation[]): boolean {
  const { id, record } = claim.claim;
  return record.length <= FEW && marked.some((mark) => mark.claim === id && mark.figure !== null);
}
