import { detectLanguage } from '../language/detect-language.ts';
import type { Block, PageFacts } from './annotation.ts';

/** A plain text as the matcher reads it: the blocks, and where each begins. */
export interface TextArticle {
  readonly page: PageFacts;
  readonly blocks: readonly Block[];
  /** UTF-16 offset of each block (by id) in the text. */
  readonly offsets: ReadonlyMap<string, number>;
}

export interface KnownFacts {
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  /** BCP 47. */
  readonly lang?: string;
}

/** Every line that is not blank is a block, at its own offset; Markdown's signs stay, matching reads past them. */
export function readTextArticle(text: string, known: KnownFacts = {}): TextArticle {
  const blocks: Block[] = [];
  const offsets = new Map<string, number>();
  let heading: string | undefined;
  let columns: readonly Cell[] | null = null;
  for (const line of withoutHardWraps(text).matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    const cells = cellsOf(line[0]);
    if (cells) {
      if (cells.every(({ text: cell }) => /^:?-+:?$/.test(cell))) continue;
      const row: readonly Cell[] = cells;
      row.forEach((cell, column) => {
        if (cell.text === '') return;
        const id = `b${blocks.length + 1}`;
        const rowHead = column > 0 ? row[0]?.text : undefined;
        const columnHead = columns?.[column]?.text;
        blocks.push({
          id,
          text: cell.text,
          role: 'cell',
          ...(heading !== undefined && { heading }),
          ...(rowHead && { rowHead }),
          ...(columnHead && { columnHead }),
        });
        offsets.set(id, line.index + cell.start);
      });
      columns ??= row;
      continue;
    }
    columns = null;
    const id = `b${blocks.length + 1}`;
    const role = roleOfLine(line[0]);
    blocks.push({ id, text: line[0], role, ...(heading !== undefined && role !== 'heading' && { heading }) });
    if (role === 'heading') heading = line[0].replace(/^#+\s*/, '').trim();
    offsets.set(id, line.index);
  }
  return { page: factsOf(text, known), blocks, offsets };
}

/** Where a paragraph goes on in the next line, a space: of texts that were broken at a width. Every offset stays. */
function withoutHardWraps(text: string): string {
  return text
    .replace(/(?<=[^\n]{40}[a-z0-9,;)\]])\n(?=[a-z($€£])/g, ' ')
    .replace(/(?<=[^\n]{20}[，、；])\n(?=\S)/g, ' ');
}

interface Cell {
  readonly text: string;
  /** In its line. */
  readonly start: number;
}

/** The cells of a line of a Markdown table; null where it is none. */
function cellsOf(line: string): Cell[] | null {
  if (!/^\s*\|.*\|\s*$/.test(line)) return null;
  const cells: Cell[] = [];
  let start = line.indexOf('|') + 1;
  for (let end = line.indexOf('|', start); end >= 0; end = line.indexOf('|', start)) {
    const cell = line.slice(start, end);
    cells.push({ text: cell.trim(), start: start + (cell.length - cell.trimStart().length) });
    start = end + 1;
  }
  return cells;
}

function roleOfLine(line: string): Block['role'] {
  if (/^#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*(?:[-*+•]|\d{1,2}[.)])\s/.test(line)) return 'list-item';
  if (/^\s*>\s/.test(line)) return 'quote';
  return 'paragraph';
}

function factsOf(text: string, known: KnownFacts): PageFacts {
  const firstLine = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const title = known.title ?? (firstLine.length <= 160 ? firstLine.replace(/^#+\s*/, '').trim() : '');
  return { title, language: known.lang ?? detectLanguage(text), published: known.date ?? null, url: null };
}
