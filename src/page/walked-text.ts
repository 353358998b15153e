import { CHANGES } from './changes.ts';
import type { TextChunk } from './text-walk.ts';

/** The text of a document as one reader has walked it, for the next one: it holds until the page changes. */
export class WalkedText {
  private chunks: readonly TextChunk[] | null;
  private readonly change = new MutationObserver(() => this.forget());

  constructor(document: Document, chunks: readonly TextChunk[]) {
    this.chunks = chunks;
    this.change.observe(document, CHANGES);
  }

  /** Null where the page has changed since, or somebody has taken it before. */
  take(): readonly TextChunk[] | null {
    if (this.change.takeRecords().length > 0) this.forget();
    const { chunks } = this;
    this.forget();
    return chunks;
  }

  private forget(): void {
    this.change.disconnect();
    this.chunks = null;
  }
}
