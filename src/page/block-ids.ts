import type { TextRun } from './text-run.ts';

/** The same words in the same node keep their id; anything else gets a new one. */
export class BlockIds {
  private readonly known = new WeakMap<Text, Map<number, { text: string; id: string }>>();
  private readonly prefix: string;
  private count = 0;

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  of(run: TextRun): string {
    const { node, from } = run.pieces[0] as TextRun['pieces'][number];
    let ids = this.known.get(node);
    if (!ids) this.known.set(node, (ids = new Map()));
    const before = ids.get(from);
    if (before?.text === run.text) return before.id;
    const id = `${this.prefix}b${++this.count}`;
    ids.set(from, { text: run.text, id });
    return id;
  }
}
