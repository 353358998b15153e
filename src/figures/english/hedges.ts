import type { Hedge } from '../figure.ts';

const WORDS: readonly (readonly [Hedge, string])[] = [
  ['at-most', 'no more than|not more than|at most|less than|fewer than|below|under|just under|maximum of|lower than'],
  ['at-least', 'at least|no less than|not less than|no fewer than|a minimum of|minimum of'],
  ['up-to', 'up to|as much as|as many as|as high as|upto'],
  [
    'over',
    'more than|well over|just over|over|above|upwards? of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|pass(?:ed|ing)|in excess of|north of|greater than|higher than|beyond',
  ],
  ['nearly', 'nearly|almost|close to|approach(?:es|ed|ing)|near(?:ing)?|just shy of|shy of|not quite'],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|some|an estimated|estimated|circa|ca\\.|in the region of|on the order of|or so',
  ],
];
const BEFORE = WORDS.map(
  ([hedge, words]) => [hedge, new RegExp(`(?:^|[^A-Za-z])(?:${words})(?: (?:a|an|the))?[ \\n]$`, 'i')] as const,
);
const SIGNS: Readonly<Record<string, Hedge>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'over',
  '≥': 'at-least',
  '<': 'at-most',
  '≤': 'at-most',
};

/** The hedge in front of a figure that starts at `at`; in English it is no part of the figure's span. */
export function hedgeBefore(text: string, at: number): Hedge | null {
  const before = text.slice(Math.max(0, at - 24), at);
  const last = before.trimEnd().slice(-1);
  const sign = SIGNS[last];
  if (sign) return sign;
  if (!/[A-Za-z.]/.test(last)) return null;
  for (const [hedge, pattern] of BEFORE) if (pattern.test(before)) return hedge;
  return null;
}

const BEHIND: readonly (readonly [Hedge, RegExp])[] = [
  ['at-least', /^(?:\+|[ -]plus(?![A-Za-z])| (?:or|and) more(?! than))/i],
  ['about', /^ or so(?![A-Za-z])/i],
  ['at-most', /^ or (?:less|fewer)(?![A-Za-z])/i],
];

/** The hedge behind a figure that ends at `at`: `$100B+`, `10% or more`. */
export function hedgeBehind(text: string, at: number): Hedge | null {
  const next = text.charAt(at);
  if (next !== ' ' && next !== '+' && next !== '-') return null;
  const behind = text.slice(at, at + 10);
  for (const [hedge, pattern] of BEHIND) if (pattern.test(behind)) return hedge;
  return null;
}
