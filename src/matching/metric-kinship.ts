import type { Lexicon } from './lexicon.ts';
import type { Nearness, Statement } from './statement/statement.ts';
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
  'market-value-milestone': ['market-value'],
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

/** A word for a measure that stands near a figure. */
export interface ToldMeasure {
  readonly id: string;
  readonly nearness: Nearness;
  /** How well it fits each filed measure, by number: 1 the same, 0 another matter. */
  readonly kin: Float64Array;
}

/** How much a word for one measure counts as a word for another. Measures are numbered, those of claims while these are indexed: before any text is read. */
export class MetricKinship {
  readonly #lexicon: Lexicon;
  readonly #numbers = new Map<string, number>();
  /** By the measure as a text names it, each worked out when it is first met. */
  readonly #kin = new Map<string, Float64Array>();
  readonly #growth = new Map<string, Float64Array>();
  readonly #related = new Map<string, readonly number[]>();
  readonly #investment: number;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const id of lexicon.metrics.keys()) this.numberOf(id);
    this.#investment = this.numberOf('investment');
  }

  /** How many measures there are. */
  get size(): number {
    return this.#numbers.size;
  }

  numberOf(metric: string): number {
    let number = this.#numbers.get(metric);
    if (number === undefined) this.#numbers.set(metric, (number = this.#numbers.size));
    return number;
  }

  /** The measures whose claims are looked at where a word for this one stands: itself, those that news mixes up with it, narrower ones. */
  related(told: string): readonly number[] {
    let related = this.#related.get(told);
    if (!related) {
      const ids = new Set([told, ...(SAME_IN_NEWS[told] ?? []), ...this.#lexicon.narrower(told)]);
      related = [...ids].map((id) => this.#numbers.get(id)).filter((number) => number !== undefined);
      this.#related.set(told, related);
    }
    return related;
  }

  /** The words for measures that stand near a figure. */
  toldIn({ metrics, figure }: Statement): ToldMeasure[] {
    const told: ToldMeasure[] = [];
    for (const [id, nearness] of metrics) {
      // A word for growth stands for the growth of any measure where the percentage has three digits.
      const isOfAny = id === 'growth-rate' && significantDigits(figure.high) >= 3;
      const known = isOfAny ? this.#growth : this.#kin;
      let kin = known.get(id);
      if (!kin) known.set(id, (kin = this.#kinOf(id, isOfAny)));
      told.push({ id, nearness, kin });
    }
    return told;
  }

  #kinOf(told: string, isOfAnyGrowth: boolean): Float64Array {
    const fits = new Map<string, number>();
    for (const filed of SAME_IN_NEWS[told] ?? []) fits.set(filed, 0.78);
    const broader = this.#lexicon.metrics.get(told)?.broader;
    if (broader !== undefined) fits.set(broader, 0.85);
    for (const filed of this.#lexicon.narrower(told)) fits.set(filed, 0.9);
    fits.set(told, 1);
    return Float64Array.from(this.#numbers.keys(), (filed) =>
      isOfAnyGrowth && filed.endsWith('-growth') ? 0.9 : (fits.get(filed) ?? 0),
    );
  }

  /** The word near the figure that fits a filed measure best. */
  fit(filed: number, words: readonly ToldMeasure[]): MetricFit | null {
    let best: ToldMeasure | null = null;
    let weight = 0;
    let exact = false;
    for (const word of words) {
      const kinship = word.kin[filed] ?? 0;
      if (kinship === 0) continue;
      const own = word.nearness.weight * kinship;
      if (best && own <= weight) continue;
      best = word;
      weight = own;
      exact = kinship >= 0.9;
    }
    if (!best) return null;
    const nearestOther = nearestOfOther(filed, words, best);
    // The sum of a round is no single investor's.
    const round = filed === this.#investment ? words.find((word) => word.id === 'funding-round')?.nearness : undefined;
    if (round?.where === 'clause' && round.weight > weight) return fitted(best, weight * 0.35, false);
    if (nearestOther <= weight + 0.06) return fitted(best, weight, exact);
    // A word for another matter right beside the figure is what the figure is about.
    const beside = nearestOther >= 0.84 && weight < nearestOther - 0.12;
    return fitted(best, weight * (beside ? 0.35 : 0.72), false);
  }
}

/** How near a word for another matter stands; one that is a word for both speaks for neither. */
function nearestOfOther(filed: number, words: readonly ToldMeasure[], best: ToldMeasure): number {
  let nearest = 0;
  for (const { kin, nearness } of words)
    if ((kin[filed] ?? 0) === 0 && nearness.words !== best.nearness.words) nearest = Math.max(nearest, nearness.weight);
  return nearest;
}

function fitted({ id, nearness: { where, words } }: ToldMeasure, weight: number, exact: boolean): MetricFit {
  return { id, weight, where, words, exact };
}
