import type { IndexedClaim, PhraseTarget } from '../claim-index.ts';
import { type EntityFit, isSumOfOthers, named, rivalOf } from '../entity-fit.ts';
import type { Fits } from '../fits.ts';
import type { Lexicon } from '../lexicon.ts';
import { type MisquoteHit, heldMisquote } from '../misquotes.ts';
import type { Statement } from '../statement/statement.ts';
import type { Told } from '../statement/told.ts';
import { significantDigits } from '../values.ts';
import type { Hit } from '../word-scanner.ts';
import { bestObservation } from './best-observation.ts';
import type { Candidate } from './candidate.ts';
import { type ClaimLookup, nearClaims } from './near-claims.ts';
import { isTellingPhrase, phraseFit, phrasesAround } from './phrases.ts';

export interface RetrievalContext extends ClaimLookup {
  /** The month of the article, counted from year 0, where it is known. */
  readonly today: number | null;
  readonly fits: Fits;
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
  const entity = nearerOf(fits.entity(claim.parties), misquote && misquotedEntity(misquote, statement, lexicon));
  if (!entity || entity.weight < FAINT) return null;
  if (isWorthOfPerson(claim, statement, lexicon)) return null;
  const phrase = phraseFit(claim, statement, phrases);
  const best = bestObservation({ claim, entity, misquote, phrase, statement, fits, today });
  if (!best) return null;
  const veryValue = best.agreement === 'equal' && significantDigits(statement.figure.high) >= 3;
  const nearer = rivalOf(claim.parties, statement, fits.cast, entity, veryValue);
  const rival = nearer !== null && isPartOfRound(nearer, claim, statement) ? null : nearer;
  const beside = rival !== null && (isBesideOnly(rival, best, statement) || isOwnPhrase(best));
  const score =
    best.score -
    (rival === null ? 0 : beside ? 0.13 : 0.3) -
    (isSumOfOthers(claim.parties, statement, lexicon) ? 0.2 : 0) +
    tellingValue(best, rival, statement);
  return { ...best, isSuspect, rival: isOwnPhrase(best) && beside ? null : rival, score: Math.max(0, score) };
}

function nearerOf(a: EntityFit | null, b: EntityFit | null): EntityFit | null {
  return a && b ? (b.weight > a.weight ? named(b.id, b, a.both) : a) : (a ?? b);
}

function isAllOfLater({ comparables }: IndexedClaim, today: number | null): boolean {
  return today !== null && comparables.length > 0 && comparables.every((c) => c.asOfMonth > today);
}

/** "Amazon puts in 50, SoftBank and Nvidia 30 each, 110 together": who gives a part of a round is not whose round it is. */
function isPartOfRound(company: string, claim: IndexedClaim, { isSum, listed }: Statement): boolean {
  return claim.metric === 'funding-round' && isSum && listed.length >= 2 && listed.includes(company);
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
