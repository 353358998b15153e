import { hedgeBefore } from './chinese/hedges.ts';
import type { MoneyHome } from './currencies.ts';
import { matchAt } from './match-at.ts';
import { looksLikeYear, rescale, times, type Quantity } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';

/** Two quantities that the text joins into one range, or that share one unit. */
export type Joined =
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  | { readonly kind: 'pair'; readonly left: Quantity; readonly right: Quantity };

const JOINT =
  /(-?[ \n]to[- \n]|-to-)|(-?[ \n]or[ \n])|([ \n]and[ \n])| ?(至|到) ?| ?(或者?) ?| ?(和|与) ?|(、)| ?[-~] ?|—/iy;
const RANGING =
  /(?:range|ranging|ranged|anywhere|vary|varies|varying|estimates?|between|区间|介于|范围)[^.;。；]{0,24}$/i;

const BETWEEN = /between (?:[a-z]+ ){0,2}$/i;
const IN_BETWEEN = / ?之间/y;
const FROM = /(?:(?:^|[^A-Za-z])from(?: (?:about|around|roughly|nearly|just|some|under|over|an?))? ?\n?|[从由自] ?)$/i;

/** Tries to read on from `left` over "to", "-", 至 and their like to a right end. */
export function joinRight(text: string, left: Quantity, home: MoneyHome): Joined | null {
  const joint = matchAt(JOINT, text, left.end);
  if (!joint) return null;
  const [printed, to, or, and, reach, either, together, comma] = joint;
  if (comma !== undefined && !(left.form === 'han' && left.end - left.start === 1)) return null; // 三、四倍
  if (and !== undefined && !BETWEEN.test(text.slice(Math.max(0, left.start - 28), left.start))) return null;
  const right = readQuantity(text, left.end + printed.length, home);
  if (!right) return null;
  if (together !== undefined && !matchAt(IN_BETWEEN, text, right.end)) return null;
  const pair = share(left, right);
  if (!pair) return null;
  const [low, high] = pair;
  const reaches = to !== undefined || reach !== undefined;
  const changes = comesFrom(text, left.start) ? !isRangeReplaced(text, left, right) : risesTo(text, left);
  if (reaches && changes) return { kind: 'pair', left: low, right: high };
  if (!(low.low < high.high)) return null;
  const loose = or !== undefined || either !== undefined || comma !== undefined;
  return loose && high.high > low.low * 2.5 ? null : { kind: 'range', low, high };
}

/** "from 5 to 9" is a change from one to the other, unless it says that it ranges. */
function comesFrom(text: string, start: number): boolean {
  const hedge = hedgeBefore(text, start, false);
  const lead = text.slice(Math.max(0, start - 48), hedge?.start ?? start);
  return FROM.test(lead) && !RANGING.test(lead);
}

/** A range and what its right end is of, before the words that lead to what it came from. */
const RANGE_AHEAD =
  /\d[^,.;，。；]{0,14}(?:[ -]to[ -]| and |[-至到~—])[^,.;，。；\d]{0,4}\d[\d.,]*([^,;，。；\d]{0,24})[,，] ?[^,.;，。；\d]{0,24}$/i;
const ARRIVES =
  /[^,.;，。；\d]{0,12}(?:(?:上调|下调|调高|调低|调升|提高|提升|升|增|改|调整|扩大|收窄)[至到为]|[ \n]to(?: a range of| between)?[ \n](?=[A-Z]{0,3}[$€£¥]))[^,.;，。；\d]{0,6}\d/iy;

/** "$70bn to $72bn, up from $66bn to $72bn", "from $66-72bn to $70-72bn": a whole range is what another came from. */
function isRangeReplaced(text: string, left: Quantity, right: Quantity): boolean {
  if (matchAt(ARRIVES, text, right.end)) return true;
  const ahead = RANGE_AHEAD.exec(text.slice(Math.max(0, left.start - 90), left.start));
  const unit = /\D*$/.exec(text.slice(right.start, right.end))?.[0] ?? '';
  return ahead !== null && unit !== '' && (ahead[1] ?? '').startsWith(unit);
}

const CHANGED_BY =
  /(?:(?:^|[^A-Za-z])(?:by|up|down|rose|rises|climbed|jumped|increased?|surged|soared|gained|added|grew|fell|dropped|declined|slid|lost|raised|cut)(?: (?:about|around|nearly|almost|roughly|over|another|an? (?:further|additional)))?(?: more than| less than)? ?\n?|(?:增加|增长|上升|上涨|攀升|飙升|下跌|下降|减少|下滑|上调|下调|提高|扩大|收窄|蒸发|缩水|[涨跌升降增减])[了约近超逾]?(?:过|大约)? ?)$/i;

/** "rose $2bn to $57bn": by the first, to the second. "Rose 5% to 10%" is a range all the same. */
function risesTo(text: string, left: Quantity): boolean {
  if (left.measure?.kind === 'percent' || left.measure?.kind === 'multiple') return false;
  if (left.scale === 1 || !left.measure) return false;
  return CHANGED_BY.test(text.slice(Math.max(0, left.start - 40), left.start));
}

/** Gives both ends one scale and one unit, as the words share them; null where they do not belong together. */
function share(left: Quantity, right: Quantity): readonly [Quantity, Quantity] | null {
  let low = left;
  let high = right;
  if (!low.measure && low.scale === 1) {
    // "2028 to $1 trillion", "3 to $5": a year or a number of something else.
    if (high.signed || (looksLikeYear(low) && low.low % 100 !== 0 && !isAlike(low, high))) return null;
    if (!high.measure && high.scale === 1) return plain(low, high);
  }
  if (low.scale === 1 && high.scale > 1 && (!low.measure || low.signed)) {
    const bare = high.low / high.scale;
    const full = high.fullScale;
    const scale = full !== undefined && full > high.scale && low.low < 10 ? full : high.scale;
    if (low.low < (scale === full ? high.low / scale : bare)) low = rescale(low, scale);
    else if (low.measure || low.low >= high.low) return null;
  }
  if (low.measure && high.measure) {
    if (low.measure.kind !== high.measure.kind) return null;
    if (low.measure.unit !== high.measure.unit) return settled(low, high);
  } else if (low.measure) {
    // "$8bn to 11.5bn" and "$20-30"; but not "5% to 3" nor "6年-3".
    if (low.measure.kind !== 'money') return null;
    if (high.scale === 1 && low.scale > 1) return null;
    if (low.scale === 1 && high.scale === 1 && looksLikeYear(high)) return null;
    high = { ...high, measure: low.measure, signed: low.signed };
  } else if (high.measure) {
    low = { ...inUnitOf(low, high), measure: high.measure };
  }
  return [low, high];
}

/** "1950–2050 亿": the number before the scale is of the same size, so the first is no year. */
function isAlike(low: Quantity, high: Quantity): boolean {
  const bare = high.low / high.scale;
  return high.scale > 1 && bare > low.low && bare < low.low * 2;
}

/** "49 to 72 cents": both are cents. */
function inUnitOf(left: Quantity, { unitFactor }: Quantity): Quantity {
  if (unitFactor === 1) return left;
  const inUnit = (value: number) => times(value, unitFactor);
  return { ...left, low: inUnit(left.low), high: inUnit(left.high), step: inUnit(left.step), unitFactor };
}

function plain(low: Quantity, high: Quantity): readonly [Quantity, Quantity] | null {
  return looksLikeYear(low) || looksLikeYear(high) || low.form === 'han' ? null : [low, high];
}

/** An open `$` or 元 takes the other end's exact currency. */
function settled(low: Quantity, high: Quantity): readonly [Quantity, Quantity] | null {
  if (low.measure?.candidates?.includes(high.measure?.unit ?? '')) return [{ ...low, measure: high.measure }, high];
  if (high.measure?.candidates?.includes(low.measure?.unit ?? '')) return [low, { ...high, measure: low.measure }];
  return null;
}
