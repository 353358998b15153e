import { isBlock, isOpaque } from './elements.ts';

/**
 * A run of text: what a reader sees as one paragraph, joined over links, bold words and line breaks, with the way back
 * from every character to its place in the document.
 */
export interface TextRun {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** `text.slice(at, at + length)` stands in `node` from `from` on. */
export interface Piece {
  readonly at: number;
  readonly length: number;
  readonly node: Text;
  readonly from: number;
}

/** A longer run is cut at a sentence's end: the matcher reads paragraphs, and a page must not send one of megabytes. */
export const MAX_RUN = 6000;

const ELEMENT = 1;
const TEXT = 3;
/** Nodes between two places where the work may be put down. */
const NODES_A_STEP = 64;

/** Soft hyphens, joiners, direction marks: nobody sees them. Then white space that is shown as one space and is not written as one. */
const INVISIBLE_OR_SPACE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+|(?! (?!\s))\s+/g;

/**
 * The runs around `text`, up to the next block's edge on both sides: one, or several where an empty line parts them or the
 * text is very long. Every text node that was passed is put into `passed`.
 */
export function* runsAround(text: Text, passed: Set<Node>): Generator<undefined, TextRun[]> {
  const runs: TextRun[] = [];
  let writer = new RunWriter();
  const close = () => {
    const run = writer.finish();
    if (run) runs.push(run);
    writer = new RunWriter();
  };
  let steps = 0;
  for (let node: Node | null = yield* startOfRun(text); node;) {
    if (++steps % NODES_A_STEP === 0) yield;
    let inside: Node | null = null;
    if (node.nodeType === TEXT) {
      passed.add(node);
      const data = (node as Text).data;
      let from = 0;
      while (data.length - from > MAX_RUN - writer.length) {
        const cut = endOfSentence(data, from, from + Math.max(1, MAX_RUN - writer.length));
        writer.write(node as Text, data.slice(from, cut), from);
        from = cut;
        close();
        yield;
      }
      writer.write(node as Text, from === 0 ? data : data.slice(from), from);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (isBlock(element)) break;
      if (element.localName === 'br') {
        if (writer.endsWithBreak) close();
        else writer.breakLine();
      } else if (isOpaque(element)) {
        if (isWordLike(element)) writer.space();
      } else inside = element.firstChild;
    }
    node = inside ?? following(node);
  }
  close();
  return runs;
}

/** The next node after `node` and what it holds, or null at the edge of the block. */
function following(node: Node): Node | null {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
    const parent: Node | null = at.parentNode;
    if (!parent || parent.nodeType !== ELEMENT || isBlock(parent as Element)) return null;
  }
  return null;
}

function* startOfRun(text: Text): Generator<undefined, Node> {
  let start: Node = text;
  let at: Node = text;
  let steps = 0;
  for (;;) {
    if (++steps % NODES_A_STEP === 0) yield;
    let before: Node | null = at.previousSibling;
    if (before) {
      while (
        before.nodeType === ELEMENT &&
        !isBlock(before as Element) &&
        !isOpaque(before as Element) &&
        before.lastChild
      ) {
        before = before.lastChild;
      }
      if (before.nodeType === ELEMENT && isBlock(before as Element)) return start;
      at = before;
      start = before;
    } else {
      const parent: Node | null = at.parentNode;
      if (!parent || parent.nodeType !== ELEMENT || isBlock(parent as Element)) return start;
      at = parent;
    }
  }
}

function endOfSentence(data: string, from: number, to: number): number {
  const window = data.slice(from, to);
  const end = Math.max(window.lastIndexOf('. ') + 1, window.lastIndexOf('。') + 1, window.lastIndexOf('\n') + 1);
  if (end > window.length / 2) return from + end;
  const space = window.lastIndexOf(' ') + 1;
  return from + (space > window.length / 2 ? space : window.length);
}

/** Passed over, but it stands where words stand: the words around it do not touch. */
const isWordLike = (element: Element): boolean =>
  !/^(?:sup|rt|rp|script|style|template|noscript)$/.test(element.localName);

class RunWriter {
  private text = '';
  private pieces: { at: number; length: number; node: Text; from: number }[] = [];

  get length(): number {
    return this.text.length;
  }

  get endsWithBreak(): boolean {
    return this.text === '' || this.text.endsWith('\n');
  }

  write(node: Text, data: string, from: number): void {
    let done = 0;
    INVISIBLE_OR_SPACE.lastIndex = 0;
    for (let found = INVISIBLE_OR_SPACE.exec(data); found; found = INVISIBLE_OR_SPACE.exec(data)) {
      this.add(node, data.slice(done, found.index), from + done);
      done = found.index + found[0].length;
      if (/\s/.test(found[0][0] as string)) this.add(node, ' ', from + found.index);
    }
    this.add(node, done === 0 ? data : data.slice(done), from + done);
  }

  space(): void {
    if (!this.endsWithBreak && !this.text.endsWith(' ')) this.text += ' ';
  }

  breakLine(): void {
    this.text = this.text.trimEnd() + '\n';
  }

  finish(): TextRun | null {
    const text = this.text.trimEnd();
    const pieces = this.pieces.filter((piece) => piece.at < text.length);
    const last = pieces.at(-1);
    if (last) last.length = Math.min(last.length, text.length - last.at);
    return text === '' || pieces.length === 0 ? null : { text, pieces };
  }

  /** Of white space on both sides of a seam only the first is kept. */
  private add(node: Text, words: string, from: number): void {
    if (words.startsWith(' ') && (this.endsWithBreak || this.text.endsWith(' ')))
      return this.add(node, words.slice(1), from + 1);
    if (words === '') return;
    const last = this.pieces.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.text.length) {
      last.length += words.length;
    } else this.pieces.push({ at: this.text.length, length: words.length, node, from });
    this.text += words;
  }
}

/**
 * The place of `run.text.slice(start, end)` in the document; null where the document no longer says so.
 * A static range costs the page nothing when it changes; a live one is updated at every mutation.
 */
export function locate(run: TextRun, start: number, end: number): StaticRange | null {
  const inside = run.pieces.filter((piece) => piece.at < end && piece.at + piece.length > start);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last || !inside.every((piece) => stillSays(run, piece))) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.from + Math.max(0, start - first.at),
    endContainer: last.node,
    endOffset: last.from + Math.min(last.length, end - last.at),
  });
}

function stillSays(run: TextRun, piece: Piece): boolean {
  if (!piece.node.isConnected) return false;
  const now = piece.node.data.slice(piece.from, piece.from + piece.length);
  const then = run.text.slice(piece.at, piece.at + piece.length);
  return now === then || now.replace(/\s/g, ' ') === then.replace(/\s/g, ' ');
}

/** Whether every piece still stands where it was read. */
export const isCurrent = (run: TextRun): boolean => run.pieces.every((piece) => stillSays(run, piece));
