import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Entity } from '../claims/lexicon-schema.ts';
import type { Mention } from './lexicon.ts';

/** Names shorter than this are too like other words to be told from a slip of the pen. */
const SHORTEST = 6;
const CACHE_SIZE = 5000;
/** Where packs bring more names of one shape than this, a search among all of them would cost more than it is worth. */
const MOST_ALIKE = 40;

interface Name {
  readonly id: string;
  readonly letters: string;
}

/**
 * Finds misspelt Latin names (Nvida, Micorsoft, Anthropc): unknown words with a capital that are one slip away from a name.
 * Chinese names are left alone: with one character changed they are other names (亚马尔 is no 亚马逊).
 */
export class NearNames {
  /** By first letter and length: a slip hardly ever hits the first, nor the second by more than one, so that a search looks at few names. */
  readonly #byShape: ReadonlyMap<string, AlikeNames>;
  readonly #cache = new Map<string, string | null>();

  constructor(entities: readonly Entity[]) {
    const names = entities
      .filter((e) => e.kind === 'company' || e.kind === 'institution')
      .flatMap((e) =>
        e.names.en
          .filter((name) => /^[A-Za-z]+$/.test(name) && name.length >= SHORTEST && !COMMON.has(name.toLowerCase()))
          .map((name) => ({ id: e.id, letters: name.toLowerCase() })),
      );
    const shaped = names.flatMap((name) =>
      [-1, 0, 1].map((more) => ({ name, shape: shapeOf(name.letters.charAt(0), name.letters.length + more) })),
    );
    this.#byShape = new Map(
      [...Map.groupBy(shaped, ({ shape }) => shape)].map(([shape, own]) => [
        shape,
        new AlikeNames(own.slice(0, MOST_ALIKE).map(({ name }) => name)),
      ]),
    );
  }

  find(text: string, known: readonly Mention[]): Mention[] {
    const found: Mention[] = [];
    const taken = new Set(known.filter((m) => m.kind !== 'metric').map((m) => m.start));
    for (const match of text.matchAll(/[A-Z][A-Za-z]*(?: AI)?/g)) {
      const letters = match[0].replace(' ', '').toLowerCase();
      if (letters.length < SHORTEST - 1 || letters.length > 14 || taken.has(match.index)) continue;
      const before = match.index === 0 ? '' : text.charAt(match.index - 1);
      if (/[A-Za-z0-9]/.test(before)) continue;
      const id = this.#resolve(letters);
      if (id !== null) found.push({ kind: 'entity', id, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  #resolve(letters: string): string | null {
    const cached = this.#cache.get(letters);
    if (cached !== undefined) return cached;
    const id = this.#byShape.get(shapeOf(letters.charAt(0), letters.length))?.slipIn(letters) ?? null;
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(letters, id);
    return id;
  }
}

/** Names of one shape. Most words share so few letters with any of them that nothing needs to be searched. */
class AlikeNames {
  readonly #names: readonly Name[];
  #search: Fuse<Name> | null = null;

  constructor(names: readonly Name[]) {
    this.#names = names;
  }

  /** The id of the name that a word is a slip of. */
  slipIn(letters: string): string | null {
    if (!this.#names.some((name) => lettersMissing(letters, name.letters) <= 1)) return null;
    this.#search ??= new Fuse(this.#names, OPTIONS);
    const near = this.#search.search(letters).find(({ item, score }) => isSlipOf(letters, item.letters, score ?? 1));
    return near?.item.id ?? null;
  }
}

/** How many letters of a word a name does not have: a slip leaves at most one. */
function lettersMissing(word: string, name: string): number {
  let left = name;
  let missing = 0;
  for (const letter of word) {
    const at = left.indexOf(letter);
    if (at < 0) missing += 1;
    else left = left.slice(0, at) + left.slice(at + 1);
  }
  return missing;
}

function shapeOf(first: string, length: number): string {
  return `${first}${length}`;
}

/** Two letters of six are as far as a search goes; the score is then the share of wrong letters. */
const OPTIONS: IFuseOptions<Name> = {
  keys: ['letters'],
  includeScore: true,
  threshold: 0.34,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};

/** One letter left out, added or changed, or two neighbours swapped, which the search counts as two. */
function isSlipOf(word: string, name: string, score: number): boolean {
  if (word === name || isInflection(word, name)) return false;
  const wrong = Math.round(score * word.length);
  return wrong <= 1 || (wrong === 2 && isSwap(word, name));
}

function isSwap(word: string, name: string): boolean {
  const letters = (text: string) => [...text].toSorted().join('');
  return letters(word) === letters(name);
}

/** Names that are one letter away from common words. */
const COMMON: ReadonlySet<string> = new Set([
  'oracle',
  'apollo',
  'lambda',
  'cohere',
  'stanford',
  'sequoia',
  'micron',
  'mistral',
  'goldman',
  'bernstein',
  'perplexity',
  'crusoe',
  'sources',
  'citigroup',
  'equinix',
]);

/** `Nvidias`, `Googles`: another form of the name, not a slip. */
function isInflection(word: string, name: string): boolean {
  return word === `${name}s` || word === name.slice(0, -1);
}
