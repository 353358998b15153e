import { foldScript } from '../language/fold-script.ts';

/** A piece of text that search compares: a word, or two Chinese characters that follow each other. */
export interface Term {
  readonly text: string;
  /** UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly script: 'word' | 'han';
}

/** Words that say nothing about what is sought. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by did do does for from had has have how in is it its many much of on or s than that the this to was were what which who will with'.split(
    ' ',
  ),
);

/** Particles and question words: a bigram across them joins what does not belong together. */
const EMPTY_HAN: ReadonlySet<string> = new Set('的了吗呢是在和与有被把将就也都');
const EMPTY_HAN_WORDS: ReadonlySet<string> = new Set(['多少', '什么', '怎么', '多大', '多久', '几个']);

const OTHER_WORD = /[\p{Letter}\p{Number}]/u;

/**
 * The terms of a text in its order: Latin words in lower case and one spelling, without accents and plural endings; Chinese, folded to
 * Simplified, as overlapping bigrams (a lone character stands for itself).
 */
export function termsOf(text: string): Term[] {
  const plain = plainOf(text);
  const terms: Term[] = [];
  let at = 0;
  while (at < plain.length) {
    const start = at;
    if (isHan(plain.charCodeAt(at))) {
      while (at < plain.length && isHan(plain.charCodeAt(at)) && !EMPTY_HAN.has(plain.charAt(at))) at += 1;
      pushHan(plain, start, at, terms);
    } else if (isWord(plain.charCodeAt(at))) {
      while (at < plain.length && isWord(plain.charCodeAt(at))) at += 1;
      const word = plain.slice(start, at);
      if (!EMPTY_WORDS.has(word)) pushWord(oneSpelling(word), start, at, terms);
    }
    if (at === start) at += 1;
  }
  return terms;
}

/** Words that are written as one and as two, each found as the other, also half typed. */
const COMPOUNDS = [
  ['chip', 'maker'],
  ['data', 'center'],
  ['start', 'up'],
] as const;

function pushWord(word: string, start: number, end: number, terms: Term[]): void {
  const [first = ''] = COMPOUNDS.find(([a, b]) => word.length > a.length && `${a}${b}`.startsWith(word)) ?? [];
  const seam = start + first.length;
  if (first !== '') terms.push({ text: first, start, end: seam, script: 'word' });
  terms.push({ text: word.slice(first.length), start: seam, end, script: 'word' });
}

function pushHan(plain: string, start: number, end: number, terms: Term[]): void {
  if (end - start === 1) terms.push({ text: plain.charAt(start), start, end, script: 'han' });
  for (let at = start; at + 2 <= end; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!EMPTY_HAN_WORDS.has(pair)) terms.push({ text: pair, start: at, end: at + 2, script: 'han' });
  }
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

function isWord(unit: number): boolean {
  if (unit < 128) return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122);
  return !isHan(unit) && unit < 0xd800 && OTHER_WORD.test(String.fromCharCode(unit));
}

/** Lower case, half width, without accents, Simplified; every UTF-16 unit keeps its place. */
function plainOf(text: string): string {
  const lower = text.toLowerCase();
  // Lower case changes the length of a few letters (İ); they are left alone so that offsets hold.
  const source = foldScript(lower.length === text.length ? lower : text);
  return source.replace(/[\u00c0-\u024f\uff01-\uff5e]/g, plainCharacter);
}

function plainCharacter(character: string): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0xff01) return String.fromCharCode(unit - 0xfee0).toLowerCase();
  return character.normalize('NFD').charAt(0).toLowerCase();
}

/** British and American spelling, singular and plural are sought as one. */
function oneSpelling(word: string): string {
  return singular(word)
    .replace(/centre$/, 'center')
    .replace(/is(e|ed|ing|ation)$/, 'iz$1')
    .replace(/([bl])our$/, '$1or');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:s|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
