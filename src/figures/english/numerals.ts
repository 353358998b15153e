import type { Hedge } from '../figure.ts';
import { matchAt } from '../match-at.ts';
import { cleared, digitsAt } from '../quantity.ts';

/** A number in English words, with its scale: `twenty-five billion`, `half a trillion`, `tens of billions`. */
export interface EnglishNumeral {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly step: number;
  readonly scale: number;
  readonly vague: boolean;
  /** Told inside the words: `near-trillion-dollar`. */
  readonly hedge: Hedge | null;
}

const UNITS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]),
);
const SCALES = new Map<string, number>([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['bn', 1e9],
  ['tn', 1e12],
]);

/** Words with which such a number may begin; the scan looks them up at the start of every word. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  'a',
  'an',
  'half',
  'quarter',
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'tens',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'trillions',
  'several',
  'few',
  'couple',
  'multimillion',
  'multibillion',
  'multitrillion',
  'multi',
  'near',
]);

const WORD = /[A-Za-z]+/y;
const GAP = /-| ?\n ?| /y;

const VAGUE =
  /(?:(tens|dozens|scores|hundreds) of (?:(hundreds) of )?(thousands|millions|billions|trillions)|(millions|billions|trillions)|(hundreds|thousands) of (millions|billions|trillions))(?![A-Za-z])/iy;
const SOME =
  /(?:(several)|(?:a )?(few|couple)(?: of)?|(multi-?))(?:[- ]?)((?:hundred|thousand)?[- ]?(?:thousand|million|billion|trillion)|hundred)(?![A-Za-z])/iy;
const PART_OF_SCALE = /(half|quarter)(?:[- ]of)?(?:[- ](?:a|an))?[- ](thousand|million|billion|trillion)(?![A-Za-z])/iy;
const AND_PART = /[- ]and[- ](?:a[- ](half|quarter)|(?:three[- ](quarters)))(?![A-Za-z])/iy;
const A_PART_SCALE =
  /an?[- ](half|quarter)(?:[- ]of)?(?:[- ]an?)?[- ](thousand|million|billion|trillion)(?![A-Za-z])/iy;

const NEAR = /near-(?=(?:an?-)?(?:hundred-)?(?:million|billion|trillion))/iy;

/** Reads the number whose first word starts at `at`. */
export function readEnglishNumeral(text: string, at: number): EnglishNumeral | null {
  const near = matchAt(NEAR, text, at);
  if (near) {
    const rest = readExact(text, at + near[0].length);
    return rest && { ...rest, hedge: 'nearly' };
  }
  return readVague(text, at) ?? readPart(text, at) ?? readExact(text, at);
}

/** The scale behind a number in digits: `billion`, `-trillion`, `bn`, `crore`, `lakh crore`. */
export function readEnglishScale(
  text: string,
  at: number,
  signed: boolean,
): { end: number; scale: number; letter: boolean } | null {
  const first = matchAt(SCALE_WORD, text, at);
  if (first) {
    let end = at + first[0].length;
    let scale = scaleOf(first[1] ?? '');
    const second = matchAt(SCALE_WORD, text, end);
    if (second && scale < 1e6) {
      scale *= scaleOf(second[1] ?? '');
      end += second[0].length;
    }
    return { end, scale, letter: false };
  }
  const letter = matchAt(signed ? SCALE_LETTER_OF_MONEY : SCALE_LETTER, text, at);
  if (!letter) return null;
  return { end: at + letter[0].length, scale: LETTERS[letter[0].trim().toUpperCase()] ?? 1, letter: true };
}

const SCALE_WORD =
  /(?:-| ?\n ?| )?(hundred|thousand|million|billion|trillion|trn|tln|tn|bln|bn|mln|mn|mio|crores?|lakhs?)(?![A-Za-z])/iy;
const SCALE_LETTER = /(?:MM|[KkMmBbTt])(?![A-Za-z0-9])/y;
const SCALE_LETTER_OF_MONEY = /(?:MM|[KkMmBbTt]| (?:[MBT](?=[ .,;:)]|$)))(?![A-Za-z0-9'])/y;
const LETTERS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, MM: 1e6, B: 1e9, T: 1e12 };

function scaleOf(word: string): number {
  switch (word.toLowerCase().replace(/s$/, '')) {
    case 'hundred':
      return 100;
    case 'thousand':
      return 1e3;
    case 'lakh':
      return 1e5;
    case 'million':
    case 'mln':
    case 'mn':
    case 'mio':
      return 1e6;
    case 'crore':
      return 1e7;
    case 'billion':
    case 'bln':
    case 'bn':
      return 1e9;
    default:
      return 1e12;
  }
}

function readVague(text: string, at: number): EnglishNumeral | null {
  const plural = matchAt(VAGUE, text, at);
  if (plural) {
    const [printed, count, hundreds, big, alone, count2, big2] = plural;
    const scale = scaleOf(alone ?? big ?? big2 ?? '');
    const end = at + printed.length;
    // "billions" may be any number of them; "tens of billions" are 10 to 90.
    if (alone !== undefined) return vague(end, 1, 999, scale);
    const lead = leadOf(count ?? count2 ?? '') * (hundreds === undefined ? 1 : 100);
    return vague(end, lead, lead * 9, scale);
  }
  const some = matchAt(SOME, text, at);
  if (!some) return null;
  const [printed, , few, multi, words] = some;
  const scale = (words ?? '').split(/[- ]/).reduce((product, word) => product * scaleOf(word), 1);
  const end = at + printed.length;
  if (multi !== undefined) return vague(end, 2, 999, scale);
  return few?.toLowerCase() === 'couple' ? vague(end, 2, 3, scale) : vague(end, 2, 9, scale);
}

function leadOf(word: string): number {
  switch (word.toLowerCase()) {
    case 'tens':
      return 10;
    case 'dozens':
      return 12;
    case 'scores':
      return 20;
    case 'hundreds':
      return 100;
    default:
      return 1000;
  }
}

function vague(end: number, low: number, high: number, scale: number): EnglishNumeral {
  return { end, low: low * scale, high: high * scale, digits: 1, step: low * scale, scale, vague: true, hedge: null };
}

function readPart(text: string, at: number): EnglishNumeral | null {
  const match = matchAt(PART_OF_SCALE, text, at) ?? matchAt(A_PART_SCALE, text, at);
  if (!match) return null;
  const scale = scaleOf(match[2] ?? '');
  const value = (match[1]?.toLowerCase() === 'half' ? 0.5 : 0.25) * scale;
  return {
    end: at + match[0].length,
    low: value,
    high: value,
    digits: 1,
    step: scale / 10,
    scale,
    vague: false,
    hedge: null,
  };
}

/** Adds up `one hundred and twenty-five million`, word by word, at most twelve words. */
function readExact(text: string, at: number): EnglishNumeral | null {
  let place = at;
  let end = at;
  let section = 0;
  let total = 0;
  let scale = 1;
  let last: 'start' | 'unit' | 'tens' | 'hundred' | 'scale' | 'article' = 'start';
  let step = 1;
  for (let count = 0; count < 12; count++) {
    const word = matchAt(WORD, text, place)?.[0].toLowerCase();
    if (word === undefined) break;
    const unit = UNITS.get(word);
    const tens = TENS.get(word);
    const big = SCALES.get(word);
    if (
      unit !== undefined &&
      (last === 'start' || last === 'hundred' || last === 'scale' || (last === 'tens' && unit < 10 && unit > 0))
    ) {
      section += unit;
      last = 'unit';
      step = unit % 10 === 0 && unit > 0 ? 10 : 1;
    } else if (tens !== undefined && (last === 'start' || last === 'hundred' || last === 'scale')) {
      section += tens;
      last = 'tens';
      step = 10;
    } else if (word === 'hundred' && (last === 'start' || last === 'unit' || last === 'article')) {
      section = (section || 1) * 100;
      last = 'hundred';
      step = 100;
    } else if ((word === 'a' || word === 'an') && last === 'start') {
      last = 'article';
    } else if (big !== undefined && last !== 'scale' && (scale === 1 || big < scale)) {
      total += (section || 1) * big;
      step *= section > 0 ? big : big / step;
      section = 0;
      scale = big;
      last = 'scale';
    } else if (word === 'and' && (last === 'hundred' || last === 'scale')) {
      const gap = matchAt(GAP, text, place + 3);
      if (!gap) break;
      const next = matchAt(WORD, text, place + 3 + gap[0].length)?.[0].toLowerCase() ?? '';
      if (!UNITS.has(next) && !TENS.has(next)) break;
      place += 3 + gap[0].length;
      continue;
    } else break;
    place += word.length;
    if (last !== 'article') end = place;
    const part = last === 'article' || last === 'hundred' ? null : matchAt(AND_PART, text, place);
    if (part) {
      const added = part[2] === undefined ? (part[1]?.toLowerCase() === 'half' ? 0.5 : 0.25) : 0.75;
      if (last === 'scale') total += added * scale;
      else section += added;
      place += part[0].length;
      end = place;
      step = last === 'scale' ? scale / 10 : 0.1;
    }
    const gap = matchAt(GAP, text, place);
    if (!gap) break;
    place += gap[0].length;
  }
  if (end === at) return null;
  const value = total + section;
  return {
    end,
    low: cleared(value),
    high: cleared(value),
    digits: digitsAt(value, step),
    step: cleared(step),
    scale,
    vague: false,
    hedge: null,
  };
}
