import type { Block } from '../extension/messages.ts';

/**
 * What stands around a run: its part in the page, the nearest heading above, and for a cell what its row and column are about.
 */
export type Surroundings = Pick<Block, 'role' | 'heading' | 'rowHead' | 'columnHead'>;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const PARTS = 'h1,h2,h3,h4,h5,h6,[role="heading"],td,th,dd,li,blockquote,figcaption,caption';
/** A cell with more text than this is a layout table's column, and what stands in it are paragraphs. */
const MAX_CELL = 240;
const MAX_HEAD = 160;
const FOLLOWING = 4;

/** Whether one element begins before the other. */
export type Precedes = (one: Element, other: Element) => boolean;

const precedesInBrowser: Precedes = (one, other) => (one.compareDocumentPosition(other) & FOLLOWING) !== 0;

/** Reads surroundings below one root; keeps the root's headings, so it is made anew for every reading. */
export class SurroundingsReader {
  private readonly root: Document | ShadowRoot;
  private readonly precedes: Precedes;
  private headings: readonly Element[] | null = null;
  private readonly headingTexts = new Map<Element, string>();
  private readonly columnHeads = new Map<Element, readonly string[]>();

  constructor(root: Document | ShadowRoot, precedes: Precedes = precedesInBrowser) {
    this.root = root;
    this.precedes = precedes;
  }

  of(element: Element): Surroundings {
    const part = element.closest(PARTS);
    const heading = this.headingAbove(part ?? element);
    const above = heading ? { heading } : {};
    switch (part?.localName) {
      case undefined:
        return { role: 'paragraph', ...above };
      case 'td':
      case 'th':
        return { ...this.cell(part as Element), ...above };
      case 'dd': {
        const rowHead = termOf(part as Element);
        return { role: 'cell', ...above, ...(rowHead && { rowHead }) };
      }
      case 'li':
        return { role: 'list-item', ...above };
      case 'blockquote':
        return { role: 'quote', ...above };
      case 'figcaption':
      case 'caption':
        return { role: 'caption', ...above };
      default:
        return { role: 'heading', ...above };
    }
  }

  private headingAbove(element: Element): string {
    this.headings ??= [...this.root.querySelectorAll(HEADINGS)];
    let low = 0;
    let high = this.headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const heading = this.headings[middle] as Element;
      if (this.precedes(heading, element) && !heading.contains(element)) low = middle + 1;
      else high = middle;
    }
    const nearest = this.headings[low - 1];
    if (!nearest) return '';
    let text = this.headingTexts.get(nearest);
    if (text === undefined) this.headingTexts.set(nearest, (text = shortText(nearest, MAX_HEAD)));
    return text;
  }

  private cell(cell: Element): Surroundings {
    if (shortText(cell, MAX_CELL).length >= MAX_CELL) return { role: 'paragraph' };
    const row = cell.closest('tr');
    const table = row?.closest('table');
    if (!row || !table) return { role: 'cell' };
    const cells = cellsOf(row);
    const head = cells.find((other) => other.localName === 'th') ?? cells[0];
    const rowHead = head && head !== cell ? shortText(head, MAX_HEAD) : '';
    let column = 0;
    for (const other of cells) {
      if (other === cell) break;
      column += columnsOf(other);
    }
    const columnHead = this.columnHeadsOf(table, row)[column] ?? '';
    return { role: 'cell', ...(rowHead && { rowHead }), ...(columnHead && { columnHead }) };
  }

  /** The texts of the table's first row by column; none for the first row itself. */
  private columnHeadsOf(table: Element, row: Element): readonly string[] {
    const first = table.querySelector('tr');
    if (!first || first === row) return [];
    let heads = this.columnHeads.get(table);
    if (!heads) {
      heads = cellsOf(first).flatMap((cell) =>
        Array.from({ length: columnsOf(cell) }, () => shortText(cell, MAX_HEAD)),
      );
      this.columnHeads.set(table, heads);
    }
    return heads;
  }
}

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');

const columnsOf = (cell: Element): number => Math.min(Math.max(Number(cell.getAttribute('colspan')) || 1, 1), 50);

function termOf(definition: Element): string {
  let before = definition.previousElementSibling;
  while (before && before.localName === 'dd') before = before.previousElementSibling;
  return before?.localName === 'dt' ? shortText(before, MAX_HEAD) : '';
}

/** The beginning of an element's text, at most `length` characters; it may hold megabytes, so they are not all asked for. */
function shortText(element: Element, length: number): string {
  const walker = (element.ownerDocument as Document).createTreeWalker(element, 4);
  let text = '';
  for (let nodes = 0; nodes < 200 && text.length < length; nodes++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    text = (text + node.data.slice(0, length * 2)).replace(/\s+/g, ' ').trimStart();
  }
  return text.trim().slice(0, length);
}
