/**
 * Long work in short slices: the page gets the thread back between them, so that scrolling and typing never wait.
 * The work is a generator; each `yield` is a place where it may be put down.
 */

/** Half a frame at 60 Hz: leaves the page the other half. */
const SLICE_MS = 8;

interface SchedulerLike {
  yield?: () => Promise<void>;
}

/** Runs `work` to its end and resolves to what it returns; rejects with the signal's reason once that aborts. */
export async function runInSlices<T>(
  work: Generator<unknown, T>,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
  onSlice?: (ms: number) => void,
): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const begun = performance.now();
    let spent = 0;
    do {
      const step = work.next();
      spent = performance.now() - begun;
      if (step.done) {
        onSlice?.(spent);
        return step.value;
      }
    } while (spent < SLICE_MS);
    onSlice?.(spent);
    await letThePageRun();
  }
}

function letThePageRun(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: SchedulerLike }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  // A message is a task of its own like a timer, but is not held back to 4 ms when tasks follow each other.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
