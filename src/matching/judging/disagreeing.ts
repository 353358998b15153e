import type { Reason } from '../annotation.ts';
import { type Comparable, recordOf } from '../comparable.ts';
import { isExcused } from '../accusing/excuses.ts';
import { isPlainlyTold } from '../accusing/plainly-told.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import type { Statement } from '../statement/statement.ts';
import { isUnderstood } from '../accusing/surely-told.ts';
import type { Told } from '../statement/told.ts';
import { agreement, ratioBetween, significantDigits } from '../values.ts';
import { daysBetween } from './days.ts';
import type { JudgeContext, Judgement } from './judgement.ts';
import { isForecast, newestOf, rivalsOf } from './rivals.ts';
import { dayOf, isOfPastDay } from './when-told.ts';

export function judgeDisagreeing(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  context: JudgeContext,
): Judgement | null {
  const { published, horizon, told } = context;
  const certain = isCertain(candidate, statement);
  const rivals = rivalsOf(candidate, filed);
  // Between two points of a moving level nothing is invented, but what lies between their values is no disagreement.
  if (
    filed.level &&
    candidate.rival === null &&
    candidate.entity.weight >= 0.79 &&
    candidate.metric?.exact &&
    candidate.metric.weight >= 0.6
  ) {
    const around = aroundDay(rivals, dayOf(statement, published));
    if (around && agreesWithEnds(statement, around)) {
      const newest = rivals.at(-1);
      const superseded =
        filed.metric === 'market-value' &&
        newest !== undefined &&
        newest !== around[1] &&
        newest !== around[0] &&
        !isOfPastDay(statement, published);
      return {
        verdict: superseded ? 'outdated' : filed.metric === 'market-value' ? 'consistent' : 'context',
        record: recordOf(around[0]),
        reasons: ['value-within-range', ...(superseded ? (['superseded-after-article'] as const) : [])],
        ...(superseded && newest && { newer: recordOf(newest) }),
      };
    }
  }
  const newerThanData = published !== null && published > horizon;
  if (candidate.rival) return null;
  const isExcusable = () => isExcused(candidate, statement, context.lexicon, null);
  if (isTenfoldSlip(candidate, statement, rivals) && !isExcusable() && isUnderstood(candidate.claim.claim, statement)) {
    return { verdict: 'differs', record: recordOf(filed), reasons: ['value-off-by-power-of-ten'] };
  }
  if (hasDigitsOnly(candidate, statement))
    return { verdict: 'context', record: recordOf(filed), reasons: ['value-off-by-power-of-ten'] };
  const report = advanceReport(candidate, filed, statement, context, rivals);
  if (report) return report;
  const strong = candidate.entity.weight >= 0.85 && (candidate.metric?.weight ?? 0) >= 0.8;
  if (!strong) return judgeNear(candidate, filed, statement, told);
  const disagreesWithAll = rivals.every((c) => {
    const held = agreement(statement.figure, c);
    return held === 'none' || held === 'power-of-ten';
  });
  const periodSure = filed.level
    ? hasNeighbours(rivals, dayOf(statement, published))
    : candidate.periodFit === 'same' && rivals.some((c) => !isForecast(c));
  const atThatTime = filed.level
    ? (aroundDay(rivals, dayOf(statement, published)) ?? rivals)
    : rivals.filter(
        (c) => candidate.periodFit === 'same' || published === null || daysBetween(c.asOf, published) <= OLD,
      );
  const ratio = atThatTime.reduce(
    (least, c) => Math.min(least, ratioBetween(statement.figure, c)),
    Number.POSITIVE_INFINITY,
  );
  if (
    certain &&
    periodSure &&
    disagreesWithAll &&
    !newerThanData &&
    !told.coming &&
    ratio >= 1.1 &&
    ratio <= 4 &&
    isPlainlyTold(candidate, statement) &&
    !isExcusable()
  ) {
    return {
      verdict: 'differs',
      record: recordOf(closest(rivals, statement) ?? filed),
      reasons: ['value-disagrees', 'period-agrees'],
    };
  }
  const isNear = ratio <= (candidate.periodFit === 'same' ? 1.6 : 1.25);
  if (candidate.periodFit === 'differs' || !isNear || !certain) return null;
  if (
    statement.figure.kind !== 'money' &&
    filed.metric !== 'stake' &&
    (statement.figure.kind !== 'count' || filed.metric !== candidate.claim.claim.about.metric)
  )
    return null;
  const reasons: Reason[] = ['not-comparable', candidate.periodFit === 'same' ? 'period-agrees' : 'period-unknown'];
  if (newerThanData && filed.level) reasons.push('article-newer-than-data');
  return { verdict: 'context', record: recordOf(filed), reasons };
}

/** Values of longer ago are no measure for what an article tells without a period. */
const OLD = 550;

/** Not the filed value, but close to it, of this company and this very measure: worth a look, no more. */
function judgeNear(candidate: Candidate, filed: Comparable, statement: Statement, told: Told): Judgement | null {
  const { entity, metric, periodFit } = candidate;
  const { figure, shape } = statement;
  const near = periodFit === 'same' ? 1.12 : 1.06;
  if (
    (figure.kind !== 'money' && filed.metric !== 'stake') ||
    shape !== 'level' ||
    periodFit === 'differs' ||
    entity.weight < 0.75 ||
    entity.where === 'paragraph' ||
    metric === null ||
    metric.weight < 0.6 ||
    ratioBetween(figure, filed) > near
  )
    return null;
  const newest = newestOf(candidate, filed, statement);
  if (told.coming && isForecast(filed) && periodFit === 'same' && (newest !== null || filed.replaced !== null)) {
    return {
      verdict: 'outdated',
      record: recordOf(filed),
      reasons: ['told-as-forecast', 'superseded-after-article'],
      ...(newest && { newer: recordOf(newest) }),
    };
  }
  return {
    verdict: 'context',
    record: recordOf(filed),
    reasons: ['not-comparable', periodFit === 'same' ? 'period-agrees' : 'period-unknown'],
  };
}

/** A figure told as coming, or a level told before the record begins, of which the outcome is filed later: the best report of its day. */
function advanceReport(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  { told, published }: JudgeContext,
  rivals: readonly Comparable[],
): Judgement | null {
  if (published === null || candidate.periodFit === 'differs') return null;
  if (
    candidate.metric === null ||
    !candidate.metric.exact ||
    candidate.metric.weight < 0.7 ||
    candidate.entity.weight < 0.79
  )
    return null;
  const first = rivals.find((c) => !isForecast(c));
  const beforeRecord = filed.level && first !== undefined && first.asOf > published;
  if (!told.coming && !beforeRecord) return null;
  const outcome = rivals.findLast(
    (c) =>
      c.asOf > published &&
      ratioBetween(statement.figure, c) <= 2 &&
      (candidate.periodFit === 'same'
        ? !isForecast(c)
        : ADVANCE.has(filed.metric) && daysBetween(c.asOf, published) <= 100),
  );
  const nearest = rivals.reduce(
    (least, c) => Math.min(least, ratioBetween(statement.figure, c)),
    Number.POSITIVE_INFINITY,
  );
  if (!outcome || nearest > 1.5) return null;
  return {
    verdict: 'outdated',
    record: recordOf(outcome),
    reasons: ['told-as-forecast', 'superseded-after-article'],
    newer: recordOf(outcome),
  };
}

const ADVANCE: ReadonlySet<string> = new Set([
  'funding-round',
  'valuation',
  'investment',
  'capex',
  'compute-commitment',
]);

/** With more values than this, two digits of one of them are met by chance. */
const MANY = 14;

/** The digits of this very measure, at another size: a slip most likely, though not surely enough to say so. */
function hasDigitsOnly(
  { claim, comparable, agreement: held, entity, metric, periodFit }: Candidate,
  { figure, shape }: Statement,
): boolean {
  return (
    held === 'power-of-ten' &&
    comparable?.metric === claim.metric &&
    hasSameDigits(figure.low, comparable.low) &&
    figure.kind === 'money' &&
    significantDigits(figure.low) >= (claim.comparables.length > MANY ? 3 : 2) &&
    shape === 'level' &&
    periodFit !== 'differs' &&
    entity.weight >= 0.79 &&
    metric !== null &&
    metric.exact &&
    metric.weight >= 0.9
  );
}

/** The right digits with the wrong unit (852亿 for 8520亿): three digits and more do not agree by chance. */
function isTenfoldSlip(
  { claim, agreement: held, entity, metric, periodFit, comparable }: Candidate,
  { figure, shape }: Statement,
  rivals: readonly Comparable[],
): boolean {
  if (held !== 'power-of-ten' || comparable === null || !hasSameDigits(figure.low, comparable.low)) return false;
  if (significantDigits(figure.low) < 3 || shape !== 'level' || periodFit === 'differs') return false;
  // Ten times a side figure of a claim is most likely a figure of something else.
  if (comparable.metric !== claim.claim.about.metric) return false;
  if (entity.weight < 0.7 || metric === null || !metric.exact || metric.weight < 0.8 || metric.where !== 'clause')
    return false;
  return rivals.every((c) => {
    const other = agreement(figure, c);
    return other === 'none' || other === 'power-of-ten';
  });
}

function hasSameDigits(a: number, b: number): boolean {
  const times = a / b;
  return Math.abs(times / 10 ** Math.round(Math.log10(times)) - 1) < 0.0015;
}

/** Entity and metric stand in the figure's own clause, the unit is plain, and it is a level, not a change. */
function isCertain({ entity, metric, rival }: Candidate, { figure, shape }: Statement): boolean {
  return (
    rival === null &&
    entity.weight >= 0.86 &&
    (entity.where === 'clause' || entity.where === 'sentence' || entity.where === 'table') &&
    metric !== null &&
    metric.exact &&
    metric.weight >= 0.84 &&
    (metric.where === 'clause' || metric.where === 'table') &&
    shape === 'level' &&
    figure.shape !== 'vague' &&
    figure.shape !== 'bare' &&
    figure.unit !== null
  );
}

function aroundDay(rivals: readonly Comparable[], day: string | null): [Comparable, Comparable] | null {
  if (day === null) return null;
  const before = rivals.findLast((c) => c.asOf <= day);
  const after = rivals.find((c) => c.asOf >= day);
  if (!before || !after || daysBetween(before.asOf, after.asOf) > 120) return null;
  return [before, after];
}

function agreesWithEnds({ figure }: Statement, [a, b]: readonly [Comparable, Comparable]): boolean {
  const low = Math.min(a.low, b.low) * 0.97;
  const high = Math.max(a.high, b.high) * 1.03;
  return figure.low >= low && figure.high <= high;
}

/** A level may be disputed only where the record has points close by on both sides. */
function hasNeighbours(rivals: readonly Comparable[], day: string | null): boolean {
  const around = aroundDay(rivals, day);
  return around !== null && daysBetween(around[0].asOf, around[1].asOf) <= 75;
}

function closest(rivals: readonly Comparable[], statement: Statement): Comparable | undefined {
  return rivals.toSorted((a, b) => ratioBetween(statement.figure, a) - ratioBetween(statement.figure, b))[0];
}
