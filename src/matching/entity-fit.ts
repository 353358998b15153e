import type { Lexicon } from './lexicon.ts';
import type { Nearness, Statement } from './statement/statement.ts';

/** Whom a claim is about: many claims are about the same, and a figure's sentence is held against each of them once. */
export interface Parties {
  /** Counted from 0, each different one once. */
  readonly number: number;
  readonly parties: readonly Party[];
  /** Companies and countries, products and persons resolved. */
  readonly entities: readonly string[];
  /** The companies of a sum. */
  readonly members: readonly string[];
  /** Both, and these with the members of its groups. */
  readonly ours: readonly string[];
  readonly oursWithMembers: readonly string[];
  /** An institution's or a country's: told of where nobody else is named. */
  readonly anyone: boolean;
  /** A joint undertaking of companies, which has no figures but its own. */
  readonly isVenture: boolean;
  /** Joins two companies: both must be told of. */
  readonly isDeal: boolean;
  /** The month in which the fiscal year of the first ends. */
  readonly yearEnds: number;
}

interface Party {
  readonly id: string;
  readonly isCompany: boolean;
  /** Its own or, where it has none, those of the claim's sum. */
  readonly members: readonly string[];
  /** The other groups that have all of these. */
  readonly wider: readonly string[];
}

/** The name near the figure that a claim's company is told by. */
export type EntityFit = Nearness & {
  readonly id: string;
  /** Both companies of a deal stand there. */
  readonly both: boolean;
};

export function named(id: string, { weight, where, words }: Nearness, both = false): EntityFit {
  return { id, weight, where, words, both };
}

/** Metrics whose claims join two companies. */
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

export function partiesOf(
  number: number,
  entities: readonly string[],
  members: readonly string[],
  metric: string,
  lexicon: Lexicon,
): Parties {
  const first = lexicon.entities.get(entities[0] ?? '');
  const kind = first?.kind;
  const anyone =
    kind === 'institution' || kind === 'region' || kind === 'publisher' || kind === 'country' || kind === 'market';
  const ours = [...entities, ...members];
  return {
    number,
    parties: entities.map((id) => partyOf(id, members, lexicon)),
    entities,
    members,
    ours,
    oursWithMembers: [...ours, ...entities.flatMap((id) => lexicon.entities.get(id)?.members ?? [])],
    anyone,
    isVenture: kind === 'group' && first?.members === undefined && members.length === 0,
    isDeal: !anyone && DEAL_METRICS.has(metric) && entities.filter((id) => isCompany(id, lexicon)).length >= 2,
    yearEnds: first?.fiscalYearEnds ?? 12,
  };
}

function partyOf(id: string, ofSum: readonly string[], lexicon: Lexicon): Party {
  const members = lexicon.entities.get(id)?.members ?? ofSum;
  const wider = lexicon.groups.filter(
    (group) => members.length > 0 && group.id !== id && members.every((m) => group.members?.includes(m)),
  );
  return { id, isCompany: isCompany(id, lexicon), members, wider: wider.map((group) => group.id) };
}

/** Who is told of near a figure, by what it may be there. */
export interface Cast {
  /** Whom the figure may be about instead of a claim's company, and how near it stands. */
  readonly rivals: readonly { readonly id: string; readonly weight: number; readonly isGroup: boolean }[];
  readonly institutions: readonly string[];
  /** Companies that the page's title names. */
  readonly inTitle: readonly string[];
}

export const NOBODY: Cast = { rivals: [], institutions: [], inTitle: [] };

export function castOf({ entities }: Statement, lexicon: Lexicon): Cast {
  const rivals: { id: string; weight: number; isGroup: boolean }[] = [];
  const institutions: string[] = [];
  const inTitle: string[] = [];
  for (const [id, { weight, title }] of entities) {
    if (weight < RIVAL_OVER_TITLE && !title) continue;
    const kind = lexicon.kindOf(id);
    const isGroup = kind === 'group';
    if (title && (kind === 'company' || isGroup)) inTitle.push(id);
    if (weight < RIVAL_OVER_TITLE) continue;
    if (kind === 'company' || kind === 'person' || kind === 'product' || isGroup) rivals.push({ id, weight, isGroup });
    else if (kind === 'institution' && weight >= 0.7) institutions.push(id);
  }
  return { rivals, institutions, inTitle };
}

const RIVAL_FROM = 0.66;
/** Who is named in the figure's own paragraph goes before whom only the title names. */
const RIVAL_OVER_TITLE = 0.5;

/** The other company of a deal stands in the sentence, before it, or in the title; not only after it. */
const SECOND_FROM = 0.41;

export function entityFit(parties: Parties, statement: Statement, cast: Cast): EntityFit | null {
  let best: EntityFit | null = null;
  let second: EntityFit | null = null;
  const [first] = parties.entities;
  for (const party of parties.parties) {
    if (parties.isDeal && !party.isCompany) continue;
    const nearness = nearnessOf(party, statement);
    if (!nearness) continue;
    const { id } = party;
    if (parties.anyone && id === first) return named(id, nearness);
    if (!best || nearness.weight > best.weight) {
      second = best;
      best = named(id, nearness);
    } else if (!second || nearness.weight > second.weight) second = named(id, nearness);
  }
  if (parties.anyone) return statement.isAboutAi ? ofAnyone(first ?? '', best, parties, cast) : null;
  return parties.isDeal ? ofBoth(best, second, parties, cast) : best;
}

/** An institution that is not named may be meant all the same, where the page is about our matter. */
function ofAnyone(id: string, best: EntityFit | null, { entities }: Parties, { institutions }: Cast): EntityFit {
  const unnamed = institutions.some((other) => !entities.includes(other)) ? 0.2 : 0.62;
  const weight = Math.max(unnamed, best ? Math.min(0.75, best.weight) : 0);
  return named(id, { weight, where: best?.where ?? 'sentence', words: best?.words ?? '' });
}

/** A deal is told of where both of its companies are. */
function ofBoth(nearest: EntityFit | null, second: EntityFit | null, parties: Parties, cast: Cast): EntityFit | null {
  if (!nearest || !second || second.weight < SECOND_FROM) return null;
  if (second.where !== 'clause' && second.where !== 'sentence' && isAboutAnother(parties, cast)) return null;
  const weight = nearest.weight * 0.65 + Math.min(1, second.weight * 1.15) * 0.35;
  return named(nearest.id, { weight, where: nearest.where, words: nearest.words }, true);
}

/** The page's title is about a company that the claim is not about. */
function isAboutAnother({ entities }: Parties, { inTitle }: Cast): boolean {
  return inTitle.length > 0 && !inTitle.some((id) => entities.includes(id));
}

function isCompany(id: string, lexicon: Lexicon): boolean {
  const kind = lexicon.kindOf(id);
  return kind === 'company' || kind === 'group';
}

function nearnessOf(party: Party, statement: Statement): Nearness | null {
  const own = statement.entities.get(party.id) ?? null;
  if (party.members.length === 0 || (own && own.weight > 0.9)) return own;
  const listed = groupNearness(party, statement);
  return listed && listed.weight > (own?.weight ?? 0) ? listed : own;
}

/** A group is told of where its name stands, or where several of its members are listed in the sentence. */
function groupNearness({ members, wider }: Party, statement: Statement): Nearness | null {
  let best: Nearness | null = null;
  for (const group of wider) {
    const nearness = statement.entities.get(group);
    if (nearness && nearness.weight > (best?.weight ?? 0)) best = { ...nearness, weight: nearness.weight * 0.97 };
  }
  const listed = statement.listed.filter((m) => members.includes(m));
  const weight = Math.min(0.97, 0.55 + 0.14 * listed.length);
  if (listed.length < 2 || weight <= (best?.weight ?? 0)) return best;
  return { weight, where: 'sentence', words: listed.join(', ') };
}

/** The company that stands nearer to the figure than any of the claim's. A claim about a group also files values of single members. */
export function rivalOf(
  parties: Parties,
  { entities }: Statement,
  { rivals }: Cast,
  own: EntityFit,
  isVeryValue: boolean,
): string | null {
  if (rivals.length === 0) return null;
  const ours = isVeryValue ? parties.oursWithMembers : parties.ours;
  let nearest = Math.max(own.weight, entities.get(own.id)?.weight ?? 0);
  for (const id of ours) nearest = Math.max(nearest, entities.get(id)?.weight ?? 0);
  const from = own.where === 'title' || own.where === 'heading' ? RIVAL_OVER_TITLE : RIVAL_FROM;
  for (const { id, weight, isGroup } of rivals) {
    if (weight < from || weight <= nearest + 0.045 || id === own.id || ours.includes(id)) continue;
    if (!isGroup || parties.members.length === 0) return id;
  }
  return null;
}

/** "These four companies together": no figure of one of them. */
export function isSumOfOthers({ entities, members }: Parties, { isSum, listed }: Statement, lexicon: Lexicon): boolean {
  const [only] = entities;
  return (
    isSum &&
    listed.length >= 3 &&
    only !== undefined &&
    entities.length === 1 &&
    members.length === 0 &&
    listed.includes(only) &&
    lexicon.entities.get(only)?.members === undefined
  );
}
