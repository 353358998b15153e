import type { Place } from './place.ts';

/** Told as less than nothing: by a minus sign, or by a word for it. */
export function isNegative({ reading, figure, gap }: Place): boolean {
  const before = reading.plain.slice(Math.max(gap.start, figure.start - 60), figure.start);
  return SIGN.test(before) || WORD.test(before) || DOWN_BEHIND.test(reading.plain.slice(figure.end, figure.end + 24));
}

const SIGN = /(?:^|[^0-9a-z])[-\u2212\u2013] ?[$€£]?$/;
const WORD =
  /\b(?:minus|negative|outflow|deficit|fell|dropped|slid|declined|decreased|down|shrank)\b|负|净流出|赤字|下降|减少|下滑|跌/;
const DOWN_BEHIND = /^[ -]*(?:lower|less|decline|drop|fall|decrease|negative|deficit|outflow)\b/;
