import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Claim, Series } from '../claims/schema.ts';
import { type Comparable, comparablesOf } from './comparable.ts';
import type { Lexicon } from './lexicon.ts';
import { plainText } from './plain-text.ts';
import { WordScanner } from './word-scanner.ts';

/** A claim with what matching needs of it worked out once. */
export interface IndexedClaim {
  readonly claim: Claim;
  readonly comparables: readonly Comparable[];
  /** Companies and countries it is about, products and persons resolved. */
  readonly entities: readonly string[];
  /** Its metric first, then those of its observations. */
  readonly metrics: readonly string[];
  /** The companies of its sum. */
  readonly members: readonly string[];
}

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
  readonly #byEntityMetric = new Map<string, IndexedClaim[]>();
  readonly #byValue = new Map<string, IndexedClaim[]>();
  readonly phrases = new WordScanner<PhraseTarget>();
  readonly claims: readonly IndexedClaim[];

  constructor(bundle: ClaimsBundle, lexicon: Lexicon) {
    const series = new Map(bundle.series.map((s) => [s.id, s]));
    this.claims = bundle.claims.map((claim) =>
      indexed(claim, claim.series === undefined ? undefined : series.get(claim.series), lexicon),
    );
    const phraseOwners = new Map<string, Set<IndexedClaim>>();
    for (const claim of this.claims) {
      const kind = lexicon.entities.get(claim.entities[0] ?? '')?.kind;
      const anyone =
        kind === 'institution' || kind === 'region' || kind === 'publisher' || kind === 'country' || kind === 'market';
      for (const entity of anyone ? [...claim.entities, ANYONE] : claim.entities) {
        for (const metric of claim.metrics) push(this.#byEntityMetric, `${entity}|${metric}`, claim);
        for (const c of claim.comparables)
          for (const key of valueKeys(entity, c.unit, c.low, c.high)) push(this.#byValue, key, claim);
      }
      for (const { when } of claim.claim.misquotes ?? []) {
        if (!when.figure) continue;
        for (const entity of new Set([
          ...claim.entities,
          ...(when.entities ?? []).map((id) => lexicon.companyOf(id)),
        ])) {
          for (const key of valueKeys(entity, when.figure.unit, when.figure.low, when.figure.high))
            push(this.#byValue, key, claim);
        }
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

  /** Claims about an entity and a metric; where they are many, those that file a value near the figure's. */
  about(entity: string, metric: string, unit: string, value: number): readonly IndexedClaim[] {
    const claims = this.#byEntityMetric.get(`${entity}|${metric}`) ?? [];
    if (claims.length <= SHORT_LIST) return claims;
    const near = new Set<IndexedClaim>();
    this.addNear(entity, unit, value, near);
    return [...near].filter((c) => c.metrics.includes(metric));
  }

  /** Adds the claims about an entity that file a value near this one. */
  addNear(entity: string, unit: string, value: number, found: Set<IndexedClaim>): void {
    const bucket = bucketOf(value);
    for (let b = bucket - 1; b <= bucket + 1; b += 1) {
      const claims = this.#byValue.get(`${entity}|${unit}|${b}`);
      if (!claims) continue;
      for (let i = 0; i < claims.length && i < LONG_LIST; i += 1) found.add(claims[i] as IndexedClaim);
    }
  }
}

function indexed(claim: Claim, series: Series | undefined, lexicon: Lexicon): IndexedClaim {
  const comparables = comparablesOf(claim, series, lexicon);
  const entities = [...new Set(claim.about.entities.map((id) => lexicon.companyOf(id)))];
  return {
    claim,
    comparables,
    entities,
    metrics: [...new Set([claim.about.metric, ...comparables.map((c) => c.metric)])],
    members: claim.about.scope?.members ?? [],
  };
}

/** The buckets of a value, or of a range from its lower to its upper end. */
function valueKeys(entity: string, unit: string, low: number, high: number): string[] {
  const first = bucketOf(low);
  const last = bucketOf(high);
  const keys: string[] = [];
  for (let bucket = first; bucket <= last && keys.length < 30; bucket += 1) keys.push(`${entity}|${unit}|${bucket}`);
  return keys;
}

/** Values within about 12 % share a bucket. */
function bucketOf(value: number): number {
  return value > 0 ? Math.round(Math.log10(value) * 20) : Number.MIN_SAFE_INTEGER;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
