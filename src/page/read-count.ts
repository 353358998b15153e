import type { PageState } from '../extension/messages.ts';
import { countNumbers } from './gate.ts';

/** How much of a page was looked through, for the reader's information. */
export class ReadCount {
  blocks = 0;
  characters = 0;
  /** Texts whose numbers are counted once somebody wants to know. */
  private uncounted: string[] = [];
  private figures = 0;

  add(text: string): void {
    this.blocks++;
    this.uncounted.push(text);
  }

  now(): PageState['scanned'] {
    for (const text of this.uncounted) this.figures += countNumbers(text);
    this.uncounted = [];
    return { blocks: this.blocks, characters: this.characters, figures: this.figures };
  }
}
