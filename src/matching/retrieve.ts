import { ANYONE, type ClaimIndex, type IndexedClaim, type PhraseTarget } from './claim-index.ts';
import type { Comparable } from './comparable.ts';
import type { Lexicon } from './lexicon.ts';
import { type MisquoteHit, heldMisquote } from './misquotes.ts';
import type { Months } from './period.ts';
import { fiscalMonths, monthOf } from './period.ts';
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
  readonly entity: Nearness & { readonly id: string; readonly both?: boolean };
  readonly metric: (Nearness & { readonly id: string; readonly exact: boolean }) | null;
  readonly phrase: Nearness | null;
  readonly periodFit: PeriodFit;
  /** Another company stands nearer to the figure than the claim's. */
  readonly rival: string | null;
  readonly score: number;
}

export type PeriodFit = 'same' | 'overlaps' | 'differs' | 'unknown';

export interface RetrievalContext {
  readonly index: ClaimIndex;
  readonly lexicon: Lexicon;
  readonly published: string | null;
  readonly phrases: readonly Hit<PhraseTarget>[];
  readonly told: Told;
}

/** Metrics whose claims join two companies: both must be told of. */
const DEAL_METRICS: ReadonlySet<string> = new Set([
  'investment',
  'stake',
  'compute-contract',
  'chip-purchase',
  'warrant',
  'guarantee',
  'equity-method-effect',
  'circular-financing',
  'revenue-share',
]);

/** Metric words that news uses for each other; the first is how a text may put the second. */
const SAME_IN_NEWS: Readonly<Record<string, readonly string[]>> = {
  'market-value': ['valuation', 'market-value-rank', 'stock-market-comparison'],
  valuation: ['market-value'],
  investment: [
    'capex',
    'ai-spending',
    'funding-round',
    'compute-commitment',
    'ai-infrastructure-spending',
    'datacentre-spending',
    'genai-spending',
  ],
  capex: ['ai-spending', 'investment', 'datacentre-spending', 'ai-infrastructure-spending'],
  'ai-spending': ['capex', 'investment', 'ai-infrastructure-spending', 'genai-spending'],
  'genai-spending': ['ai-spending'],
  'ai-infrastructure-spending': ['capex', 'ai-spending', 'compute-commitment', 'datacentre-spending', 'investment'],
  'datacentre-spending': ['capex', 'investment', 'ai-infrastructure-spending', 'compute-commitment'],
  'compute-contract': ['compute-commitment', 'chip-purchase'],
  'compute-commitment': ['compute-contract', 'investment', 'ai-infrastructure-spending'],
  'chip-purchase': ['compute-contract', 'compute-commitment'],
  revenue: ['annualised-revenue', 'bookings'],
  'annualised-revenue': ['revenue'],
  bookings: ['backlog', 'revenue'],
  backlog: ['bookings'],
  loss: ['net-loss', 'operating-loss', 'cash-burn', 'adjusted-loss'],
  'net-loss': ['loss', 'operating-loss'],
  'operating-loss': ['loss'],
  'cash-burn': ['loss'],
  'vc-share': ['vc-total'],
  'vc-total': ['vc-share', 'funding-round'],
  'weekly-users': ['monthly-users'],
  'monthly-users': ['weekly-users'],
  'zero-return-share': ['deployment-success-share', 'abandonment-share', 'initiative-roi-share', 'adoption-share'],
  'deployment-success-share': ['zero-return-share'],
  'initiative-roi-share': ['zero-return-share'],
  'abandonment-share': ['zero-return-share'],
  stake: ['warrant'],
  warrant: ['stake'],
};

/** How much a word for one metric counts as a word for another: 1 the same, 0 another matter. */
export function metricKinship(told: string, filed: string, lexicon: Lexicon): number {
  if (told === filed) return 1;
  if (lexicon.metrics.get(filed)?.broader === told) return 0.9;
  if (lexicon.metrics.get(told)?.broader === filed) return 0.85;
  if (SAME_IN_NEWS[told]?.includes(filed)) return 0.78;
  return 0;
}

export function candidatesFor(statement: Statement, context: RetrievalContext): Candidate[] {
  const claims = nearClaims(statement, context);
  const candidates: Candidate[] = [];
  const fits: Fits = { metrics: new Map(), phrases: phraseFits(statement, context.phrases) };
  for (const claim of claims) {
    const candidate = weigh(claim, statement, context, fits);
    if (candidate) candidates.push(candidate);
  }
  return candidates.toSorted((a, b) => b.score - a.score);
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
    related.add(id);
    for (const kin of SAME_IN_NEWS[id] ?? []) related.add(kin);
    for (const narrower of lexicon.narrower(id)) related.add(narrower);
  }
  const units = unitsOf(statement);
  const lookUp = (entity: string, about: ReadonlySet<string> | null) => {
    for (const metric of about ?? []) for (const claim of index.about(entity, metric, unit, middle)) found.add(claim);
    for (const candidateUnit of units) for (const value of values) index.addNear(entity, candidateUnit, value, found);
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

/** What is worked out once for a statement: the fit of each filed metric, and the phrases of each claim. */
interface Fits {
  readonly metrics: Map<string, Candidate['metric']>;
  readonly phrases: ReadonlyMap<IndexedClaim, Nearness>;
}

/** An entity, or a metric, that is told of no nearer than this makes no claim worth weighing. */
const FAINT = 0.3;

function weigh(claim: IndexedClaim, statement: Statement, context: RetrievalContext, fits: Fits): Candidate | null {
  const { lexicon } = context;
  const held = heldMisquote(claim.claim, statement, context.told, lexicon);
  // Nothing is outdated by what was not yet on record.
  const misquote = held?.misquote.verdict === 'outdated' && isAllOfLater(claim, context.published) ? null : held;
  const entity = nearer(
    entityFit(claim, statement, lexicon),
    misquote && misquotedEntity(misquote, statement, lexicon),
  );
  if (!entity || entity.weight < FAINT) return null;
  if (isWorthOfPerson(claim, statement, lexicon)) return null;
  const phrase = fits.phrases.get(claim) ?? null;
  const specific =
    (entity.both ? 0.02 : 0) - (claim.claim.wordings ? 0.02 : 0) - 0.0015 * Math.min(10, claim.comparables.length);
  const base = 0.34 * entity.weight + 0.09 * (phrase?.weight ?? 0) + (misquote ? 0.12 : 0) + specific;
  const middle = (statement.figure.low + statement.figure.high) / 2;
  let best: Omit<Candidate, 'rival'> | null = null;
  let bestRank = 0;
  const options: readonly (Comparable | null)[] = claim.comparables.length > 0 ? claim.comparables : [null];
  for (const [i, comparable] of options.entries()) {
    const unitRight = comparable !== null && unitMatches(comparable.unit, statement);
    if (!unitRight && !misquote) continue;
    if (comparable && (statement.shape === 'change') !== comparable.change && !(misquote && i === 0)) continue;
    const metric =
      fitOf(comparable?.metric ?? claim.claim.about.metric, statement, lexicon, fits.metrics) ??
      dealBetween(entity, claim, statement);
    const without = base + 0.28 * (metric?.weight ?? 0);
    if (without + 0.4 < WORTH_WEIGHING) continue;
    // Far from the figure, a value matters only where entity and measure leave no doubt (a slip by ten, a wrong number).
    if (comparable && !misquote && isFar(middle, comparable) && (entity.weight < 0.7 || (metric?.weight ?? 0) < 0.7))
      continue;
    const agreed = comparable && unitRight ? agreement(statement.figure, comparable) : 'none';
    const value = misquote ? 1 : valueWeight(agreed, comparable, statement);
    if (without + 0.26 * value + 0.14 < WORTH_WEIGHING) continue;
    const periodFit = comparable ? periodOf(comparable, claim, statement, context) : 'unknown';
    const score =
      without +
      0.26 * value +
      0.12 * PERIOD_WEIGHT[periodFit] +
      (comparable && !comparable.fromSeries ? 0.015 : 0) +
      (agreed === 'equal' || agreed === 'rounded' ? 0.03 * (comparable?.share ?? 0) : 0) -
      (comparable?.replaced ? 0.01 : 0) +
      (i === 0 && agreed !== 'none' ? 0.012 : 0) -
      (comparable && !misquote && isOfLater(comparable, context.published) ? 0.12 : 0);
    // A wrong version is told of the observation whose value it uses, not of the newest.
    const rank =
      score +
      (comparable && isOfTheseDays(comparable, context.published) ? 0.008 : 0) +
      (misquote && (agreed === 'equal' || agreed === 'rounded') ? 0.05 : 0);
    if (!best || rank > bestRank) {
      bestRank = rank;
      best = { claim, comparable, agreement: agreed, misquote, entity, metric, phrase, periodFit, score };
    }
  }
  if (!best) return null;
  const veryValue = best.agreement === 'equal' && significantDigits(statement.figure.high) >= 3;
  const rival = rivalOf(claim, statement, entity, veryValue, lexicon);
  const beside = rival !== null && (isBesideOnly(rival, best, statement) || isOwnPhrase(best));
  const score =
    best.score -
    (rival === null ? 0 : beside ? 0.13 : 0.3) -
    (isSumOfOthers(claim, statement, lexicon) ? 0.2 : 0) +
    tellingValue(best, rival, statement);
  return { ...best, rival: isOwnPhrase(best) && beside ? null : rival, score: Math.max(0, score) };
}

function nearer(a: Candidate['entity'] | null, b: Candidate['entity'] | null): Candidate['entity'] | null {
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
function misquotedEntity(
  { misquote }: MisquoteHit,
  statement: Statement,
  lexicon: Lexicon,
): Candidate['entity'] | null {
  let best: Candidate['entity'] | null = null;
  for (const id of misquote.when.entities ?? []) {
    const nearness = statement.entities.get(lexicon.companyOf(id));
    if (nearness && nearness.weight > (best?.weight ?? 0)) best = { ...nearness, id: lexicon.companyOf(id) };
  }
  return best;
}

/** "These four companies together": no figure of one of them. */
function isSumOfOthers(claim: IndexedClaim, { isSum, listed }: Statement, lexicon: Lexicon): boolean {
  const [only, ...others] = claim.entities;
  return (
    isSum &&
    listed.length >= 3 &&
    only !== undefined &&
    others.length === 0 &&
    claim.members.length === 0 &&
    listed.includes(only) &&
    lexicon.entities.get(only)?.members === undefined
  );
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
function dealBetween(entity: Candidate['entity'], claim: IndexedClaim, statement: Statement): Candidate['metric'] {
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

function fitOf(metric: string, statement: Statement, lexicon: Lexicon, fits: Fits['metrics']): Candidate['metric'] {
  let fit = fits.get(metric);
  if (fit === undefined) {
    fit = metricFit(metric, statement, lexicon);
    fits.set(metric, fit);
  }
  return fit;
}

/** What was observed well after the article was written cannot be what it tells. */
function isOfLater(comparable: Comparable, published: string | null): boolean {
  return published !== null && comparable.asOfMonth > monthOf(published) + 1;
}

/** Of two values alike of one claim, the one that was news when the article was written. */
function isOfTheseDays({ asOfMonth }: Comparable, published: string | null): boolean {
  return published !== null && asOfMonth <= monthOf(published) && asOfMonth >= monthOf(published) - 3;
}

function isAllOfLater({ comparables }: IndexedClaim, published: string | null): boolean {
  return published !== null && comparables.length > 0 && comparables.every((c) => c.asOfMonth > monthOf(published));
}

const PERIOD_WEIGHT: Readonly<Record<PeriodFit, number>> = { same: 1, overlaps: 0.35, unknown: 0.45, differs: -0.9 };

function unitMatches(unit: string, statement: Statement): boolean {
  const { figure } = statement;
  if (figure.unit === unit) return true;
  if (figure.unitCandidates?.includes(unit)) return true;
  return figure.unit === null && figure.kind === 'money' && unit === 'USD';
}

function valueWeight(held: Agreement, comparable: Comparable | null, statement: Statement): number {
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
      if (!comparable) return 0;
      const ratio = ratioBetween(statement.figure, comparable);
      return ratio <= 1.12 ? 0.35 : ratio <= 1.4 ? 0.2 : ratio <= 2.2 ? 0.1 : 0;
    }
  }
}

/** The other company of a deal stands in the sentence, before it, or in the title; not only after it. */
const SECOND_FROM = 0.42;

function entityFit(claim: IndexedClaim, statement: Statement, lexicon: Lexicon): Candidate['entity'] | null {
  const fits: Candidate['entity'][] = [];
  for (const id of claim.entities) {
    const nearness = statement.entities.get(id) ?? groupNearness(id, claim, statement, lexicon);
    if (nearness) fits.push({ ...nearness, id });
  }
  if (fits.length > 1) fits.sort((a, b) => b.weight - a.weight);
  const first = claim.entities[0] ?? '';
  const kind = lexicon.entities.get(first)?.kind;
  if (kind === 'institution' || kind === 'region' || kind === 'publisher' || kind === 'country' || kind === 'market') {
    const own = fits.find((f) => f.id === first);
    if (own) return own;
    if (!statement.isAboutAi) return null;
    const other = otherInstitution(claim, statement, lexicon);
    const best = fits[0];
    return {
      id: first,
      weight: Math.max(other ? 0.2 : 0.62, best ? Math.min(0.75, best.weight) : 0),
      where: best?.where ?? 'sentence',
      words: best?.words ?? '',
    };
  }
  const companies = claim.entities.filter((id) => isCompany(id, lexicon));
  if (companies.length >= 2 && DEAL_METRICS.has(claim.claim.about.metric)) {
    const both = fits.filter((f) => isCompany(f.id, lexicon));
    const [nearest, second] = both;
    if (!nearest || !second || second.weight < SECOND_FROM) return null;
    if (second.where !== 'clause' && second.where !== 'sentence' && isAboutAnother(claim, statement, lexicon))
      return null;
    return { ...nearest, both: true, weight: nearest.weight * 0.65 + Math.min(1, second.weight * 1.15) * 0.35 };
  }
  return fits[0] ?? null;
}

/** The page's title is about a company that the claim is not about. */
function isAboutAnother(claim: IndexedClaim, statement: Statement, lexicon: Lexicon): boolean {
  const inTitle = [...statement.entities].filter(([id, n]) => n.title && isCompany(id, lexicon)).map(([id]) => id);
  return inTitle.length > 0 && !inTitle.some((id) => claim.entities.includes(id));
}

function isCompany(id: string, lexicon: Lexicon): boolean {
  const kind = lexicon.entities.get(id)?.kind;
  return kind === 'company' || kind === 'group';
}

function otherInstitution(claim: IndexedClaim, statement: Statement, lexicon: Lexicon): boolean {
  for (const [id, nearness] of statement.entities) {
    if (nearness.weight >= 0.7 && lexicon.entities.get(id)?.kind === 'institution' && !claim.entities.includes(id))
      return true;
  }
  return false;
}

/** A group is told of where its name stands, or where several of its members are listed in the sentence. */
function groupNearness(id: string, claim: IndexedClaim, statement: Statement, lexicon: Lexicon): Nearness | null {
  const members = lexicon.entities.get(id)?.members ?? claim.members;
  if (members.length === 0) return null;
  let best: Nearness | null = null;
  for (const group of lexicon.groups) {
    if (group.id === id) continue;
    const nearness = statement.entities.get(group.id);
    if (nearness && nearness.weight > (best?.weight ?? 0) && members.every((m) => group.members?.includes(m)))
      best = { ...nearness, weight: nearness.weight * 0.97 };
  }
  const listed = statement.listed.filter((m) => members.includes(m));
  const weight = Math.min(0.97, 0.55 + 0.14 * listed.length);
  if (listed.length < 2 || weight <= (best?.weight ?? 0)) return best;
  return { weight, where: 'sentence', words: listed.join(', ') };
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

/** A word for growth stands for the growth of any measure where the percentage has three digits. */
function isGrowthOf(told: string, filed: string, { figure }: Statement): boolean {
  return told === 'growth-rate' && filed.endsWith('-growth') && significantDigits(figure.high) >= 3;
}

function metricFit(filed: string, statement: Statement, lexicon: Lexicon): Candidate['metric'] {
  let best: Candidate['metric'] = null;
  let nearestOther = 0;
  for (const [told, nearness] of statement.metrics) {
    const kinship = isGrowthOf(told, filed, statement) ? 0.9 : metricKinship(told, filed, lexicon);
    if (kinship === 0) {
      nearestOther = Math.max(nearestOther, nearness.weight);
      continue;
    }
    const weight = nearness.weight * kinship;
    if (!best || weight > best.weight) best = { ...nearness, weight, id: told, exact: kinship >= 0.9 };
  }
  // The sum of a round is no single investor's.
  const round = statement.metrics.get('funding-round');
  if (best && filed === 'investment' && round?.where === 'clause' && round.weight > best.weight)
    return { ...best, weight: best.weight * 0.35, exact: false };
  if (!best || nearestOther <= best.weight + 0.06) return best;
  // A word for another matter right beside the figure is what the figure is about.
  const beside = nearestOther >= 0.84 && best.weight < nearestOther - 0.12;
  return { ...best, weight: best.weight * (beside ? 0.35 : 0.72), exact: false };
}

/** The company that stands nearer to the figure than any of the claim's. */
function rivalOf(
  claim: IndexedClaim,
  statement: Statement,
  own: Candidate['entity'],
  isVeryValue: boolean,
  lexicon: Lexicon,
): string | null {
  const ours = new Set([...claim.entities, ...claim.members, own.id]);
  // A claim about a group also files values of single members.
  if (isVeryValue)
    for (const id of claim.entities) for (const member of lexicon.entities.get(id)?.members ?? []) ours.add(member);
  let bestOwn = own.weight;
  for (const id of ours) bestOwn = Math.max(bestOwn, statement.entities.get(id)?.weight ?? 0);
  for (const [id, nearness] of statement.entities) {
    if (ours.has(id) || nearness.weight < 0.66 || nearness.weight <= bestOwn + 0.045) continue;
    const kind = lexicon.entities.get(id)?.kind;
    if (
      kind === 'company' ||
      kind === 'person' ||
      kind === 'product' ||
      (kind === 'group' && claim.members.length === 0)
    )
      return id;
  }
  return null;
}

/** How the periods of the sentence fit what is filed: any of them may be the one meant, a date beside it is when it was said. */
function periodOf(
  comparable: Comparable,
  claim: IndexedClaim,
  statement: Statement,
  context: RetrievalContext,
): PeriodFit {
  const fit = periodFitOf(comparable, claim, statement.period, context);
  if (fit !== 'differs' || statement.periods.length < 2) return fit;
  for (const period of statement.periods) {
    const other = periodFitOf(comparable, claim, { period, where: 'sentence' }, context);
    if (other === 'same') return 'unknown';
  }
  return fit;
}

function periodFitOf(
  comparable: Comparable,
  claim: IndexedClaim,
  told: Pick<NonNullable<Statement['period']>, 'period' | 'where'> | null,
  { lexicon, published }: RetrievalContext,
): PeriodFit {
  if (!told || told.where === 'paragraph') return 'unknown';
  const yearEnds = lexicon.entities.get(claim.entities[0] ?? '')?.fiscalYearEnds ?? 12;
  const page: Months = told.period.fiscal ? fiscalMonths(told.period.fiscal, yearEnds) : told.period;
  if (comparable.level) {
    const at = comparable.asOfMonth;
    if (at >= page.from && at <= page.to) return 'same';
    if (comparable.months && comparable.months.from <= page.to && comparable.months.to >= page.from) return 'overlaps';
    if (told.period.relative || told.where === 'sentence') return 'unknown';
    // A year that is still running says "now"; a past one says "then".
    const now = published === null ? null : monthOf(published);
    return now !== null && page.to < Math.min(now, at) - 1 ? 'differs' : 'unknown';
  }
  const filed = comparable.months;
  if (!filed) return 'unknown';
  // A month beside a sum of a year or quarter is when it was said.
  if ((told.period.grain === 'month' || told.period.grain === 'day') && filed.to > filed.from && !told.period.until)
    return filed.from <= page.to && filed.to >= page.from ? 'overlaps' : 'unknown';
  if (filed.from === page.from && filed.to === page.to) return 'same';
  if (told.period.until && filed.to === page.to) return 'same';
  if (filed.open === 'until' && page.to === filed.to) return 'same';
  if (filed.open !== null) return 'unknown';
  if (filed.from > page.to || filed.to < page.from) return told.where === 'clause' ? 'differs' : 'unknown';
  // A fiscal year that mostly is the calendar year named, or a part of it.
  const shared = Math.min(filed.to, page.to) - Math.max(filed.from, page.from) + 1;
  const same = shared >= (filed.to - filed.from + 1) * 0.8 && shared >= (page.to - page.from + 1) * 0.8;
  return same ? 'same' : 'overlaps';
}
