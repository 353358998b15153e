/** Words found in a text. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly target: T;
}

interface Word<T> {
  readonly text: string;
  readonly lastUnit: number;
  readonly targets: T[];
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** Words this long are told apart by their first four units, shorter ones by two. */
const LONG = 4;

/** A word of this unit alone begins with it; a longer one does; it is a letter of words. */
const SINGLE = 1;
const LONGER = 2;
const LETTER = 4;
const letters = Uint8Array.from({ length: 65536 }, (_, unit) => (isWordUnit(unit) ? LETTER : 0));

/**
 * Finds many words in one pass: a table by the first units, then the longest word that fits. Words are plain text
 * (`plainText`). Latin words need edges; Chinese ones do not. Cost grows with the text, not with the number of words.
 */
export class WordScanner<T> {
  readonly #single = new Map<number, Word<T>>();
  /** What each unit may begin, and whether it is a letter of words: most units begin nothing. */
  readonly #beginnings = letters.slice();
  /** Of two and three units by their first two, and longer ones by their first four, the longest first. */
  readonly #short = new Map<number, Word<T>[]>();
  readonly #long = new Map<number, Word<T>[]>();
  readonly #pairs = new HashSet();
  readonly #shortPairs = new HashSet();
  readonly #fours = new HashSet();
  #sorted = true;

  add(word: string, target: T): void {
    if (word === '') return;
    const first = word.charCodeAt(0);
    this.#beginnings[first] = (this.#beginnings[first] as number) | (word.length === 1 ? SINGLE : LONGER);
    if (word.length === 1) {
      const known = this.#single.get(first);
      if (known) known.targets.push(target);
      else this.#single.set(first, makeWord(word, target));
      return;
    }
    const words = this.#wordsLike(word);
    const known = words.find((w) => w.text === word);
    if (known) known.targets.push(target);
    else words.push(makeWord(word, target));
    this.#sorted = false;
  }

  /** The list in which a word is, or belongs. */
  #wordsLike(word: string): Word<T>[] {
    const pair = pairHash(word.charCodeAt(0), word.charCodeAt(1));
    this.#pairs.add(pair);
    if (word.length < LONG) {
      this.#shortPairs.add(pair);
      return listAt(this.#short, pair);
    }
    const four = fourHash(pair, word.charCodeAt(2), word.charCodeAt(3));
    this.#fours.add(four);
    return listAt(this.#long, four);
  }

  /**
   * The words of a text, left to right, of those that begin together the longest first. Within one of the groups that
   * `groupOf` names, a hit begins only after the last one ended; without groups they may overlap.
   */
  scan(plain: string, groupOf?: (target: T) => number): Hit<T>[] {
    if (!this.#sorted) this.#sort();
    const hits: Hit<T>[] = [];
    const freeFrom: number[] = [];
    const beginnings = this.#beginnings;
    let before = 0;
    for (let at = 0; at < plain.length; at += 1) {
      const unit = plain.charCodeAt(at);
      const first = beginnings[unit] as number;
      // A Latin word begins only where the letters before it end; the middle of other words is passed over.
      const isMiddle = (before & first & LETTER) !== 0;
      before = first;
      if (isMiddle || (first & (SINGLE | LONGER)) === 0) continue;
      const pair = pairHash(unit, plain.charCodeAt(at + 1));
      if ((first & LONGER) !== 0 && this.#pairs.mayHave(pair)) {
        const four = fourHash(pair, plain.charCodeAt(at + 2), plain.charCodeAt(at + 3));
        const long = this.#fours.mayHave(four) ? this.#long.get(four) : undefined;
        if (long) takeFitting(long, plain, at, hits, freeFrom, groupOf);
        const short = this.#shortPairs.mayHave(pair) ? this.#short.get(pair) : undefined;
        if (short) takeFitting(short, plain, at, hits, freeFrom, groupOf);
      }
      const single = (first & SINGLE) !== 0 ? this.#single.get(unit) : undefined;
      if (single && hasEdges(plain, at, single)) take(single, at, hits, freeFrom, groupOf);
    }
    return hits;
  }

  #sort(): void {
    const longerFirst = (one: Word<T>, other: Word<T>) => other.text.length - one.text.length;
    for (const words of this.#short.values()) words.sort(longerFirst);
    for (const words of this.#long.values()) words.sort(longerFirst);
    this.#sorted = true;
  }
}

/** Which words stand here is certain only now: different pairs may share a hash. */
function takeFitting<T>(
  words: readonly Word<T>[],
  plain: string,
  at: number,
  hits: Hit<T>[],
  freeFrom: number[],
  groupOf: ((target: T) => number) | undefined,
): void {
  for (const word of words) {
    // Most words that begin alike end otherwise.
    if (plain.charCodeAt(at + word.text.length - 1) !== word.lastUnit) continue;
    if (plain.startsWith(word.text, at) && hasEdges(plain, at, word)) take(word, at, hits, freeFrom, groupOf);
  }
}

/** All targets of a group that was free are taken: a word may be a name of several. */
function take<T>(
  word: Word<T>,
  at: number,
  hits: Hit<T>[],
  freeFrom: number[],
  groupOf: ((target: T) => number) | undefined,
): void {
  const end = at + word.text.length;
  if (!groupOf) {
    for (const target of word.targets) hits.push({ start: at, end, target });
    return;
  }
  let hit = hits.length;
  for (const target of word.targets) {
    if ((freeFrom[groupOf(target)] ?? 0) <= at) hits.push({ start: at, end, target });
  }
  for (; hit < hits.length; hit += 1) freeFrom[groupOf((hits[hit] as Hit<T>).target)] = end;
}

function makeWord<T>(text: string, target: T): Word<T> {
  return {
    text,
    lastUnit: text.charCodeAt(text.length - 1),
    targets: [target],
    openLeft: !isWordUnit(text.charCodeAt(0)),
    openRight: !isWordUnit(text.charCodeAt(text.length - 1)),
  };
}

function hasEdges<T>(plain: string, at: number, word: Word<T>): boolean {
  if (!word.openLeft && at > 0 && isWordUnit(plain.charCodeAt(at - 1))) return false;
  const end = at + word.text.length;
  if (word.openRight || end >= plain.length || !isWordUnit(plain.charCodeAt(end))) return true;
  return isDigit(plain.charCodeAt(end)) && !isDigit(word.lastUnit) && matchesAt(CHINESE_NUMBER, plain, end);
}

/** OpenAI2025年, 投资Anthropic80亿: in Chinese a date or a sum follows a name without a space. */
const CHINESE_NUMBER = /\d{1,4}(?:[年月]|财年|[至到~–-]\d{4}年)|\d[\d,.]{0,9}(?:[万亿兆]|美元)/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** The end of a text has no unit (NaN), which counts as none. */
function pairHash(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

function fourHash(pair: number, third: number, fourth: number): number {
  return (Math.imul(pair, 0x5bd1) + Math.imul(pairHash(third, fourth), 0x2f35)) & 0x3fffffff;
}

/** One bit for each hash that was added, so small that it stays at hand while a text is read; different ones may share a bit. */
class HashSet {
  readonly #bits = new Uint8Array(65536 / 8);

  add(hash: number): void {
    const bit = hash & 0xffff;
    this.#bits[bit >> 3] = (this.#bits[bit >> 3] as number) | (1 << (bit & 7));
  }

  mayHave(hash: number): boolean {
    const bit = hash & 0xffff;
    return ((this.#bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  }
}

function listAt<T>(lists: Map<number, T[]>, key: number): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
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
