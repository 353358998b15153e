import type { PageFacts } from '../extension/messages.ts';
import { headOf, readPageFacts } from './article.ts';

/** What is known of the page as a whole. It is read when it is needed, and again once the page has another address or title. */
export class KnownFacts {
  private readonly window: Window;
  private readonly given: PageFacts | undefined;
  private known: PageFacts | null = null;
  /** The address and title of which `known` was read. */
  private knownOf = '';
  private staleHead: string | null = null;

  /** `given` are those of an article that is read as a page of its own. */
  constructor(window: Window, given: PageFacts | undefined) {
    this.window = window;
    this.given = given;
  }

  get now(): PageFacts {
    return (this.known ??= this.read(''));
  }

  /**
   * Reads the facts where they are not known yet, or not the day. `sample` gives some of the page's text. True where only now a day
   * is known by which what was asked about before is to be judged.
   */
  learn(sample: () => string): boolean {
    const place = `${this.window.location.href}\n${this.window.document.title}`;
    const before = this.knownOf === place ? this.known : null;
    if (before?.published) return false;
    this.known = this.read(sample());
    this.knownOf = place;
    return before !== null && this.known.published !== null;
  }

  /** The page has been navigated within itself: a head that stays as it is speaks of the page before. */
  navigated(): void {
    this.staleHead = headOf(this.window.document);
  }

  private read(text: string): PageFacts {
    return this.given ?? readPageFacts(this.window.document, text, this.staleHead);
  }
}
