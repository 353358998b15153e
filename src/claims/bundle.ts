import type { Claim, Deal, Series, Yardstick } from './schema.ts';
import type { Entity, Metric } from './lexicon-schema.ts';

/** Everything that ships: the claims database as the extension and the command line load it. */
export interface ClaimsBundle {
  /** Version of the data, `YYYY.M.D` of the newest review. */
  readonly version: string;
  /** The newest day on which anything in it was seen; nothing later is known. */
  readonly horizon: string;
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly deals: readonly Deal[];
  readonly yardsticks: readonly Yardstick[];
  readonly entities: readonly Entity[];
  readonly metrics: readonly Metric[];
  /** The pack that a claim came with, by the claim's id; our own are not in it. */
  readonly packOf?: ReadonlyMap<string, PackName>;
}

/** A claim pack as cards and lists name it. */
export interface PackName {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** The newest day on which anything in it was seen or reviewed. */
  readonly horizon: string;
}
