import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { detectLanguage } from '../language/detect-language.ts';
import type { Block, PageFacts } from '../matching/annotation.ts';

/** An article as the command line reads it: one text, and the blocks with their place in it. */
export interface Article {
  readonly text: string;
  readonly page: PageFacts;
  readonly blocks: readonly Block[];
  /** UTF-16 offset of each block (by id) in `text`. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** What cannot be read, in one sentence for the person who asked. */
export class UnreadableArticle extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableArticle';
  }
}

export interface KnownFacts {
  readonly title?: string;
  readonly date?: string;
  readonly lang?: string;
}

/** Reads .txt, .md or .html, or standard input for `-`. Throws `UnreadableArticle`. */
export async function readArticle(file: string, known: KnownFacts): Promise<Article> {
  const source = await readSource(file);
  if (source.trim() === '') throw new UnreadableArticle(`${file}: is empty`);
  const isHtml =
    ['.html', '.htm', '.xhtml'].includes(extname(file).toLowerCase()) || /^\s*<(?:!doctype html|html)\b/i.test(source);
  return isHtml ? fromHtml(source, known, file) : fromText(source, known);
}

async function readSource(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? new TextEncoder().encode(await readStream(process.stdin)) : readFileSync(file);
  } catch (error) {
    throw new UnreadableArticle(`${file}: cannot be read: ${(error as Error).message}`);
  }
  if (bytes.includes(0)) throw new UnreadableArticle(`${file}: is not a text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableArticle(`${file}: is not UTF-8`);
  }
}

/** A plain text: every line that is not blank is a block, at its own offset; Markdown's signs stay, matching reads past them. */
export function fromText(text: string, known: KnownFacts): Article {
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
  return { text, page: factsOf(text, known), blocks, offsets };
}

function roleOfLine(line: string): Block['role'] {
  if (/^#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*(?:[-*+•]|\d{1,2}[.)])\s/.test(line)) return 'list-item';
  if (/^\s*>\s/.test(line)) return 'quote';
  return 'paragraph';
}

async function fromHtml(source: string, known: KnownFacts, file: string): Promise<Article> {
  const [{ parseHTML }, { readBlocks }, { readPageFacts }] = await Promise.all([
    import('linkedom'),
    import('../page/reader.ts'),
    import('../page/article.ts'),
  ]);
  const { document } = parseHTML(source);
  const read = readBlocks(document as unknown as Document);
  if (read.length === 0) throw new UnreadableArticle(`${file}: holds no text`);
  const offsets = new Map<string, number>();
  let text = '';
  for (const block of read) {
    if (text !== '') text += '\n\n';
    offsets.set(block.id, text.length);
    text += block.text;
  }
  const found = readPageFacts(document as unknown as Document, text);
  return {
    text,
    blocks: read,
    offsets,
    page: {
      title: known.title ?? found.title,
      language: known.lang ?? found.language,
      published: known.date ?? found.published,
      url: found.url,
    },
  };
}

function factsOf(text: string, known: KnownFacts): PageFacts {
  const firstLine = /\S[^\n]*/.exec(text)?.[0] ?? '';
  const title = known.title ?? (firstLine.length <= 160 ? firstLine.replace(/^#+\s*/, '').trim() : '');
  return { title, language: known.lang ?? detectLanguage(text), published: known.date ?? null, url: null };
}
