import { useState } from 'preact/hooks';
import type { Series, SeriesPoint } from '../../claims/schema.ts';
import { kindName, textIn } from '../card/card-model.ts';
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
  const layout = layOutSeries(series, page, FRAME);
  const labels = endLabels(layout, series.unit, locale);
  const reading = active === null ? null : layout.points[active];
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    setActive(nearest(layout.points, ((event.clientX - box.left) / box.width) * FRAME.width));
  };
  return (
    <figure class="plumb-chart">
      <figcaption class="plumb-chart-caption">
        <span data-hidden={reading !== null || undefined}>{textIn(locale, series.title)}</span>
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
        {series.shape === 'period' ? (
          <Bars layout={layout} active={active} />
        ) : (
          <Dots layout={layout} active={active} />
        )}
        <Ends labels={labels} locale={locale} />
        {layout.page && page && (
          <PageMark placed={layout.page} page={page} taken={labels.map((label) => label.box)} locale={locale} />
        )}
      </svg>
      {layout.points.some((placed) => placed.hollow) && (
        <p class="plumb-chart-legend">{word(locale, 'chart_hollow')}</p>
      )}
      {layout.mixed && <p class="plumb-chart-legend">{word(locale, 'chart_widths')}</p>}
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
        const x = placed.x - placed.bar / 2;
        const ranged = placed.y !== placed.yLow;
        return (
          <g
            key={placed.point.at}
            class="plumb-bar"
            data-hollow={placed.hollow || undefined}
            data-active={index === active || undefined}
          >
            <rect x={x} width={placed.bar} y={Math.min(placed.yLow, base)} height={Math.abs(placed.yLow - base)} />
            {ranged && (
              <rect class="plumb-bar-range" x={x} width={placed.bar} y={placed.y} height={placed.yLow - placed.y} />
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

interface EndLabel {
  readonly placed: PlacedPoint;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly box: Box;
}

/** Only the first and the last point bear labels: value above, date below. */
function endLabels(layout: SeriesLayout, unit: string, locale: Locale): EndLabel[] {
  const ends = [layout.points[0], layout.points.at(-1)].filter((placed) => placed !== undefined);
  return ends.map((placed, index) => {
    const first = index === 0;
    const value = shortValue(placed.point, unit, locale);
    const reach = placed.bar > 0 ? placed.bar / 2 : 3;
    const width = textWidth(value);
    const edge = first ? placed.x - reach : placed.x + reach;
    const x = first
      ? Math.min(Math.max(edge, 1), FRAME.width - width)
      : Math.max(Math.min(edge, FRAME.width - 1), width);
    const y = Math.max(Math.min(placed.y, layout.zero ?? placed.y) - 7, 10);
    const left = first ? x : x - width;
    return {
      placed,
      value,
      x,
      y,
      anchor: first ? 'start' : 'end',
      box: { left: left - 4, right: left + width + 4, top: y - 11, bottom: y + 3 },
    };
  });
}

function Ends({ labels, locale }: { readonly labels: readonly EndLabel[]; readonly locale: Locale }) {
  return (
    <>
      {labels.map(({ placed, value, x, y, anchor }) => (
        <g key={anchor} text-anchor={anchor}>
          <text class="plumb-chart-value" x={x} y={y}>
            {value}
          </text>
          <text class="plumb-chart-date" x={x} y={FRAME.height - 6}>
            {when(placed.point.at, locale)}
          </text>
        </g>
      ))}
    </>
  );
}

function PageMark({
  placed,
  page,
  taken,
  locale,
}: {
  readonly placed: PlacedPage;
  readonly page: PageFigure;
  readonly taken: readonly Box[];
  readonly locale: Locale;
}) {
  const middle = (placed.y + placed.yLow) / 2;
  const value = page.low === page.high ? formatShort(locale, page.high, page.unit) : formatQuantity(locale, page);
  const label = [word(locale, 'chart_page'), value, placed.beyond && (placed.beyond === 'above' ? '↑' : '↓')]
    .filter(Boolean)
    .join(' ');
  const x = placed.x ?? FRAME.width / 2;
  const { labelX, labelY } = labelPlace(x, middle, label, taken);
  return (
    <g class="plumb-page-mark">
      {placed.x === null && <path class="plumb-page-level" d={`M0 ${middle}H${FRAME.width}`} />}
      {placed.y !== placed.yLow && <path d={`M${x} ${placed.y}V${placed.yLow}`} />}
      {placed.x !== null && placed.beyond === null && <circle cx={x} cy={middle} r="4" />}
      <text x={labelX} y={labelY}>
        {label}
      </text>
    </g>
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the page's label stands: above its dot, below or beside it, the first place that hides no label of an end. */
function labelPlace(x: number, y: number, label: string, taken: readonly Box[]): { labelX: number; labelY: number } {
  const width = textWidth(label);
  const places = [
    [x - width / 2, y - 9],
    [x - width / 2, y + 18],
    [x + 8, y + 4],
    [x - width - 8, y + 4],
    [x - width, y - 20],
    [x, y + 30],
  ] as const;
  const inFrame = places.map(([left, base]) => ({
    labelX: Math.min(Math.max(left, 1), FRAME.width - width - 1),
    labelY: Math.max(base, 10),
  }));
  const free = inFrame.find(({ labelX, labelY }) => {
    const box = { left: labelX, right: labelX + width, top: labelY - 10, bottom: labelY + 2 };
    const onDot = box.left < x + 4 && box.right > x - 4 && box.top < y + 4 && box.bottom > y - 4;
    const low = box.bottom > FRAME.height - FRAME.bottom + 6;
    return (
      !onDot &&
      !low &&
      taken.every(
        (other) =>
          box.left >= other.right || box.right <= other.left || box.top >= other.bottom || box.bottom <= other.top,
      )
    );
  });
  return free ?? inFrame[0]!;
}

/** About as wide as the label is drawn; nothing is measured, so that it is the same before it is on a page. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 11.5 : 6.6;
  return width;
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
          </tr>
        </thead>
        <tbody>
          {points.map(({ point }, index) => (
            <tr key={index}>
              <th scope="row">{when(point.at, locale)}</th>
              <td>
                {value(point, series.unit, locale)}
                <span class="plumb-beside">{beside(series, point, locale)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
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

function nearest(points: readonly PlacedPoint[], x: number): number | null {
  let best: number | null = null;
  points.forEach((placed, index) => {
    if (best === null || Math.abs(placed.x - x) < Math.abs(points[best]!.x - x)) best = index;
  });
  return best;
}

/** The chart in words. */
function seriesText(series: Series, page: PageFigure | null, layout: SeriesLayout, locale: Locale): string {
  const title = textIn(locale, series.title);
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
  const event = point.event ? textIn(locale, point.event) : null;
  return [when(point.at, locale), value(point, unit, locale), kindName(locale, point.kind), event]
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
