import { matchAt } from './match-at.ts';

/** A number in digits. */
export interface Digits {
  readonly end: number;
  readonly value: number;
  /** Significant digits; the closing zeros of a whole number are taken as filler (1000 has 1). */
  readonly digits: number;
  /** The place of the last printed digit: 0.1 for `1.5`. */
  readonly step: number;
  readonly grouped: boolean;
}

// 1,234,567.8 and 1,50,000 (Indian), then 1234.5; the counts are bounded so that long runs cost nothing twice.
const GROUPED = /\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d{1,8})?(?!\d)/y;
const PLAIN = /\d{1,15}(?:\.\d{1,8})?(?!\d)/y;
/** Digits in a row that a number has at most. */
const LONGEST = 15;
const COMMA_DECIMAL = /\d{1,4},\d{1,2}(?=[- ]?(?:trillion|billion|million|trn|tn|bn|mn|%|per ?cent\b))/iy;
/** 1 479 with a scale behind it; only behind a currency sign, where nothing else can be meant. */
const SPACED = /\d{1,3}(?: \d{3}){1,4}(?=[- ]?(?:trillion|billion|million|trn|tn|bn|mn)\b)/iy;
const VULGAR = /[½¼¾⅓⅔]/y;
const VULGAR_VALUE: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** A date, a time, a version, an address: digits joined by dots, colons or slashes more than a number has. */
const JOINED_ON = /[.:/]\d/y;
const RUN = /\d+(?:[.,:/]\d+)*/y;

/** Reads the number that starts at `at`; null where it is a date, time, version or a run too long to be a number. */
export function readDigits(text: string, at: number, signed: boolean): Digits | null {
  const next = text.charAt(runEnd(text, at));
  const decimal = next === ',' ? matchAt(COMMA_DECIMAL, text, at) : null;
  if (decimal) return measureDigits(decimal[0].replace(',', '.'), at + decimal[0].length, false);
  const spaced = signed && next === ' ' ? matchAt(SPACED, text, at) : null;
  if (spaced) return measureDigits(spaced[0].replaceAll(' ', ''), at + spaced[0].length, true);
  const grouped = next === ',' ? matchAt(GROUPED, text, at) : null;
  const match = grouped ?? matchAt(PLAIN, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  if (matchAt(JOINED_ON, text, end) && !(signed && text[end] === '/')) return null;
  const vulgar = matchAt(VULGAR, text, end);
  if (vulgar && !match[0].includes('.')) {
    const value = Number(match[0].replaceAll(',', '')) + (VULGAR_VALUE[vulgar[0]] ?? 0);
    return { end: end + 1, value, digits: String(Math.trunc(value)).length + 1, step: 0.1, grouped: grouped !== null };
  }
  return measureDigits(match[0].replaceAll(',', ''), end, grouped !== null);
}

/** The end of the digits that start at `at`, as far as a number goes. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of the digits, dots, commas, colons and slashes that start at `at`. */
export function skipDigits(text: string, at: number): number {
  const run = matchAt(RUN, text, at);
  return run ? at + run[0].length : at + 1;
}

function measureDigits(printed: string, end: number, grouped: boolean): Digits {
  const point = printed.indexOf('.');
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  return {
    end,
    value: Number(printed),
    digits: Math.max(1, significant(printed, decimals > 0)),
    step: STEPS[decimals] ?? Number(`1e-${decimals}`),
    grouped,
  };
}

/** By the number of decimals. */
const STEPS = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8];

/** Digits from the first that is no zero; without decimals to the last that is none. */
function significant(printed: string, decimals: boolean): number {
  let count = 0;
  let kept = 0;
  for (let i = 0; i < printed.length; i++) {
    const digit = printed.charCodeAt(i);
    if (!isDigit(digit) || (count === 0 && digit === 48)) continue;
    count++;
    if (digit !== 48) kept = count;
  }
  return decimals ? count : kept;
}
