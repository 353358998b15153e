import type { Reading } from '../reading.ts';

/** What is known before a block begins: title, heading, and who was spoken of last. */
export interface Surroundings {
  /** The line that leads into the list of which the block is an item: "Planned for 2026:"; what a number that stands alone is of. */
  readonly lead: Reading | null;
  readonly title: Reading | null;
  readonly heading: Reading | null;
  readonly rowHead: Reading | null;
  readonly columnHead: Reading | null;
  /** Companies of the blocks before, the last named first. */
  readonly before: readonly string[];
  /** The company with which the last sentences before begin. */
  readonly spokenOf: string | null;
  /** Companies and institutions that the page names, with how often. */
  readonly page: ReadonlyMap<string, number>;
  /** The institutions that the page has named last, the nearest first. */
  readonly institutions: readonly string[];
}
