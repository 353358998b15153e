import type { Hedge } from '../figure.ts';
import { matchAt } from '../match-at.ts';
import { cleared, digitsAt, times } from '../quantity.ts';
import { NOT_MULTIPLIER, readMore, readSection, type Section } from './sections.ts';

/** A number with Chinese multipliers: `1.5万亿`, `一千二百亿`, `1兆2千億`, `两三千亿`, `数百亿`, `30多亿`. Folded text. */
export interface ChineseNumeral {
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly digits: number;
  readonly step: number;
  /** The closing 万, 亿, 兆 or 万亿; 1 where there is none. */
  readonly scale: number;
  /** `scale` with the 十, 百, 千 that multiplies one single number: 千亿 of `五千亿`. */
  readonly fullScale: number;
  readonly vague: boolean;
  /** 多 or 余 inside: more than printed; 来: about; 上 in front: over. */
  readonly hedge: Hedge | null;
}

/** Characters with which such a number may begin, beside 0-9. */
export const HAN_STARTERS = '一二三四五六七八九十两百千万亿兆几数上';

/** What 万, 亿 or 兆 multiplies by; 0 for anything else. */
function bigAt(text: string, at: number): number {
  const character = text.charAt(at);
  return character === '万' ? 1e4 : character === '亿' ? 1e8 : character === '兆' ? 1e12 : 0;
}

const ABOVE = /上(?=[百千万亿])/y;
const SPACE_BEFORE_BIG = / (?=[万亿兆])/y;
const SPACE_BEFORE_DIGIT = / (?=\d)/y;
const SHARED_BIG = /[亿兆]/;

interface Group {
  readonly section: Section | null;
  readonly scale: number;
  readonly end: number;
  readonly hedge: Hedge | null;
}

/** Reads the number that starts at `at`, in folded text. */
export function readChineseNumeral(text: string, at: number): ChineseNumeral | null {
  const above = matchAt(ABOVE, text, at) !== null;
  const several = text.slice(Math.max(0, at - 2), at) === '数以'; // 数以百亿计
  const groups: Group[] = [];
  let place = above ? at + 1 : at;
  while (groups.length < 4) {
    const group = readGroup(text, place);
    const last = groups.at(-1);
    if (!group || (last && !mayFollow(last, group, text))) break;
    groups.push(group);
    place = group.end;
    if (group.hedge) break;
    if (matchAt(SPACE_BEFORE_DIGIT, text, place)) place++;
  }
  return groups.length > 0 ? sum(groups, above, several) : null;
}

/** A section with the 万, 亿, 兆 behind it: 5万亿 is one group, 1兆2千亿 two. */
function readGroup(text: string, at: number): Group | null {
  const section = readSection(text, at);
  let place = section?.end ?? at;
  let scale = 1;
  let hedge = section?.hedge ?? null;
  if (section && matchAt(SPACE_BEFORE_BIG, text, place)) place++;
  for (;;) {
    const big = bigAt(text, place);
    if (big === 0 || matchAt(NOT_MULTIPLIER, text, place) || scale * big > 1e16) break;
    scale *= big;
    place++;
    if (hedge) continue;
    hedge = readMore(text, place);
    if (hedge) place++;
  }
  if (scale === 1) return section && { section, scale, end: section.end, hedge };
  return { section, scale, end: place, hedge };
}

/** Groups go down in size: 1兆 2千亿 5000万; or up from 万, which a following 亿 multiplies too: 3万5千亿. */
function mayFollow(last: Group, next: Group, text: string): boolean {
  if (!next.section || last.scale === 1) return false;
  if (next.scale > 1)
    return next.scale < last.scale || (last.scale === 1e4 && SHARED_BIG.test(text.charAt(next.end - 1)));
  return next.section.digits === null && next.section.multiplier > 1; // 一万五千
}

function sum(groups: readonly Group[], above: boolean, several: boolean): ChineseNumeral | null {
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last) return null;
  let low = 0;
  let high = 0;
  for (const group of groups) {
    const shared = group !== last && group.scale === 1e4 && last.scale > 1e4 ? last.scale : 1;
    low += (group.section?.low ?? 1) * group.scale * shared;
    high += (group.section?.high ?? 1) * group.scale * shared;
  }
  const step = times(last.section?.step ?? 1, last.scale);
  const mantissa = groups.length === 1 ? (first.section?.digits ?? null) : null;
  return {
    end: last.end,
    low: cleared(low),
    high: cleared(above || several ? low * 9 : high),
    digits: mantissa ?? digitsAt(low, step),
    step,
    scale: last.scale,
    fullScale: last.scale * (last.section?.simple ? last.section.multiplier : 1),
    vague: above || several || groups.some((group) => group.section?.vague ?? false),
    hedge: above ? 'over' : last.hedge,
  };
}
