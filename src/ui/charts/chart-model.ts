import { max } from 'd3-array';
import type { Series } from '../../claims/schema.ts';
import { textIn } from '../language/claim-text.ts';
import { word, type Locale } from '../language/words.ts';
import { FEW, FRAME } from './chart-frame.ts';
import { labelsOf, type Tick } from './chart-labels.ts';
import { chartText, pointText, rowText, shortNumber, valueText, whenText } from './chart-words.ts';
import { type Label, textWidth } from './label-places.ts';
import { layOutSeries, type PageFigure, type PlacedPage, type SeriesLayout } from './series-layout.ts';

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
  readonly ticks: readonly Tick[];
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

/** The chart of a series, with the page's figure on it where there is one. */
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
      when: whenText(point.at, locale),
      value: valueText(point, series.unit, locale),
      beside: rowText(series, point, locale),
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

function notesOf(layout: SeriesLayout, number: (value: number) => string, locale: Locale): string[] {
  const [from, to] = layout.domain;
  return [
    layout.zero === null && word(locale, 'chart_scale', number(from), number(to)),
    layout.points.some((placed) => placed.hollow) && word(locale, 'chart_hollow'),
    layout.others && word(locale, 'chart_others'),
  ].filter((note) => note !== false);
}
