import type { Answer, Ask, Block } from '../extension/messages.ts';

/** Asks the background what is on record; may reject or never settle. */
export type Annotate = (ask: Ask<'annotate-blocks'>) => Promise<Answer<'annotate-blocks'>>;

/** One message carries at most this much, so that none is long in the making or in the answering. */
const BATCH_BLOCKS = 80;
const BATCH_CHARACTERS = 30_000;
/** The background may be starting, or gone: how often and when it is asked again. */
const RETRIES_MS = [500, 3000, 15_000];
const ANSWER_WITHIN_MS = 20_000;

export function* inBatches(blocks: readonly Block[]): Generator<Block[]> {
  let batch: Block[] = [];
  let characters = 0;
  for (const block of blocks) {
    if (batch.length >= BATCH_BLOCKS || (batch.length > 0 && characters + block.text.length > BATCH_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(block);
    characters += block.text.length;
  }
  if (batch.length > 0) yield batch;
}

/** The background's answer; null where it gives none, however often it is asked, or `signal` aborts. */
export async function askPatiently(
  annotate: Annotate,
  ask: Ask<'annotate-blocks'>,
  signal: AbortSignal,
): Promise<Answer<'annotate-blocks'> | null> {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await Promise.race([annotate(ask), rejectAfter(ANSWER_WITHIN_MS, signal)]);
      if (answer && Array.isArray(answer.annotations)) return signal.aborted ? null : answer;
    } catch {
      // The background is starting anew or is gone; the page must not notice either.
    }
    const wait = RETRIES_MS[attempt];
    if (wait === undefined || signal.aborted) return null;
    await rejectAfter(wait, signal).catch(() => undefined);
  }
}

function rejectAfter(ms: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason as Error)), { once: true });
  });
}
