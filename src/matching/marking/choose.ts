import { recordOf } from '../comparable.ts';
import { judge } from '../judging/judge.ts';
import type { Judgement } from '../judging/judgement.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import type { Weighed } from '../weigh-blocks.ts';
import { isLinked, isTelling } from './link.ts';
import { isUnfit } from './unfit.ts';

/** Below this the words do not make the claim certain enough to mark. */
const MARK_FROM = 0.66;
/** The same where the value itself tells. */
const MARK_FROM_TELLING = 0.58;

/** The claim that a figure is surely about, and what is said of it; null where there is none. */
export function choose(weighed: Weighed): Chosen | null {
  return chooseJudged(weighed) ?? chooseExcused(weighed);
}

interface Chosen {
  readonly candidate: Candidate;
  readonly judgement: Judgement;
}

function chooseJudged({ statement, candidates, context }: Weighed): Chosen | null {
  for (const candidate of misquotedFirst(candidates)) {
    if (!isNear(statement, candidate)) return null;
    if (!isLinked(statement, candidate) || isUnfit(statement, candidate)) continue;
    const judgement = judge(candidate, statement, context);
    if (judgement) return { candidate, judgement };
  }
  return null;
}

/** A known wrong number of the very thing, in words that leave a way to read it as right: nobody is accused, and the record stands beside it. */
function chooseExcused({ candidates: [first] }: Weighed): Chosen | null {
  const isOfTheVeryThing =
    first !== undefined &&
    first.misquote?.misquote.when.figure !== undefined &&
    first.entity.weight >= 0.79 &&
    first.metric !== null &&
    first.metric.exact &&
    first.metric.weight >= 0.9 &&
    first.rival === null;
  if (!isOfTheVeryThing) return null;
  const record = first.comparable && recordOf(first.comparable);
  return { candidate: first, judgement: { verdict: 'context', record, reasons: ['not-comparable'] } };
}

/** A known wrong version goes before claims that fit about as well. */
function misquotedFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]?.score ?? 0;
  const known = candidates.filter((c) => c.misquote !== null && c.score >= MARK_FROM && c.score >= best - 0.15);
  return known.length === 0 ? candidates : [...known, ...candidates.filter((c) => !known.includes(c))];
}

function isNear(statement: Statement, candidate: Candidate): boolean {
  return candidate.score >= (isTelling(statement, candidate) ? MARK_FROM_TELLING : MARK_FROM);
}
