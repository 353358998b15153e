import { isWithinSlips } from './edit-distance.ts';
import { termsOf, type Term } from './terms.ts';

/** A term of the index that a query term may mean, and how surely: 1 the same, less for a beginning or a slip. */
export interface TermMatch {
  readonly text: string;
  readonly quality: number;
}

/** The documents that bear a term, in their order, with the weight of each. */
export interface Postings {
  readonly documents: readonly number[];
  readonly weights: readonly number[];
}

const NONE: Postings = { documents: [], weights: [] };
const PREFIX_QUALITY = 0.75;
const SLIP_QUALITY = 0.55;
const MOST_PREFIXES = 48;

/** An inverted index: from terms to the documents (numbered as they are added) that bear them, with weights. */
export class TermIndex {
  readonly #postings = new Map<string, { documents: number[]; weights: number[] }>();
  #sorted: string[] | null = null;
  #letters: Uint32Array = new Uint32Array(0);

  /** Adds a text to a document, after those of all earlier ones; of a term's several weights the greatest counts. */
  add(document: number, text: string, weight: number): void {
    for (const term of termsOf(text)) {
      let postings = this.#postings.get(term.text);
      if (!postings) this.#postings.set(term.text, (postings = { documents: [], weights: [] }));
      const last = postings.documents.length - 1;
      if (postings.documents[last] !== document) {
        postings.documents.push(document);
        postings.weights.push(weight);
      } else if (weight > (postings.weights[last] ?? 0)) postings.weights[last] = weight;
    }
    this.#sorted = null;
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  postings(term: string): Postings {
    return this.#postings.get(term) ?? NONE;
  }

  /** Terms that begin with `beginning`, shortest first, without itself. */
  beginningWith(beginning: string): TermMatch[] {
    const sorted = this.#vocabulary();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; at < sorted.length && found.length < 4 * MOST_PREFIXES; at += 1) {
      const term = sorted[at] ?? '';
      if (!term.startsWith(beginning)) break;
      if (term !== beginning) found.push(term);
    }
    found.sort((a, b) => a.length - b.length);
    return found.slice(0, MOST_PREFIXES).map((text) => ({ text, quality: PREFIX_QUALITY }));
  }

  /** Words that differ from `term` by a slip of typing: one in 4 to 7 letters, two in longer words. */
  nearTo(term: Term): TermMatch[] {
    const word = term.text;
    if (term.script === 'han' || word.length < 4 || /\d/.test(word)) return [];
    const limit = word.length < 8 ? 1 : 2;
    const mask = lettersOf(word);
    const sorted = this.#vocabulary();
    const found: TermMatch[] = [];
    sorted.forEach((candidate, at) => {
      if (Math.abs(candidate.length - word.length) > limit) return;
      // A slip changes at most two letters of the set: most of the vocabulary falls here.
      if (bitsIn((this.#letters[at] ?? 0) ^ mask) > 2 * limit) return;
      if (isWithinSlips(word, candidate, limit)) found.push({ text: candidate, quality: SLIP_QUALITY });
    });
    return found;
  }

  #vocabulary(): readonly string[] {
    if (this.#sorted) return this.#sorted;
    const sorted = [...this.#postings.keys()].toSorted();
    this.#letters = Uint32Array.from(sorted, lettersOf);
    this.#sorted = sorted;
    return sorted;
  }
}

function lettersOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    mask |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
  }
  return mask >>> 0;
}

function bitsIn(value: number): number {
  let rest = value;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
