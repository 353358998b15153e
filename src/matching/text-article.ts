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
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue;
    const id = `b${blocks.length + 1}`;
    const role = roleOfLine(line[0]);
    blocks.push({ id, text: line[0], role, ...(heading !== undefined && role !== 'heading' && { heading }) });
    if (role === 'heading') heading = line[0].replace(/^#+\s*/, '').trim();
    offsets.set(id, line.index);
  }
  return { page: factsOf(text, known), blocks, offsets };
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
