import type { ClaimIndex } from './claim-index.ts';
import { type Cast, castOf, type EntityFit, entityFit, NOBODY, type Parties } from './entity-fit.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricFit, MetricKinship, ToldMeasure } from './metric-kinship.ts';
import { NumberedCache } from './numbered-cache.ts';
import type { Statement } from './statement/statement.ts';

/** What is the same for every claim that one statement is held against, worked out when it is first asked for. */
export class Fits {
  readonly #lexicon: Lexicon;
  readonly #kinship: MetricKinship;
  readonly #entities: NumberedCache<EntityFit | null>;
  readonly #metrics: NumberedCache<MetricFit | null>;
  #statement: Statement | null = null;
  #cast: Cast = NOBODY;
  #told: readonly ToldMeasure[] = [];

  constructor({ kinship, partiesCount }: ClaimIndex, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#kinship = kinship;
    this.#entities = new NumberedCache(partiesCount);
    this.#metrics = new NumberedCache(kinship.size);
  }

  begin(statement: Statement): void {
    this.#statement = statement;
    this.#cast = castOf(statement, this.#lexicon);
    this.#told = this.#kinship.toldIn(statement);
    this.#entities.forget();
    this.#metrics.forget();
  }

  /** Who is told of near the figure. */
  get cast(): Cast {
    return this.#cast;
  }

  entity(parties: Parties): EntityFit | null {
    let fit = this.#entities.get(parties.number);
    if (fit === undefined) {
      fit = this.#statement && entityFit(parties, this.#statement, this.#cast);
      this.#entities.add(parties.number, fit);
    }
    return fit;
  }

  metric(filed: number): MetricFit | null {
    let fit = this.#metrics.get(filed);
    if (fit === undefined) {
      fit = this.#kinship.fit(filed, this.#told);
      this.#metrics.add(filed, fit);
    }
    return fit;
  }
}
