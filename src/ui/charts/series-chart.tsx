import { useState } from 'preact/hooks';
import { fillIn } from '../language/words.ts';
import type { Words } from '../language/words.ts';
import type { ChartModel, ChartPoint } from './chart-model.ts';

interface Props {
  readonly chart: ChartModel;
  readonly words: Words;
}

/**
 * A small chart of a series: its points as they are on file, the page's figure among them, and the same as a table. One tab stop;
 * there the arrow keys go from point to point, each of which is read out.
 */
export function SeriesChart({ chart, words }: Props) {
  const [active, setActive] = useState<number | null>(null);
  const { points } = chart;
  const shown = active ?? points.length - 1;
  const follow = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    setActive(nearest(points, ((event.clientX - box.left) / box.width) * chart.width));
  };
  const move = (event: KeyboardEvent) => {
    const to = KEYS[event.key]?.(shown, points.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    setActive(to);
  };
  return (
    <figure class="plumb-chart">
      <figcaption class="plumb-chart-caption">{chart.title}</figcaption>
      <div class="plumb-chart-plot">
        <Drawing chart={chart} active={active} />
        <div
          class="plumb-chart-cursor"
          role="slider"
          tabIndex={0}
          aria-label={words['chart_cursor']}
          aria-orientation="horizontal"
          aria-valuemin={1}
          aria-valuemax={points.length}
          aria-valuenow={shown + 1}
          aria-valuetext={points[shown]?.says}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setActive(null)}
          onFocus={() => setActive((now) => now ?? shown)}
          onBlur={() => setActive(null)}
          onKeyDown={move}
        />
      </div>
      <p class="plumb-chart-reading" data-wordy={chart.wordy || undefined} aria-hidden="true">
        {points[shown]?.says}
      </p>
      {chart.notes.map((note) => (
        <p class="plumb-chart-note" key={note}>
          {note}
        </p>
      ))}
      <PointTable chart={chart} words={words} />
    </figure>
  );
}

const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at) => Math.max(at - 1, 0),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at, last) => Math.min(at + 1, last),
  Home: () => 0,
  End: (_, last) => last,
};

function Drawing({ chart, active }: { readonly chart: ChartModel; readonly active: number | null }) {
  const { width, height, base, zero } = chart;
  return (
    <svg class="plumb-chart-drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={chart.text}>
      {chart.ticks.map(({ y, text }) => (
        <g class="plumb-tick" key={text}>
          <path d={`M0 ${y}H${width}`} />
          <text x="0" y={y - 3}>
            {text}
          </text>
        </g>
      ))}
      {chart.years.map((x) => (
        <path class="plumb-axis" key={x} d={`M${x} ${base}v4`} />
      ))}
      <path class="plumb-axis" data-zero={zero !== null || undefined} d={`M0 ${zero ?? base}H${width}`} />
      {chart.path && <path class="plumb-lead" d={chart.path} />}
      {chart.points.map((point, index) =>
        point.bar > 0 ? (
          <Bar key={index} point={point} base={zero ?? base} active={index === active} />
        ) : (
          <Dot key={index} point={point} radius={dotRadius(chart, index === active)} active={index === active} />
        ),
      )}
      {chart.page && <PageMark page={chart.page} width={width} />}
      {chart.labels.map(({ text, role, x, y, anchor }) => (
        <text key={`${role} ${text} ${x}`} class="plumb-chart-label" data-role={role} text-anchor={anchor} x={x} y={y}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The part between the ends of a range is an outline only. */
function Bar({ point, base, active }: { readonly point: ChartPoint; readonly base: number; readonly active: boolean }) {
  const { x, y, yLow, bar, hollow } = point;
  const left = x - bar / 2;
  return (
    <g class="plumb-bar" data-hollow={hollow || undefined} data-active={active || undefined}>
      <rect x={left} width={bar} y={Math.min(yLow, base)} height={Math.abs(yLow - base)} />
      {y !== yLow && <rect class="plumb-bar-range" x={left} width={bar} y={y} height={yLow - y} />}
    </g>
  );
}

function Dot({
  point,
  radius,
  active,
}: {
  readonly point: ChartPoint;
  readonly radius: number;
  readonly active: boolean;
}) {
  const { x, y, yLow, hollow } = point;
  return (
    <g class="plumb-dot" data-hollow={hollow || undefined} data-active={active || undefined}>
      {y !== yLow && <path d={`M${x} ${y}V${yLow}`} />}
      <circle cx={x} cy={(y + yLow) / 2} r={radius} />
    </g>
  );
}

function dotRadius({ points }: ChartModel, active: boolean): number {
  return (points.length > 24 ? 1.75 : 2.75) + (active ? 1.75 : 0);
}

function PageMark({ page, width }: { readonly page: NonNullable<ChartModel['page']>; readonly width: number }) {
  const { x, y, yLow, beyond } = page;
  const middle = (y + yLow) / 2;
  return (
    <g class="plumb-page-mark">
      {x === null && <path class="plumb-page-level" d={`M0 ${middle}H${width}`} />}
      {y !== yLow && <path d={`M${x ?? width / 2} ${y}V${yLow}`} />}
      {x !== null && beyond === null && <circle cx={x} cy={middle} r="4" />}
      {x !== null && beyond !== null && (
        <path d={`M${x - 4} ${y + (beyond === 'above' ? 5 : -5)}L${x} ${y}l4 ${beyond === 'above' ? 5 : -5}`} />
      )}
    </g>
  );
}

function PointTable({ chart, words }: Props) {
  return (
    <details class="plumb-chart-table">
      <summary>{fillIn(words['chart_table'], [`${chart.rows.length}`])}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words['chart_when']}</th>
            <th scope="col">{words['chart_value']}</th>
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ when, value, beside }, index) => (
            <tr key={index}>
              <th scope="row">{when}</th>
              <td>
                {value}
                <span class="plumb-beside">{beside}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function nearest(points: readonly ChartPoint[], x: number): number {
  return points.reduce(
    (best, point, index) => (Math.abs(point.x - x) < Math.abs(points[best]!.x - x) ? index : best),
    0,
  );
}
