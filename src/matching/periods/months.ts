/** A stretch of months, counted from year 0: January 2025 is 2025 * 12. `to` is inclusive. */
export interface Months {
  readonly from: number;
  readonly to: number;
}

export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'span';

/** A year, calendar or fiscal, or a part of one. */
export type YearPart = 'year' | 'q1' | 'q2' | 'q3' | 'q4' | 'h1' | 'h2';

/** The month of a `YYYY-MM-DD` or `YYYY-MM`. */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * The months of a year or a part of it. `yearEnds` is the month in which the year ends, 12 for the calendar's: fiscal 2026 that
 * ends in January is February 2025 to January 2026.
 */
export function partMonths(year: number, part: YearPart, yearEnds: number): Months {
  const first = year * 12 + yearEnds - 12;
  switch (part) {
    case 'year':
      return { from: first, to: first + 11 };
    case 'h1':
      return { from: first, to: first + 5 };
    case 'h2':
      return { from: first + 6, to: first + 11 };
    default: {
      const quarter = Number(part.slice(1)) - 1;
      return { from: first + quarter * 3, to: first + quarter * 3 + 2 };
    }
  }
}

export function grainOf(part: YearPart): Grain {
  if (part === 'year') return 'year';
  return part.startsWith('h') ? 'half' : 'quarter';
}
