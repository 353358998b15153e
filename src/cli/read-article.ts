import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { text as readStream } from 'node:stream/consumers';
import { readTextArticle, type KnownFacts, type TextArticle } from '../matching/text-article.ts';

/** An article as the command line reads it: one text, and the blocks with their place in it. */
export interface Article extends TextArticle {
  readonly text: string;
}

/** What cannot be read, in one sentence for the person who asked. */
export class UnreadableArticle extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableArticle';
  }
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

export function fromText(text: string, known: KnownFacts): Article {
  return { text, ...readTextArticle(text, known) };
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
