import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Claim, Observation, ObservationKind, SeriesPoint } from '../claims/schema.ts';
import type { Figure } from '../figures/figure.ts';

/** A value on file that a sought figure means: where it stands and how near it is (1 the same, 0 at the edge of rounding). */
export interface FigureMatch {
  readonly document: number;
  readonly nearness: number;
  readonly value: FiledValue;
}

export interface FiledValue {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly kind: ObservationKind | 'misquote'; // a value that is known to be told wrongly
  /** Null for a misquote and for a series point that is dated by its period alone. */
  readonly asOf: string | null;
}

interface Entry {
  readonly document: number;
  readonly value: FiledValue;
}

/** Another currency of the same number is likely not what is sought, but may be. */
const OTHER_CURRENCY = 0.4;
/** What happened is sought before what was expected or merely said. */
const KIND_WEIGHTS: Readonly<Partial<Record<FiledValue['kind'], number>>> = {
  actual: 1,
  filed: 1,
  rumour: 0.8,
  opinion: 0.8,
  misquote: 0.8,
};
const OTHER_KIND = 0.95;
/** Values that differ by less are as good as the same: $5.03 trillion is what "5 trillion" means. */
const SAME = 0.01;

/** A wide range holds many values without meaning any of them. */
const LEAST_NEARNESS = 0.15;

/** All values on file, sorted, so that a figure finds its like in logarithmic time. */
export class FigureIndex {
  readonly #entries: readonly Entry[];
  /** The widest ratio between the ends of a filed range: how far below a sought value a matching entry may start. */
  readonly #widest: number;

  constructor(bundle: ClaimsBundle) {
    const series = new Map(bundle.series.map((s) => [s.id, s]));
    const entries = bundle.claims.flatMap((claim, document) => {
      const points = (claim.series && series.get(claim.series)?.points) || [];
      const unit = (claim.series && series.get(claim.series)?.unit) || '';
      return [...claim.record.map(ofObservation), ...points.map((p) => ofPoint(p, unit)), ...misquoted(claim)].map(
        (value) => ({ document, value }),
      );
    });
    this.#entries = entries.filter(({ value }) => value.low > 0).toSorted((a, b) => a.value.low - b.value.low);
    this.#widest = this.#entries.reduce((most, { value }) => Math.max(most, value.high / value.low), 1);
  }

  /** The nearest value of every claim that the figure means, within the rounding of its digits. */
  matching(figure: Figure): FigureMatch[] {
    const [from, to] = boundsOf(figure);
    const best = new Map<number, FigureMatch>();
    for (let at = this.#firstFrom(from / this.#widest); at < this.#entries.length; at += 1) {
      const entry = this.#entries[at];
      if (!entry || entry.value.low > to) break;
      if (entry.value.high < from) continue;
      const unit = unitAgreement(figure, entry.value.unit);
      if (unit === 0) continue;
      const nearness =
        nearnessOf(figure, entry.value, from, to) * unit * (KIND_WEIGHTS[entry.value.kind] ?? OTHER_KIND);
      if (nearness < LEAST_NEARNESS) continue;
      const before = best.get(entry.document);
      if (!before || nearness > before.nearness) {
        best.set(entry.document, { document: entry.document, nearness, value: entry.value });
      }
    }
    return [...best.values()];
  }

  #firstFrom(value: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.value.low ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function ofObservation(observation: Observation): FiledValue {
  const { low, high } = endsOf(observation);
  return { low, high, unit: observation.unit, kind: observation.kind, asOf: observation.asOf };
}

function ofPoint(point: SeriesPoint, unit: string): FiledValue {
  const { low, high } = endsOf(point);
  const dated = /^\d{4}-\d{2}/.test(point.at) && !/[QH]/.test(point.at);
  return { low, high, unit, kind: point.kind, asOf: point.asOf ?? (dated ? point.at : null) };
}

function endsOf(of: { value?: number | undefined; low?: number | undefined; high?: number | undefined }): {
  low: number;
  high: number;
} {
  return { low: of.value ?? of.low ?? 0, high: of.value ?? of.high ?? 0 };
}

function misquoted(claim: Claim): FiledValue[] {
  return claim.misquotes.flatMap(({ when }) =>
    when.figure ? [{ ...when.figure, kind: 'misquote' as const, asOf: null }] : [],
  );
}

/**
 * What the digits that were typed allow: half a step of the last digit that is not a nought (340 billion: 335 to 345),
 * at least one and at most ten parts in a hundred. It depends on the value alone, so that every way of writing it finds the same.
 */
function boundsOf({ low, high }: Figure): [from: number, to: number] {
  return [low - roomOf(low), high + roomOf(high)];
}

function roomOf(value: number): number {
  if (value <= 0) return 0;
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const step = 10 ** (Number(exponent) - decimals);
  return Math.min(Math.max(step / 2, value * 0.01), value * 0.1);
}

function unitAgreement(figure: Figure, unit: string): number {
  if (figure.unit === unit) return 1;
  if (figure.kind !== 'money' || !/^[A-Z]{3}$/.test(unit))
    return figure.unit === null && figure.kind === 'count' ? 1 : 0;
  // An open currency seeks dollars first: nearly all that is on file is told in them.
  if (figure.unit === null || figure.unitCandidates?.includes(unit)) return unit === 'USD' ? 1 : OTHER_CURRENCY;
  return OTHER_CURRENCY;
}

/** 1 where the filed value is as good as the sought one, falling towards the edge of what rounding allows. */
function nearnessOf(figure: Figure, value: FiledValue, from: number, to: number): number {
  if (figure.low !== figure.high || value.low !== value.high) {
    const apart = Math.abs(Math.log(value.low / figure.low)) + Math.abs(Math.log(value.high / figure.high));
    return 1 / (1 + 4 * apart);
  }
  const distance = Math.abs(value.low - figure.low);
  if (distance <= SAME * figure.low) return 1;
  const reach = value.low < figure.low ? figure.low - from : to - figure.high;
  return 1 - 0.8 * Math.min(1, distance / reach);
}
