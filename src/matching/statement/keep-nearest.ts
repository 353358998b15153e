import type { Nearness } from './statement.ts';

/** Of all mentions of one thing, the nearest to the figure counts. */
export function keepNearest(map: Map<string, Nearness>, id: string, nearness: Nearness): void {
  if (nearness.weight > (map.get(id)?.weight ?? 0)) map.set(id, nearness);
}
