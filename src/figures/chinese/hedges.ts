import type { Hedge } from '../figure.ts';

/** Longest first; those marked false stand as verbs before a figure and are no part of its span. */
const BEFORE: readonly (readonly [string, Hedge, boolean])[] = [
  ['不超过', 'at-most', true],
  ['不高于', 'at-most', true],
  ['不低于', 'at-least', true],
  ['不少于', 'at-least', true],
  ['差不多', 'about', true],
  ['最高达', 'up-to', true],
  ['最多达', 'up-to', true],
  ['上看', 'up-to', false],
  ['大约', 'about', true],
  ['大概', 'about', true],
  ['约合', 'about', false],
  ['约为', 'about', false],
  ['约有', 'about', false],
  ['约占', 'about', false],
  ['将近', 'nearly', true],
  ['接近', 'nearly', true],
  ['逼近', 'nearly', true],
  ['直逼', 'nearly', true],
  ['几近', 'nearly', true],
  ['几乎', 'nearly', true],
  ['超过', 'over', true],
  ['超出', 'over', true],
  ['超逾', 'over', true],
  ['高达', 'up-to', true],
  ['多达', 'up-to', true],
  ['最多', 'up-to', true],
  ['最高', 'up-to', true],
  ['至多', 'up-to', true],
  ['可达', 'up-to', false],
  ['至少', 'at-least', true],
  ['起码', 'at-least', true],
  ['最少', 'at-least', true],
  ['最低', 'at-least', true],
  ['不到', 'at-most', true],
  ['不足', 'at-most', true],
  ['未到', 'at-most', true],
  ['低于', 'at-most', true],
  ['少于', 'at-most', true],
  ['高于', 'over', true],
  ['大于', 'over', true],
  ['多于', 'over', true],
  ['突破', 'over', false],
  ['约', 'about', true],
  ['近', 'nearly', true],
  ['超', 'over', true],
  ['逾', 'over', true],
  ['破', 'over', false],
  ['过', 'over', false],
];
const LAST = new Set(BEFORE.map(([word]) => word.slice(-1)));
/** A character in front with which the hedge is another word: 节约, 最近, 通过. */
const OTHER_WORD = /[节契签预违条合纽誓邀相]约$|[最附邻靠临迫]近$|[通经不透渡度]过$|[打爆踏识说看]破$/;

/** The hedge in front of a figure that starts at `at`, in folded text; `start` is where the span then begins. */
export function hedgeBefore(text: string, at: number, duration: boolean): { hedge: Hedge; start: number } | null {
  const spaced = text[at - 1] === ' ';
  const end = spaced ? at - 1 : at;
  if (!LAST.has(text.charAt(end - 1))) return null;
  const before = text.slice(Math.max(0, end - 4), end);
  if (OTHER_WORD.test(before)) return null;
  for (const [word, hedge, inside] of BEFORE) {
    if (!before.endsWith(word)) continue;
    if (duration && (word === '近' || word === '过')) return null; // 近五年: the last five years
    return { hedge, start: inside && !spaced ? end - word.length : at };
  }
  return null;
}

const BEHIND: readonly (readonly [Hedge, RegExp])[] = [
  ['about', /^ ?(?:左右|上下)/],
  ['at-least', /^ ?(?:及?以上|起(?!来|步|诉))/],
  ['at-most', /^ ?(?:以下|以内|之内)/],
  ['over', /^(?:多(?!家|少|个|数|元)|有余|开外)/],
];

/** The hedge behind a figure that ends at `at`, in folded text. */
export function hedgeBehind(text: string, at: number): Hedge | null {
  const behind = text.slice(at, at + 4);
  if (!/^ ?[左上及以起之多有开]/.test(behind)) return null;
  for (const [hedge, pattern] of BEHIND) if (pattern.test(behind)) return hedge;
  return null;
}
