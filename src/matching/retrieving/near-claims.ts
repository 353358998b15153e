import { ANYONE, type ClaimIndex, type FoundClaims, type IndexedClaim, type PhraseTarget } from '../claim-index.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Statement } from '../statement/statement.ts';
import type { Hit } from '../word-scanner.ts';

/** Where claims are looked up, and where they are put that are found. */
export interface ClaimLookup {
  readonly index: ClaimIndex;
  readonly lexicon: Lexicon;
  /** Where the claims are put that come near a statement. */
  readonly found: FoundClaims;
}

/** A name farther from the figure than this leads to no claim. */
const NAMED_FROM = 0.36;
/** So near must a name and a word stand that a claim is looked at whatever its values; others must file about the same value. */
const NEAR_NAME = 0.6;
const NEAR_WORD = 0.6;

/** The claims that are about whom and what a statement names, or that file about its value, or are known by its words. */
export function nearClaims(
  statement: Statement,
  phrases: readonly Hit<PhraseTarget>[],
  { index, lexicon, found }: ClaimLookup,
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
