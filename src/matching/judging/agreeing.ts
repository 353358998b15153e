import type { Reason } from '../annotation.ts';
import { type Comparable, recordOf } from '../comparable.ts';
import { isExcused } from '../accusing/excuses.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { isUnderstood } from '../accusing/surely-told.ts';
import type { Told } from '../statement/told.ts';
import { agreement, sameValue } from '../values.ts';
import { daysAfter } from './days.ts';
import type { JudgeContext, Judgement } from './judgement.ts';
import { hasOutcomeLike, isForecast, isOnlyAnnounced, newestOf, rivalsOf } from './rivals.ts';
import { isMilestone, isNewsOfItsMonth, isOfThatDay, isPastWithDate, isToldAsFormer } from './when-told.ts';
import { clauseNear, wordsNear } from './words-near.ts';

export function judgeAgreeing(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  context: JudgeContext,
): Judgement {
  const { told, published, horizon } = context;
  const record = recordOf(filed);
  const reasons: Reason[] = [candidate.agreement === 'equal' ? 'value-agrees' : 'value-agrees-rounded'];
  reasons.push(candidate.periodFit === 'same' ? 'period-agrees' : 'period-unknown');
  const newest = newestOf(candidate, filed, statement);

  const isExcusable = () => isExcused(candidate, statement, context.lexicon, null);
  // Nobody's outcome is a range: whoever reads it knows it for an estimate.
  const isRange = statement.figure.low !== statement.figure.high;
  if (
    isForecast(filed) &&
    told.done &&
    !isRange &&
    isCertainEnough(candidate) &&
    !hasOutcomeLike(candidate, filed, statement) &&
    !isExcusable() &&
    isUnderstood(candidate.claim.claim, statement)
  ) {
    return {
      verdict: 'forecast-as-fact',
      record,
      reasons: [...reasons, 'told-as-done'],
      ...(newest && { newer: recordOf(newest) }),
    };
  }
  const certainlyTold =
    candidate.rival === null && candidate.entity.weight >= 0.75 && (candidate.metric?.weight ?? 0) >= 0.6;
  if (
    isOnlyAnnounced(filed) &&
    filed.metric === 'investment' &&
    candidate.entity.both &&
    certainlyTold &&
    candidate.metric?.where === 'clause' &&
    !hasFirmLike(candidate, filed, statement) &&
    !isToldOpenly(statement, told) &&
    !SAYS_COMMITTED.test(clauseNear(statement)) &&
    !isExcusable() &&
    isUnderstood(candidate.claim.claim, statement)
  ) {
    return { verdict: 'forecast-as-fact', record, reasons: [...reasons, 'only-announced'] };
  }
  if (told.coming) reasons.push('told-as-forecast');
  // Who comes in a month are more than who come in a week: neither count outdates the other.
  if (isOfAnotherSpan(candidate, filed)) return { verdict: 'context', record, reasons: [...reasons, 'not-comparable'] };
  const pastWithDate =
    isToldAsFormer(statement, rivalsOf(candidate, filed), filed, published) ||
    isNewsOfItsMonth(statement, filed, published) ||
    (filed.level &&
      (isPastWithDate(statement, candidate.periodFit, published) || isOfThatDay(statement, filed, published)));
  const milestone = filed.level && isMilestone(statement, filed, published);
  const replacedBy = newest?.asOf ?? (outcomeAgrees(candidate, filed, statement) ? null : filed.replaced);
  if (replacedBy !== null && !pastWithDate && !milestone && !(filed.replaced !== null && isCalledOff(statement))) {
    const before = published !== null && replacedBy <= published;
    reasons.push(before ? 'superseded-before-article' : 'superseded-after-article');
    return { verdict: 'outdated', record, reasons, ...(newest && { newer: recordOf(newest) }) };
  }
  if (published !== null && published > horizon) reasons.push('article-newer-than-data');
  // A level that was reached only later cannot have been what the page speaks of.
  if (filed.level && published !== null && daysAfter(filed.asOf, published) > 3) {
    const outcome =
      newest ??
      rivalsOf(candidate, filed).findLast((c) => c.kind !== 'rumour' && !sameValue(c, filed) && c.asOf >= filed.asOf);
    if (told.coming && outcome && daysAfter(filed.asOf, published) <= 60)
      return {
        verdict: 'outdated',
        record,
        reasons: [...reasons, 'superseded-after-article'],
        newer: recordOf(outcome),
      };
    return { verdict: 'context', record, reasons: [...reasons, 'not-comparable'] };
  }
  if (candidate.claim.claim.confidence === 'disputed' || isUnsaidVendorClaim(filed, statement))
    return { verdict: 'context', record, reasons };
  if (isOnlyCommitted(candidate, filed, statement, told))
    return { verdict: 'context', record, reasons: [...reasons, 'only-announced'] };
  if (isToldOfAnother(candidate, filed, statement, context.lexicon))
    return { verdict: 'context', record, reasons: [...reasons, 'not-comparable'] };
  if (isToldWithoutLimit(filed, statement, told))
    return { verdict: 'context', record, reasons: [...reasons, 'only-announced'] };
  if (isOneOfSeveral(candidate, filed)) return { verdict: 'context', record, reasons: [...reasons, 'not-comparable'] };
  return { verdict: 'consistent', record, reasons };
}

/** The company stands in the figure's own sentence, none nearer, and a word for just this measure beside it. */
function isCertainEnough({ entity, metric, rival }: Candidate): boolean {
  return (
    rival === null && entity.weight >= 0.7 && entity.where !== 'paragraph' && metric !== null && metric.weight >= 0.7
  );
}

/** "Up to", "plans", "in talks" stand with the figure. */
function isToldOpenly(statement: Statement, told: Told): boolean {
  return (
    told.upTo ||
    told.negated ||
    statement.cues.clause.some(
      (c) => c.cue !== 'done' && c.cue !== 'paid' && c.cue !== 'past' && c.cue !== 'signed' && c.cue !== 'estimated',
    )
  );
}

/** A maker's praise of its own product, told without a word for whose claim it is. */
function isUnsaidVendorClaim(filed: Comparable, statement: Statement): boolean {
  if (filed.kind !== 'vendor-claim' || !(/^(?:x|%|count)$/.test(filed.unit) || filed.metric === 'training-cost'))
    return false;
  return !/\bclaim(?:s|ed|ing)?\b|\bpromis|\badvertis|\bboast|声称|宣称|号称|自称|据称|宣传/.test(wordsNear(statement));
}

/** The page itself says that nothing came of it. */
function isCalledOff({ cues, clause, reading }: Statement): boolean {
  return (
    cues.clause.some(
      (c) => c.cue === 'negated' && !/^(?:rather than|instead of)$/.test(reading.plain.slice(c.start, c.end)),
    ) ||
    /collaps|on ice|fell through|fizzl|unravel|stalled|never materiali|not materiali|凉了|告吹|泡汤|搁置|落空/.test(
      reading.plain.slice(clause.start, clause.end + 40),
    )
  );
}

/** A round of commitments told as money raised; or a commitment told without that word, of which less was paid. */
function isOnlyCommitted(candidate: Candidate, filed: Comparable, statement: Statement, told: Told): boolean {
  if (filed.kind !== 'commitment' && !/commitment/.test(filed.label ?? '')) return false;
  if (SAYS_COMMITTED.test(clauseNear(statement))) return false;
  if (filed.metric === 'funding-round')
    return statement.period === null || statement.period.where === 'paragraph' || candidate.periodFit === 'unknown';
  if (told.upTo) return false;
  return candidate.claim.comparables.some(
    (c) =>
      c.metric === filed.metric &&
      (c.kind === 'actual' || c.kind === 'filed') &&
      c.asOf >= filed.asOf &&
      c.high < filed.low &&
      c.high > filed.low * 0.6,
  );
}

/** Cash burned told as a loss, a net loss as an operating one: the number is on record, but of another of these. */
function isToldOfAnother({ metric }: Candidate, filed: Comparable, { metrics }: Statement, lexicon: Lexicon): boolean {
  if (metric === null || metric.where !== 'clause' || metric.weight < 0.6) return false;
  if (!DEFICITS.has(metric.id) || !DEFICITS.has(filed.metric) || metric.id === filed.metric) return false;
  if (lexicon.metrics.get(filed.metric)?.broader === metric.id) return false;
  return (metrics.get(filed.metric)?.weight ?? 0) < 0.5;
}

function isOfAnotherSpan({ metric }: Candidate, filed: Comparable): boolean {
  return metric !== null && metric.id !== filed.metric && USERS.has(metric.id) && USERS.has(filed.metric);
}

const USERS: ReadonlySet<string> = new Set(['weekly-users', 'monthly-users']);

/** An investment of "up to" so much, told without the "up to" and without its conditions. */
function isToldWithoutLimit(filed: Comparable, statement: Statement, told: Told): boolean {
  return (
    filed.bound === 'up-to' &&
    filed.metric === 'investment' &&
    !told.upTo &&
    !told.conditional &&
    !told.negated &&
    !isCalledOff(statement)
  );
}

/** What a year cost a company more than it brought in, by five measures that are far apart. */
const DEFICITS: ReadonlySet<string> = new Set(['loss', 'net-loss', 'operating-loss', 'adjusted-loss', 'cash-burn']);

const SAYS_COMMITTED = /\bcommit|\bpledg|承诺|认缴|认购承诺/;

/** Told of a group at once where each of its companies has its own (service lives of 5, 5.5 and 6 years). */
function isOneOfSeveral({ claim, entity }: Candidate, filed: Comparable): boolean {
  if (filed.unit !== 'years' || claim.claim.about.entities[0] !== entity.id) return false;
  return new Set(claim.comparables.filter((c) => c.metric === filed.metric).map((c) => c.high)).size >= 3;
}

/** The same amount is also filed without an "up to". */
function hasFirmLike(candidate: Candidate, filed: Comparable, statement: Statement): boolean {
  return candidate.claim.comparables.some((c) => {
    if (c.metric !== filed.metric || c.unit !== filed.unit || isOnlyAnnounced(c) || isForecast(c)) return false;
    const held = agreement(statement.figure, c);
    return held === 'equal' || held === 'rounded';
  });
}

/** What came of it is filed, and says what the page says. */
function outcomeAgrees(candidate: Candidate, filed: Comparable, statement: Statement): boolean {
  const outcome = rivalsOf(candidate, filed).findLast((c) => c.asOf > filed.asOf && !isForecast(c));
  if (!outcome) return false;
  const held = agreement(statement.figure, outcome);
  return held === 'equal' || held === 'rounded';
}
