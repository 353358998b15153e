import type { ChartModel, ChartPoint } from './chart-model.ts';

interface Props {
  readonly chart: ChartModel;
  /** The point that is read out now. */
  readonly active: number | null;
}

/** The picture of a series by itself, with nothing to point at or to open. */
export function ChartDrawing({ chart, active }: Props) {
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
