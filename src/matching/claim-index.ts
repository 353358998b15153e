import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Claim, Series } from '../claims/schema.ts';
import { type Comparable, comparablesOf, type Row, rowsOf } from './comparable.ts';
import { type Parties, partiesOf } from './entity-fit.ts';
import type { Lexicon } from './lexicon.ts';
import { MetricKinship } from './metric-kinship.ts';
import { type KnownMisquote, knownMisquote } from './misquotes.ts';
import { NumberedCache } from './numbered-cache.ts';
import { plainText } from './plain-text.ts';
import { WordScanner } from './word-scanner.ts';

/** A claim with what matching needs of it worked out once. */
export interface IndexedClaim {
  /** Counted from 0 in the order of the bundle. */
  readonly number: number;
  readonly claim: Claim;
  readonly comparables: readonly Comparable[];
  /** The same by measure and unit. */
  readonly rows: readonly NumberedRow[];
  /** Whom it is about; claims about the same have the same one. */
  readonly parties: Parties;
  /** Companies and countries it is about, products and persons resolved. */
  readonly entities: readonly string[];
  readonly metric: string;
  /** The number of its metric. */
  readonly metricNumber: number;
  /** It is known by words too. */
  readonly hasWordings: boolean;
  readonly misquotes: readonly KnownMisquote[];
  /** The numbers of its metric, which is the first, and of those of its observations. */
  readonly metrics: readonly number[];
  /** The companies of its sum. */
  readonly members: readonly string[];
}

export type NumberedRow = Row & {
  /** The number of its metric. */
  readonly metricNumber: number;
};

export interface PhraseTarget {
  readonly claim: IndexedClaim;
  /** 1 for words that only this claim has, less the more claims share them. */
  readonly weight: number;
}

/** Under this, claims of institutions and of the world are found where nobody is named. */
export const ANYONE = '*';

/** More claims than this with about the same value of the same company are not told apart by looking at more of them. */
const LONG_LIST = 96;

/** A list longer than this is narrowed by the figure's value before anything is compared. */
const SHORT_LIST = 48;

/** The claims by entity and metric, by phrase, and by value: a lookup costs what it finds, not what is filed. */
export class ClaimIndex {
  readonly #byEntity = new Map<string, EntityClaims>();
  readonly phrases = new WordScanner<PhraseTarget>();
  readonly claims: readonly IndexedClaim[];
  /** How many different parties the claims are about. */
  readonly partiesCount: number;
  readonly kinship: MetricKinship;

  constructor(bundle: ClaimsBundle, lexicon: Lexicon) {
    this.kinship = new MetricKinship(lexicon);
    const series = new Map(bundle.series.map((s) => [s.id, s]));
    const parties = new Map<string, Parties>();
    this.claims = bundle.claims.map((claim, number) =>
      indexed(
        claim,
        number,
        claim.series === undefined ? undefined : series.get(claim.series),
        lexicon,
        this.kinship,
        parties,
      ),
    );
    this.partiesCount = parties.size;
    const phraseOwners = new Map<string, Set<IndexedClaim>>();
    for (const claim of this.claims) {
      for (const entity of claim.parties.anyone ? [...claim.entities, ANYONE] : claim.entities) {
        const own = this.#shelfOf(entity);
        for (const metric of claim.metrics) own.addMetric(metric, claim);
        for (const c of claim.comparables) own.addValues(c.unit, c.low, c.high, claim);
      }
      for (const { when } of claim.claim.misquotes ?? []) {
        if (!when.figure) continue;
        const { unit, low, high } = when.figure;
        const told = (when.entities ?? []).map((id) => lexicon.companyOf(id));
        for (const entity of new Set([...claim.entities, ...told]))
          this.#shelfOf(entity).addValues(unit, low, high, claim);
      }
      for (const phrase of new Set([...claim.claim.phrases.en, ...claim.claim.phrases['zh-Hans']].map(plainText))) {
        const owners = phraseOwners.get(phrase) ?? new Set();
        owners.add(claim);
        phraseOwners.set(phrase, owners);
      }
    }
    for (const [phrase, owners] of phraseOwners) {
      if (
        owners.size > SHORT_LIST ||
        /^(?:[\d.,$%€£¥万亿千百十\s-]|美元|us|bn|tn|billion|trillion|million|dollars?)+$/.test(phrase)
      )
        continue;
      for (const claim of owners) this.phrases.add(phrase, { claim, weight: 1 / owners.size });
    }
  }

  /** The claims about an entity. */
  about(entity: string): EntityClaims | undefined {
    return this.#byEntity.get(entity);
  }

  #shelfOf(entity: string): EntityClaims {
    let claims = this.#byEntity.get(entity);
    if (!claims) this.#byEntity.set(entity, (claims = new EntityClaims()));
    return claims;
  }
}

/** Claims that look-ups have found: each once, in the order in which it was found first. */
export class FoundClaims {
  readonly #known: NumberedCache<true>;
  #claims: IndexedClaim[] = [];

  /** `count` is the number of all claims of the index. */
  constructor(count: number) {
    this.#known = new NumberedCache(count);
  }

  get claims(): readonly IndexedClaim[] {
    return this.#claims;
  }

  add(claim: IndexedClaim): void {
    if (this.#known.get(claim.number)) return;
    this.#known.add(claim.number, true);
    this.#claims.push(claim);
  }

  forget(): void {
    this.#known.forget();
    this.#claims = [];
  }
}

/** Where a look-up puts what it finds; what is there already is not put there again. */
type Found = Pick<FoundClaims, 'add'> | Set<IndexedClaim>;

/** The claims about one entity, by metric and by value. */
export class EntityClaims {
  /** By the metric's number. */
  readonly #byMetric = new Map<number, IndexedClaim[]>();
  /** By unit and bucket. */
  readonly #byValue = new Map<string, Map<number, IndexedClaim[]>>();

  addMetric(metric: number, claim: IndexedClaim): void {
    push(this.#byMetric, metric, claim);
  }

  /** Files a claim under a value, or under a range from its lower to its upper end. */
  addValues(unit: string, low: number, high: number, claim: IndexedClaim): void {
    let buckets = this.#byValue.get(unit);
    if (!buckets) this.#byValue.set(unit, (buckets = new Map()));
    const first = bucketOf(low);
    const last = Math.min(bucketOf(high), first + WIDEST - 1);
    for (let bucket = first; bucket <= last; bucket += 1) push(buckets, bucket, claim);
  }

  /** Adds the claims about a metric; where they are many, those that file a value near the figure's. */
  addAbout(metric: number, unit: string, value: number, found: Found): void {
    const claims = this.#byMetric.get(metric);
    if (!claims) return;
    if (claims.length <= SHORT_LIST) {
      for (const claim of claims) found.add(claim);
      return;
    }
    const near = new Set<IndexedClaim>();
    this.addNear(unit, value, near);
    for (const claim of near) if (claim.metrics.includes(metric)) found.add(claim);
  }

  /** Adds the claims that file a value near this one. */
  addNear(unit: string, value: number, found: Found): void {
    const buckets = this.#byValue.get(unit);
    if (!buckets) return;
    const bucket = bucketOf(value);
    for (let b = bucket - 1; b <= bucket + 1; b += 1) {
      const claims = buckets.get(b);
      if (!claims) continue;
      for (let i = 0; i < claims.length && i < LONG_LIST; i += 1) found.add(claims[i] as IndexedClaim);
    }
  }
}

function indexed(
  claim: Claim,
  number: number,
  series: Series | undefined,
  lexicon: Lexicon,
  kinship: MetricKinship,
  known: Map<string, Parties>,
): IndexedClaim {
  const comparables = comparablesOf(claim, series, lexicon);
  const metricNumber = kinship.numberOf(claim.about.metric);
  const rows = rowsOf(comparables).map((row) => ({ ...row, metricNumber: kinship.numberOf(row.metric) }));
  const entities = [...new Set(claim.about.entities.map((id) => lexicon.companyOf(id)))];
  const members = claim.about.scope?.members ?? [];
  const made = partiesOf(known.size, entities, members, claim.about.metric, lexicon);
  const key = `${entities.join()}|${members.join()}|${made.isDeal}`;
  const parties = known.get(key) ?? made;
  known.set(key, parties);
  return {
    number,
    claim,
    comparables,
    rows,
    parties,
    entities,
    metric: claim.about.metric,
    metricNumber,
    hasWordings: claim.wordings !== undefined,
    misquotes: (claim.misquotes ?? []).map(knownMisquote),
    metrics: [...new Set([metricNumber, ...rows.map((row) => row.metricNumber)])],
    members,
  };
}

/** A range is filed under so many buckets at most. */
const WIDEST = 30;

/** The bucket of values that are not above 0. */
const OF_NOTHING = -100_000;

/** Values within about 12 % share a bucket. */
function bucketOf(value: number): number {
  return value > 0 ? Math.round(Math.log10(value) * 20) | 0 : OF_NOTHING;
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
