import type { Hedge } from '../figure.ts';
import { matchAt } from '../match-at.ts';
import { scaleOf } from './scales.ts';
import { readAddedWords, SMALL_NUMBERS } from './word-sums.ts';

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

/** Words with which such a number may begin; the scan looks them up at the start of every word. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
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

const VAGUE =
  /(?:(tens|dozens|scores|hundreds) of (?:(hundreds) of )?(thousands|millions|billions|trillions)|(millions|billions|trillions)|(hundreds|thousands) of (millions|billions|trillions))(?![A-Za-z])/iy;
const SOME =
  /(?:(several)|(?:a )?(few|couple)(?: of)?|(multi-?))(?:[- ]?)((?:hundred|thousand)?[- ]?(?:thousand|million|billion|trillion)|hundred)(?![A-Za-z])/iy;
const PART_OF_SCALE = /(half|quarter)(?:[- ]of)?(?:[- ](?:a|an))?[- ](thousand|million|billion|trillion)(?![A-Za-z])/iy;
const A_PART_SCALE =
  /an?[- ](half|quarter)(?:[- ]of)?(?:[- ]an?)?[- ](thousand|million|billion|trillion)(?![A-Za-z])/iy;

const NEAR = /near-(?=(?:an?-)?(?:hundred-)?(?:million|billion|trillion))/iy;

/** Reads the number whose first word starts at `at`. */
export function readEnglishNumeral(text: string, at: number): EnglishNumeral | null {
  const near = matchAt(NEAR, text, at);
  if (near) {
    const rest = readSum(text, at + near[0].length);
    return rest && { ...rest, hedge: 'nearly' };
  }
  return readVague(text, at) ?? readPart(text, at) ?? readSum(text, at);
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

/** Numbers told in full: `twenty-five billion`, `one and a half trillion`, `a hundred`. */
function readSum(text: string, at: number): EnglishNumeral | null {
  const sum = readAddedWords(text, at);
  return sum && { ...sum, low: sum.value, high: sum.value, vague: false, hedge: null };
}
