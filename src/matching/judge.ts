import { type ComparedRecord, isAccusation, type Reason, type Verdict } from './annotation.ts';
import { type Comparable, recordOf } from './comparable.ts';
import type { Lexicon } from './lexicon.ts';
import { isExcused } from './excuses.ts';
import { monthOf } from './period.ts';
import type { PeriodFit } from './period-fit.ts';
import { isPlainlyTold } from './plainly-told.ts';
import type { Candidate } from './retrieve.ts';
import type { Statement } from './statement.ts';
import { isUnderstood } from './surely-told.ts';
import type { Told } from './told.ts';
import { agreement, ratioBetween, sameValue, significantDigits } from './values.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly record: ComparedRecord | null;
  readonly reasons: readonly Reason[];
  readonly newer?: ComparedRecord;
  readonly misquote?: string;
}

export interface JudgeContext {
  readonly lexicon: Lexicon;
  readonly published: string | null;
  readonly horizon: string;
  readonly told: Told;
}

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

function judgeAgreeing(
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
  if (
    isForecast(filed) &&
    told.done &&
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
    !hasFirmLike(candidate, filed, statement) &&
    !isToldOpenly(statement, told) &&
    !isExcusable() &&
    isUnderstood(candidate.claim.claim, statement)
  ) {
    return { verdict: 'forecast-as-fact', record, reasons: [...reasons, 'only-announced'] };
  }
  if (told.coming) reasons.push('told-as-forecast');
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

/** Told as what stood before, or beside the newer value that was known by then. */
function isToldAsFormer(
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

/** The figure's sentence, as far as it is read: a page without full stops stays cheap. */
function wordsNear({ reading, sentence, figure }: Statement): string {
  return reading.plain.slice(Math.max(sentence.start, figure.start - 300), Math.min(sentence.end, figure.end + 300));
}

function clauseNear({ reading, clause, figure }: Statement): string {
  return reading.plain.slice(Math.max(clause.start, figure.start - 200), Math.min(clause.end, figure.end + 200));
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

/** News of a mark that was passed for the first time: true on its day, whatever came after. */
function isMilestone(statement: Statement, filed: Comparable, published: string | null): boolean {
  if (!MILESTONES.has(filed.metric) || !FIRST_TIME.test(wordsNear(statement))) return false;
  return published === null || daysBetween(filed.asOf, published) <= 60 || isOfPastDay(statement, published);
}

const MILESTONES: ReadonlySet<string> = new Set(['market-value', 'market-value-rank', 'weekly-users', 'monthly-users']);
const FIRST_TIME =
  /\b(?:first|passe[ds]|passing|surpass(?:ed|es|ing)?|cross(?:ed|es|ing)|topp(?:ed|ing)|tops|exceed(?:ed|s)|milestone|briefly|most valuable|most-valuable)\b|首家|首次|首个|第一家|第一个|突破|里程碑|站上|跨过|超越|攻破|冲破|冲上/;

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

/** A top of a range told alone, or a bottom: right, but not the whole of it. */
function judgeEndOfRange(
  candidate: Candidate,
  filed: Comparable,
  statement: Statement,
  context: JudgeContext,
): Judgement | null {
  if (candidate.periodFit === 'differs') return null;
  const newest = newestOf(candidate, filed, statement);
  const top = statement.figure.high >= filed.high * 0.99;
  const said = top ? context.told.upTo : statement.figure.hedge === 'over' || statement.figure.hedge === 'at-least';
  if (newest) {
    const before = context.published !== null && newest.asOf <= context.published;
    return {
      verdict: 'outdated',
      record: recordOf(filed),
      reasons: ['value-within-range', before ? 'superseded-before-article' : 'superseded-after-article'],
      newer: recordOf(newest),
    };
  }
  if (said) return { verdict: 'consistent', record: recordOf(filed), reasons: ['value-within-range'] };
  return {
    verdict: 'context',
    record: recordOf(filed),
    reasons: ['value-within-range'],
  };
}

function judgeWithin(candidate: Candidate, filed: Comparable, statement: Statement, context: JudgeContext): Judgement {
  const newest = newestOf(candidate, filed, statement);
  if (newest && isForecast(filed)) {
    const before = context.published !== null && newest.asOf <= context.published;
    return {
      verdict: 'outdated',
      record: recordOf(filed),
      reasons: ['value-within-range', before ? 'superseded-before-article' : 'superseded-after-article'],
      newer: recordOf(newest),
    };
  }
  const verdict = candidate.periodFit === 'same' && !context.told.done ? 'consistent' : 'context';
  return {
    verdict,
    record: recordOf(filed),
    reasons: ['value-within-range', candidate.periodFit === 'same' ? 'period-agrees' : 'period-unknown'],
  };
}

function judgeDisagreeing(
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
  if (candidate.periodFit === 'differs' || ratio > 1.6 || !certain) return null;
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

/** Observations of the same measure and, for what flows, the same period, oldest first. */
function rivalsOf({ claim }: Candidate, filed: Comparable): Comparable[] {
  return claim.comparables
    .filter((c) => c.metric === filed.metric && c.unit === filed.unit && (filed.level || samePeriod(c, filed)))
    .toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
}

function samePeriod(a: Comparable, b: Comparable): boolean {
  if (a.months === null || b.months === null) return a.period === b.period;
  return a.months.from === b.months.from && a.months.to === b.months.to && a.months.open === b.months.open;
}

/** The newest later observation that says something else; a rumour does not take the place of what was closed. */
function newestOf(candidate: Candidate, filed: Comparable, statement: Statement): Comparable | null {
  const later = rivalsOf(candidate, filed).filter(
    (c) =>
      c.asOf > filed.asOf &&
      !(PARTS.has(filed.metric) && c.label !== filed.label) &&
      (c.kind !== 'rumour' || filed.kind === 'rumour') &&
      c.kind !== 'opinion' &&
      !(c.kind === 'estimate' && (filed.kind === 'actual' || filed.kind === 'filed')) &&
      !(isForecast(c) && !isForecast(filed) && filed.kind !== 'rumour'),
  );
  const newest = later.at(-1);
  if (!newest || sameValue(newest, filed)) return null;
  // A range that was guided stays a guess, even where the outcome fell into it.
  if (statement.figure.low !== statement.figure.high && isForecast(filed) && !isForecast(newest)) return newest;
  const held = agreement(statement.figure, newest);
  // Two ranges alike are still two.
  if (statement.figure.low !== statement.figure.high && held === 'rounded') return newest;
  return held === 'equal' || held === 'rounded' ? null : newest;
}

/** Amounts that stand beside each other: one investor's does not replace another's. */
const PARTS: ReadonlySet<string> = new Set(['investment', 'compute-contract', 'chip-purchase']);

function isForecast(c: Comparable): boolean {
  return c.kind === 'forecast' || c.kind === 'guidance' || c.kind === 'target' || c.kind === 'letter-of-intent';
}

function isOnlyAnnounced(c: Comparable): boolean {
  return (
    (c.kind === 'announced' || c.kind === 'commitment' || c.kind === 'guarantee') &&
    (c.bound === 'up-to' || c.kind === 'guarantee')
  );
}

/** Whether something that did happen is filed with the same value. */
function hasOutcomeLike(candidate: Candidate, filed: Comparable, statement: Statement): boolean {
  return rivalsOf(candidate, filed).some((c) => {
    if (isForecast(c)) return false;
    const held = agreement(statement.figure, c);
    return held === 'equal' || held === 'rounded';
  });
}

/** "Closed on Wednesday at": the value of a day of the week before the article. */
function isOfThatDay(statement: Statement, filed: Comparable, published: string | null): boolean {
  return (
    filed.metric === 'market-value' &&
    published !== null &&
    daysBetween(filed.asOf, published) <= 7 &&
    /\bon (?:mon|tues|wednes|thurs|fri)day\b|\bclosed\b|(?:周|星期)[一二三四五]|收盘|盘中/.test(wordsNear(statement))
  );
}

/** "In September 2025 Nvidia said it would": what was announced then, told with its month, stays what was announced. */
function isNewsOfItsMonth(statement: Statement, filed: Comparable, published: string | null): boolean {
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
function isPastWithDate(statement: Statement, fit: PeriodFit, published: string | null): boolean {
  const told = statement.period;
  if (!told || told.where === 'paragraph') return false;
  if (fit !== 'same' && fit !== 'overlaps') return false;
  if (published === null) return true;
  const now = monthOf(published);
  if (told.period.relative && told.period.to >= now) return false;
  return told.period.to < now || (told.period.grain === 'month' && told.period.to < now);
}

/** A month or day is named that had passed when the article was written. */
function isOfPastDay({ period }: Statement, published: string | null): boolean {
  return (
    period !== null &&
    period.where !== 'paragraph' &&
    (period.period.grain === 'month' || period.period.grain === 'day') &&
    (published === null || period.period.to < monthOf(published))
  );
}

function dayOf(statement: Statement, published: string | null): string | null {
  const told = statement.period;
  if (told && told.where !== 'paragraph' && (told.period.grain === 'month' || told.period.grain === 'day')) {
    const { from } = told.period;
    return `${String(Math.floor(from / 12)).padStart(4, '0')}-${String((from % 12) + 1).padStart(2, '0')}-15`;
  }
  if (told && told.where !== 'paragraph' && !told.period.relative) return null;
  return published;
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

function daysAfter(day: string, published: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${published}T00:00:00Z`)) / 86_400_000;
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000;
}
