import { markedFramesOf, TOP_FRAME } from './marked-frames.ts';
import { followView } from './view-link.ts';

/**
 * Tells which marks of a tab are on screen, in the page and its frames, until `signal` aborts. Those of the frame in which that changed
 * last come first: there the reader reads.
 */
export class ViewsOfTab {
  readonly tab: number;
  private readonly changed: (inView: readonly string[]) => void;
  private readonly signal: AbortSignal;
  /** By frame, the one that changed last at the end. */
  private readonly inView = new Map<number, readonly string[]>();

  constructor(tab: number, changed: (inView: readonly string[]) => void, signal: AbortSignal) {
    this.tab = tab;
    this.changed = changed;
    this.signal = signal;
    this.follow(TOP_FRAME);
    void markedFramesOf(tab).then((frames) => {
      for (const frame of frames) this.follow(frame);
    });
  }

  /** Follows one frame more: it bears marks now. */
  follow(frame: number): void {
    if (this.signal.aborted || this.inView.has(frame)) return;
    this.inView.set(frame, []);
    const listener = {
      changed: (inView: readonly string[]) => this.onChanged(frame, inView),
      gone: () => {
        this.inView.delete(frame);
        this.tell();
      },
    };
    followView(this.tab, frame, listener, this.signal);
  }

  private onChanged(frame: number, inView: readonly string[]): void {
    if (inView.join('\n') !== this.inView.get(frame)?.join('\n')) this.inView.delete(frame);
    this.inView.set(frame, inView);
    this.tell();
  }

  private tell(): void {
    this.changed([...this.inView.values()].toReversed().flat());
  }
}
