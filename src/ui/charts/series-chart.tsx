import { useId, useState } from 'preact/hooks';
import type { Series, SeriesPoint } from '../../claims/schema.ts';
import { formatDate, formatPeriod, formatQuantity, formatShort } from '../language/format.ts';
import { word } from '../language/words.ts';
import type { Locale } from '../language/words.ts';
import { layOutSeries, valuesOf } from './series-layout.ts';
import type { Frame, PageFigure, PlacedPage, PlacedPoint, SeriesLayout } from './series-layout.ts';

interface Props {
  readonly series: Series;
  readonly locale: Locale;
  /** Drawn as a red dot where its unit is the series' unit. */
  readonly page: PageFigure | null;
}

const FRAME: Frame = { width: 328, height: 136, left: 8, right: 8, top: 22, bottom: 22 };
/** Up to this many points are read out one by one; of longer series the ends and extremes, and the table has all. */
const READ_OUT = 12;

/** A small chart of a series: its points as they are on file, the page's figure among them, and the same as a table. */
export function SeriesChart({ series, locale, page }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const captionId = useId();
  const layout = layOutSeries(series, page, FRAME);
  const reading = active === null ? null : layout.points[active];
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    setActive(nearest(layout.points, ((event.clientX - box.left) / box.width) * FRAME.width));
  };
  return (
    <figure class="plumb-chart">
      <figcaption class="plumb-chart-caption" id={captionId}>
        <span data-hidden={reading !== null || undefined}>{textOf(series.title, locale)}</span>
        {reading && <span aria-hidden="true">{pointText(reading.point, series.unit, locale)}</span>}
      </figcaption>
      <svg
        class="plumb-chart-drawing"
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        role="img"
        aria-label={seriesText(series, page, layout, locale)}
        onPointerMove={follow}
        onPointerLeave={() => setActive(null)}
      >
        {layout.zero !== null && <path class="plumb-axis" d={`M0 ${layout.zero}H${FRAME.width}`} />}
        {layout.bar > 0 ? <Bars layout={layout} active={active} /> : <Dots layout={layout} active={active} />}
        <Ends layout={layout} series={series} locale={locale} />
        {layout.page && page && <PageMark placed={layout.page} page={page} layout={layout} locale={locale} />}
      </svg>
      {layout.points.some((placed) => placed.hollow) && (
        <p class="plumb-chart-legend">{word(locale, 'chart_hollow')}</p>
      )}
      <PointTable series={series} points={layout.points} locale={locale} />
    </figure>
  );
}

/** Bars for periods; the part between the ends of a range is hatched by its outline alone. */
function Bars({ layout, active }: { readonly layout: SeriesLayout; readonly active: number | null }) {
  const base = layout.zero ?? FRAME.height - FRAME.bottom;
  return (
    <>
      {layout.points.map((placed, index) => {
        const x = placed.x - layout.bar / 2;
        const ranged = placed.y !== placed.yLow;
        return (
          <g
            key={placed.point.at}
            class="plumb-bar"
            data-hollow={placed.hollow || undefined}
            data-active={index === active || undefined}
          >
            <rect x={x} width={layout.bar} y={Math.min(placed.yLow, base)} height={Math.abs(placed.yLow - base)} />
            {ranged && (
              <rect class="plumb-bar-range" x={x} width={layout.bar} y={placed.y} height={placed.yLow - placed.y} />
            )}
          </g>
        );
      })}
    </>
  );
}

/** Dots where something is on file; the thin line between them only leads the eye. */
function Dots({ layout, active }: { readonly layout: SeriesLayout; readonly active: number | null }) {
  const radius = layout.points.length > 40 ? 1.5 : 2.5;
  return (
    <>
      <polyline class="plumb-lead" points={layout.points.map(({ x, y, yLow }) => `${x},${(y + yLow) / 2}`).join(' ')} />
      {layout.points.map(({ point, x, y, yLow, hollow }, index) => (
        <g key={`${point.at} ${point.period ?? ''} ${index}`} class="plumb-dot" data-hollow={hollow || undefined}>
          {y !== yLow && <path d={`M${x} ${y}V${yLow}`} />}
          <circle cx={x} cy={(y + yLow) / 2} r={index === active ? radius + 1.5 : radius} />
        </g>
      ))}
    </>
  );
}

/** Only the first and the last point bear labels: value above, date below. */
function Ends({
  layout,
  series,
  locale,
}: {
  readonly layout: SeriesLayout;
  readonly series: Series;
  readonly locale: Locale;
}) {
  const first = layout.points[0];
  const last = layout.points.at(-1);
  if (!first || !last) return null;
  const bars = layout.bar > 0;
  const dateLine = FRAME.height - 6;
  return (
    <>
      {[first, last].map((placed, index) => {
        const anchor = index === 0 ? 'start' : 'end';
        const edge = bars
          ? placed.x + (index === 0 ? -layout.bar / 2 : layout.bar / 2)
          : placed.x + (index === 0 ? -3 : 3);
        const x = Math.min(Math.max(edge, 1), FRAME.width - 1);
        return (
          <g key={index} text-anchor={anchor}>
            <text class="plumb-chart-value" x={x} y={Math.max(placed.y - 7, 10)}>
              {shortValue(placed.point, series.unit, locale)}
            </text>
            <text class="plumb-chart-date" x={x} y={dateLine}>
              {when(placed.point.at, locale)}
            </text>
          </g>
        );
      })}
    </>
  );
}

function PageMark({
  placed,
  page,
  layout,
  locale,
}: {
  readonly placed: PlacedPage;
  readonly page: PageFigure;
  readonly layout: SeriesLayout;
  readonly locale: Locale;
}) {
  const middle = (placed.y + placed.yLow) / 2;
  const value = page.low === page.high ? formatShort(locale, page.high, page.unit) : formatQuantity(locale, page);
  const label = [word(locale, 'chart_page'), value, placed.beyond && (placed.beyond === 'above' ? '↑' : '↓')]
    .filter(Boolean)
    .join(' ');
  const x = placed.x ?? FRAME.width / 2;
  const { labelX, anchor, labelY } = labelPlace(x, middle, label, layout);
  return (
    <g class="plumb-page-mark" data-beyond={placed.beyond ?? undefined}>
      {placed.x === null && <path class="plumb-page-level" d={`M0 ${middle}H${FRAME.width}`} />}
      {placed.y !== placed.yLow && <path d={`M${x} ${placed.y}V${placed.yLow}`} />}
      {placed.x !== null && <circle cx={x} cy={middle} r="4" />}
      <text x={labelX} y={labelY} text-anchor={anchor}>
        {label}
      </text>
    </g>
  );
}

/** The page's label goes to the side with room, above its dot, or below where the label of an end is in the way. */
function labelPlace(
  x: number,
  y: number,
  label: string,
  layout: SeriesLayout,
): { labelX: number; labelY: number; anchor: 'start' | 'middle' | 'end' } {
  const half = (label.length * 6.2) / 2 + 4;
  const anchor = x - half < 0 ? 'start' : x + half > FRAME.width ? 'end' : 'middle';
  const labelX = anchor === 'start' ? Math.max(x - 4, 1) : anchor === 'end' ? Math.min(x + 4, FRAME.width - 1) : x;
  const ends = [layout.points[0], layout.points.at(-1)].filter((placed) => placed !== undefined);
  const crowded = ends.some((end) => Math.abs(end.x - x) < half + 60 && Math.abs(end.y - 7 - (y - 9)) < 13);
  const below = y + 17;
  const labelY = (crowded || y < 20) && below < FRAME.height - FRAME.bottom + 4 ? below : Math.max(y - 9, 10);
  return { labelX, labelY, anchor };
}

function PointTable({
  series,
  points,
  locale,
}: {
  readonly series: Series;
  readonly points: readonly PlacedPoint[];
  readonly locale: Locale;
}) {
  return (
    <details class="plumb-chart-table">
      <summary>{word(locale, 'chart_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{word(locale, 'chart_when')}</th>
            <th scope="col">{word(locale, 'chart_value')}</th>
            <th scope="col">{word(locale, 'chart_kind')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ point }, index) => (
            <tr key={index}>
              <th scope="row">{when(point.at, locale)}</th>
              <td>{value(point, series.unit, locale)}</td>
              <td>
                {[
                  word(locale, `kind_${point.kind}`),
                  point.period && formatPeriod(locale, point.period),
                  point.event && textOf(point.event, locale),
                  publishers(series, point),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function publishers(series: Series, point: SeriesPoint): string {
  return point.sources
    .map((id) => series.sources.find((source) => source.id === id)?.publisher ?? '')
    .filter(Boolean)
    .join(', ');
}

function nearest(points: readonly PlacedPoint[], x: number): number | null {
  let best: number | null = null;
  points.forEach((placed, index) => {
    if (best === null || Math.abs(placed.x - x) < Math.abs(points[best]!.x - x)) best = index;
  });
  return best;
}

/** The chart in words. */
export function seriesText(series: Series, page: PageFigure | null, layout: SeriesLayout, locale: Locale): string {
  const title = textOf(series.title, locale);
  const points = layout.points.map((placed) => placed.point);
  const join = locale === 'en' ? '; ' : '；';
  const told = layout.page && page ? ` ${word(locale, 'chart_page-figure', formatQuantity(locale, page))}` : '';
  if (points.length <= READ_OUT) {
    return (
      word(
        locale,
        'chart_points',
        title,
        `${points.length}`,
        points.map((point) => pointText(point, series.unit, locale)).join(join),
      ) + told
    );
  }
  const values = points.flatMap(valuesOf);
  const say = (number: number) => formatQuantity(locale, { low: number, high: number, unit: series.unit });
  const ends = [points[0]!, points.at(-1)!].map(
    (point) => `${when(point.at, locale)} (${value(point, series.unit, locale)})`,
  );
  return (
    word(
      locale,
      'chart_summary',
      title,
      `${points.length}`,
      ...ends,
      say(Math.min(...values)),
      say(Math.max(...values)),
    ) + told
  );
}

function pointText(point: SeriesPoint, unit: string, locale: Locale): string {
  const event = point.event ? textOf(point.event, locale) : null;
  return [when(point.at, locale), value(point, unit, locale), word(locale, `kind_${point.kind}`), event]
    .filter(Boolean)
    .join(locale === 'en' ? ', ' : '，');
}

function value(point: SeriesPoint, unit: string, locale: Locale): string {
  const [low, high] = valuesOf(point);
  return formatQuantity(locale, { low, high, unit, bound: point.basis === 'about' ? 'about' : null });
}

function shortValue(point: SeriesPoint, unit: string, locale: Locale): string {
  return point.value === undefined ? value(point, unit, locale) : formatShort(locale, point.value, unit);
}

function when(at: string, locale: Locale): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(at) ? formatDate(locale, at) : formatPeriod(locale, at);
}

function textOf(text: Series['title'], locale: Locale): string {
  return text[locale] ?? text['zh-Hans'];
}
