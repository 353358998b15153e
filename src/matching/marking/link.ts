import type { Figure } from '../../figures/figure.ts';
import type { Candidate } from '../retrieving/candidate.ts';
import { isTellingPhrase } from '../retrieving/phrases.ts';
import type { Statement } from '../statement/statement.ts';
import { significantDigits } from '../values.ts';

/** From this score on, no word for just the claim's measure need stand near the figure. */
const MARK_FROM_LOOSE = 0.72;
/** From this one on nothing is asked beside it: so much agrees that a round sum is no chance either. */
const MARK_FROM_ALONE = 0.8;

/** A claim with more values than this agrees with something by chance. */
const FEW = 14;

/** A sum of two digits, and a company with years of quarters: one of them agrees, whatever the sum is of. */
function isOfManyValues({ figure }: Statement, { claim, comparable, metric, periodFit }: Candidate): boolean {
  return (
    comparable?.level !== true &&
    claim.comparables.length > FEW &&
    significantDigits(figure.high) <= 2 &&
    !metric?.exact &&
    periodFit !== 'same'
  );
}

/** Something beside the score says that the figure is about the claim, and not about something like it. */
export function isLinked(statement: Statement, candidate: Candidate): boolean {
  return (
    (candidate.score >= MARK_FROM_ALONE && candidate.entity.weight >= 0.5 && !isOfManyValues(statement, candidate)) ||
    isOfItsMeasure(candidate) ||
    isTelling(statement, candidate) ||
    isSettled(statement, candidate) ||
    isOfItsVenture(statement, candidate) ||
    isCarriedOn(statement, candidate) ||
    isKinAndDated(candidate) ||
    isLikely(statement, candidate)
  );
}

/** A known wrong version, or a word for just the claim's measure stands near the figure. */
function isOfItsMeasure({ misquote, metric }: Candidate): boolean {
  return misquote !== null || (metric !== null && metric.exact && metric.weight >= 0.5);
}

/** The very value, and no chance, whatever the words: an exact one of the company that stands with it, or any between both of a deal. */
export function isTelling(statement: Statement, candidate: Candidate): boolean {
  const { figure, shape } = statement;
  const { agreement, rival, periodFit, comparable } = candidate;
  return (
    agreement === 'equal' &&
    shape === 'level' &&
    figure.kind !== 'multiple' &&
    figure.kind !== 'duration' &&
    rival === null &&
    periodFit !== 'differs' &&
    comparable !== null &&
    !isToldOfAnotherMeasure(statement, candidate) &&
    (isBetweenBoth(candidate) || (isExact(figure) && isOfWhoIsTold(figure, candidate)))
  );
}

/** "Valued at $852 billion, and expected to burn $852 billion": the same sum of something else. */
export function isToldOfAnotherMeasure({ metrics }: Statement, { metric }: Candidate): boolean {
  if ((metric?.weight ?? 0) >= 0.4) return false;
  return [...metrics].some(([id, { where, weight }]) => where === 'clause' && weight >= 0.95 && !OF_ANY_ROUND.has(id));
}

/** Words with which any deal or round is told, whatever its sums are of. */
const OF_ANY_ROUND: ReadonlySet<string> = new Set([
  'funding-round',
  'investment',
  'compute-contract',
  'acquisition',
  'stake',
  'equity-method-effect',
]);

function isBetweenBoth({ entity }: Candidate): boolean {
  return entity.both === true && entity.weight >= 0.7 && (entity.where === 'clause' || entity.where === 'sentence');
}

/** Three digits are not had by chance; in a range, two. */
function isExact({ low, high }: Figure): boolean {
  return significantDigits(high) >= (low === high ? 3 : 2);
}

function isOfWhoIsTold({ high }: Figure, candidate: Candidate): boolean {
  const { entity, metric } = candidate;
  if (entity.weight >= 0.75 && isSaidHere(candidate)) return true;
  return entity.weight >= 0.5 && ((metric?.exact && metric.weight >= 0.4) || significantDigits(high) >= 4);
}

/** Value and company agree, and beside them the period that the page names, or words that only this claim has. */
function isSettled(
  { figure, period }: Statement,
  { agreement, entity, metric, phrase, periodFit, rival }: Candidate,
): boolean {
  if (agreement !== 'equal' || rival !== null || periodFit === 'differs') return false;
  const digits = significantDigits(figure.high);
  if (periodFit === 'same' && period !== null && period.where !== 'paragraph' && digits >= 2)
    return entity.weight >= (digits >= 3 ? 0.5 : 0.75);
  return (
    phrase !== null &&
    phrase.weight >= 1 &&
    phrase.where === 'sentence' &&
    isTellingPhrase(phrase.words) &&
    (entity.weight >= 0.6 || (entity.weight >= 0.5 && (metric?.weight ?? 0) >= 0.7))
  );
}

/** Who names Stargate with the sum that is filed of it means that sum, however round it is. */
function isOfItsVenture({ shape }: Statement, { claim, comparable, agreement, entity, rival }: Candidate): boolean {
  return (
    claim.parties.isVenture &&
    comparable?.place === 0 &&
    agreement === 'equal' &&
    shape === 'level' &&
    rival === null &&
    entity.weight >= 0.85 &&
    isSaidHere({ entity })
  );
}

/** "That spend rose to": the measure was named in the sentence before, and the value is the filed one. */
function isCarriedOn({ figure }: Statement, { agreement, entity, metric, rival, periodFit }: Candidate): boolean {
  return (
    (agreement === 'equal' || agreement === 'rounded') &&
    (significantDigits(figure.high) >= 2 || periodFit === 'same') &&
    rival === null &&
    periodFit !== 'differs' &&
    entity.weight >= 0.5 &&
    metric !== null &&
    metric.exact &&
    metric.weight >= 0.44
  );
}

/** A word that news uses for the measure stands beside the figure, with the company and the very period. */
function isKinAndDated({ comparable, entity, metric, periodFit, rival }: Candidate): boolean {
  return (
    comparable !== null &&
    rival === null &&
    periodFit === 'same' &&
    entity.weight >= 0.79 &&
    metric !== null &&
    metric.weight >= 0.76 &&
    metric.where === 'clause'
  );
}

/** No word for the measure, but company and score, and nothing that speaks against it. */
function isLikely(statement: Statement, candidate: Candidate): boolean {
  return (
    candidate.score >= MARK_FROM_LOOSE &&
    !isOfManyValues(statement, candidate) &&
    isSaidHere(candidate) &&
    !isRound(statement, candidate) &&
    !isToldOfAnotherMeasure(statement, candidate) &&
    !isOfAnotherMeasure(statement, candidate)
  );
}

/** The claim's company stands in the figure's own sentence. */
function isSaidHere({ entity }: Pick<Candidate, 'entity'>): boolean {
  return entity.where === 'clause' || entity.where === 'sentence' || entity.where === 'table';
}

/** A round sum agrees with something by chance: it needs its word, both companies of a deal, or company, deed and period at once. */
function isRound({ figure, period }: Statement, { agreement, entity, metric, periodFit }: Candidate): boolean {
  if (significantDigits(figure.high) !== 1 || entity.both === true) return false;
  const isDated = periodFit === 'same' && period?.where === 'clause' && agreement === 'equal';
  return !(isDated && entity.weight >= 0.8 && (metric?.weight ?? 0) >= 0.7);
}

/** The clause names a measure, and it is none of the claim's. */
function isOfAnotherMeasure({ figure, metrics }: Statement, { metric, agreement }: Candidate): boolean {
  if (metric !== null || (agreement === 'equal' && significantDigits(figure.high) >= 2)) return false;
  return [...metrics.values()].some(({ where, weight }) => where === 'clause' && weight >= 0.9);
}
