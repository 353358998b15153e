import type { Block, PageFacts } from './annotation.ts';
import { type ClaimIndex, FoundClaims, type PhraseTarget } from './claim-index.ts';
import { Fits } from './fits.ts';
import { withImpliedParty } from './implied-party.ts';
import type { JudgeContext } from './judging/judgement.ts';
import type { Lexicon } from './lexicon.ts';
import { monthOf } from './periods/months.ts';
import { type Reading, readBlocks } from './reading.ts';
import type { Candidate } from './retrieving/candidate.ts';
import { candidatesFor } from './retrieving/candidates-for.ts';
import { PageSoFar } from './statement/page-so-far.ts';
import { readStatements } from './statement/read-statements.ts';
import type { Statement } from './statement/statement.ts';
import type { Surroundings } from './statement/surroundings.ts';
import { toldOf } from './statement/told.ts';
import type { Hit } from './word-scanner.ts';
import type { WordingMatch, Wordings } from './wordings.ts';

/** What is made once of the claims on file, for all pages. */
export interface Engine {
  readonly lexicon: Lexicon;
  readonly index: ClaimIndex;
  readonly wordings: Wordings;
  /** Until when the record goes, `YYYY-MM-DD`. */
  readonly horizon: string;
}

/** What a page says around a figure, and the claims that came near, the likeliest first. */
export interface Weighed {
  readonly statement: Statement;
  readonly candidates: readonly Candidate[];
  readonly context: JudgeContext;
}

/** A block of a page with its figures, and the claims that are known by its words alone. */
export interface WeighedBlock {
  readonly reading: Reading;
  readonly weighed: readonly Weighed[];
  readonly wordings: readonly WordingMatch[];
}

/** Reads all blocks, then what they say, then the claims that come near: the same work in a row is done faster than by turns. */
export function weighBlocks(engine: Engine, page: PageFacts, blocks: readonly Block[]): WeighedBlock[] {
  const { lexicon, index, wordings, horizon } = engine;
  const { published } = page;
  const today = published === null ? null : monthOf(published);
  const readings = readBlocks(blocks, lexicon, page.language, published);
  const fits = new Fits(index, lexicon);
  const found = new FoundClaims(index.claims.length);
  const stated = statementsOf(engine, page, readings);
  const known = stated.map(({ reading, around }) => wordings.find(reading, around));
  const phrases = stated.map(({ reading }) => phrasesIn(reading, index));
  return stated.map(({ reading, statements }, i) => {
    const retrieval = { index, lexicon, today, fits, found, phrases: phrases[i] ?? [] };
    const weighed = statements.map((statement) => {
      const told = toldOf(statement, today);
      const candidates = candidatesFor(statement, told, retrieval);
      return { statement, candidates, context: { lexicon, published, horizon, told } };
    });
    return { reading, weighed, wordings: known[i] ?? [] };
  });
}

/** A block with what is known before it begins, and what it says around its figures. */
interface Stated {
  readonly reading: Reading;
  readonly around: Surroundings;
  readonly statements: readonly Statement[];
}

function statementsOf({ lexicon, index }: Engine, page: PageFacts, readings: readonly Reading[]): Stated[] {
  const soFar = new PageSoFar(page, lexicon);
  return readings.map((reading, i) => {
    const around = soFar.enter(reading, readings[i + 1] ?? null);
    if (reading.figures.length === 0) return { reading, around, statements: [] };
    const statements = withImpliedParty(readStatements(reading, around, lexicon), index, lexicon);
    return { reading, around, statements };
  });
}

function phrasesIn({ plain, figures }: Reading, { phrases }: ClaimIndex): Hit<PhraseTarget>[] {
  return figures.length > 0 ? phrases.scan(plain, () => 0) : [];
}
