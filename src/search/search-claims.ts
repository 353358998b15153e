import Fuse from 'fuse.js/basic';
import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Bilingual, Claim } from '../claims/schema.ts';
import type { Entity, Metric } from '../claims/lexicon-schema.ts';
import type { Figure } from '../figures/figure.ts';
import { FigureIndex, type FiledValue } from './figure-index.ts';
import { readQuery } from './query-figures.ts';
import { TermIndex, type TermMatch } from './term-index.ts';
import { termsOf, type Term } from './terms.ts';

export interface SearchHit {
  /** Id of the claim. */
  readonly claim: string;
  /** 0 to 1; hits come best first. */
  readonly score: number;
  /** What was found in the claim's title, in each language that the title has. */
  readonly highlights: Readonly<Record<keyof Bilingual, readonly Highlight[]>>;
  /** The value on file that the query's figure means; null where the query bears none, or the claim none like it. */
  readonly value: FiledValue | null;
}

/** UTF-16 offsets into the title. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

export type Search = (query: string, limit?: number) => SearchHit[];

const WEIGHTS = {
  title: 1,
  name: 1,
  phrase: 0.8,
  metric: 0.7,
  standIn: 0.6,
  statement: 0.5,
  source: 0.4,
  context: 0.3,
} as const;
/** How much of the query's weight a claim must bear to be shown. */
const LEAST_COVERAGE = 0.45;
const SHORTLIST = 60;
/** Fuse cuts longer patterns into pieces and ranks them badly; from here on the index ranks alone. */
const LONGEST_FOR_FUSE = 32;
const FUSE_SHARE = 0.25;

/**
 * Search over all claims: words with slips of typing, names and nicknames, Chinese without spaces in either script,
 * and figures (`$5tn`, `5 trillion`, `5万亿`, `5兆` mean the same). An inverted index makes the shortlist; Fuse ranks it.
 * The index is built with the first query.
 */
export function createSearch(bundle: ClaimsBundle): Search {
  let built: ClaimIndex | null = null;
  return (query, limit = 30) => {
    if (query.trim() === '') return [];
    built ??= new ClaimIndex(bundle);
    return built.search(query, limit);
  };
}

interface Ranked {
  readonly document: number;
  score: number;
  value: FiledValue | null;
}

class ClaimIndex {
  readonly #claims: readonly Claim[];
  readonly #terms = new TermIndex();
  readonly #figures: FigureIndex;
  /** Names of entities and metrics are indexed once, not once a claim. */
  readonly #names = new TermIndex();
  readonly #namedIn: number[][] = [];
  readonly #nameWeights: number[] = [];
  readonly #shortText: readonly string[];
  readonly #newest: readonly number[];

  constructor(bundle: ClaimsBundle) {
    this.#claims = bundle.claims;
    this.#figures = new FigureIndex(bundle);
    bundle.claims.forEach((claim, document) => this.#addClaim(claim, document));
    const users = usersOf(bundle);
    for (const entity of bundle.entities) {
      this.#addNames(namesOf(entity), users.entities.get(entity.id), WEIGHTS.name);
      // A product or a person also counts for its company, but less than the company itself.
      if (entity.standsFor) this.#addNames(namesOf(entity), users.entities.get(entity.standsFor), WEIGHTS.standIn);
    }
    for (const metric of bundle.metrics) this.#addNames(namesOf(metric), users.metrics.get(metric.id), WEIGHTS.metric);
    this.#newest = bundle.claims.map(newestDay);
    this.#shortText = bundle.claims.map(({ title, phrases }) =>
      [title.en, title['zh-Hans'], ...phrases.en.slice(0, 3), ...phrases['zh-Hans'].slice(0, 3)].join(' · '),
    );
  }

  search(text: string, limit: number): SearchHit[] {
    const query = readQuery(text);
    const terms = termsOf(query.words);
    const { ranked, meant } = this.#byWords(terms);
    const found = query.figures.length > 0 ? this.#withFigures(ranked, query.figures, terms.length > 0) : ranked;
    found.sort((a, b) => b.score - a.score || this.#newerFirst(a.document, b.document));
    const shortlist = found.slice(0, SHORTLIST);
    this.#rankByFuse(shortlist, query.words);
    shortlist.sort((a, b) => b.score - a.score || this.#newerFirst(a.document, b.document));
    return shortlist.slice(0, limit).flatMap(({ document, score, value }) => {
      const claim = this.#claims[document];
      return claim ? [{ claim: claim.id, score, highlights: highlightsOf(claim.title, meant), value }] : [];
    });
  }

  #addClaim(claim: Claim, document: number): void {
    const add = (texts: readonly (string | undefined)[], weight: number) => {
      for (const text of texts) if (text) this.#terms.add(document, text, weight);
    };
    add(Object.values(claim.title), WEIGHTS.title);
    add([...claim.phrases.en, ...claim.phrases['zh-Hans']], WEIGHTS.phrase);
    add([claim.topic], WEIGHTS.metric);
    add([claim.statement.en, claim.statement['zh-Hans']], WEIGHTS.statement);
    add(
      claim.sources.map((source) => source.publisher),
      WEIGHTS.source,
    );
    add([claim.context.en, claim.context['zh-Hans']], WEIGHTS.context);
  }

  #addNames(names: readonly string[], documents: readonly number[] | undefined, weight: number): void {
    if (!documents) return;
    const facet = this.#namedIn.push([...documents]) - 1;
    this.#nameWeights.push(weight);
    for (const name of names) this.#names.add(facet, name, 1);
  }

  /** Claims that bear enough of the terms; and the index terms that each query term was taken to mean. */
  #byWords(terms: readonly Term[]): { ranked: Ranked[]; meant: TermMatch[] } {
    const count = this.#claims.length;
    const sums = new Float64Array(count);
    const covered = new Float64Array(count);
    const meant: TermMatch[] = [];
    let total = 0;
    terms.forEach((term, position) => {
      const matches = this.#meaningsOf(term, position === terms.length - 1);
      meant.push(...matches);
      const { weights, bearers } = this.#claimsWith(matches);
      const rarity = bearers.length === 0 ? unknownRarity(term, count) : Math.log(1 + count / bearers.length);
      total += rarity;
      for (const document of bearers) {
        sums[document] = (sums[document] ?? 0) + rarity * (weights[document] ?? 0);
        covered[document] = (covered[document] ?? 0) + rarity;
      }
    });
    const ranked: Ranked[] = [];
    if (total === 0) return { ranked, meant };
    for (let document = 0; document < count; document += 1) {
      const coverage = (covered[document] ?? 0) / total;
      if (coverage < LEAST_COVERAGE) continue;
      ranked.push({ document, score: ((sums[document] ?? 0) / total) * coverage, value: null });
    }
    return { ranked, meant };
  }

  /** The term itself; what it begins, while it is being typed or stands nowhere; and, failing that, what it misspells. */
  #meaningsOf(term: Term, isLast: boolean): TermMatch[] {
    const known = this.#terms.has(term.text) || this.#names.has(term.text);
    const matches: TermMatch[] = known ? [{ text: term.text, quality: 1 }] : [];
    const mayContinue = term.script === 'word' ? isLast || !known : term.text.length === 1;
    if (mayContinue) matches.push(...this.#terms.beginningWith(term.text), ...this.#names.beginningWith(term.text));
    if (matches.length === 0) matches.push(...this.#terms.nearTo(term), ...this.#names.nearTo(term));
    return matches;
  }

  #claimsWith(matches: readonly TermMatch[]): { weights: Float64Array; bearers: number[] } {
    const weights = new Float64Array(this.#claims.length);
    const bearers: number[] = [];
    const raise = (document: number, weight: number) => {
      const before = weights[document] ?? 0;
      if (before === 0) bearers.push(document);
      if (weight > before) weights[document] = weight;
    };
    for (const { text, quality } of matches) {
      const own = this.#terms.postings(text);
      own.documents.forEach((document, at) => raise(document, (own.weights[at] ?? 0) * quality));
      for (const facet of this.#names.postings(text).documents) {
        const weight = (this.#nameWeights[facet] ?? 0) * quality;
        for (const document of this.#namedIn[facet] ?? []) raise(document, weight);
      }
    }
    return { weights, bearers };
  }

  /** With words beside it a figure decides between the claims that the words find; alone it finds them. */
  #withFigures(ranked: readonly Ranked[], figures: readonly Figure[], hasWords: boolean): Ranked[] {
    const nearest = new Map<number, { nearness: number; value: FiledValue }>();
    for (const match of figures.flatMap((figure) => this.#figures.matching(figure))) {
      if (match.nearness > (nearest.get(match.document)?.nearness ?? 0)) nearest.set(match.document, match);
    }
    if (!hasWords) return [...nearest].map(([document, { nearness, value }]) => ({ document, score: nearness, value }));
    const merged = new Map(ranked.map((r) => [r.document, { ...r, score: r.score * 0.5 }]));
    for (const [document, { nearness, value }] of nearest) {
      const byWords = merged.get(document);
      if (byWords) merged.set(document, { document, value, score: byWords.score + 0.5 * nearness });
      else merged.set(document, { document, value, score: 0.3 * nearness });
    }
    return [...merged.values()];
  }

  #rankByFuse(shortlist: readonly Ranked[], words: string): void {
    if (words === '' || words.length > LONGEST_FOR_FUSE || shortlist.length < 2) return;
    const texts = shortlist.map((r) => this.#shortText[r.document] ?? '');
    const fuse = new Fuse(texts, { includeScore: true, ignoreLocation: true, threshold: 0.5 });
    const byFuse = new Map(fuse.search(words).map((result) => [result.refIndex, 1 - (result.score ?? 1)]));
    shortlist.forEach((r, position) => {
      r.score = (1 - FUSE_SHARE) * r.score + FUSE_SHARE * (byFuse.get(position) ?? 0);
    });
  }

  #newerFirst(a: number, b: number): number {
    return (this.#newest[b] ?? 0) - (this.#newest[a] ?? 0) || a - b;
  }
}

/** The day of the claim's newest observation, as milliseconds; 0 where it has none. */
function newestDay({ record }: Claim): number {
  return record.reduce((latest, { asOf }) => Math.max(latest, Date.parse(asOf)), 0);
}

/** A word that stands nowhere weighs as much as the rarest; a pair of characters may only be a seam between two words. */
function unknownRarity(term: Term, count: number): number {
  return Math.log(1 + count) * (term.script === 'han' ? 0.35 : 1);
}

/** Which claims each entity and each metric is about. */
function usersOf(bundle: ClaimsBundle): { entities: Map<string, number[]>; metrics: Map<string, number[]> } {
  const entities = new Map<string, number[]>();
  const metrics = new Map<string, number[]>();
  bundle.claims.forEach((claim, document) => {
    const { scope } = claim.about;
    for (const entity of [...claim.about.entities, ...(scope?.members ?? [])]) note(entities, entity, document);
    if (scope?.region) note(entities, scope.region, document);
    note(metrics, claim.about.metric, document);
    for (const { metric } of claim.record) if (metric) note(metrics, metric, document);
  });
  return { entities, metrics };
}

function note(map: Map<string, number[]>, id: string, document: number): void {
  const users = map.get(id);
  if (!users) map.set(id, [document]);
  else if (users.at(-1) !== document) users.push(document);
}

function namesOf(of: Entity | Metric): string[] {
  const words = 'names' in of ? of.names : of.words;
  return [...words.en, ...words['zh-Hans'], ...(words['zh-Hant'] ?? []), of.label.en, of.label['zh-Hans']];
}

function highlightsOf(title: Bilingual, meant: readonly TermMatch[]): SearchHit['highlights'] {
  const sought = new Set(meant.map((match) => match.text));
  const mark = (text: string) => joined(termsOf(text).filter((term) => sought.has(term.text)));
  return { en: mark(title.en), 'zh-Hans': mark(title['zh-Hans']), 'zh-Hant': mark(title['zh-Hant'] ?? '') };
}

/** Overlapping terms (bigrams) as one stretch. */
function joined(terms: readonly Term[]): Highlight[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of terms) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
