/** Words found in a text. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly target: T;
}

interface Word<T> {
  readonly text: string;
  readonly targets: T[];
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/**
 * Finds many words in one pass: a map on the first two units, then the longest word that fits. Words are plain text
 * (`plainText`). Latin words need edges; Chinese ones do not. Cost grows with the text, not with the number of words.
 */
export class WordScanner<T> {
  readonly #byPair = new Map<number, Word<T>[]>();
  readonly #single = new Map<number, Word<T>>();
  /** Whether any word can begin with a pair, by a hash of it: most places of a text are passed by this alone. */
  readonly #mayBegin = new Uint8Array(65536);
  #sorted = true;

  add(word: string, target: T): void {
    if (word === '') return;
    if (word.length === 1) {
      const known = this.#single.get(word.charCodeAt(0));
      if (known) known.targets.push(target);
      else this.#single.set(word.charCodeAt(0), makeWord(word, target));
      return;
    }
    const key = pairKey(word, 0);
    const words = this.#byPair.get(key) ?? [];
    if (words.length === 0) this.#byPair.set(key, words);
    this.#mayBegin[pairHash(key)] = 1;
    const known = words.find((w) => w.text === word);
    if (known) known.targets.push(target);
    else words.push(makeWord(word, target));
    this.#sorted = false;
  }

  /** The longest words, left to right; within one of the groups that `groupOf` names, a hit begins only after the last one ended. */
  scan(plain: string, groupOf: (target: T) => number): Hit<T>[] {
    if (!this.#sorted) this.#sort();
    const hits: Hit<T>[] = [];
    const freeFrom: number[] = [];
    const singles = this.#single.size > 0;
    let unit = plain.charCodeAt(0);
    let inWord = false;
    for (let at = 0; at < plain.length; at += 1) {
      const next = plain.charCodeAt(at + 1);
      // A Latin word begins only where the letters before it end; the middle of other words is passed over.
      const isWord = isWordUnit(unit);
      if (isWord && inWord) {
        unit = next;
        continue;
      }
      inWord = isWord;
      const key = (unit << 16) | next;
      if (this.#mayBegin[pairHash(key)] === 1) {
        for (const word of this.#byPair.get(key) ?? []) {
          if (plain.startsWith(word.text, at) && hasEdges(plain, at, word)) take(word, at, hits, freeFrom, groupOf);
        }
      }
      const single = singles ? this.#single.get(unit) : undefined;
      if (single && hasEdges(plain, at, single)) take(single, at, hits, freeFrom, groupOf);
      unit = next;
    }
    return hits;
  }

  #sort(): void {
    for (const words of this.#byPair.values()) words.sort((a, b) => b.text.length - a.text.length);
    this.#sorted = true;
  }
}

function take<T>(word: Word<T>, at: number, hits: Hit<T>[], freeFrom: number[], groupOf: (target: T) => number): void {
  const end = at + word.text.length;
  const takenNow: number[] = [];
  for (const target of word.targets) {
    const group = groupOf(target);
    if ((freeFrom[group] ?? 0) > at && !takenNow.includes(group)) continue;
    if (!takenNow.includes(group)) {
      freeFrom[group] = end;
      takenNow.push(group);
    }
    hits.push({ start: at, end, target });
  }
}

function makeWord<T>(text: string, target: T): Word<T> {
  return {
    text,
    targets: [target],
    openLeft: !isWordUnit(text.charCodeAt(0)),
    openRight: !isWordUnit(text.charCodeAt(text.length - 1)),
  };
}

function hasEdges<T>(plain: string, at: number, word: Word<T>): boolean {
  if (!word.openLeft && at > 0 && isWordUnit(plain.charCodeAt(at - 1))) return false;
  const end = at + word.text.length;
  return word.openRight || end >= plain.length || !isWordUnit(plain.charCodeAt(end));
}

function pairHash(key: number): number {
  return ((key >>> 16) * 31 + (key & 0xffff)) & 0xffff;
}

function pairKey(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** Latin letters with their accents, and digits. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 48 && unit <= 57) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}
