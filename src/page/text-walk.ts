/**
 * The text of a tree in one pass, joined so that one regular expression can be asked of all of it: on most pages that is all
 * the work we ever cause. What is found leads back to its text node.
 */
export interface TextChunk {
  /** The nodes' texts, each followed by a line break. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text ends in `text`. */
  readonly ends: readonly number[];
}

const SHOW_TEXT = 4;
const NODES_A_STEP = 128;
/** About as much as is searched in a millisecond. */
const CHUNK = 100_000;
/** Long text may be a script's, which costs more to search than its parent to look at. */
const LONG = 200;
const NO_TEXT = /^(?:script|style|noscript|template|textarea)$/i;

/** Walks text nodes at and below `tree`; shadow roots are trees of their own. Yields where the work may be put down. */
export function* collectText(tree: Node): Generator<undefined, TextChunk[]> {
  const walker = (tree.ownerDocument ?? (tree as Document)).createTreeWalker(tree, SHOW_TEXT);
  const chunks: TextChunk[] = [];
  let [text, nodes, ends]: [string, Text[], number[]] = ['', [], []];
  let steps = 0;
  for (
    let node = (tree.nodeType === 3 ? tree : walker.nextNode()) as Text | null;
    node;
    node = walker.nextNode() as Text | null
  ) {
    if (++steps % NODES_A_STEP === 0) yield;
    const data = node.data;
    // Half of the nodes are the space between tags.
    if (data.charCodeAt(0) <= 32 && data.trim() === '') continue;
    if (data.length > LONG && NO_TEXT.test(node.parentNode?.nodeName ?? '')) continue;
    // A node of megabytes stands in as many chunks as it fills, so that none takes long to search.
    for (let from = 0; from < data.length; from += CHUNK) {
      text += data.length <= CHUNK ? `${data}\n` : `${data.slice(from, from + CHUNK)}\n`;
      nodes.push(node);
      ends.push(text.length);
      if (text.length < CHUNK) continue;
      chunks.push({ text, nodes, ends });
      [text, nodes, ends] = ['', [], []];
      yield;
    }
  }
  if (text) chunks.push({ text, nodes, ends });
  return chunks;
}

export function* collectTexts(trees: readonly Node[]): Generator<undefined, TextChunk[]> {
  const chunks: TextChunk[] = [];
  for (const tree of trees) chunks.push(...(yield* collectText(tree)));
  return chunks;
}

/** The nodes in which `pattern` (sticky or global, never matching nothing) is found, each once, in order. */
export function* nodesWith(chunk: TextChunk, pattern: RegExp): Generator<Text> {
  let at = 0;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(chunk.text); found; found = pattern.exec(chunk.text)) {
    const end = found.index + found[0].length;
    while ((chunk.ends[at] as number) <= found.index) at++;
    // A figure that is split over nodes is found across their line breaks: all of them belong to it.
    for (; ; at++) {
      yield chunk.nodes[at] as Text;
      if ((chunk.ends[at] as number) >= end) break;
    }
    pattern.lastIndex = chunk.ends[at] as number;
    at++;
    if (at >= chunk.nodes.length) return;
  }
}
