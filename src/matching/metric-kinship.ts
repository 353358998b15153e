import type { Lexicon } from './lexicon.ts';
import type { Nearness, Statement } from './statement.ts';
import { significantDigits } from './values.ts';

/** The word for a measure that stands near a figure, as a word for the measure that is filed. */
export type MetricFit = Nearness & {
  /** The measure as the text names it. */
  readonly id: string;
  readonly exact: boolean;
};

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

/** How much a word for one measure counts as a word for another, worked out once for the lexicon. */
export class MetricKinship {
  readonly #kin: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #related: ReadonlyMap<string, readonly string[]>;

  constructor(lexicon: Lexicon) {
    const ids = [...lexicon.metrics.keys()];
    this.#kin = new Map(ids.map((told) => [told, kinOf(told, lexicon)]));
    this.#related = new Map(
      ids.map((told) => [told, [told, ...(SAME_IN_NEWS[told] ?? []), ...lexicon.narrower(told)]]),
    );
  }

  /** The measures whose claims are looked at where a word for this one stands: itself, those that news mixes up with it, narrower ones. */
  related(told: string): readonly string[] {
    return this.#related.get(told) ?? [told];
  }

  /** 1 the same, 0 another matter. */
  #between(told: string, filed: string): number {
    return told === filed ? 1 : (this.#kin.get(told)?.get(filed) ?? 0);
  }

  /** The word near the figure that fits a filed measure best. */
  fit(filed: string, statement: Statement): MetricFit | null {
    let best: Nearness | null = null;
    let id = '';
    let weight = 0;
    let exact = false;
    let nearestOther = 0;
    for (const [told, nearness] of statement.metrics) {
      const kinship = isGrowthOf(told, filed, statement) ? 0.9 : this.#between(told, filed);
      if (kinship === 0) {
        nearestOther = Math.max(nearestOther, nearness.weight);
        continue;
      }
      const own = nearness.weight * kinship;
      if (best && own <= weight) continue;
      best = nearness;
      id = told;
      weight = own;
      exact = kinship >= 0.9;
    }
    if (!best) return null;
    const { where, words } = best;
    // The sum of a round is no single investor's.
    const round = filed === 'investment' ? statement.metrics.get('funding-round') : undefined;
    if (round?.where === 'clause' && round.weight > weight)
      return { id, weight: weight * 0.35, where, words, exact: false };
    if (nearestOther <= weight + 0.06) return { id, weight, where, words, exact };
    // A word for another matter right beside the figure is what the figure is about.
    const beside = nearestOther >= 0.84 && weight < nearestOther - 0.12;
    return { id, weight: weight * (beside ? 0.35 : 0.72), where, words, exact: false };
  }
}

/** The measures that a word for this one may also mean, and how well it fits each. */
function kinOf(told: string, lexicon: Lexicon): Map<string, number> {
  const kin = new Map<string, number>();
  for (const filed of SAME_IN_NEWS[told] ?? []) kin.set(filed, 0.78);
  const broader = lexicon.metrics.get(told)?.broader;
  if (broader !== undefined) kin.set(broader, 0.85);
  for (const filed of lexicon.narrower(told)) kin.set(filed, 0.9);
  return kin;
}

/** A word for growth stands for the growth of any measure where the percentage has three digits. */
function isGrowthOf(told: string, filed: string, { figure }: Statement): boolean {
  return told === 'growth-rate' && filed.endsWith('-growth') && significantDigits(figure.high) >= 3;
}
