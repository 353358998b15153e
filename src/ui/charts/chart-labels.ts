import { max } from 'd3-array';
import type { Series } from '../../claims/schema.ts';
import { textIn } from '../language/claim-text.ts';
import { word, type Locale } from '../language/words.ts';
import { FEW, FRAME } from './chart-frame.ts';
import { rangeText, shortNumber, whenText } from './chart-words.ts';
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
import { type PageFigure, type PlacedPage, type PlacedPoint, type SeriesLayout, valuesOf } from './series-layout.ts';

/** A line across, with the value that it stands for. */
export interface Tick {
  readonly y: number;
  readonly text: string;
}

const WIDTH = { left: 0, right: FRAME.width };
/** Longer words on a chart are no label any more. */
const LONGEST_EVENT = 210;
const EVENTS = 3;

/** Everything that stands in the picture and below its axis, each where it covers nothing. */
export function labelsOf(
  series: Series,
  page: PageFigure | null,
  layout: SeriesLayout,
  ticks: readonly Tick[],
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
    const text = whenText(placed.point.at, locale);
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
