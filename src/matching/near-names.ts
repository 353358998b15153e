import type { Entity } from '../claims/lexicon-schema.ts';
import type { Mention } from './lexicon.ts';

/** Names shorter than this are too like other words to be told from a slip of the pen. */
const SHORTEST = 6;
const CACHE_SIZE = 2000;

/** Finds misspelt Latin names (Nvida, Micorsoft, Anthropc): unknown words with a capital that are one slip away from a name. */
export class NearNames {
  readonly #names: readonly { readonly id: string; readonly letters: string }[];
  readonly #byShape = new Map<string, { readonly id: string; readonly letters: string }[]>();
  readonly #cache = new Map<string, string | null>();

  constructor(entities: readonly Entity[]) {
    this.#names = entities
      .filter((e) => e.kind === 'company' || e.kind === 'institution')
      .flatMap((e) =>
        e.names.en
          .filter((name) => /^[A-Za-z]+$/.test(name) && name.length >= SHORTEST && !COMMON.has(name.toLowerCase()))
          .map((name) => ({ id: e.id, letters: name.toLowerCase() })),
      );
    for (const name of this.#names) {
      // A slip hardly ever hits the first letter and the length by more than one.
      for (const length of [name.letters.length - 1, name.letters.length, name.letters.length + 1]) {
        const key = name.letters.charAt(0) + length;
        const list = this.#byShape.get(key);
        if (list) list.push(name);
        else this.#byShape.set(key, [name]);
      }
    }
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
    let id: string | null = null;
    for (const name of this.#byShape.get(letters.charAt(0) + letters.length) ?? []) {
      if (letters !== name.letters && !isInflection(letters, name.letters) && isOneSlip(letters, name.letters)) {
        id = name.id;
        break;
      }
    }
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(letters, id);
    return id;
  }
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

/** One letter left out, added, changed, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a.charAt(i) === b.charAt(i)) i += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > i && endB > i && a.charAt(endA - 1) === b.charAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const restA = endA - i;
  const restB = endB - i;
  if (restA + restB === 0) return false;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a.charAt(i) === b.charAt(i + 1) && a.charAt(i + 1) === b.charAt(i);
}
