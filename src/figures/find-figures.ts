import type { MoneyHome } from './currencies.ts';
import type { Figure } from './figure.ts';
import { readChineseCurrencyBefore } from './chinese/currencies.ts';
import { readChinesePart } from './chinese/fractions.ts';
import { HAN_STARTERS } from './chinese/numerals.ts';
import { skipDigits } from './digits.ts';
import { PART_WORDS, readEnglishPart } from './english/fractions.ts';
import { NUMBER_WORDS } from './english/numerals.ts';
import { fold } from './fold.ts';
import { partFigure, rangeFigure, singleFigure } from './make-figure.ts';
import { matchAt } from './match-at.ts';
import type { Quantity } from './quantity.ts';
import { joinRight } from './ranges.ts';
import { readQuantity } from './read-quantity.ts';
import { settleUnits } from './settle-units.ts';

export interface FigureOptions {
  /** Of the text; taken from its characters where it is left out. */
  readonly language?: 'en' | 'zh-Hans' | 'zh-Hant';
  /** ISO 3166 code of the page's home, where it is known: decides what `$` and `元` may stand for. */
  readonly region?: string;
}

/** Every figure of the text, in reading order, none overlapping another. Linear in the length of the text. */
export function findFigures(text: string, options: FigureOptions = {}): Figure[] {
  const folded = fold(text);
  const home: MoneyHome = {
    language: options.language ?? guessLanguage(text),
    region: options.region?.toUpperCase() ?? null,
  };
  const figures: Figure[] = [];
  let at = 0;
  for (;;) {
    while (at < folded.length && ANCHORS[folded.charCodeAt(at)] === 0) at++;
    if (at >= folded.length) break;
    const found = readFrom(text, folded, at, home);
    for (const figure of found.figures) {
      const last = figures.at(-1);
      if (!last || last.end <= figure.start) figures.push(figure);
    }
    at = Math.max(at + 1, found.next);
  }
  return settleUnits(folded, figures, home);
}

interface Step {
  readonly next: number;
  readonly figures: readonly Figure[];
}

const ALPHANUMERIC = /[A-Za-z0-9]+/y;
const ADDRESS = /:\/\/[^\s)\]>"\u2e80-\uffff]*|\.[A-Za-z0-9-]+\.[^\s)\]>"\u2e80-\uffff]*/y;
/** A cheap look before the dearer readings: most articles begin no number. */
const ARTICLE_OF_NUMBER =
  /an?[- ]\n?(?:half|third|quarter|f(?:ourth|ifth|ew)|sixth|seventh|eighth|ninth|tenth|couple|hundred|thousand|million|billion|trillion|gigawatt|megawatt)/iy;
const NONE: readonly Figure[] = [];

/** A number for words of one first letter and one length, whatever the case. */
function likeness(first: number, length: number): number {
  return (first & 31) * 16 + Math.min(length, 15);
}

/** Most words are like none with which a number begins, and are passed over unread. */
const WORDS_ALIKE = new Uint8Array(32 * 16);
for (const word of [...PART_WORDS, ...NUMBER_WORDS]) WORDS_ALIKE[likeness(word.charCodeAt(0), word.length)] = 1;

const SIGNS = new Set('$€£¥₹₩₽₺₪₫₱฿₦');
const HAN = new Set([...HAN_STARTERS, '翻', '每', '人', '新', '台', '港', '美', '日', '欧', '英', '韩', '半']);
/** Where a figure, or a word that may hold one, can begin. */
const ANCHORS = new Uint8Array(65536);
for (let unit = 0; unit < 128; unit++) if (isDigit(unit) || isLetter(unit)) ANCHORS[unit] = 1;
for (const character of [...SIGNS, ...HAN]) ANCHORS[character.charCodeAt(0)] = 1;
const MONEY_HAN = new Set('人新台港美日欧英韩');
/** 二〇二五: digits in a row name a year. */
const HAN_ROW = /[零一二三四五六七八九]{3,}/y;
const MONTH_BEFORE = /(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? $/i;

function readFrom(text: string, folded: string, at: number, home: MoneyHome): Step {
  const code = folded.charCodeAt(at);
  if (isDigit(code)) return readDigitsFrom(text, folded, at, at, home, false);
  if (isLetter(code)) return readWordFrom(text, folded, at, home);
  if (SIGNS.has(folded.charAt(at))) return readDigitsFrom(text, folded, at, at, home, false);
  return readHanFrom(text, folded, at, home);
}

/** A number in digits, or a currency sign with one. */
function readDigitsFrom(
  text: string,
  folded: string,
  start: number,
  at: number,
  home: MoneyHome,
  glued: boolean,
): Step {
  const before = folded.charAt(start - 1);
  if (!glued && /[#@_\\^.]/.test(before) && /\d/.test(folded.charAt(at)))
    return { next: skipDigits(folded, at), figures: [] };
  const part = glued ? null : (readEnglishPart(folded, at) ?? readChinesePart(folded, at));
  if (part) {
    const figure = partFigure(text, folded, at, part);
    return { next: figure.end, figures: [figure] };
  }
  const quantity = readQuantity(folded, at, home, glued);
  if (!quantity) {
    return { next: /\d/.test(folded.charAt(at)) ? skipDigits(folded, at) : at + 1, figures: [] };
  }
  return finish(text, folded, quantity, home);
}

/** A word: a number word, a currency code, or letters that digits hang on (`GPT-4`, `A100`). */
function readWordFrom(text: string, folded: string, at: number, home: MoneyHome): Step {
  let end = at + 1;
  while (isLetter(folded.charCodeAt(end))) end++;
  if (isDigit(folded.charCodeAt(at - 1))) {
    return { next: at + (matchAt(ALPHANUMERIC, folded, at)?.[0].length ?? 1), figures: [] }; // 1Q25
  }
  const next = folded.charAt(end);
  if (next === ':' || (next === '.' && end - at === 3 && folded.startsWith('www', at))) {
    const address = matchAt(ADDRESS, folded, end);
    if (address) return { next: end + address[0].length, figures: [] };
  }
  if (end - at <= 3 && folded.charCodeAt(at) <= 90) {
    const quantity = readQuantity(folded, at, home);
    if (quantity?.signed) return finish(text, folded, quantity, home);
  }
  const worded =
    WORDS_ALIKE[likeness(folded.charCodeAt(at), end - at)] === 1 ? readNumberWord(text, folded, at, end, home) : null;
  if (worded) return worded;
  const glued = next === '-' ? end + 1 : end;
  if (isDigit(folded.charCodeAt(glued))) return readDigitsFrom(text, folded, glued, glued, home, true);
  return { next: end, figures: NONE };
}

/** A share, a multiple or a number in words. */
function readNumberWord(text: string, folded: string, at: number, end: number, home: MoneyHome): Step | null {
  const lower = folded.slice(at, end).toLowerCase();
  if ((lower === 'a' || lower === 'an') && !matchAt(ARTICLE_OF_NUMBER, folded, at)) return { next: end, figures: NONE };
  if (PART_WORDS.has(lower)) {
    const part = readEnglishPart(folded, at);
    if (part) {
      const figure = partFigure(text, folded, at, part);
      return { next: figure.end, figures: [figure] };
    }
  }
  if (NUMBER_WORDS.has(lower)) {
    const quantity = readQuantity(folded, at, home);
    if (quantity) return finish(text, folded, quantity, home);
  }
  return null;
}

function readHanFrom(text: string, folded: string, at: number, home: MoneyHome): Step {
  const startsMoney = MONEY_HAN.has(folded.charAt(at));
  if (startsMoney && !readChineseCurrencyBefore(folded, at)) return { next: at + 1, figures: [] };
  const part = readChinesePart(folded, at);
  if (part) {
    const figure = partFigure(text, folded, at, part);
    return { next: figure.end, figures: [figure] };
  }
  if ('翻每半'.includes(folded.charAt(at))) return { next: at + 1, figures: [] };
  const row = matchAt(HAN_ROW, folded, at);
  if (row) return { next: at + row[0].length, figures: [] };
  const quantity = readQuantity(folded, at, home);
  if (!quantity || (startsMoney && !quantity.signed)) return { next: at + 1, figures: [] };
  return finish(text, folded, quantity, home);
}

/** Makes figures of a quantity and of what the text joins to it. */
function finish(text: string, folded: string, quantity: Quantity, home: MoneyHome): Step {
  const single = (one: Quantity): Figure[] => {
    const figure = singleFigure(text, folded, one);
    return figure ? [figure] : [];
  };
  if (quantity.low === quantity.high && !isDate(folded, quantity)) {
    const joined = joinRight(folded, quantity, home);
    if (joined?.kind === 'range') {
      const figure = rangeFigure(text, folded, joined.low, joined.high);
      if (figure) return { next: figure.end, figures: [figure] };
    } else if (joined) {
      return { next: joined.right.start, figures: single(joined.left) };
    }
  }
  return { next: quantity.end, figures: single(quantity) };
}

/** "October 29 to": the number is a day. */
function isDate(folded: string, quantity: Quantity): boolean {
  return (
    quantity.scale === 1 &&
    !quantity.measure &&
    MONTH_BEFORE.test(folded.slice(Math.max(0, quantity.start - 11), quantity.start))
  );
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function guessLanguage(text: string): 'en' | 'zh-Hans' | 'zh-Hant' {
  if (/[億萬幾兩數點個國這為們對於將約達過與]/.test(text)) return 'zh-Hant';
  return /[\u4e00-\u9fff]/.test(text) ? 'zh-Hans' : 'en';
}
