import { type Months, partMonths, type YearPart } from './months.ts';

/** A fiscal year, or a part of one, that a text names: which months it has, only the company's year end tells. */
export interface NamedFiscal {
  /** Null where it is counted from the text's own day: `shift` then says how many years from the running one. */
  readonly year: number | null;
  readonly part: YearPart;
  readonly shift: number;
  /** The month in which the text was published, for a year that is counted from there. */
  readonly today: number;
}

/**
 * The months of a fiscal period of a company whose year ends in the month `yearEnds`. Where it is counted from the text's own
 * day, a year is the one that runs then (and `shift` on), a quarter the last one that had begun.
 */
export function fiscalMonths({ year, part, shift, today }: NamedFiscal, yearEnds: number): Months {
  if (year !== null) return partMonths(year, part, yearEnds);
  const running = Math.floor(today / 12) + ((today % 12) + 1 > yearEnds ? 1 : 0);
  const months = partMonths(running + shift, part, yearEnds);
  return part === 'year' || months.from <= today ? months : partMonths(running + shift - 1, part, yearEnds);
}
