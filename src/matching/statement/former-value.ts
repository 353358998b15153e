import type { Place } from './place.ts';

/** Told as where something came from: "from $1bn to $14bn". */
export function isStart({ reading, figure }: Place): boolean {
  return /(?:\bfrom|从|由|自) ?[$约近]?$/.test(reading.plain.slice(Math.max(0, figure.start - 8), figure.start));
}

/** Told as what was planned or so before: "had previously guided to", 此前. */
export function isFormer({ reading, figure, gap, clause }: Place): boolean {
  return FORMER.test(reading.plain.slice(Math.max(gap.start, clause.start, figure.start - 40), figure.start));
}

const FORMER =
  /\b(?:previously|formerly|earlier|originally|prior|the former|had (?:been|planned|guided|forecast|expected|told|hoped)|up from|down from|instead of|rather than)\b|此前|先前|之前|原先|原本|原来|原定|当初|上次/;
