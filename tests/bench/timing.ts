/** Milliseconds that this thread has computed: on a machine that others use too the clock on the wall counts their work as well. */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of one run: the median of runs that go on for about `forMs`, after a third of that for warming up. */
export function median(work: () => unknown, forMs: number): number {
  const warmUntil = threadTime() + forMs / 3;
  do work();
  while (threadTime() < warmUntil);
  const times: number[] = [];
  const until = threadTime() + forMs;
  for (let started = threadTime(); started < until;) {
    work();
    const ended = threadTime();
    times.push(ended - started);
    started = ended;
  }
  return quantile(times, 0.5);
}

/** The value below which this share of the values lies; not a number where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Rows under a head, columns aligned: text to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shortNumber(cell) : cell)));
  const widths = head.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const isText = head.map((_, i) => rows.some((row) => typeof row[i] === 'string'));
  return [head, ...cells]
    .map((row) =>
      row.map((cell, i) => (isText[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Three digits that count. */
function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}
