import { parentPort, workerData } from 'node:worker_threads';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import { createMatcher } from '../../src/matching/annotate.ts';
import type { Block, PageFacts } from '../../src/matching/annotation.ts';
import { threadTime } from './timing.ts';

/** In a worker, where no code has run yet: what the first page costs, and the making of the matcher before it. */
export interface ColdRun {
  readonly bundle: ClaimsBundle;
  readonly page: PageFacts;
  readonly blocks: readonly Block[];
}

/** Milliseconds. */
export interface ColdTimes {
  readonly making: number;
  readonly first: number;
  readonly second: number;
}

const { bundle, page, blocks } = workerData as ColdRun;
const begun = threadTime();
const matcher = createMatcher(bundle);
const made = threadTime();
matcher.annotate(page, blocks);
const once = threadTime();
matcher.annotate(page, blocks);
const twice = threadTime();
const times: ColdTimes = { making: made - begun, first: once - made, second: twice - once };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
parentPort?.postMessage(times);
