import { max } from 'd3-array';
import type { Series, SeriesPoint } from '../../claims/schema.ts';
import { kindName, textIn } from '../language/claim-text.ts';
import { formatDate, formatPeriod, formatQuantity, formatShort } from '../language/format.ts';
import { word } from '../language/words.ts';
import type { Locale } from '../language/words.ts';
import {
  type Box,
  type Label,
  type LabelRole,
  type Place,
  setLabels,
  textWidth,
  type Wanted,
  within,
} from './label-places.ts';
import {
  type Frame,
  layOutSeries,
  type PageFigure,
  type PlacedPage,
  type PlacedPoint,
  valuesOf,
} from './series-layout.ts';
import type { SeriesLayout } from './series-layout.ts';

/** A chart as it is drawn, with everything it says in words of one language; whoever draws it needs to reckon nothing. */
export interface ChartModel {
  readonly title: string;
  /** The chart in words, for who does not see it. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Where the time axis lies. */
  readonly base: number;
  readonly zero: number | null;
  readonly path: string | null;
  readonly points: readonly ChartPoint[];
  /** What one of the points says needs a second line. */
  readonly wordy: boolean;
  readonly page: PlacedPage | null;
  /** Lines across, with the value they stand for. */
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly number[];
  readonly labels: readonly Label[];
  /** What has to be known to read the picture: what is hollow, where the scale begins, what is left to the table. */
  readonly notes: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly yLow: number;
  readonly bar: number;
  readonly hollow: boolean;
  /** When, how much, what sort of figure, on what occasion. */
  readonly says: string;
}

export interface ChartRow {
  readonly when: string;
  readonly value: string;
  /** Kind, period, occasion, sum and sources. */
  readonly beside: string;
}

const FRAME: Frame = { width: 328, height: 148, left: 10, right: 10, top: 24, bottom: 22 };
const WIDTH = { left: 0, right: FRAME.width };
/** Up to this many points each may bear its value; where there are more, a scale is drawn instead. */
const FEW = 6;
/** Up to this many points are read out in the text; of longer series the ends and extremes, and the table has all. */
const READ_OUT = 12;
/** Longer words on a chart are no label any more. */
const LONGEST_EVENT = 210;
const EVENTS = 3;

export function chartModel(series: Series, page: PageFigure | null, locale: Locale): ChartModel {
  const number = (value: number) => shortNumber(locale, value, series.unit);
  const { layout, ticks } = layOutWithScale(series, page, number);
  const points = layout.points.map(({ point, x, y, yLow, bar, hollow }) => {
    return { x, y, yLow, bar, hollow, says: pointText(point, series.unit, locale) };
  });
  return {
    title: captionOf(series, locale),
    text: chartText(series, page, layout, locale),
    width: FRAME.width,
    height: FRAME.height,
    base: FRAME.height - FRAME.bottom,
    zero: layout.zero,
    path: layout.path,
    points,
    wordy: points.some(({ says }) => textWidth(says, 'date') > FRAME.width),
    page: layout.page,
    ticks,
    years: layout.years.map(({ x }) => x),
    labels: labelsOf(series, page, layout, ticks, locale),
    notes: notesOf(layout, number, locale),
    rows: series.points.toReversed().map((point) => ({
      when: when(point.at, locale),
      value: value(point, series.unit, locale),
      beside: beside(series, point, locale),
    })),
  };
}

/** Where points are many a scale stands left of them; nought is told by the axis. */
function layOutWithScale(series: Series, page: PageFigure | null, number: (value: number) => string) {
  const layout = layOutSeries(series, page, FRAME);
  if (layout.points.length <= FEW) return { layout, ticks: [] };
  const ticks = layout.ticks.filter(({ value }) => value !== 0).map(({ value, y }) => ({ y, text: number(value) }));
  const left = 12 + (max(ticks, ({ text }) => textWidth(text, 'tick')) ?? 0);
  return { layout: layOutSeries(series, page, { ...FRAME, left }), ticks };
}

/** In Chinese the currency stands once, in the caption, and not at every number. */
function captionOf(series: Series, locale: Locale): string {
  const title = textIn(locale, series.title);
  return locale !== 'en' && series.unit === 'USD' ? `${title}（美元）` : title;
}

function shortNumber(locale: Locale, amount: number, unit: string): string {
  const text = formatShort(locale, amount, unit);
  return locale === 'en' ? text : text.replace(/\u00a0?美元$/, '');
}

function notesOf(layout: SeriesLayout, number: (value: number) => string, locale: Locale): string[] {
  const [from, to] = layout.domain;
  return [
    layout.zero === null && word(locale, 'chart_scale', number(from), number(to)),
    layout.points.some((placed) => placed.hollow) && word(locale, 'chart_hollow'),
    layout.others && word(locale, 'chart_others'),
  ].filter((note) => note !== false);
}

function labelsOf(
  series: Series,
  page: PageFigure | null,
  layout: SeriesLayout,
  ticks: ChartModel['ticks'],
  locale: Locale,
): Label[] {
  const base = FRAME.height - FRAME.bottom;
  const area: Box = { left: 0, right: FRAME.width, top: 0, bottom: base + 1 };
  const axis: Box = { left: 0, right: FRAME.width, top: base + 4, bottom: FRAME.height };
  const dates = setLabels(dateLabels(layout, locale), axis, []);
  const taken = [...ticks.map(tickBox), ...layout.points.map(dotBox), ...(layout.page ? [pageBox(layout.page)] : [])];
  return [...dates, ...setLabels(wantedLabels(series, page, layout, locale), area, taken)];
}

/** Below the axis: the years of a long series, else the first and the last date, and those between where there is room. */
function dateLabels({ points, years }: SeriesLayout, locale: Locale): Wanted[] {
  const at = (text: string, x: number): Wanted => ({
    text,
    role: 'date',
    places: [within(WIDTH, text, 'date', { x, y: FRAME.height - 6, anchor: 'middle' })],
  });
  if (years.length > 1) return years.map(({ year, x }) => at(`${year}`, x));
  const ends = [points[0], points.at(-1), ...(points[0]?.bar ? points.slice(1, -1) : [])];
  const seen = new Set<string>();
  return ends.flatMap((placed) => {
    if (!placed) return [];
    const text = when(placed.point.at, locale);
    if (seen.has(text)) return [];
    seen.add(text);
    return [at(text, placed.x)];
  });
}

/** What is worth a label, most wanted first: the page's figure, the last value, the highest, the occasions, the other values. */
function wantedLabels(series: Series, page: PageFigure | null, layout: SeriesLayout, locale: Locale): Wanted[] {
  const { points } = layout;
  const few = points.length <= FEW;
  const valueLabel = (placed: PlacedPoint): Wanted => {
    const [low, high] = valuesOf(placed.point);
    const text =
      low === high ? shortNumber(locale, high, series.unit) : rangeText(locale, { low, high, unit: series.unit });
    return { text, role: 'value', places: besidePoint(placed, text, 'value') };
  };
  const last = points.at(-1);
  const highest = max(points, (placed) => valuesOf(placed.point)[1]);
  const others = few ? points : points.filter((placed) => valuesOf(placed.point)[1] === highest).slice(0, 1);
  return [
    ...(layout.page && page ? [pageLabel(page, layout.page, locale)] : []),
    ...(last ? [valueLabel(last)] : []),
    ...(few && points[0] ? [valueLabel(points[0])] : []),
    ...others.filter((placed) => placed !== last && !(few && placed === points[0])).map(valueLabel),
    ...eventLabels(layout, locale),
  ];
}

/** A range without repeating its currency. */
function rangeText(locale: Locale, quantity: { low: number; high: number; unit: string }): string {
  const text = formatQuantity(locale, quantity);
  if (locale !== 'en') return text.replace(/\u00a0?美元$/, '');
  return text.replace(/\u00a0(trillion|billion|million)/g, (_, name: string) => SHORT[name] ?? name);
}

const SHORT: Record<string, string> = { trillion: 'tn', billion: 'bn', million: 'm' };

/**
 * Occasions that the series names. Where nearly every point has one, only those that first reached a whole step of the scale, the
 * latest of them first.
 */
function eventLabels({ points, ticks }: SeriesLayout, locale: Locale): Wanted[] {
  const told = points.filter((placed) => placed.point.event);
  const chosen =
    told.length <= EVENTS
      ? told
      : firstsAmong(
          points,
          ticks.map(({ value }) => value),
        ).toReversed();
  return chosen.slice(0, EVENTS).flatMap((placed) => {
    const text = placed.point.event && firstClause(textIn(locale, placed.point.event));
    if (!text || textWidth(text, 'event') > LONGEST_EVENT) return [];
    return [{ text, role: 'event' as const, places: besidePoint(placed, text, 'event') }];
  });
}

function firstsAmong(points: readonly PlacedPoint[], steps: readonly number[]): PlacedPoint[] {
  const found = steps
    .filter((step) => step > 0)
    .map((step) => points.find(({ point }) => valuesOf(point)[0] >= step))
    .filter((placed) => placed !== undefined && placed.point.event !== undefined);
  return [...new Set(found as PlacedPoint[])];
}

/** "First company ever at $5 trillion; high of $212.19" -> its first part. */
function firstClause(text: string): string {
  return text.split(/[;；，]|, /, 1)[0]!.trim();
}

function pageLabel(page: PageFigure, placed: PlacedPage, locale: Locale): Wanted {
  const amount = page.low === page.high ? shortNumber(locale, page.high, page.unit) : rangeText(locale, page);
  const arrow = placed.beyond && (placed.beyond === 'above' ? '↑' : '↓');
  const text = [word(locale, 'chart_page'), amount, arrow].filter(Boolean).join('\u00a0');
  if (placed.x === null) {
    const y = (placed.y + placed.yLow) / 2;
    const ends: Pick<Place, 'x' | 'anchor'>[] = [
      { x: 2, anchor: 'start' },
      { x: FRAME.width - 2, anchor: 'end' },
    ];
    return { text, role: 'page', places: [-4, 13].flatMap((down) => ends.map((end) => ({ ...end, y: y + down }))) };
  }
  return { text, role: 'page', places: around({ ...placed, x: placed.x }, text, 'page') };
}

function besidePoint(placed: PlacedPoint, text: string, role: LabelRole): Place[] {
  if (placed.bar === 0) return around(placed, text, role);
  const top = Math.min(placed.y, placed.yLow);
  return [6, 19].map((up) => within(WIDTH, text, role, { x: placed.x, y: top - up, anchor: 'middle' }));
}

/** Above, beside, below a dot, and then farther off. */
function around(
  { x, y, yLow }: { readonly x: number; readonly y: number; readonly yLow: number },
  text: string,
  role: LabelRole,
): Place[] {
  const middle = (y + yLow) / 2;
  const places: Place[] = [
    { x, y: y - 8, anchor: 'middle' },
    { x: x - 8, y: middle + 4, anchor: 'end' },
    { x: x + 8, y: middle + 4, anchor: 'start' },
    { x, y: yLow + 16, anchor: 'middle' },
    { x, y: y - 8, anchor: 'end' },
    { x, y: y - 8, anchor: 'start' },
    { x: x - 6, y: y - 14, anchor: 'end' },
    { x, y: yLow + 16, anchor: 'end' },
    { x, y: yLow + 16, anchor: 'start' },
    { x, y: y - 21, anchor: 'middle' },
    { x, y: yLow + 29, anchor: 'middle' },
  ];
  return places.map((place) => within(WIDTH, text, role, place));
}

/** Nothing may be set so close above a number of the scale that the two read as one. */
function tickBox({ y, text }: { readonly y: number; readonly text: string }): Box {
  return { left: 0, right: textWidth(text, 'tick'), top: y - 16, bottom: y - 1 };
}

function dotBox({ x, y, yLow, bar }: PlacedPoint): Box {
  if (bar > 0)
    return { left: x - bar / 2, right: x + bar / 2, top: Math.min(y, yLow), bottom: FRAME.height - FRAME.bottom };
  return { left: x - 3, right: x + 3, top: y - 3, bottom: yLow + 3 };
}

function pageBox({ x, y, yLow }: PlacedPage): Box {
  if (x === null) return { left: 0, right: FRAME.width, top: y, bottom: yLow };
  return { left: x - 5, right: x + 5, top: y - 5, bottom: yLow + 5 };
}

/** Kind, period, occasion and sources of a point, in one line. */
function beside(series: Series, point: SeriesPoint, locale: Locale): string {
  const publishers = series.sources
    .filter((source) => point.sources.includes(source.id))
    .map((source) => source.publisher);
  const period = point.period && formatPeriod(locale, point.period);
  const event = point.event && textIn(locale, point.event);
  return [kindName(locale, point.kind), period, event, point.sum, ...new Set(publishers)].filter(Boolean).join(' · ');
}

/** The chart in words. */
function chartText(series: Series, page: PageFigure | null, layout: SeriesLayout, locale: Locale): string {
  const title = textIn(locale, series.title);
  const points = layout.points.map((placed) => placed.point);
  const told = layout.page && page ? ` ${word(locale, 'chart_page-figure', formatQuantity(locale, page))}` : '';
  if (points.length <= READ_OUT) {
    const each = points.map((point) => pointText(point, series.unit, locale)).join(locale === 'en' ? '; ' : '；');
    return word(locale, 'chart_points', title, `${points.length}`, each) + told;
  }
  const values = points.flatMap(valuesOf);
  const say = (number: number) => formatQuantity(locale, { low: number, high: number, unit: series.unit });
  const ends = [points[0]!, points.at(-1)!].map(
    (point) => `${when(point.at, locale)} (${value(point, series.unit, locale)})`,
  );
  const extremes = [Math.min(...values), Math.max(...values)].map(say);
  return word(locale, 'chart_summary', title, `${points.length}`, ...ends, ...extremes) + told;
}

function pointText(point: SeriesPoint, unit: string, locale: Locale): string {
  const told = [when(point.at, locale), value(point, unit, locale), kindName(locale, point.kind)];
  const text = told.join(locale === 'en' ? ', ' : '，');
  if (!point.event) return text;
  const event = textIn(locale, point.event);
  return locale === 'en' ? `${text}. ${event.charAt(0).toUpperCase()}${event.slice(1)}` : `${text}。${event}`;
}

function value(point: SeriesPoint, unit: string, locale: Locale): string {
  const [low, high] = valuesOf(point);
  return formatQuantity(locale, { low, high, unit, bound: point.basis === 'about' ? 'about' : null });
}

function when(at: string, locale: Locale): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(at) ? formatDate(locale, at) : formatPeriod(locale, at);
}
