import { matchAt } from '../match-at.ts';
import { cleared, digitsAt } from '../quantity.ts';
import { scaleOf } from './scales.ts';

/** A number added up from its words. */
export interface WordSum {
  readonly end: number;
  readonly value: number;
  readonly digits: number;
  readonly step: number;
  /** Of its last scale word; 1 where it has none. */
  readonly scale: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words for numbers below a hundred that are one word. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const SMALL = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.toReversed().join('|')})`;
const HUNDREDS = new RegExp(`(?:(${SMALL}|an?)[- ])?hundred(?:[- ](?:and[- ])?(${SMALL}))?(?![A-Za-z])`, 'iy');
const BELOW_HUNDRED = new RegExp(`(${SMALL})(?![A-Za-z])`, 'iy');
const ARTICLE = /an?[- ](?=(?:thousand|million|billion|trillion)(?![A-Za-z]))/iy;
const SCALE = /(?:-| ?\n ?| )?(thousand|million|billion|trillion|bn|tn)(?![A-Za-z])/iy;
const BARE_SCALE = /(thousand|million|billion|trillion)(?![A-Za-z])/iy;
const AND_PART = /[- ]and[- ](?:a[- ](half|quarter)|(three[- ]quarters))(?![A-Za-z])/iy;
const ON = / (?:and )?/y;

/** Reads `one hundred and twenty-five million`, `a trillion and a half`, `two thousand five hundred`. */
export function readAddedWords(text: string, at: number): WordSum | null {
  let end = at;
  let total = 0;
  let step = 1;
  let scale = 1;
  for (let place = at; ;) {
    const section = readSection(text, place) ?? (place === at ? readUncounted(text, at) : null);
    if (!section) break;
    const scaled = matchAt(section.scaleInside ? BARE_SCALE : SCALE, text, section.end);
    if (!scaled) {
      // Behind millions, a number without a scale is another number: "three billion two years ago".
      if (scale > 1000) break;
      total += section.value;
      step = section.step;
      end = section.end;
      break;
    }
    const next = scaleOf(scaled[1] ?? '');
    if (scale > 1 && next >= scale) break;
    scale = next;
    total += section.value * scale;
    step = section.step * scale;
    end = section.end + scaled[0].length;
    const part = readPart(text, end);
    if (part) {
      total += part.value * scale;
      step = scale / 10;
      end = part.end;
    }
    const on = matchAt(ON, text, end);
    if (part || !on) break;
    place = end + on[0].length;
  }
  if (end === at) return null;
  return { end, value: cleared(total), digits: digitsAt(total, step), step: cleared(step), scale };
}

interface Section {
  readonly end: number;
  readonly value: number;
  readonly step: number;
  /** The scale word itself begins the number (`trillion-dollar`, `a trillion`). */
  readonly scaleInside?: boolean;
}

/** A number below a thousand, with a half or quarter behind it: `two hundred and five`, `one and a half`. */
function readSection(text: string, at: number): Section | null {
  const hundreds = matchAt(HUNDREDS, text, at);
  if (hundreds) {
    const [printed, count, rest] = hundreds;
    const value = (count === undefined || /^an?$/i.test(count) ? 1 : small(count)) * 100 + (rest ? small(rest) : 0);
    return { end: at + printed.length, value, step: rest ? stepOf(small(rest)) : 100 };
  }
  const match = matchAt(BELOW_HUNDRED, text, at);
  if (!match) return null;
  const value = small(match[0]);
  const end = at + match[0].length;
  const part = readPart(text, end);
  return part ? { end: part.end, value: value + part.value, step: 0.1 } : { end, value, step: stepOf(value) };
}

/** `a trillion`, `trillion`: one of them. */
function readUncounted(text: string, at: number): Section | null {
  const article = matchAt(ARTICLE, text, at);
  const end = at + (article?.[0].length ?? 0);
  return matchAt(BARE_SCALE, text, end) ? { end, value: 1, step: 1, scaleInside: true } : null;
}

function readPart(text: string, at: number): { end: number; value: number } | null {
  const match = matchAt(AND_PART, text, at);
  if (!match) return null;
  const value = match[2] !== undefined ? 0.75 : match[1]?.toLowerCase() === 'half' ? 0.5 : 0.25;
  return { end: at + match[0].length, value };
}

function small(words: string): number {
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => sum + (SMALL_NUMBERS.get(word) ?? 0), 0);
}

function stepOf(value: number): number {
  return value >= 10 && value % 10 === 0 ? 10 : 1;
}
