import type { NamedPeriod, Period } from './period.ts';

/** A way to word a period. */
export interface PeriodWording {
  readonly pattern: RegExp;
  /** What the pattern's groups mean (the first is all of its words), in an article of the month `today`; null where that is no period. */
  readonly meaning: (groups: readonly (string | undefined)[], today: number | null) => Period | null;
}

/** Looks for several wordings in one pass; of two that begin at the same place, the first of the list holds. */
export class PeriodReader {
  readonly #pattern: RegExp;
  readonly #wordings: readonly {
    readonly meaning: PeriodWording['meaning'];
    readonly at: number;
    readonly end: number;
  }[];

  /** `lead` is the pattern of what comes before each of them. */
  constructor(lead: string, wordings: readonly PeriodWording[]) {
    this.#pattern = new RegExp(`${lead}(?:${wordings.map(({ pattern }) => `(${pattern.source})`).join('|')})`, 'g');
    let at = 1;
    this.#wordings = wordings.map(({ pattern, meaning }) => {
      const end = at + 1 + groupsOf(pattern);
      const wording = { meaning, at, end };
      at = end;
      return wording;
    });
  }

  /** The periods that a plain text names in these wordings, in their order. */
  read(plain: string, today: number | null): NamedPeriod[] {
    const found: NamedPeriod[] = [];
    for (const match of plain.matchAll(this.#pattern)) {
      const wording = this.#wordings.find(({ at }) => match[at] !== undefined);
      const period = wording?.meaning(match.slice(wording.at, wording.end), today);
      if (period) found.push({ start: match.index, end: match.index + match[0].length, ...period });
    }
    return found;
  }
}

function groupsOf({ source }: RegExp): number {
  return (new RegExp(`${source}|`).exec('')?.length ?? 1) - 1;
}
