import { ANYONE, type ClaimIndex, type IndexedClaim, type PhraseTarget } from './claim-index.ts';
import type { Comparable } from './comparable.ts';
import { type EntityFit, entityFit, isSumOfOthers, type Parties, rivalOf } from './entity-fit.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricFit, MetricKinship } from './metric-kinship.ts';
import { type MisquoteHit, heldMisquote } from './misquotes.ts';
import { monthOf } from './period.ts';
import { type PeriodFit, periodFit } from './period-fit.ts';
import type { Nearness, Statement } from './statement.ts';
import type { Told } from './told.ts';
import { type Agreement, agreement, ratioBetween, significantDigits } from './values.ts';
import type { Hit } from './word-scanner.ts';

/** A claim that a figure may be about, and the observation that it is held against. */
export interface Candidate {
  readonly claim: IndexedClaim;
  readonly comparable: Comparable | null;
  readonly agreement: Agreement;
  readonly misquote: MisquoteHit | null;
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
  readonly published: string | null;
  readonly phrases: readonly Hit<PhraseTarget>[];
  readonly told: Told;
}

export function candidatesFor(statement: Statement, context: RetrievalContext): Candidate[] {
  const fits = new Fits(statement, context);
  const candidates: Candidate[] = [];
  for (const claim of nearClaims(statement, context)) {
    const candidate = weigh(claim, statement, context, fits);
    if (candidate) candidates.push(candidate);
  }
  return candidates.toSorted((a, b) => b.score - a.score);
}

/** What is the same for every claim that one statement is held against, worked out when it is first asked for. */
class Fits {
  readonly #statement: Statement;
  readonly #lexicon: Lexicon;
  readonly #kinship: MetricKinship;
  readonly #entities = new Map<Parties, EntityFit | null>();
  readonly #metrics = new Map<string, MetricFit | null>();
  readonly phrases: ReadonlyMap<IndexedClaim, Nearness>;
  /** The month of the article. */
  readonly today: number | null;

  constructor(statement: Statement, { index, lexicon, phrases, published }: RetrievalContext) {
    this.#statement = statement;
    this.#lexicon = lexicon;
    this.#kinship = index.kinship;
    this.phrases = phraseFits(statement, phrases);
    this.today = published === null ? null : monthOf(published);
  }

  entity(parties: Parties): EntityFit | null {
    let fit = this.#entities.get(parties);
    if (fit === undefined) {
      fit = entityFit(parties, this.#statement, this.#lexicon);
      this.#entities.set(parties, fit);
    }
    return fit;
  }

  metric(filed: string): MetricFit | null {
    let fit = this.#metrics.get(filed);
    if (fit === undefined) {
      fit = this.#kinship.fit(filed, this.#statement);
      this.#metrics.set(filed, fit);
    }
    return fit;
  }
}

/** A name farther from the figure than this leads to no claim. */
const NAMED_FROM = 0.36;
/** So near must a name and a word stand that a claim is looked at whatever its values; others must file about the same value. */
const NEAR_NAME = 0.6;
const NEAR_WORD = 0.6;

function nearClaims(statement: Statement, { index, lexicon, phrases }: RetrievalContext): Set<IndexedClaim> {
  const { figure } = statement;
  const unit = figure.unit ?? '';
  const middle = (figure.low + figure.high) / 2;
  const values = figure.low === figure.high ? [figure.low] : [figure.low, middle, figure.high];
  const found = new Set<IndexedClaim>();
  const words = new Set<string>();
  const related = new Set<string>();
  for (const [id, nearness] of statement.metrics) {
    if (nearness.weight < NEAR_WORD) continue;
    words.add(id);
    for (const kin of index.kinship.related(id)) related.add(kin);
  }
  const units = unitsOf(statement);
  const lookUp = (entity: string, metrics: ReadonlySet<string> | null) => {
    const filed = index.about(entity);
    if (!filed) return;
    for (const metric of metrics ?? []) filed.addAbout(metric, unit, middle, found);
    for (const candidateUnit of units) for (const value of values) filed.addNear(candidateUnit, value, found);
  };
  for (const [id, nearness] of statement.entities) {
    if (nearness.weight >= NAMED_FROM) lookUp(id, nearness.weight >= NEAR_NAME ? related : null);
  }
  for (const group of groupsOf(statement, lexicon)) lookUp(group, related);
  if (statement.isAboutAi) lookUp(ANYONE, words);
  for (const hit of phrasesAround(phrases, statement)) {
    if (hit.start >= statement.sentence.start && hit.end <= statement.sentence.end) found.add(hit.target.claim);
  }
  return found;
}

function unitsOf({ figure }: Statement): readonly string[] {
  return figure.unitCandidates ?? (figure.unit === null ? ['USD'] : [figure.unit]);
}

/** Groups of which at least two members are listed in the sentence. */
function groupsOf(statement: Statement, lexicon: Lexicon): string[] {
  const named = lexicon.groups.filter((group) => (statement.entities.get(group.id)?.weight ?? 0) >= NAMED_FROM);
  return lexicon.groups
    .filter(
      (group) =>
        statement.listed.filter((id) => group.members?.includes(id)).length >= 2 ||
        named.some((other) => group.members?.every((m) => other.members?.includes(m))),
    )
    .map((group) => group.id);
}

/** An entity, or a metric, that is told of no nearer than this makes no claim worth weighing. */
const FAINT = 0.3;

function weigh(claim: IndexedClaim, statement: Statement, context: RetrievalContext, fits: Fits): Candidate | null {
  const { lexicon } = context;
  const held = heldMisquote(claim.claim, statement, context.told, lexicon);
  // Nothing is outdated by what was not yet on record.
  const misquote = held?.misquote.verdict === 'outdated' && isAllOfLater(claim, fits.today) ? null : held;
  const entity = nearer(fits.entity(claim.parties), misquote && misquotedEntity(misquote, statement, lexicon));
  if (!entity || entity.weight < FAINT) return null;
  if (isWorthOfPerson(claim, statement, lexicon)) return null;
  const told = { claim, entity, misquote, phrase: fits.phrases.get(claim) ?? null };
  const observation = bestObservation(told, statement, fits);
  if (!observation) return null;
  const best = { ...told, ...observation };
  const veryValue = best.agreement === 'equal' && significantDigits(statement.figure.high) >= 3;
  const rival = rivalOf(claim.parties, statement, entity, veryValue, lexicon);
  const beside = rival !== null && (isBesideOnly(rival, best, statement) || isOwnPhrase(best));
  const score =
    best.score -
    (rival === null ? 0 : beside ? 0.13 : 0.3) -
    (isSumOfOthers(claim.parties, statement, lexicon) ? 0.2 : 0) +
    tellingValue(best, rival, statement);
  return { ...best, rival: isOwnPhrase(best) && beside ? null : rival, score: Math.max(0, score) };
}

/** The part of a candidate that is the same for all observations of its claim, and the part that is not. */
type ToldOf = Pick<Candidate, 'claim' | 'entity' | 'misquote' | 'phrase'>;
type HeldAgainst = Pick<Candidate, 'comparable' | 'agreement' | 'metric' | 'periodFit' | 'score'>;

/** The claim's observation that the figure is most likely about; of two alike the one that is filed first. */
function bestObservation(told: ToldOf, statement: Statement, fits: Fits): HeldAgainst | null {
  const { claim, entity, misquote, phrase } = told;
  const { figure } = statement;
  const base =
    0.34 * entity.weight +
    0.09 * (phrase?.weight ?? 0) +
    (misquote ? 0.12 : 0) +
    ((entity.both ? 0.02 : 0) - (claim.claim.wordings ? 0.02 : 0) - 0.0015 * Math.min(10, claim.comparables.length));
  const fitOf = (metric: string) => fits.metric(metric) ?? dealBetween(entity, claim, statement);
  if (claim.rows.length === 0) {
    if (!misquote) return null;
    const metric = fitOf(claim.claim.about.metric);
    const score = base + 0.28 * (metric?.weight ?? 0) + 0.26 + 0.12 * PERIOD_WEIGHT.unknown;
    return score < WORTH_WEIGHING ? null : { comparable: null, agreement: 'none', metric, periodFit: 'unknown', score };
  }
  const middle = (figure.low + figure.high) / 2;
  let best: (HeldAgainst & { readonly comparable: Comparable }) | null = null;
  let bestRank = 0;
  for (const row of claim.rows) {
    const unitRight = unitMatches(row.unit, statement);
    const shapeRight = row.change === (statement.shape === 'change');
    if (!misquote && !(unitRight && shapeRight)) continue;
    const metric = fitOf(row.metric);
    const without = base + 0.28 * (metric?.weight ?? 0);
    if (without + 0.4 < WORTH_WEIGHING) continue;
    // Far from the figure, a value matters only where entity and measure leave no doubt (a slip by ten, a wrong number).
    const farToo = misquote !== null || (entity.weight >= 0.7 && (metric?.weight ?? 0) >= 0.7);
    for (const comparable of row.values) {
      if (!farToo && isFar(middle, comparable)) continue;
      if (!shapeRight && comparable.place > 0) continue;
      const agreed = unitRight ? agreement(figure, comparable) : 'none';
      const value = misquote ? 1 : valueWeight(agreed, comparable, statement);
      if (without + 0.26 * value + 0.14 < WORTH_WEIGHING) continue;
      const period = periodFit(comparable, statement, claim.parties.yearEnds, fits.today);
      const score =
        without +
        0.26 * value +
        0.12 * PERIOD_WEIGHT[period] +
        (comparable.fromSeries ? 0 : 0.015) +
        (agreed === 'equal' || agreed === 'rounded' ? 0.03 * comparable.share : 0) -
        (comparable.replaced ? 0.01 : 0) +
        (comparable.place === 0 && agreed !== 'none' ? 0.012 : 0) -
        (!misquote && isOfLater(comparable, fits.today) ? 0.12 : 0);
      // A wrong version is told of the observation whose value it uses, not of the newest.
      const rank =
        score +
        (isOfTheseDays(comparable, fits.today) ? 0.008 : 0) +
        (misquote && (agreed === 'equal' || agreed === 'rounded') ? 0.05 : 0);
      if (best && (rank < bestRank || (rank === bestRank && comparable.place > best.comparable.place))) continue;
      bestRank = rank;
      best = { comparable, agreement: agreed, metric, periodFit: period, score };
    }
  }
  return best;
}

function nearer(a: EntityFit | null, b: EntityFit | null): EntityFit | null {
  return a && b ? (b.weight > a.weight ? { ...a, ...b } : a) : (a ?? b);
}

/** What a person is worth is not what the company is worth: "Nvidia’s chief Jensen Huang is worth". */
function isWorthOfPerson(claim: IndexedClaim, { subject }: Statement, lexicon: Lexicon): boolean {
  return (
    subject !== null &&
    WORTH.has(claim.claim.about.metric) &&
    lexicon.entities.get(subject)?.kind === 'person' &&
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
    if (nearness && nearness.weight > (best?.weight ?? 0)) best = { ...nearness, id: lexicon.companyOf(id) };
  }
  return best;
}

/** Words that only this claim has stand in the sentence, with its value and its measure: a company nearby takes part in it. */
function isOwnPhrase({ entity, phrase, agreement: held, metric }: Omit<Candidate, 'rival'>): boolean {
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
  { agreement: held, comparable, periodFit, misquote }: Omit<Candidate, 'rival'>,
  rival: string | null,
  { figure }: Statement,
): number {
  if (held !== 'equal' || comparable === null || rival !== null || periodFit === 'differs' || misquote) return 0;
  const digits = significantDigits(figure.high);
  return digits >= 4 ? 0.12 : digits === 3 ? 0.06 : 0;
}

/** The rival stands in another clause, ours in the same sentence, and the measure is named beside the figure. */
function isBesideOnly(rival: string, { entity, metric }: Omit<Candidate, 'rival'>, statement: Statement): boolean {
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
    if (nearness.weight >= 0.95 && nearness.where === 'clause') return null;
  return { id: claim.claim.about.metric, weight: 0.4, where: 'sentence', words: '', exact: false };
}

function isFar(value: number, { low, high }: Comparable): boolean {
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

function unitMatches(unit: string, statement: Statement): boolean {
  const { figure } = statement;
  if (figure.unit === unit) return true;
  if (figure.unitCandidates?.includes(unit)) return true;
  return figure.unit === null && figure.kind === 'money' && unit === 'USD';
}

function valueWeight(held: Agreement, comparable: Comparable, statement: Statement): number {
  switch (held) {
    case 'equal':
      return 1;
    case 'rounded':
      return 0.9;
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

/** The claims whose phrases stand in the paragraph near the figure, each with its best. */
function phraseFits(statement: Statement, phrases: readonly Hit<PhraseTarget>[]): Map<IndexedClaim, Nearness> {
  const fits = new Map<IndexedClaim, Nearness>();
  for (const hit of phrasesAround(phrases, statement)) {
    const inSentence = hit.start >= statement.sentence.start && hit.end <= statement.sentence.end;
    const weight = hit.target.weight * (inSentence ? 1 : 0.5);
    if (weight <= (fits.get(hit.target.claim)?.weight ?? 0)) continue;
    fits.set(hit.target.claim, {
      weight,
      where: inSentence ? 'sentence' : 'paragraph',
      words: statement.reading.block.text.slice(hit.start, hit.end),
    });
  }
  return fits;
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
