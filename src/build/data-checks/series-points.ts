import type { Series } from '../../claims/schema.ts';
import type { DataFiles, DataProblem } from '../data-files.ts';

/** Series: points in order and of their shape, each once, and every series part of a claim that measures the same. */
export function checkSeries({ claims, series }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const { file, value } of series) {
    const add = (field: string, reason: string) => problems.push({ file, field, reason });
    const users = claims.filter((c) => c.value.series === value.id);
    if (users.length === 0) add('id', 'no claim has this series');
    let previous = '';
    value.points.forEach((point, i) => {
      const field = `points.${i}.at`;
      const wrong = wrongShape(value, point.at);
      if (wrong) add(field, wrong);
      const order = orderOf(point.at);
      if (previous && order < previous) add(field, `${point.at} stands after a later point; put the points in order`);
      previous = order;
      const twin = value.points.findIndex((p) => sameMoment(p, point));
      if (twin < i)
        add(
          field,
          `stands at the moment of point ${twin}, of the same kind; say in "basis" or "event" how they differ`,
        );
    });
  }
  return problems;
}

type Point = Series['points'][number];

function sameMoment(a: Point, b: Point): boolean {
  return (
    a.at === b.at &&
    a.period === b.period &&
    a.basis === b.basis &&
    a.kind === b.kind &&
    a.asOf === b.asOf &&
    a.event?.en === b.event?.en
  );
}

function wrongShape({ shape }: Series, at: string): string | null {
  const isDay = /^\d{4}-\d{2}(-\d{2})?$/.test(at);
  if (shape !== 'period' && !isDay) return `${at} is no day or month, as a series of the shape "${shape}" needs`;
  return null;
}

/** The end of a period (`2025-Q3` is 2025-09, `FY2026` is FY2026-99), so that quarters, halves and their year sort as they pass. */
function orderOf(at: string): string {
  const end = at.split('..').at(-1) ?? at;
  return end
    .replace(/^FY/, '')
    .replace(/-Q([1-4])$/, (_, quarter: string) => `-${String(Number(quarter) * 3).padStart(2, '0')}`)
    .replace(/-H([12])$/, (_, half: string) => `-${half === '1' ? '06' : '12'}`)
    .replace(/^(\d{4})$/, '$1-12-99');
}
