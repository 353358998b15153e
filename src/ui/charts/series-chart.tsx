import { useState } from 'preact/hooks';
import { fillIn } from '../language/words.ts';
import type { Words } from '../language/words.ts';
import { ChartDrawing } from './chart-drawing.tsx';
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
        <ChartDrawing chart={chart} active={active} />
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
