import type { Lexicon } from './lexicon.ts';
import type { Nearness, Statement } from './statement.ts';

/** Whom a claim is about: many claims are about the same, and a figure's sentence is held against each of them once. */
export interface Parties {
  /** Companies and countries, products and persons resolved. */
  readonly entities: readonly string[];
  /** The companies of a sum. */
  readonly members: readonly string[];
  /** Both, and these with the members of its groups. */
  readonly ours: readonly string[];
  readonly oursWithMembers: readonly string[];
  /** An institution's or a country's: told of where nobody else is named. */
  readonly anyone: boolean;
  /** Joins two companies: both must be told of. */
  readonly isDeal: boolean;
  /** The month in which the fiscal year of the first ends. */
  readonly yearEnds: number;
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
    entities,
    members,
    ours,
    oursWithMembers: [...ours, ...entities.flatMap((id) => lexicon.entities.get(id)?.members ?? [])],
    anyone,
    isDeal: !anyone && DEAL_METRICS.has(metric) && entities.filter((id) => isCompany(id, lexicon)).length >= 2,
    yearEnds: first?.fiscalYearEnds ?? 12,
  };
}

/** The other company of a deal stands in the sentence, before it, or in the title; not only after it. */
const SECOND_FROM = 0.41;

export function entityFit(parties: Parties, statement: Statement, lexicon: Lexicon): EntityFit | null {
  let best: EntityFit | null = null;
  let second: EntityFit | null = null;
  const [first] = parties.entities;
  for (const id of parties.entities) {
    if (parties.isDeal && !isCompany(id, lexicon)) continue;
    const nearness = nearnessOf(id, parties, statement, lexicon);
    if (!nearness) continue;
    if (parties.anyone && id === first) return named(id, nearness);
    if (!best || nearness.weight > best.weight) {
      second = best;
      best = named(id, nearness);
    } else if (!second || nearness.weight > second.weight) second = named(id, nearness);
  }
  if (parties.anyone) return ofAnyone(first ?? '', best, parties, statement, lexicon);
  return parties.isDeal ? ofBoth(best, second, parties, statement, lexicon) : best;
}

/** An institution that is not named may be meant all the same, where the page is about our matter. */
function ofAnyone(
  id: string,
  best: EntityFit | null,
  parties: Parties,
  statement: Statement,
  lexicon: Lexicon,
): EntityFit | null {
  if (!statement.isAboutAi) return null;
  const unnamed = otherInstitution(parties, statement, lexicon) ? 0.2 : 0.62;
  const weight = Math.max(unnamed, best ? Math.min(0.75, best.weight) : 0);
  return named(id, { weight, where: best?.where ?? 'sentence', words: best?.words ?? '' });
}

/** A deal is told of where both of its companies are. */
function ofBoth(
  nearest: EntityFit | null,
  second: EntityFit | null,
  parties: Parties,
  statement: Statement,
  lexicon: Lexicon,
): EntityFit | null {
  if (!nearest || !second || second.weight < SECOND_FROM) return null;
  if (second.where !== 'clause' && second.where !== 'sentence' && isAboutAnother(parties, statement, lexicon))
    return null;
  const weight = nearest.weight * 0.65 + Math.min(1, second.weight * 1.15) * 0.35;
  return named(nearest.id, { weight, where: nearest.where, words: nearest.words }, true);
}

/** The page's title is about a company that the claim is not about. */
function isAboutAnother({ entities }: Parties, statement: Statement, lexicon: Lexicon): boolean {
  const inTitle = [...statement.entities].filter(([id, n]) => n.title && isCompany(id, lexicon)).map(([id]) => id);
  return inTitle.length > 0 && !inTitle.some((id) => entities.includes(id));
}

function isCompany(id: string, lexicon: Lexicon): boolean {
  const kind = lexicon.kindOf(id);
  return kind === 'company' || kind === 'group';
}

function otherInstitution({ entities }: Parties, statement: Statement, lexicon: Lexicon): boolean {
  for (const [id, nearness] of statement.entities) {
    if (nearness.weight >= 0.7 && lexicon.kindOf(id) === 'institution' && !entities.includes(id)) return true;
  }
  return false;
}

function nearnessOf(id: string, parties: Parties, statement: Statement, lexicon: Lexicon): Nearness | null {
  const own = statement.entities.get(id) ?? null;
  const listed = own && own.weight > 0.9 ? null : groupNearness(id, parties, statement, lexicon);
  return listed && listed.weight > (own?.weight ?? 0) ? listed : own;
}

/** A group is told of where its name stands, or where several of its members are listed in the sentence. */
function groupNearness(id: string, parties: Parties, statement: Statement, lexicon: Lexicon): Nearness | null {
  const members = lexicon.entities.get(id)?.members ?? parties.members;
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

/** The company that stands nearer to the figure than any of the claim's. A claim about a group also files values of single members. */
export function rivalOf(
  parties: Parties,
  { entities }: Statement,
  own: EntityFit,
  isVeryValue: boolean,
  lexicon: Lexicon,
): string | null {
  const ours = isVeryValue ? parties.oursWithMembers : parties.ours;
  let nearest = Math.max(own.weight, entities.get(own.id)?.weight ?? 0);
  for (const id of ours) nearest = Math.max(nearest, entities.get(id)?.weight ?? 0);
  for (const [id, { weight }] of entities) {
    if (weight < 0.66 || weight <= nearest + 0.045 || id === own.id || ours.includes(id)) continue;
    const kind = lexicon.kindOf(id);
    if (
      kind === 'company' ||
      kind === 'person' ||
      kind === 'product' ||
      (kind === 'group' && parties.members.length === 0)
    )
      return id;
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
