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

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{Letter}\p{Number}]/u;

/**
 * The terms of a text in its order: Latin words in lower case, without accents and plural endings; Chinese, folded to
 * Simplified, as overlapping bigrams (a lone character stands for itself).
 */
export function termsOf(text: string): Term[] {
  const plain = plainOf(text);
  const terms: Term[] = [];
  let at = 0;
  while (at < plain.length) {
    const character = plain.charAt(at);
    if (isHan(character)) {
      const end = runEnd(plain, at, (c) => isHan(c) && !EMPTY_HAN.has(c));
      if (end === at) at += 1;
      else {
        pushHan(plain, at, end, terms);
        at = end;
      }
    } else if (isWord(character)) {
      const end = runEnd(plain, at, (c) => isWord(c) && !isHan(c));
      const word = plain.slice(at, end);
      if (!EMPTY_WORDS.has(word)) terms.push({ text: singular(word), start: at, end, script: 'word' });
      at = end;
    } else at += 1;
  }
  return terms;
}

function pushHan(plain: string, start: number, end: number, terms: Term[]): void {
  if (end - start === 1) terms.push({ text: plain.slice(start, end), start, end, script: 'han' });
  for (let at = start; at + 2 <= end; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!EMPTY_HAN_WORDS.has(pair)) terms.push({ text: pair, start: at, end: at + 2, script: 'han' });
  }
}

function runEnd(text: string, from: number, belongs: (character: string) => boolean): number {
  let at = from;
  while (at < text.length && belongs(text.charAt(at))) at += 1;
  return at;
}

function isHan(character: string): boolean {
  return character > '\u2e7f' && HAN.test(character);
}

function isWord(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
  return WORD.test(character);
}

/** Lower case, half width, without accents, Simplified; every character keeps its place. */
function plainOf(text: string): string {
  const folded = foldScript(text);
  const source = folded.length === text.length ? folded : text;
  let plain = '';
  for (let at = 0; at < source.length; at += 1) plain += plainCharacter(source.charAt(at));
  return plain;
}

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) return character.toLowerCase();
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code < 0x250) return character.normalize('NFD').charAt(0).toLowerCase();
  return character;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:s|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
