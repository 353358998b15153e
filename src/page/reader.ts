import type { Block } from '../extension/messages.ts';
import { HIDDEN_BY_MARKUP, isPassedOver, NEVER_READ } from './elements.ts';
import { type Precedes, SurroundingsReader } from './surroundings.ts';
import { runsAround, type TextRun } from './text-run.ts';
import { collectText } from './text-walk.ts';

/** A block with the way back to the page. */
export interface ReadBlock extends TextRun {
  readonly block: Block;
  /** The element that holds the block's first words. */
  readonly element: Element;
}

export interface ReadingRules {
  /** Whether a block is kept. */
  readonly keeps: (text: string) => boolean;
  /** Our own card. */
  readonly ignore?: Element | null;
  /** The id of a block; the same words in the same place keep theirs. */
  readonly idOf: (run: TextRun) => string;
  /** How elements stand to each other, where the document cannot be asked. */
  readonly precedes?: Precedes;
}

/** One reading of a page or of its changes: what was passed already is not read twice. */
export interface Reading {
  readonly rules: ReadingRules;
  readonly passed: Set<Node>;
  readonly surroundings: Map<Node, SurroundingsReader>;
}

const NEVER_READ_IN_MARKUP = `${NEVER_READ},${HIDDEN_BY_MARKUP}`;

export const beginReading = (rules: ReadingRules): Reading => ({
  rules,
  passed: new Set(),
  surroundings: new Map(),
});

/** Reads the blocks around text nodes, in their order, without asking for a layout. Yields where the work may be put down. */
export function* readAround(nodes: Iterable<Text>, reading: Reading): Generator<undefined, ReadBlock[]> {
  const { rules, passed } = reading;
  const blocks: ReadBlock[] = [];
  for (const node of nodes) {
    yield;
    if (passed.has(node)) continue;
    try {
      const parent = node.parentElement;
      if ((parent && !isRead(parent, rules.ignore)) || isPassedOver(node)) continue;
      for (const run of yield* runsAround(node, passed)) {
        yield;
        if (rules.keeps(run.text)) blocks.push(blockOf(run, reading));
      }
    } catch {
      // A form's fields hide the form's own properties by their names (`<input name="closest">`): such a run is left out.
    }
  }
  return blocks;
}

function blockOf(run: TextRun, { rules, surroundings }: Reading): ReadBlock {
  const first = (run.pieces[0] as TextRun['pieces'][number]).node;
  const root = first.getRootNode() as Document | ShadowRoot;
  const element = first.parentElement ?? (root as ShadowRoot).host;
  let around = surroundings.get(root);
  if (!around) surroundings.set(root, (around = new SurroundingsReader(root, rules.precedes)));
  return { ...run, element, block: { id: rules.idOf(run), text: run.text, ...around.of(element) } };
}

/** A browser is asked about visibility later, and only for what would be sent. */
const isRead = (element: Element, ignore: Element | null | undefined): boolean =>
  !element.closest('checkVisibility' in element ? NEVER_READ : NEVER_READ_IN_MARKUP) && !ignore?.contains(element);

/** Every block of a parsed document, for where there is no browser. */
export function readBlocks(document: Document): Block[] {
  // A parser's own comparison of positions is not to be relied on: linkedom's compares depths.
  const order = new Map([...document.querySelectorAll('*')].map((element, at) => [element, at]));
  const place = (element: Element): number => order.get(element) ?? 0;
  let count = 0;
  const reading = beginReading({
    keeps: () => true,
    idOf: () => `b${++count}`,
    precedes: (one, other) => place(one) < place(other),
  });
  const nodes = toEnd(collectText(document.querySelector('body') ?? document)).flatMap((chunk) => chunk.nodes);
  return toEnd(readAround(nodes, reading)).map((read) => read.block);
}

function toEnd<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
