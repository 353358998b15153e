import type { Series, SeriesPoint } from '../../claims/schema.ts';
import { kindName, textIn } from '../language/claim-text.ts';
import { formatDate, formatPeriod, formatQuantity, formatShort } from '../language/format.ts';
import { word, type Locale } from '../language/words.ts';
import { type PageFigure, type SeriesLayout, valuesOf } from './series-layout.ts';

/** Up to this many points are read out in the text; of longer series the ends and extremes, and the table has all. */
const READ_OUT = 12;

/** A number as it stands in the picture. In Chinese its currency stands in the caption. */
export function shortNumber(locale: Locale, amount: number, unit: string): string {
  const text = formatShort(locale, amount, unit);
  return locale === 'en' ? text : text.replace(/\u00a0?美元$/, '');
}

/** A range without repeating its currency. */
export function rangeText(locale: Locale, quantity: { low: number; high: number; unit: string }): string {
  const text = formatQuantity(locale, quantity);
  if (locale !== 'en') return text.replace(/\u00a0?美元$/, '');
  return text.replace(/\u00a0(trillion|billion|million)/g, (_, name: string) => SHORT[name] ?? name);
}

const SHORT: Record<string, string> = { trillion: 'tn', billion: 'bn', million: 'm' };

/** Kind, period, occasion and sources of a point, in one line. */
export function rowText(series: Series, point: SeriesPoint, locale: Locale): string {
  const publishers = series.sources
    .filter((source) => point.sources.includes(source.id))
    .map((source) => source.publisher);
  const period = point.period && formatPeriod(locale, point.period);
  const event = point.event && textIn(locale, point.event);
  return [kindName(locale, point.kind), period, event, point.sum, ...new Set(publishers)].filter(Boolean).join(' · ');
}

/** The chart in words, for who does not see it. */
export function chartText(series: Series, page: PageFigure | null, layout: SeriesLayout, locale: Locale): string {
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
    (point) => `${whenText(point.at, locale)} (${valueText(point, series.unit, locale)})`,
  );
  const extremes = [Math.min(...values), Math.max(...values)].map(say);
  return word(locale, 'chart_summary', title, `${points.length}`, ...ends, ...extremes) + told;
}

export function pointText(point: SeriesPoint, unit: string, locale: Locale): string {
  const told = [whenText(point.at, locale), valueText(point, unit, locale), kindName(locale, point.kind)];
  const text = told.join(locale === 'en' ? ', ' : '，');
  if (!point.event) return text;
  const event = textIn(locale, point.event);
  return locale === 'en' ? `${text}. ${event.charAt(0).toUpperCase()}${event.slice(1)}` : `${text}。${event}`;
}

/** A point's value, with as much as is on file of it. */
export function valueText(point: SeriesPoint, unit: string, locale: Locale): string {
  const [low, high] = valuesOf(point);
  return formatQuantity(locale, { low, high, unit, bound: point.basis === 'about' ? 'about' : null });
}

/** The day, month or period of a point. */
export function whenText(at: string, locale: Locale): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(at) ? formatDate(locale, at) : formatPeriod(locale, at);
}
