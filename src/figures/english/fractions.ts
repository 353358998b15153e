import { matchAt } from '../match-at.ts';

/** A share or a multiple told without a unit: `two-thirds`, `nine out of ten`, `doubled`. */
export interface WordedPart {
  readonly end: number;
  readonly kind: 'percent' | 'multiple';
  readonly value: number;
  readonly step: number;
}

const ONES = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  fourth: 4,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const FRACTION =
  /(an?|one|two|three|four|five|six|seven|eight|nine)[- ](half|thirds?|fourths?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?![A-Za-z])(?![- ]of[- ](?:an?|one)[- ](?:trillion|billion|million|percent))/iy;
const OF_AHEAD = / of(?![A-Za-z])(?! (?:[$€£\d]|fiscal|this year|next year|last year))/iy;
const SHARE_WORDS_BEFORE = /(?:by|about|around|nearly|almost|roughly|over|than|least|only|just|to|up) $/i;
const CLOSED = /[.,;:)!?\n]|$| (?:in|since|from|this|last|over|after|compared|as|more|less|lower|higher)(?![A-Za-z])/y;
const HALF_OF =
  /half of(?= (?:the|its|their|all|our|your|his|her|those|these|them|us|global|total|american|companies|respondents|executives|organi[sz]ations|firms|ceos|[a-z-]+(?:s|'s))(?![A-Za-z]))(?! (?:trillion|billion))/iy;
const ONE_IN =
  /(\d{1,2}|one|two|three|four|five|six|seven|eight|nine)([- ]in[- ](?:every[- ])?| out of (?:every )?)(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|a hundred)(?![A-Za-z0-9.,:/-]*\d)(?![- ]?(?:%|percent|years?|months?|weeks?|days?|hours?|minutes?|million|billion|trillion|bn|tn|points?|times|x)(?![A-Za-z]))(?![A-Za-z])/iy;
const VERBS: Readonly<Record<string, number>> = {
  doubled: 2,
  doubles: 2,
  doubling: 2,
  tripled: 3,
  triples: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
  quintupling: 5,
  double: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
  quintuple: 5,
  twice: 2,
  thrice: 3,
};
/** "More than half the firms", "fell by half". */
const HALF =
  /half(?![A-Za-z-])(?! (?:an?|of|past|hours?|years?|time|way|decade|century|trillion|billion|million|dozen)(?![A-Za-z]))/iy;
const LED_HALF = /(?:than|over|nearly|almost|about|around|roughly|by|least|only|just|under|exactly) $/i;
/** "The first half of the year", "the other half of": no share of a whole. */
const HALF_OF_TIME_OR_PLACE =
  /(?:first|second|third|other|same|this|that|latter|later|back|front|final|last|top|bottom|next|early|upper|lower|better|right|left|each|either) $/i;
const FOLD_WORDS: Readonly<Record<string, number>> = {
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  twelvefold: 12,
  twentyfold: 20,
  thirtyfold: 30,
  hundredfold: 100,
  thousandfold: 1000,
};
const VERB = /[A-Za-z]+(?![A-Za-z])/y;
const AFTER_ADVERB =
  /(?: (?:the|its|their|his|her|our|that|what|those|these|in|from|to|by|as|this|last|over|since|within|revenue|sales|spending|capacity|output|year|every|again)(?![A-Za-z])|[.,;)]|$)/iy;

/** Words with which such a part may begin. */
export const PART_WORDS: ReadonlySet<string> = new Set([
  ...ONES,
  'a',
  'an',
  'half',
  ...Object.keys(VERBS),
  ...Object.keys(FOLD_WORDS),
]);

/** Reads the share or multiple whose first word or digit starts at `at`. */
export function readEnglishPart(text: string, at: number): WordedPart | null {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return readOneIn(text, at);
  return readOneIn(text, at) ?? readFraction(text, at) ?? readVerb(text, at);
}

function readOneIn(text: string, at: number): WordedPart | null {
  const match = matchAt(ONE_IN, text, at);
  if (!match) return null;
  const part = smallNumber(match[1] ?? '');
  const whole = smallNumber(match[3] ?? '');
  if (!(part < whole) || whole < 3 || part === 0) return null;
  if (/in/.test(match[2] ?? '') && whole > 100) return null;
  const decimal = whole === 10 || whole === 100;
  return {
    end: at + match[0].length,
    kind: 'percent',
    value: (part / whole) * 100,
    step: decimal ? 100 / whole : Math.min(5, 100 / whole),
  };
}

function smallNumber(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  const one = ONES.indexOf(lower);
  if (one >= 0) return one + 1;
  return lower === 'twenty' ? 20 : lower === 'fifty' ? 50 : 100;
}

function readFraction(text: string, at: number): WordedPart | null {
  const half = matchAt(HALF_OF, text, at);
  if (half && HALF_OF_TIME_OR_PLACE.test(text.slice(Math.max(0, at - 8), at))) return null;
  if (half) return { end: at + 'half'.length, kind: 'percent', value: 50, step: 5 };
  if (matchAt(HALF, text, at) && LED_HALF.test(text.slice(Math.max(0, at - 8), at))) {
    return { end: at + 'half'.length, kind: 'percent', value: 50, step: 5 };
  }
  const match = matchAt(FRACTION, text, at);
  if (!match) return null;
  const article = (match[1] ?? '').toLowerCase();
  const name = (match[2] ?? '').toLowerCase();
  const plural = name.endsWith('s');
  const above = article.startsWith('a') ? 1 : smallNumber(article);
  const below = DENOMINATORS[plural ? name.slice(0, -1) : name] ?? 0;
  const end = at + match[0].length;
  if (above >= below) return null;
  if (plural !== above > 1) return null;
  const of = matchAt(OF_AHEAD, text, end) !== null;
  if (name.startsWith('quarter') || (name === 'half' && article !== 'one')) {
    if (!of && !(plural && text[at + article.length] === '-')) return null;
  } else if (above === 1 && text[at + article.length] !== '-' && !of) {
    const led = SHARE_WORDS_BEFORE.test(text.slice(Math.max(0, at - 8), at));
    if (!led || !matchAt(CLOSED, text, end)) return null;
  }
  return { end, kind: 'percent', value: (above / below) * 100, step: Math.min(5, 100 / below) };
}

function readVerb(text: string, at: number): WordedPart | null {
  const word = matchAt(VERB, text, at)?.[0].toLowerCase() ?? '';
  const end = at + word.length;
  const fold = FOLD_WORDS[word];
  if (fold !== undefined) return { end, kind: 'multiple', value: fold, step: 1 };
  const value = VERBS[word];
  if (value === undefined) return null;
  if (text[end] === '-') return null;
  const verb = /(?:d|s|ing)$/.test(word);
  if (!verb && !matchAt(AFTER_ADVERB, text, end)) return null;
  return { end, kind: 'multiple', value, step: 1 };
}
