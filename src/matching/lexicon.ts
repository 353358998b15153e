import type { Entity, Metric } from '../claims/lexicon-schema.ts';
import { NearNames } from './near-names.ts';
import { plainText } from './plain-text.ts';
import { type Hit, WordScanner } from './word-scanner.ts';

/** An entity or a metric that a text names. */
export interface Mention {
  readonly kind: 'entity' | 'description' | 'metric';
  /** Id in the lexicon. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

type Named =
  | { readonly kind: Mention['kind']; readonly id: string; readonly exact: boolean; readonly group: number }
  | { readonly kind: 'not-a-name'; readonly group: number };

/** Of names that overlap, the longest is meant; a word for a measure is no part of one that has another unit: "revenue" in "revenue rose". */
const NAMES = 0;
const UNITS = ['money', 'percent', 'multiple', 'count', 'power', 'duration', 'rank', 'none'];

/** Words of which a name of ours is only a part. */
const NOT_NAMES: readonly string[] = [
  '高通胀',
  '高通膨',
  '高通量',
  '高通货膨胀',
  '亚马逊雨林',
  '亚马逊河',
  '亚马逊森林',
  '亚马逊热带雨林',
  'amazon rainforest',
  'amazon river',
  'amazon basin',
  'amazon forest',
  '印度尼西亚',
  '印度支那',
  'apple cider',
  'apple juice',
  'apple pie',
  'apple tree',
  '苹果树',
  '苹果汁',
  'meta-analysis',
  '小米粥',
  'mit license',
  'claude monet',
  'grace hopper',
  'edward hopper',
  'oracle bone',
  'apollo program',
  'apollo programme',
  'apollo 11',
  'apollo 8',
  'apollo 13',
  'south america',
  'latin america',
  'north america',
  'central america',
  'jumpstart',
  '北美',
  '南美',
  '拉美',
  '美元',
];

/** All names and words of the lexicon, found in one pass. */
export class Lexicon {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Entities that have members. */
  readonly groups: readonly Entity[];
  readonly #companies: ReadonlyMap<string, string>;
  readonly #kinds: ReadonlyMap<string, Entity['kind']>;
  readonly #narrower = new Map<string, string[]>();
  readonly #scanner = new WordScanner<Named>();
  readonly #nearNames: NearNames;

  constructor(entities: readonly Entity[], metrics: readonly Metric[]) {
    this.entities = new Map(entities.map((e) => [e.id, e]));
    this.metrics = new Map(metrics.map((m) => [m.id, m]));
    this.#companies = new Map(entities.map((e) => [e.id, e.standsFor ?? e.id]));
    this.#kinds = new Map(entities.map((e) => [e.id, e.kind]));
    this.groups = entities.filter((e) => e.members !== undefined);
    for (const { id, broader } of metrics) {
      if (broader !== undefined) this.#narrower.set(broader, [...(this.#narrower.get(broader) ?? []), id]);
    }
    for (const entity of entities) {
      const exact = new Set(entity.exact?.map(plainText));
      for (const name of allPlain(entity.names))
        this.#scanner.add(name, { kind: 'entity', id: entity.id, exact: exact.has(name), group: NAMES });
      if (entity.descriptions)
        for (const name of allPlain(entity.descriptions))
          this.#scanner.add(name, { kind: 'description', id: entity.id, exact: false, group: NAMES });
    }
    for (const metric of metrics) {
      const group = 1 + UNITS.indexOf(metric.unit);
      for (const word of [...allPlain(metric.words)].flatMap(withHyphen))
        this.#scanner.add(word, { kind: 'metric', id: metric.id, exact: false, group });
    }
    for (const word of NOT_NAMES) this.#scanner.add(word, { kind: 'not-a-name', group: NAMES });
    this.#nearNames = new NearNames(entities);
  }

  /** What a text names, in its order. `plain` is `plainText(text)`. */
  mentions(text: string, plain: string): Mention[] {
    const found: Mention[] = [];
    for (const hit of this.#scanner.scan(plain, groupOf)) {
      if (hit.target.kind === 'not-a-name' || (hit.target.exact && !isCapitalised(text, hit))) continue;
      found.push({ kind: hit.target.kind, id: hit.target.id, start: hit.start, end: hit.end });
    }
    const near = this.#nearNames.find(text, found);
    return near.length === 0 ? found : [...found, ...near].toSorted((a, b) => a.start - b.start);
  }

  /** Metrics that a word for this one may also mean: net loss for loss. */
  narrower(metric: string): readonly string[] {
    return this.#narrower.get(metric) ?? [];
  }

  /** The company that a product or person stands for, else the entity itself. */
  companyOf(id: string): string {
    return this.#companies.get(id) ?? id;
  }

  kindOf(id: string): Entity['kind'] | undefined {
    return this.#kinds.get(id);
  }
}

function groupOf({ group }: Named): number {
  return group;
}

/** "Capital-spending forecast", "data-center business": before a noun, two words take a hyphen. */
function withHyphen(word: string): string[] {
  return /^[a-z]+(?: [a-z]+)+$/.test(word) ? [word, word.replace(' ', '-')] : [word];
}

/** In plain text, in which Traditional and Simplified names are one. */
function allPlain(names: { en: string[]; 'zh-Hans': string[]; 'zh-Hant'?: string[] | undefined }): Set<string> {
  return new Set([...names.en, ...names['zh-Hans'], ...(names['zh-Hant'] ?? [])].map(plainText));
}

/** A name that is also a common word counts only with a capital, as the name has it. */
function isCapitalised(text: string, { start, end }: Hit<Named>): boolean {
  const word = text.slice(start, end);
  return !/^[a-z]/.test(word) || /[A-Z]/.test(word);
}
