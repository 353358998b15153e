import type { Place } from './place.ts';

/** Told as a sum that was reached or passed. */
export function isPassed({ reading, figure }: Place): boolean {
  return figure.kind === 'money' && PASSED.test(reading.plain.slice(Math.max(0, figure.start - 30), figure.start));
}

const PASSED =
  /(?:\bclos(?:es|ed|ing) (?:above|over|at)|收盘站上|收于|\b(?:reach|hit|touch|pass|cross|topp?|surpass|exceed)(?:es|ed|s|ing)?|\bworth|触及|达到|突破|站上|跨过|冲破|越过)(?: (?:about|nearly|over|more than|the|a))*[ 了近约超逾]*$/;
