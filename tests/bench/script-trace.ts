import type { CDPSession } from 'playwright-core';

/** What a content script cost the page's main thread, in milliseconds that the thread computed (not of the clock). */
export interface ScriptCost {
  /** Parsing and compiling the script. */
  readonly compile: number;
  /** Everything that ran after that: evaluating it, its callbacks, the microtasks of the page from then on. */
  readonly work: number;
  /** The most of this, compiling included, in one task. */
  readonly longestTask: number;
  /** Styles, layout and paint of the page from its beginning. */
  readonly rendering: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own time: taken, and of its clock. */
  readonly tdur?: number;
  readonly tts?: number;
  readonly args: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'toplevel'];
const RENDERING: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

/** Records what the browser does while `during` runs. `session` is one of the whole browser. */
export async function traceOf(session: CDPSession, during: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await during();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return [...events, ...microtasksIn(events)];
}

/** V8 tells of the beginning and the end of the microtasks apart: each pair as one event. */
function microtasksIn(events: readonly TraceEvent[]): TraceEvent[] {
  const begun = new Map<string, TraceEvent[]>();
  const whole: TraceEvent[] = [];
  for (const event of events.filter(({ name }) => name === 'RunMicrotasks').toSorted((a, b) => a.ts - b.ts)) {
    const thread = `${event.pid} ${event.tid}`;
    if (event.ph === 'B') begun.set(thread, [...(begun.get(thread) ?? []), event]);
    const begin = event.ph === 'E' ? begun.get(thread)?.pop() : undefined;
    if (!begin) continue;
    whole.push({ ...begin, ph: 'X', dur: event.ts - begin.ts, tdur: (event.tts ?? 0) - (begin.tts ?? 0) });
  }
  return whole;
}

/**
 * The cost of the scripts of extensions on a page whose own scripts do not run; null where none ran. Time in a callback within
 * another is counted once.
 */
export function costOf(events: readonly TraceEvent[]): ScriptCost | null {
  const isOurs = (event: TraceEvent) =>
    (event.args.data?.url ?? event.args.fileName ?? '').startsWith('chrome-extension://');
  const first = events
    .filter((event) => event.name === 'EvaluateScript' && isOurs(event))
    .toSorted((one, other) => one.ts - other.ts)[0];
  if (!first) return null;
  const thread = events.filter((event) => event.ph === 'X' && event.pid === first.pid && event.tid === first.tid);
  const counted = outermost(
    thread.filter(
      (event) =>
        event.ts >= first.ts &&
        (((event.name === 'EvaluateScript' || event.name === 'FunctionCall') && isOurs(event)) ||
          event.name === 'RunMicrotasks'),
    ),
  );
  const compile = thread.filter((event) => event.name === 'v8.compile' && isOurs(event));
  const all = sum(counted);
  const tasks = outermost(thread.filter((event) => event.name === 'ThreadControllerImpl::RunTask'));
  const perTask = tasks.map((task) => sum(counted.filter((event) => isWithin(event, task))));
  return {
    compile: sum(compile),
    work: all - sum(compile),
    longestTask: Math.max(...perTask),
    rendering: sum(outermost(thread.filter((event) => RENDERING.has(event.name)))),
  };
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  for (const event of events.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0))) {
    const last = found.at(-1);
    if (!last || !isWithin(event, last)) found.push(event);
  }
  return found;
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

const sum = (events: readonly TraceEvent[]): number =>
  events.reduce((total, event) => total + (event.tdur ?? 0), 0) / 1000;
