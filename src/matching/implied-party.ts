import type { ClaimIndex, IndexedClaim } from './claim-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { Statement } from './statement/statement.ts';
import { agreement } from './values.ts';

/** So many investors with their filed amounts make a round known without its company's name. */
const INVESTORS = 3;
/** An investor stands before its amount, in the same sentence. */
const BESIDE = 0.79;

/**
 * The company whose round a paragraph tells without naming it: three investors stand there, each with the amount that is filed
 * for this company. It is then meant by every figure there, though no word says so.
 */
export function withImpliedParty(
  statements: readonly Statement[],
  index: ClaimIndex,
  lexicon: Lexicon,
): readonly Statement[] {
  const money = statements.filter((s) => s.figure.kind === 'money' && s.figure.low === s.figure.high);
  if (money.length < INVESTORS) return statements;
  const investors = new Map<string, Set<string>>();
  for (const statement of money) {
    for (const [giver, nearness] of statement.entities) {
      if (nearness.weight < BESIDE || lexicon.kindOf(giver) !== 'company') continue;
      const claims = new Set<IndexedClaim>();
      index.about(giver)?.addNear('USD', statement.figure.low, claims);
      for (const claim of claims) {
        const taker = takerFrom(claim, giver);
        if (taker === null || statement.entities.has(taker) || !isFiled(claim, statement)) continue;
        const known = investors.get(taker);
        if (known) known.add(giver);
        else investors.set(taker, new Set([giver]));
      }
    }
  }
  const takers = [...investors].filter(([, givers]) => givers.size >= INVESTORS);
  const [taker] = takers[0] ?? [];
  if (taker === undefined || takers.length > 1) return statements;
  return statements.map((s) =>
    s.entities.has(taker)
      ? s
      : { ...s, entities: new Map([...s.entities, [taker, { weight: 0.7, where: 'sentence', words: '' }]]) },
  );
}

/** Who gets the money, where the claim is an investment by this company. */
function takerFrom({ claim, entities }: IndexedClaim, giver: string): string | null {
  if (claim.about.metric !== 'investment' || entities.length !== 2) return null;
  return entities.find((id) => id !== giver) ?? null;
}

function isFiled({ comparables }: IndexedClaim, { figure }: Statement): boolean {
  return comparables.some((c) => c.metric === 'investment' && c.unit === 'USD' && agreement(figure, c) === 'equal');
}
