/**
 * Milliseconds that this thread has computed: on a machine that others use too the clock on the wall counts their work as
 * well. The system counts in steps of some milliseconds, so only sums mean anything.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const ROUNDS = 5;

/** Milliseconds of one run, warm: the median of rounds, which take `forMs` together. */
export function timeOf(work: () => unknown, forMs: number): number {
  runFor(work, forMs / 3);
  return quantile(
    Array.from({ length: ROUNDS }, () => runFor(work, forMs / ROUNDS)),
    0.5,
  );
}

function runFor(work: () => unknown, ms: number): number {
  const started = threadTime();
  let runs = 0;
  let used = 0;
  do {
    work();
    runs++;
    used = threadTime() - started;
  } while (used < ms);
  return used / runs;
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
