import type { IndexedClaim } from './claim-index.ts';
import type { Misquote } from '../claims/schema.ts';
import type { Lexicon } from './lexicon.ts';
import { isAccusation } from './annotation.ts';
import { isToldAsUntrue } from './accusing/excuses.ts';
import { containsOneOf } from './misquotes.ts';
import { NumberedCache } from './numbered-cache.ts';
import { plainText } from './plain-text.ts';
import type { Reading } from './reading.ts';
import type { Surroundings } from './statement/surroundings.ts';
import { type Hit, WordScanner } from './word-scanner.ts';

interface WordingGroup {
  readonly wording: KnownWording;
  readonly group: number;
}

interface KnownWording {
  /** Counted from 0. */
  readonly number: number;
  readonly claim: IndexedClaim;
  readonly groups: number;
  readonly marked: readonly number[];
  readonly near: readonly string[];
  /** One of its groups is a number or a year, which means something only in its own sentence. */
  readonly numeric: boolean;
}

/** A claim known by its words: where they stand. */
export interface WordingMatch {
  readonly claim: IndexedClaim;
  /** The known wrong version that the words are, where they are one. */
  readonly misquote: Misquote | null;
  readonly start: number;
  readonly end: number;
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

/** Words that mark a claim are spread over no more than this: a mark is to be read at a glance. */
const LONGEST_MARK = { han: 40, latin: 120 };

/** Finds the claims that are known by words alone. */
export class Wordings {
  readonly #scanner = new WordScanner<WordingGroup>();
  readonly #lexicon: Lexicon;
  readonly #hits: NumberedCache<Hit<WordingGroup>[]>;

  constructor(claims: readonly IndexedClaim[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    let count = 0;
    for (const claim of claims) {
      const wordings = claim.claim.wordings;
      if (!wordings) continue;
      for (const wording of [...wordings.en, ...wordings['zh-Hans']]) {
        const known: KnownWording = {
          number: count++,
          claim,
          groups: wording.all.length,
          marked: wording.mark ?? wording.all.map((_, i) => i),
          near: wording.near ?? [],
          numeric: wording.all.some((group) => group.every((word) => /^[\d.,%]+$/.test(word))),
        };
        wording.all.forEach((words, group) => {
          for (const word of new Set(words.map(plainText))) this.#scanner.add(word, { wording: known, group });
        });
      }
    }
    this.#hits = new NumberedCache(count);
  }

  find(reading: Reading, around: Surroundings): WordingMatch[] {
    const found: WordingMatch[] = [];
    for (const list of this.#hitsByWording(reading.plain)) {
      const [
        {
          target: { wording },
        },
      ] = list;
      if (wording.near.length > 0 && !wording.near.some((id) => this.#isNear(id, reading, around))) continue;
      const match = inSentences(wording, withoutOverlaps(list), reading);
      if (match && !found.some((f) => f.claim === match.claim))
        found.push({ ...match, misquote: this.#misquoteOf(match, reading, around) });
    }
    return found;
  }

  /** The words of each wording that has one of each of its groups there. */
  #hitsByWording(plain: string): [Hit<WordingGroup>, ...Hit<WordingGroup>[]][] {
    this.#hits.forget();
    const lists: [Hit<WordingGroup>, ...Hit<WordingGroup>[]][] = [];
    for (const hit of this.#scanner.scan(plain)) {
      const { number } = hit.target.wording;
      const list = this.#hits.get(number);
      if (list) {
        list.push(hit);
        continue;
      }
      const begun: [Hit<WordingGroup>] = [hit];
      this.#hits.add(number, begun);
      lists.push(begun);
    }
    return lists.filter((list) => {
      const { groups } = list[0].target.wording;
      return list.length >= groups && new Set(list.map((hit) => hit.target.group)).size >= groups;
    });
  }

  /** Wrong versions that are known by their words and companies alone. */
  #misquoteOf(match: FoundWords, reading: Reading, around: Surroundings): Misquote | null {
    const plain = reading.plain.slice(match.sentences.start, match.sentences.end);
    for (const misquote of match.claim.claim.misquotes ?? []) {
      const { when } = misquote;
      if (!when.words || when.figure || when.metric || when.period || when.told) continue;
      if (when.entities?.some((id) => !this.#isNear(id, reading, around))) continue;
      if (when.withoutEntities?.some((id) => this.#isNear(id, reading, around))) continue;
      if (!when.words.every((list) => containsOneOf(plain, list))) continue;
      if (when.withoutWords && containsOneOf(plain, when.withoutWords)) continue;
      if (isAccusation(misquote.verdict) && isToldAsUntrue(plain)) continue;
      return misquote;
    }
    return null;
  }

  #isNear(id: string, reading: Reading, around: Surroundings): boolean {
    const company = this.#lexicon.companyOf(id);
    const names = (r: Reading | null) =>
      r?.entities.some((m) => m.id === id || this.#lexicon.companyOf(m.id) === company) ?? false;
    return names(reading) || names(around.title) || names(around.heading);
  }
}

type FoundWords = Omit<WordingMatch, 'misquote'> & {
  readonly sentences: { readonly start: number; readonly end: number };
};

/** Of the words of one group that overlap the first, and of those that begin together the longest. */
function withoutOverlaps(hits: readonly Hit<WordingGroup>[]): Hit<WordingGroup>[] {
  const freeFrom: number[] = [];
  return hits.filter(({ start, end, target: { group } }) => {
    if (start < (freeFrom[group] ?? 0)) return false;
    freeFrom[group] = end;
    return true;
  });
}

function inSentences(wording: KnownWording, hits: readonly Hit<WordingGroup>[], reading: Reading): FoundWords | null {
  const bySentence = new Map<number, Hit<WordingGroup>[]>();
  let at = 0;
  for (const hit of hits) {
    while (at + 1 < reading.sentences.length && hit.start >= (reading.sentences[at]?.end ?? 0)) at += 1;
    const list = bySentence.get(at);
    if (list) list.push(hit);
    else bySentence.set(at, [hit]);
  }
  for (const [index, own] of bySentence) {
    const next = wording.numeric ? [] : (bySentence.get(index + 1) ?? []);
    for (const inside of next.length === 0 ? [own] : [own, [...own, ...next]]) {
      if (new Set(inside.map((h) => h.target.group)).size < wording.groups) continue;
      const marked = inside.filter((h) => wording.marked.includes(h.target.group));
      const window = smallestWindow(
        marked.length > 0 ? marked : inside,
        marked.length > 0 ? wording.marked.length : 1,
        reading,
      );
      const last = inside === own ? index : index + 1;
      return {
        claim: wording.claim,
        ...window,
        words: inside.map(({ start, end }) => ({ start, end })),
        sentences: {
          start: reading.sentences[index]?.start ?? 0,
          end: reading.sentences[last]?.end ?? reading.plain.length,
        },
      };
    }
  }
  return null;
}

/** The shortest stretch that holds one word of each marked group; the first group's word alone where that would be too long or leave its sentence. */
function smallestWindow(
  hits: readonly Hit<WordingGroup>[],
  groups: number,
  { plain, sentences }: Reading,
): { start: number; end: number } {
  let best: { start: number; end: number } | null = null;
  for (let i = 0; i < hits.length; i += 1) {
    const seen = new Set<number>();
    let end = 0;
    for (const hit of hits.slice(i)) {
      seen.add(hit.target.group);
      end = Math.max(end, hit.end);
      if (seen.size >= groups) break;
    }
    const start = hits[i]?.start ?? 0;
    if (seen.size >= groups && (!best || end - start < best.end - best.start)) best = { start, end };
  }
  const leading = Math.min(...hits.map((h) => h.target.group));
  const first = hits.find((h) => h.target.group === leading) ?? { start: 0, end: 0 };
  if (!best) return { start: first.start, end: first.end };
  const { start, end } = best;
  const longest = /[㐀-鿿]/.test(plain.slice(start, end)) ? LONGEST_MARK.han : LONGEST_MARK.latin;
  const isInOne = sentences.some((s) => start >= s.start && end <= s.end);
  return isInOne && end - start <= longest ? best : { start: first.start, end: first.end };
}
