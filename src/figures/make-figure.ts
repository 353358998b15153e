import { countsAhead, countsBefore } from './chinese/counts.ts';
import type { ChinesePart } from './chinese/fractions.ts';
import * as chineseHedges from './chinese/hedges.ts';
import { countedBefore, readCountedNoun } from './english/counts.ts';
import type { WordedPart } from './english/fractions.ts';
import * as englishHedges from './english/hedges.ts';
import type { Figure, FigureShape, Hedge } from './figure.ts';
import { matchAt } from './match-at.ts';
import { looksLikeYear, type Measure, type Quantity } from './quantity.ts';

/** The figure of a share or multiple that is told in a form of its own. */
export function partFigure(text: string, folded: string, at: number, part: WordedPart | ChinesePart): Figure {
  const low = 'value' in part ? part.value : part.low;
  const high = 'value' in part ? part.value : part.high;
  return placed(text, folded, at, part.end, null, {
    kind: part.kind,
    low,
    high,
    unit: part.kind === 'percent' ? '%' : 'x',
    shape: low === high ? 'point' : 'range',
    digits: 'digits' in part ? part.digits : 1,
    step: part.step,
  });
}

/** The figure of a range; null where its ends measure nothing. */
export function rangeFigure(text: string, folded: string, low: Quantity, high: Quantity): Figure | null {
  const measure = measureOf(folded, high, low.grouped || high.grouped);
  if (!measure) return null;
  return placed(text, folded, low.start, high.end, low.hedge ?? high.hedge, {
    ...unitOf(measure),
    low: low.low,
    high: high.high,
    shape: isBare(measure) ? 'bare' : high.vague ? 'vague' : 'range',
    digits: Math.max(low.digits, high.digits),
    step: Math.min(low.step, high.step),
  });
}

/** The figure of one quantity; null where it is a plain number, a year, a model size. */
export function singleFigure(text: string, folded: string, quantity: Quantity): Figure | null {
  const measure = measureOf(folded, quantity, quantity.grouped);
  if (!measure) return null;
  if (quantity.form === 'han' && isUnitAlone(folded, quantity, measure)) return null;
  if (quantity.glued && !standsAlone(folded, quantity)) return null;
  const shape: FigureShape = quantity.vague ? 'vague' : isBare(measure) ? 'bare' : 'point';
  return placed(text, folded, quantity.start, quantity.end, quantity.hedge, {
    ...unitOf(measure),
    low: quantity.low,
    high: quantity.high,
    shape,
    digits: quantity.digits,
    step: quantity.step,
  });
}

const BARE: Measure = { kind: 'money', unit: null };
const COUNT: Measure = { kind: 'count', unit: 'count' };

function isBare(measure: Measure): boolean {
  return measure === BARE;
}

/** What a quantity measures, from its unit, the noun behind it, or the words around it. */
function measureOf(folded: string, quantity: Quantity, grouped: boolean): Measure | null {
  if (isOrdinal(folded, quantity)) return null;
  if (quantity.measure) {
    if (quantity.measure.kind === 'duration' && (looksLikeYear(quantity) || quantity.high > quantity.low * 3))
      return null;
    return quantity.measure;
  }
  const of = quantity.vague && folded.startsWith(' of ', quantity.end);
  const noun = readCountedNoun(folded, of ? quantity.end + 3 : quantity.end);
  if (noun !== null && isCountable(quantity, noun) && !isNamed(folded, quantity)) return COUNT;
  if (of) return null; // "millions of questions": people or things
  if (quantity.letterScale) return quantity.scale >= 1e6 && isCountedBefore(folded, quantity.start) ? COUNT : null;
  if (quantity.scale >= 1e4 || (quantity.scale === 1000 && quantity.form !== 'han')) {
    if (countsAhead(folded, quantity.end) || isCountedBefore(folded, quantity.start)) return COUNT;
    if (quantity.form === 'han' && !isMoneyLike(folded, quantity)) return null;
    return quantity.scale >= 1e6 || quantity.high >= 1e6 ? BARE : COUNT;
  }
  if (countsAhead(folded, quantity.end) && quantity.low >= 1000 && !looksLikeYear(quantity)) return COUNT;
  return grouped && quantity.high >= 1000 && Number.isInteger(quantity.high) && !isIndex(folded, quantity)
    ? COUNT
    : null;
}

/** What is counted stands before the number. */
function isCountedBefore(folded: string, at: number): boolean {
  return countsBefore(folded, at) || countedBefore(folded, at);
}

function isOrdinal(folded: string, quantity: Quantity): boolean {
  return folded[quantity.start - 1] === '第' || folded.startsWith('th', quantity.end);
}

const NAMED_BY_NUMBER =
  /(?:S&P|Fortune|Forbes|Nasdaq|Russell|FTSE|CSI|Nikkei|Stoxx|Magnificent|Mag|Windows|iOS|Global|Inc\.|No\.|[Tt]op|[Pp]age|[Cc]hapter|Level|Class) $/;
const POINTS_BEHIND = / ?(?:points?(?![A-Za-z])|点)/y;

/** "Fortune 500 companies", "Windows 11 users": the number is part of a name. */
function isNamed(folded: string, quantity: Quantity): boolean {
  return NAMED_BY_NUMBER.test(folded.slice(Math.max(0, quantity.start - 14), quantity.start));
}

/** The state of an index. */
function isIndex(folded: string, quantity: Quantity): boolean {
  return matchAt(POINTS_BEHIND, folded, quantity.end) !== null;
}

function isCountable(quantity: Quantity, noun: string): boolean {
  if (looksLikeYear(quantity)) return false;
  if (quantity.letterScale && /^(?:parameters|models?)$/.test(noun)) return false;
  if (quantity.form === 'words') return quantity.high >= 10;
  return quantity.high >= 2;
}

/** A number in characters without a unit: 百亿, 一千二百亿; not 万一, 千万, 万. */
function isMoneyLike(folded: string, quantity: Quantity): boolean {
  const words = folded.slice(quantity.start, quantity.end);
  return words.length >= 2 && /[亿兆]$/.test(words);
}

const ONE_MULTIPLIER = /[百千万亿兆](?![十百千万亿兆])/y;
const MULTIPLIER = /[百千万亿兆]/y;
const REACHED = new Set('过破超近逾达约');

/** The unit of a table (`单位：亿元`, `（百万美元）`), or a multiplier that is no amount by itself (`万元户`). */
function isUnitAlone(folded: string, { start, end }: Quantity, { kind }: Measure): boolean {
  if ((kind !== 'money' && kind !== 'count') || !matchAt(MULTIPLIER, folded, start)) return false;
  const before = folded.charAt(start - 1);
  if (/[:：（(]/.test(before) && /[）)\]]|^$/.test(folded.charAt(end))) return true;
  return matchAt(ONE_MULTIPLIER, folded, start) !== null && !REACHED.has(before);
}

/** Hanging on letters, only a unit that nothing else has makes a figure: `OpenAI1000亿美元`, not `GPT-4`, `A100`. */
function standsAlone(folded: string, quantity: Quantity): boolean {
  if (quantity.letterScale || quantity.form !== 'digits') return false;
  if (quantity.scale >= 1e6) return !/^-[a-z]/i.test(folded.slice(quantity.end, quantity.end + 2));
  return quantity.measure !== null && quantity.measure.kind !== 'multiple' && quantity.measure.kind !== 'duration';
}

function unitOf(measure: Measure): Pick<Figure, 'kind' | 'unit' | 'unitCandidates'> {
  return measure.candidates
    ? { kind: measure.kind, unit: measure.unit, unitCandidates: measure.candidates }
    : { kind: measure.kind, unit: measure.unit };
}

/** Puts a figure at its place, with the hedge around it; a Chinese hedge directly in front joins the span. */
function placed(
  text: string,
  folded: string,
  start: number,
  end: number,
  inside: Hedge | null,
  rest: Omit<Figure, 'start' | 'end' | 'quote' | 'hedge'>,
): Figure {
  const duration = rest.kind === 'duration';
  const chinese = chineseHedges.hedgeBefore(folded, start, duration);
  const english = chinese ? null : englishHedges.hedgeBefore(folded, start);
  const from = chinese?.start ?? start;
  const hedge =
    chinese?.hedge ??
    (duration && english === 'over' ? null : english) ??
    inside ??
    chineseHedges.hedgeBehind(folded, end) ??
    englishHedges.hedgeBehind(folded, end);
  const { kind, low, high, unit, unitCandidates, shape, digits, step } = rest;
  const quote = text.slice(from, end);
  return withUnit({ kind, start: from, end, quote, low, high, unit, hedge, shape, digits, step }, unit, unitCandidates);
}

/** The figure with another unit, or with several that it may have. All figures list their fields alike, which keeps them fast to read. */
export function withUnit(figure: Figure, unit: string | null, unitCandidates?: readonly string[]): Figure {
  const { kind, start, end, quote, low, high, hedge, shape, digits, step } = figure;
  const made = { kind, start, end, quote, low, high, unit, hedge, shape, digits, step };
  return unitCandidates ? Object.assign(made, { unitCandidates }) : made;
}
