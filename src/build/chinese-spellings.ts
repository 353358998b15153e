import { toTaiwan } from './taiwan-chinese.ts';

/**
 * A word of the data in every spelling in which pages print it: in the words of the mainland and of Taiwan, with and without
 * gaps between Han and Latin letters or digits, and with and without commas in long numbers (`每年6000亿`, `每年 6,000 億`).
 */
export function spellingsOf(word: string): readonly string[] {
  const known = made.get(word);
  if (known) return known;
  const spellings = HAN_AT_ALL.test(word) ? makeSpellings(word) : [word];
  made.set(word, spellings);
  return spellings;
}

/** The same words stand in many claims. */
const made = new Map<string, readonly string[]>();

function makeSpellings(word: string): string[] {
  const spellings = [word, toTaiwan(word)].flatMap((text) => {
    const close = text.replaceAll(GAP, '');
    const apart = close.replaceAll(SEAM, ' ');
    return [text, close, apart].flatMap((spaced) => [spaced.replaceAll(COMMA, ''), withCommas(spaced)]);
  });
  return [...new Set([word, ...spellings])];
}

const HAN = '\\p{Script=Han}';
const HAN_AT_ALL = new RegExp(HAN, 'u');
const LATIN = '[A-Za-z0-9$€£%]';
const GAP = new RegExp(`(?<=${HAN}) (?=${LATIN})|(?<=${LATIN}) (?=${HAN})`, 'gu');
const SEAM = new RegExp(`(?<=${HAN})(?=${LATIN})|(?<=${LATIN})(?=${HAN})`, 'gu');
const COMMA = /(?<=\d),(?=\d{3}(?!\d))/g;
/** A year has no comma. */
const AMOUNT = /(?<![\d.,])(\d)(\d{3})(?!\d| ?[年月])/g;

function withCommas(text: string): string {
  return text.replaceAll(COMMA, '').replaceAll(AMOUNT, '$1,$2');
}
