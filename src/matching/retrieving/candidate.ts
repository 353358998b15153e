import type { IndexedClaim } from '../claim-index.ts';
import type { Comparable } from '../comparable.ts';
import type { EntityFit } from '../entity-fit.ts';
import type { MetricFit } from '../metric-kinship.ts';
import type { MisquoteHit } from '../misquotes.ts';
import type { PeriodFit } from '../period-fit.ts';
import type { Nearness } from '../statement/statement.ts';
import type { Agreement } from '../values.ts';

/** A claim that a figure may be about, and the observation that it is held against. */
export interface Candidate {
  readonly claim: IndexedClaim;
  readonly comparable: Comparable | null;
  readonly agreement: Agreement;
  readonly misquote: MisquoteHit | null;
  /** It may be told as a wrong version, though not surely enough to say so: it is not called right either. */
  readonly isSuspect: boolean;
  readonly entity: EntityFit;
  readonly metric: MetricFit | null;
  readonly phrase: Nearness | null;
  readonly periodFit: PeriodFit;
  /** Another company stands nearer to the figure than the claim's. */
  readonly rival: string | null;
  readonly score: number;
}
