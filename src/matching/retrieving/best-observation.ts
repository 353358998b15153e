import type { IndexedClaim, NumberedRow } from '../claim-index.ts';
import type { Comparable } from '../comparable.ts';
import type { EntityFit } from '../entity-fit.ts';
import type { Fits } from '../fits.ts';
import type { MetricFit } from '../metric-kinship.ts';
import type { MisquoteHit } from '../misquotes.ts';
import { type PeriodFit, periodFit } from '../period-fit.ts';
import type { Each } from '../statement/each.ts';
import type { Nearness, Statement } from '../statement/statement.ts';
import { type Agreement, agreement, isInUnit, ratioBetween, significantDigits } from '../values.ts';
import type { Candidate } from './candidate.ts';

/** What a statement says of a claim as a whole, before any of its values is looked at. */
interface Held {
  readonly claim: IndexedClaim;
  readonly entity: EntityFit;
  readonly misquote: MisquoteHit | null;
  readonly phrase: Nearness | null;
  readonly statement: Statement;
  readonly fits: Fits;
  /** The month of the article, counted from year 0, where it is known. */
  readonly today: number | null;
}

/** One of the claim's values held against the figure. */
interface HeldValue {
  readonly comparable: Comparable;
  readonly metric: MetricFit | null;
  readonly agreement: Agreement;
  readonly periodFit: PeriodFit;
  readonly score: number;
  /** The score, and what else speaks for this value of the claim rather than for another. */
  readonly rank: number;
}

/** The claim's observation that the figure is most likely about; of two alike the one that is filed first. Rivals are not looked at. */
export function bestObservation(held: Held): Candidate | null {
  const { claim, entity, misquote, phrase } = held;
  const base =
    0.34 * entity.weight +
    0.09 * (phrase?.weight ?? 0) +
    (misquote ? 0.12 : 0) +
    ((entity.both ? 0.02 : 0) - (claim.hasWordings ? 0.02 : 0) - 0.0015 * Math.min(10, claim.comparables.length));
  if (claim.rows.length === 0) return misquote && misquotedOnly(held, base);
  let best: HeldValue | null = null;
  for (const row of claim.rows) best = bestOfRow(row, base, held, best);
  if (!best) return null;
  const { comparable, metric, agreement: agreed, periodFit: fit, score } = best;
  return {
    claim,
    comparable,
    agreement: agreed,
    misquote,
    isSuspect: false,
    entity,
    metric,
    phrase,
    periodFit: fit,
    rival: null,
    score,
  };
}

/** A claim without values, told in a known wrong version. */
function misquotedOnly({ claim, entity, misquote, phrase, statement, fits }: Held, base: number): Candidate | null {
  const metric = fits.metric(claim.metricNumber) ?? dealBetween(entity, claim, statement);
  const score = base + 0.28 * (metric?.weight ?? 0) + 0.26 + 0.12 * PERIOD_WEIGHT.unknown;
  if (score < WORTH_WEIGHING) return null;
  return {
    claim,
    comparable: null,
    agreement: 'none',
    misquote,
    isSuspect: false,
    entity,
    metric,
    phrase,
    periodFit: 'unknown',
    rival: null,
    score,
  };
}

/** The best of a row's values and of the `best` of the rows before. */
function bestOfRow(row: NumberedRow, base: number, held: Held, best: HeldValue | null): HeldValue | null {
  const { claim, entity, misquote, statement, fits } = held;
  const { figure, each } = statement;
  const middle = (figure.low + figure.high) / 2;
  const shapeRight = row.shape === 'either' || row.shape === statement.shape;
  const unitRight = isInUnit(figure, row.unit);
  if (!misquote && !(unitRight && shapeRight && (entity.weight >= FAR_FROM || !isFar(middle, row.lowest, row.highest))))
    return best;
  const metric = fits.metric(row.metricNumber) ?? dealBetween(entity, claim, statement);
  const without = base + 0.28 * (metric?.weight ?? 0);
  if (without + 0.4 < WORTH_WEIGHING) return best;
  // Far from the figure, a value matters only where entity and measure leave no doubt (a slip by ten, a wrong number).
  const farToo = misquote !== null || (entity.weight >= FAR_FROM && (metric?.weight ?? 0) >= FAR_FROM);
  for (const comparable of row.values) {
    if (!farToo && isFar(middle, comparable.low, comparable.high)) continue;
    if (!shapeRight && comparable.place > 0) continue;
    if (comparable.isNegative && !statement.isNegative) continue;
    if (each !== null && !isOfEach(comparable, each)) continue;
    const agreed = unitRight ? agreement(figure, comparable) : 'none';
    const value = without + 0.26 * (misquote ? 1 : valueWeight(agreed, comparable, statement));
    if (value + 0.14 < WORTH_WEIGHING) continue;
    const fit = periodFit(comparable, statement, claim.parties.yearEnds, held.today);
    const score = value + scoreBeside(comparable, row, agreed, fit, held);
    const rank = score + rankBeside(comparable, agreed, held);
    if (best && (rank < best.rank || (rank === best.rank && comparable.place > best.comparable.place))) continue;
    best = { comparable, metric, agreement: agreed, periodFit: fit, score, rank };
  }
  return best;
}

/** What speaks for a value beside company, measure and amount: its period, and how much the claim is about it. */
function scoreBeside(
  comparable: Comparable,
  row: NumberedRow,
  agreed: Agreement,
  fit: PeriodFit,
  { claim, misquote, today }: Held,
): number {
  return (
    0.12 * PERIOD_WEIGHT[fit] +
    (comparable.fromSeries ? 0 : 0.015) +
    (isSame(agreed) ? 0.03 * comparable.share : 0) -
    (comparable.replaced ? 0.01 : 0) +
    (comparable.place === 0 && agreed !== 'none' ? 0.012 : 0) +
    (row.metricNumber === claim.metricNumber ? 0.02 : 0) -
    (!misquote && isOfLater(comparable, today) ? 0.12 : 0)
  );
}

/** What tells values of one claim apart. */
function rankBeside(comparable: Comparable, agreed: Agreement, { misquote, statement, today }: Held): number {
  return (
    (isOfTheseDays(comparable, today) ? 0.008 : 0) -
    // What was passed is told of the day it was passed on, not of the day before.
    (statement.isPassed && comparable.high < statement.figure.low ? 0.02 : 0) +
    // A wrong version is told of the observation whose value it uses, not of the newest.
    (misquote && isSame(agreed) ? 0.05 : 0)
  );
}

function isSame(agreed: Agreement): boolean {
  return agreed === 'equal' || agreed === 'rounded';
}

/** Two companies of a deal side by side with a sum speak of the deal, whatever the verb. */
function dealBetween(entity: EntityFit, claim: IndexedClaim, statement: Statement): MetricFit | null {
  if (!entity.both || entity.weight < 0.84) return null;
  for (const nearness of statement.metrics.values())
    if (nearness.weight >= 0.93 && nearness.where === 'clause') return null;
  return { id: claim.metric, weight: 0.4, where: 'sentence', words: '', exact: false };
}

/** What is told of each month is not held against the sum of a year. */
function isOfEach({ months, metric }: Comparable, each: Each): boolean {
  if (metric === 'annualised-revenue') return false;
  if (months === null) return true;
  const span = months.to - months.from + 1;
  return each === 'month' ? span === 1 : each === 'quarter' && span === 3;
}

/** Entity and measure this near leave no doubt about what is meant. */
const FAR_FROM = 0.7;

function isFar(value: number, low: number, high: number): boolean {
  return value < low * 0.6 || value > high * 1.7;
}

/** No candidate below this is ever marked or shown. */
const WORTH_WEIGHING = 0.5;

/** What was observed well after the article was written cannot be what it tells. */
function isOfLater({ asOfMonth }: Comparable, today: number | null): boolean {
  return today !== null && asOfMonth > today + 1;
}

/** Of two values alike of one claim, the one that was news when the article was written. */
function isOfTheseDays({ asOfMonth }: Comparable, today: number | null): boolean {
  return today !== null && asOfMonth <= today && asOfMonth >= today - 3;
}

const PERIOD_WEIGHT: Readonly<Record<PeriodFit, number>> = { same: 1, overlaps: 0.35, unknown: 0.45, differs: -0.9 };

function valueWeight(held: Agreement, comparable: Comparable, statement: Statement): number {
  switch (held) {
    case 'equal':
      return 1;
    case 'rounded':
      // A range told about a value says less than the value.
      return statement.figure.low === statement.figure.high ? 0.9 : 0.75;
    case 'end-of-range':
      return 0.75;
    case 'within':
      return 0.5;
    case 'power-of-ten':
      return significantDigits(statement.figure.low) >= 3 ? 0.6 : 0.3;
    case 'none': {
      const ratio = ratioBetween(statement.figure, comparable);
      return ratio <= 1.12 ? 0.35 : ratio <= 1.4 ? 0.2 : ratio <= 2.2 ? 0.1 : 0;
    }
  }
}
