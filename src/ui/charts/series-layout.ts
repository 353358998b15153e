import type { Series, SeriesPoint } from '../../claims/schema.ts';

/** The page's figure, in the unit of the series. */
export interface PageFigure {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** The period it was held against. */
  readonly period: string | null;
  /** The day it was told. */
  readonly at: string | null;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything stands, in the frame's own units; nothing is drawn that was not given. */
export interface SeriesLayout {
  readonly points: readonly PlacedPoint[];
  /** Of the value 0; null where the scale does not reach it. */
  readonly zero: number | null;
  /** The periods are of different lengths, and the widths of the bars with them. */
  readonly mixed: boolean;
  readonly page: PlacedPage | null;
}

export interface PlacedPoint {
  readonly point: SeriesPoint;
  readonly x: number;
  /** Of the value, or of the upper end of a range. */
  readonly y: number;
  /** Of the lower end; the same as `y` where there is one value. */
  readonly yLow: number;
  /** Width of its bar; 0 where the series is not of periods. */
  readonly bar: number;
  /** Not yet fact when it was given: a forecast, guidance, a plan. */
  readonly hollow: boolean;
}

export interface PlacedPage {
  /** Null where the page's period is not in the series: then it is a level across the chart. */
  readonly x: number | null;
  readonly y: number;
  readonly yLow: number;
  /** The value lies outside what can be shown without crushing the series; it is drawn at the edge. */
  readonly beyond: 'above' | 'below' | null;
}

const FACTS: ReadonlySet<string> = new Set(['actual', 'filed', 'estimate', 'implied', 'survey']);

export function layOutSeries(series: Series, page: PageFigure | null, frame: Frame): SeriesLayout {
  const points =
    series.shape === 'period' ? series.points : series.points.toSorted((a, b) => timeOf(a.at) - timeOf(b.at));
  const shown = page && page.unit === series.unit ? page : null;
  const values = points.flatMap(valuesOf);
  const domain = valueDomain(series.shape, values, shown);
  const y = scale(domain, [frame.height - frame.bottom, frame.top]);
  const x = placing(series, points, shown, frame);
  const clamp = (value: number) => Math.min(Math.max(value, domain[0]), domain[1]);
  return {
    points: points.map((point, index) => {
      const [low, high] = valuesOf(point) as [number, number];
      return { point, ...x.ofPoint(point, index), y: y(high), yLow: y(low), hollow: !FACTS.has(point.kind) };
    }),
    zero: domain[0] <= 0 && domain[1] >= 0 ? y(0) : null,
    mixed: series.shape === 'period' && new Set(points.map((point) => yearsIn(point.at))).size > 1,
    page: shown && {
      x: x.ofPage,
      y: y(clamp(shown.high)),
      yLow: y(clamp(shown.low)),
      beyond: beyond(domain, shown),
    },
  };
}

/** Low and high; twice the same where there is one value. */
export function valuesOf(point: Pick<SeriesPoint, 'value' | 'low' | 'high'>): readonly [number, number] {
  return [point.value ?? point.low ?? 0, point.value ?? point.high ?? 0];
}

function beyond([low, high]: readonly [number, number], page: PageFigure): 'above' | 'below' | null {
  if (page.high > high) return 'above';
  return page.low < low ? 'below' : null;
}

/** Bars stand on nought; dots need not, where they are close together. The page's figure is let in as far as the series stays readable. */
function valueDomain(shape: Series['shape'], values: readonly number[], page: PageFigure | null): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const fromZero = shape === 'period' || (least > 0 && most / least > 1.8);
  const low = fromZero ? Math.min(0, least) : least;
  const high = fromZero ? Math.max(0, most) : most;
  const span = high - low || Math.abs(high) || 1;
  const reach = (value: number) => (value > high + span || value < low - span ? [] : [value]);
  const all = [low, high, ...(page ? [...reach(page.low), ...reach(page.high)] : [])];
  const pad = fromZero ? 0 : span * 0.12;
  const from = Math.min(...all);
  return [from === 0 ? 0 : from - pad, Math.max(...all) + pad];
}

interface Placing {
  ofPoint(point: SeriesPoint, index: number): { readonly x: number; readonly bar: number };
  readonly ofPage: number | null;
}

function placing(series: Series, points: readonly SeriesPoint[], page: PageFigure | null, frame: Frame): Placing {
  const inner: [number, number] = [frame.left, frame.width - frame.right];
  if (series.shape === 'period') return placingBars(points, page, inner);
  const times = points.map((point) => timeOf(point.at));
  const told = page?.at ? timeOf(page.at) : null;
  const within = [...times, ...(told === null ? [] : [told])];
  const x = scale([Math.min(...within), Math.max(...within)], inner);
  return { ofPoint: (point) => ({ x: x(timeOf(point.at)), bar: 0 }), ofPage: told === null ? null : x(told) };
}

const WIDEST_BAR = 28;

/** A year's bar is as wide as four quarters': a quarter beside a year must not look like a fall. */
function placingBars(
  points: readonly SeriesPoint[],
  page: PageFigure | null,
  [start, end]: readonly [number, number],
): Placing {
  const lengths = points.map((point) => yearsIn(point.at));
  const longest = Math.max(...lengths);
  const shares = lengths.map((length) => Math.max(length / longest, 0.25));
  // Between two bars there is half of the widest one, and half of that at either end.
  const widest = (end - start) / (shares.reduce((sum, share) => sum + share, 0) + points.length * 0.5);
  const bars = shares.map((share) => round(Math.min(share * widest, share * WIDEST_BAR)));
  let left = start;
  const centres = shares.map((share) => {
    const slot = (share + 0.5) * widest;
    left += slot;
    return round(left - slot / 2);
  });
  const at = page?.period ? points.findIndex((point) => point.at === page.period) : -1;
  return { ofPoint: (_, index) => ({ x: centres[index]!, bar: bars[index]! }), ofPage: centres[at] ?? null };
}

/** The length of a period in years: 1 for `2025` and `FY2026`, 0.25 for a quarter, 5 for `2025..2029`. */
function yearsIn(period: string): number {
  const [from = '', to] = period.split('..');
  if (to !== undefined) return Math.max((timeOf(to) - timeOf(from)) / (365.25 * 86_400_000) + yearsIn(to), 0.25);
  if (/-Q/.test(from)) return 0.25;
  if (/-H/.test(from)) return 0.5;
  return /-\d/.test(from) ? 1 / 12 : 1;
}

function scale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const span = to - from;
  return (value) => round(span === 0 ? (start + end) / 2 : start + ((value - from) / span) * (end - start));
}

/** A tenth of a unit is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Milliseconds of a day; a month, quarter or year stands at its middle. */
export function timeOf(at: string): number {
  const [, year = '0', rest = ''] = /^(?:FY)?(\d{4})(?:-(.+))?/.exec(at) ?? [];
  const y = Number(year);
  const quarter = /^Q(\d)/.exec(rest);
  if (quarter) return Date.UTC(y, Number(quarter[1]) * 3 - 2, 15);
  const half = /^H(\d)/.exec(rest);
  if (half) return Date.UTC(y, Number(half[1]) * 6 - 3, 1);
  const [month, day] = rest.split('-').map(Number);
  if (!month) return Date.UTC(y, 6, 1);
  return Date.UTC(y, month - 1, day || 15);
}
