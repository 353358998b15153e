import { extent, max, min, range } from 'd3-array';
import { scaleBand, scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
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
  /** In order of time; of a series of periods only those of one length. */
  readonly points: readonly PlacedPoint[];
  /** Of the value 0; null where the scale does not reach it. */
  readonly zero: number | null;
  /** The values at which the scale begins and ends. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** The turns of the years, where the series is long enough to need them. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
  /** The line that leads from dot to dot; null for bars. */
  readonly path: string | null;
  /** Periods of other lengths are on file, which bars beside these would misrepresent. */
  readonly others: boolean;
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
const TICKS = 3;
/** The scale ends at a whole step of about this many. */
const STEPS = 8;
/** From this many milliseconds on the years are named along the time axis. */
const YEARS_NAMED = 2.5 * 365 * 86_400_000;

export function layOutSeries(series: Series, page: PageFigure | null, frame: Frame): SeriesLayout {
  const points = pointsToDraw(series, page);
  const shown = page && page.unit === series.unit ? page : null;
  const values = points.flatMap(valuesOf);
  const y = scaleLinear(valueDomain(series.shape, values, shown), [frame.height - frame.bottom, frame.top])
    .nice(STEPS)
    .clamp(true);
  const domain = y.domain() as [number, number];
  const at = (value: number) => round(y(value));
  const along = series.shape === 'period' ? placingBars(points, shown, frame) : placingDots(points, shown, frame);
  const placed = points.map((point) => {
    const [low, high] = valuesOf(point);
    return { point, ...along.ofPoint(point), y: at(high), yLow: at(low), hollow: !FACTS.has(point.kind) };
  });
  return {
    points: placed,
    zero: domain[0] <= 0 && domain[1] >= 0 ? at(0) : null,
    domain,
    ticks: y.ticks(TICKS).map((value) => ({ value, y: at(value) })),
    years: along.years,
    path: series.shape === 'period' ? null : leadingLine(placed),
    others: points.length < series.points.length,
    page: shown && {
      x: along.ofPage,
      y: at(shown.high),
      yLow: at(shown.low),
      beyond: beyond(domain, shown),
    },
  };
}

/** Low and high; twice the same where there is one value. */
export function valuesOf(point: Pick<SeriesPoint, 'value' | 'low' | 'high'>): readonly [number, number] {
  return [point.value ?? point.low ?? 0, point.value ?? point.high ?? 0];
}

const leadingLine = line<PlacedPoint>(
  (placed) => placed.x,
  (placed) => (placed.y + placed.yLow) / 2,
).digits(1);

/**
 * Bars of a year and of a quarter cannot stand beside each other: either height or width would lie. Drawn are the periods as long
 * as the page's own where there are two such, else the length of which there are most, the longer one of two.
 */
function pointsToDraw(series: Series, page: PageFigure | null): readonly SeriesPoint[] {
  const points = series.points.toSorted((a, b) => timeOf(a.at) - timeOf(b.at));
  if (series.shape !== 'period') return points;
  const byLength = Map.groupBy(points, (point) => lengthOf(point.at));
  const own = page?.period ? byLength.get(lengthOf(page.period)) : undefined;
  if (own && own.length > 1) return own;
  return [...byLength].toSorted(([a, one], [b, other]) => other.length - one.length || b - a)[0]?.[1] ?? points;
}

function beyond([low, high]: readonly [number, number], page: PageFigure): 'above' | 'below' | null {
  if (page.high > high) return 'above';
  return page.low < low ? 'below' : null;
}

/** Bars stand on nought; dots need not, where they are close together. The page's figure is let in as far as the series stays readable. */
function valueDomain(shape: Series['shape'], values: readonly number[], page: PageFigure | null): [number, number] {
  const [least = 0, most = 0] = extent(values) as [number, number];
  const fromZero = shape === 'period' || (least > 0 && most / least > 1.8);
  const low = fromZero ? Math.min(0, least) : least;
  const high = fromZero ? Math.max(0, most) : most;
  const span = high - low || Math.abs(high) || 1;
  const reach = [page?.low, page?.high].filter(
    (value) => value !== undefined && value <= high + span && value >= low - span,
  );
  const all = [low, high, ...reach] as number[];
  const pad = fromZero ? 0 : span * 0.08;
  return [min(all)! - (min(all) === 0 ? 0 : pad), max(all)! + pad];
}

interface Placing {
  ofPoint(point: SeriesPoint): { readonly x: number; readonly bar: number };
  readonly ofPage: number | null;
  readonly years: SeriesLayout['years'];
}

function placingDots(points: readonly SeriesPoint[], page: PageFigure | null, frame: Frame): Placing {
  const told = page?.at ? timeOf(page.at) : null;
  const times = [...points.map((point) => timeOf(point.at)), ...(told === null ? [] : [told])];
  const [first = 0, last = 0] = extent(times) as [number, number];
  const x = scaleUtc([first, last], [frame.left, frame.width - frame.right]);
  const turns = last - first < YEARS_NAMED ? [] : x.ticks(5).filter((day) => day.getUTCMonth() === 0);
  return {
    ofPoint: (point) => ({ x: round(x(timeOf(point.at))), bar: 0 }),
    ofPage: told === null ? null : round(x(told)),
    years: turns.map((day) => ({ year: day.getUTCFullYear(), x: round(x(day)) })),
  };
}

const WIDEST_BAR = 28;

/** Each period has its slot, also one for which nothing is on file: it stays empty. */
function placingBars(points: readonly SeriesPoint[], page: PageFigure | null, frame: Frame): Placing {
  const slots = points.map((point) => slotOf(point.at));
  const [first = 0, last = 0] = extent(slots) as [number, number];
  const band = scaleBand(range(first, last + 1), [frame.left, frame.width - frame.right])
    .paddingInner(0.3)
    .paddingOuter(0.15);
  const bar = round(Math.min(band.bandwidth(), WIDEST_BAR));
  const centre = (period: string) => round(band(slotOf(period))! + band.bandwidth() / 2);
  const drawn = points.find((point) => point.at === page?.period)?.at ?? null;
  return {
    ofPoint: (point) => ({ x: centre(point.at), bar }),
    ofPage: drawn === null ? null : centre(drawn),
    years: [],
  };
}

/** The length of a period in months: 12 for `2025` and `FY2026`, 3 for a quarter, 60 for `2025..2029`. */
function lengthOf(period: string): number {
  const [from = '', to] = period.split('..');
  if (to !== undefined) return Math.round((timeOf(to) - timeOf(from)) / MONTH) + lengthOf(to);
  if (/-Q/.test(from)) return 3;
  if (/-H/.test(from)) return 6;
  return /-\d/.test(from) ? 1 : 12;
}

const MONTH = (365.25 / 12) * 86_400_000;

/** Periods of one length, counted through. */
function slotOf(period: string): number {
  return Math.floor(timeOf(period) / MONTH / lengthOf(period));
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
