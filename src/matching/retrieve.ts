import { ANYONE, type ClaimIndex, type FoundClaims, type IndexedClaim, type PhraseTarget } from './claim-index.ts';
import type { Comparable } from './comparable.ts';
import { type EntityFit, isSumOfOthers, named, rivalOf } from './entity-fit.ts';
import type { Fits } from './fits.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricFit } from './metric-kinship.ts';
import { type MisquoteHit, heldMisquote } from './misquotes.ts';
import { type PeriodFit, periodFit } from './period-fit.ts';
import type { Each } from './statement/each.ts';
import type { Nearness, Statement } from './statement/statement.ts';
import type { Told } from './statement/told.ts';
import { type Agreement, agreement, isInUnit, ratioBetween, significantDigits } from './values.ts';
import type { Hit } from './word-scanner.ts';

/** A claim that a figure may be about, and the observation that it is held against. */
export interface Candidate {
  readonly claim: IndexedClaim;
  readonly comparable: Comparable | null;
  readonly agreement: Agreement;
  readonly misquote: MisquoteHit | null;
  /** It may be told as a wrong version, though not surely enough to say so: it is not called right either. */
  readonly isSuspect: boolean;
  readonly entity: EntityFit;
  readonly metric: MetricFit | null;
  readonly phrase: Nearness | null;
  readonly periodFit: PeriodFit;
  /** Another company stands nearer to the figure than the claim's. */
  readonly rival: string | null;
  readonly score: number;
}

export interface RetrievalContext {
  readonly index: ClaimIndex;
  readonly lexicon: Lexicon;
  /** The month of the article, counted from year 0, where it is known. */
  readonly today: number | null;
  readonly fits: Fits;
  /** Where the claims are put that come near a statement. */
  readonly found: FoundClaims;
  /** Those of the statement's block. */
  readonly phrases: readonly Hit<PhraseTarget>[];
}

/** The claims that a figure may be about, the likeliest first. */
export function candidatesFor(statement: Statement, told: Told, context: RetrievalContext): Candidate[] {
  const phrases = phrasesAround(context.phrases, statement);
  context.fits.begin(statement);
  const candidates: Candidate[] = [];
  for (const claim of nearClaims(statement, phrases, context)) {
    const candidate = weigh(claim, statement, told, phrases, context);
    if (candidate) candidates.push(candidate);
  }
  return candidates.toSorted((a, b) => b.score - a.score);
}

/** A name farther from the figure than this leads to no claim. */
const NAMED_FROM = 0.36;
/** So near must a name and a word stand that a claim is looked at whatever its values; others must file about the same value. */
const NEAR_NAME = 0.6;
const NEAR_WORD = 0.6;

function nearClaims(
  statement: Statement,
  phrases: readonly Hit<PhraseTarget>[],
  { index, lexicon, found }: RetrievalContext,
): readonly IndexedClaim[] {
  const { figure, sentence } = statement;
  const unit = figure.unit ?? '';
  const middle = (figure.low + figure.high) / 2;
  const values = figure.low === figure.high ? [figure.low] : [figure.low, middle, figure.high];
  found.forget();
  const words: number[] = [];
  const related: number[] = [];
  for (const [id, { weight }] of statement.metrics) {
    if (weight < NEAR_WORD) continue;
    words.push(index.kinship.numberOf(id));
    for (const metric of index.kinship.related(id)) if (!related.includes(metric)) related.push(metric);
  }
  const units = unitsOf(statement);
  const lookUp = (entity: string, metrics: readonly number[]) => {
    const filed = index.about(entity);
    if (!filed) return;
    for (const metric of metrics) filed.addAbout(metric, unit, middle, found);
    for (const candidateUnit of units) for (const value of values) filed.addNear(candidateUnit, value, found);
  };
  for (const [id, { weight }] of statement.entities) {
    if (weight >= NAMED_FROM) lookUp(id, weight >= NEAR_NAME ? related : []);
  }
  for (const group of groupsOf(statement, lexicon)) lookUp(group, related);
  if (statement.isAboutAi) lookUp(ANYONE, words);
  for (const { start, end, target } of phrases)
    if (start >= sentence.start && end <= sentence.end) found.add(target.claim);
  return found.claims;
}

function unitsOf({ figure }: Statement): readonly string[] {
  return figure.unitCandidates ?? (figure.unit === null ? ['USD'] : [figure.unit]);
}

/** Groups of which at least two members are listed in the sentence. */
function groupsOf({ entities, listed }: Statement, { groups }: Lexicon): string[] {
  const named = groups.filter((group) => (entities.get(group.id)?.weight ?? 0) >= NAMED_FROM);
  if (named.length === 0 && listed.length < 2) return [];
  return groups
    .filter(
      (group) =>
        listed.filter((id) => group.members?.includes(id)).length >= 2 ||
        named.some((other) => group.members?.every((m) => other.members?.includes(m))),
    )
    .map((group) => group.id);
}

/** An entity, or a metric, that is told of no nearer than this makes no claim worth weighing. */
const FAINT = 0.3;

function weigh(
  claim: IndexedClaim,
  statement: Statement,
  told: Told,
  phrases: readonly Hit<PhraseTarget>[],
  { lexicon, today, fits }: RetrievalContext,
): Candidate | null {
  const held = heldMisquote(claim, statement, told, lexicon);
  // Nothing is outdated by what was not yet on record.
  const isTooEarly = held?.misquote.verdict === 'outdated' && isAllOfLater(claim, today);
  const misquote = held?.isSure && !isTooEarly ? held : null;
  const isSuspect = held !== null && !held.isSure;
  const entity = nearer(fits.entity(claim.parties), misquote && misquotedEntity(misquote, statement, lexicon));
  if (!entity || entity.weight < FAINT) return null;
  if (isWorthOfPerson(claim, statement, lexicon)) return null;
  const phrase = phraseFit(claim, statement, phrases);
  const best = bestObservation(claim, entity, misquote, phrase, statement, fits, today);
  if (!best) return null;
  const veryValue = best.agreement === 'equal' && significantDigits(statement.figure.high) >= 3;
  const rival = rivalOf(claim.parties, statement, fits.cast, entity, veryValue);
  const beside = rival !== null && (isBesideOnly(rival, best, statement) || isOwnPhrase(best));
  const score =
    best.score -
    (rival === null ? 0 : beside ? 0.13 : 0.3) -
    (isSumOfOthers(claim.parties, statement, lexicon) ? 0.2 : 0) +
    tellingValue(best, rival, statement);
  return { ...best, isSuspect, rival: isOwnPhrase(best) && beside ? null : rival, score: Math.max(0, score) };
}

/** The claim's observation that the figure is most likely about; of two alike the one that is filed first. Rivals are not looked at. */
function bestObservation(
  claim: IndexedClaim,
  entity: EntityFit,
  misquote: MisquoteHit | null,
  phrase: Nearness | null,
  statement: Statement,
  fits: Fits,
  today: number | null,
): Candidate | null {
  const { figure, each } = statement;
  const base =
    0.34 * entity.weight +
    0.09 * (phrase?.weight ?? 0) +
    (misquote ? 0.12 : 0) +
    ((entity.both ? 0.02 : 0) - (claim.hasWordings ? 0.02 : 0) - 0.0015 * Math.min(10, claim.comparables.length));
  if (claim.rows.length === 0) {
    if (!misquote) return null;
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
  const middle = (figure.low + figure.high) / 2;
  const isChange = statement.shape === 'change';
  let best: Comparable | null = null;
  let bestRank = 0;
  let bestScore = 0;
  let bestMetric: MetricFit | null = null;
  let bestAgreement: Agreement = 'none';
  let bestPeriod: PeriodFit = 'unknown';
  for (const row of claim.rows) {
    const shapeRight = row.change === isChange;
    const unitRight = isInUnit(figure, row.unit);
    if (
      !misquote &&
      !(unitRight && shapeRight && (entity.weight >= FAR_FROM || !isFar(middle, row.lowest, row.highest)))
    )
      continue;
    const metric = fits.metric(row.metricNumber) ?? dealBetween(entity, claim, statement);
    const without = base + 0.28 * (metric?.weight ?? 0);
    if (without + 0.4 < WORTH_WEIGHING) continue;
    // Far from the figure, a value matters only where entity and measure leave no doubt (a slip by ten, a wrong number).
    const isOfMetric = row.metricNumber === claim.metricNumber;
    const farToo = misquote !== null || (entity.weight >= FAR_FROM && (metric?.weight ?? 0) >= FAR_FROM);
    for (const comparable of row.values) {
      if (!farToo && isFar(middle, comparable.low, comparable.high)) continue;
      if (!shapeRight && comparable.place > 0) continue;
      if (each !== null && !isOfEach(comparable, each)) continue;
      const agreed = unitRight ? agreement(figure, comparable) : 'none';
      const value = misquote ? 1 : valueWeight(agreed, comparable, statement);
      if (without + 0.26 * value + 0.14 < WORTH_WEIGHING) continue;
      const period = periodFit(comparable, statement, claim.parties.yearEnds, today);
      const score =
        without +
        0.26 * value +
        0.12 * PERIOD_WEIGHT[period] +
        (comparable.fromSeries ? 0 : 0.015) +
        (agreed === 'equal' || agreed === 'rounded' ? 0.03 * comparable.share : 0) -
        (comparable.replaced ? 0.01 : 0) +
        (comparable.place === 0 && agreed !== 'none' ? 0.012 : 0) +
        (isOfMetric ? 0.02 : 0) -
        (!misquote && isOfLater(comparable, today) ? 0.12 : 0);
      // A wrong version is told of the observation whose value it uses, not of the newest.
      const rank =
        score +
        (isOfTheseDays(comparable, today) ? 0.008 : 0) -
        // What was passed is told of the day it was passed on, not of the day before.
        (statement.isPassed && comparable.high < figure.low ? 0.02 : 0) +
        (misquote && (agreed === 'equal' || agreed === 'rounded') ? 0.05 : 0);
      if (best && (rank < bestRank || (rank === bestRank && comparable.place > best.place))) continue;
      best = comparable;
      bestRank = rank;
      bestScore = score;
      bestMetric = metric;
      bestAgreement = agreed;
      bestPeriod = period;
    }
  }
  return (
    best && {
      claim,
      comparable: best,
      agreement: bestAgreement,
      misquote,
      isSuspect: false,
      entity,
      metric: bestMetric,
      phrase,
      periodFit: bestPeriod,
      rival: null,
      score: bestScore,
    }
  );
}

function nearer(a: EntityFit | null, b: EntityFit | null): EntityFit | null {
  return a && b ? (b.weight > a.weight ? named(b.id, b, a.both) : a) : (a ?? b);
}

/** What a person is worth is not what the company is worth: "Nvidia’s chief Jensen Huang is worth". */
function isWorthOfPerson(claim: IndexedClaim, { subject }: Statement, lexicon: Lexicon): boolean {
  return (
    subject !== null &&
    WORTH.has(claim.metric) &&
    lexicon.kindOf(subject) === 'person' &&
    claim.entities.includes(lexicon.companyOf(subject))
  );
}

const WORTH: ReadonlySet<string> = new Set([
  'market-value',
  'market-value-rank',
  'market-value-milestone',
  'valuation',
]);

/** A known wrong version names its own companies: the one wrongly credited, say. */
function misquotedEntity({ misquote }: MisquoteHit, statement: Statement, lexicon: Lexicon): EntityFit | null {
  let best: EntityFit | null = null;
  for (const id of misquote.when.entities ?? []) {
    const nearness = statement.entities.get(lexicon.companyOf(id));
    if (nearness && nearness.weight > (best?.weight ?? 0)) best = named(lexicon.companyOf(id), nearness);
  }
  return best;
}

/** Words that only this claim has stand in the sentence, with its value and its measure: a company nearby takes part in it. */
function isOwnPhrase({ entity, phrase, agreement: held, metric }: Candidate): boolean {
  return (
    entity.weight >= 0.5 &&
    phrase !== null &&
    phrase.weight >= 1 &&
    isTellingPhrase(phrase.words) &&
    held === 'equal' &&
    metric !== null &&
    metric.weight >= 0.6
  );
}

/** Longer than a turn of speech: four Han characters or digits, or Latin words of some length. */
export function isTellingPhrase(words: string): boolean {
  return /[㐀-鿿]/.test(words) ? /[㐀-鿿0-9]{4}/.test(words) : words.includes(' ') && words.length >= 14;
}

/** The more digits agree, the less the words around need to tell: four are never had by chance of the same company. */
function tellingValue(
  { agreement: held, comparable, periodFit, misquote }: Candidate,
  rival: string | null,
  { figure }: Statement,
): number {
  if (held !== 'equal' || comparable === null || rival !== null || periodFit === 'differs' || misquote) return 0;
  const digits = significantDigits(figure.high);
  return digits >= 4 ? 0.12 : digits === 3 ? 0.06 : 0;
}

/** The rival stands in another clause, ours in the same sentence, and the measure is named beside the figure. */
function isBesideOnly(rival: string, { entity, metric }: Candidate, statement: Statement): boolean {
  return (
    (statement.entities.get(rival)?.weight ?? 1) < 0.88 &&
    (entity.where === 'clause' || entity.where === 'sentence') &&
    metric !== null &&
    metric.exact &&
    metric.weight >= 0.9
  );
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

function isAllOfLater({ comparables }: IndexedClaim, today: number | null): boolean {
  return today !== null && comparables.length > 0 && comparables.every((c) => c.asOfMonth > today);
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

/** The best phrase of a claim that stands in the paragraph near the figure. */
function phraseFit(
  claim: IndexedClaim,
  { reading, sentence }: Statement,
  phrases: readonly Hit<PhraseTarget>[],
): Nearness | null {
  let best: Nearness | null = null;
  for (const { start, end, target } of phrases) {
    if (target.claim !== claim) continue;
    const inSentence = start >= sentence.start && end <= sentence.end;
    const weight = target.weight * (inSentence ? 1 : 0.5);
    if (weight <= (best?.weight ?? 0)) continue;
    best = { weight, where: inSentence ? 'sentence' : 'paragraph', words: reading.block.text.slice(start, end) };
  }
  return best;
}

/** Phrases farther from the figure than this are of other matters. */
const PHRASES_WITHIN = 500;

function phrasesAround(phrases: readonly Hit<PhraseTarget>[], { figure }: Statement): readonly Hit<PhraseTarget>[] {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.start ?? 0) < figure.start - PHRASES_WITHIN) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < phrases.length && (phrases[end]?.start ?? 0) < figure.end + PHRASES_WITHIN) end += 1;
  return phrases.slice(low, end);
}
