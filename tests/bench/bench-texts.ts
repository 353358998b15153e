import { join } from 'node:path';
import { readCorpus } from '../../src/cli/evaluation/corpus.ts';
import { readArticle } from '../../src/cli/read-article.ts';
import { PROJECT } from '../../src/build/project.ts';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import type { Block } from '../../src/matching/annotation.ts';
import { OWN_PAGES, readPageFiles } from '../pages/page-files.ts';

export type BenchLanguage = 'en' | 'zh';

/** Paragraphs by language. */
export type BenchTexts = Readonly<Record<BenchLanguage, readonly string[]>>;

const OWN_CORPUS = join(PROJECT, 'tests', 'corpus', 'passages.jsonl');

/** Texts of our own: the labelled passages, the articles of the fixtures, and what every claim on file says of itself. */
export async function ownTexts(bundle: ClaimsBundle): Promise<BenchTexts> {
  const texts = corpusTexts(OWN_CORPUS);
  const articles = await pageTexts(OWN_PAGES);
  for (const language of ['en', 'zh'] as const) texts[language].push(...articles[language]);
  for (const { statement, context } of bundle.claims) {
    texts.en.push(`${statement.en} ${context.en}`);
    texts.zh.push(`${statement['zh-Hans']}${context['zh-Hans']}`);
  }
  return texts;
}

/** All text of the saved pages below a folder. */
export async function pageTexts(folder: string): Promise<Record<BenchLanguage, string[]>> {
  const texts: Record<BenchLanguage, string[]> = { en: [], zh: [] };
  for (const { name } of readPageFiles(folder)) {
    // Only a browser reads shadow roots.
    if (name.startsWith('shadow-roots')) continue;
    const { page, blocks } = await readArticle(join(folder, name), {});
    texts[page.language.startsWith('zh') ? 'zh' : 'en'].push(...blocks.map((block) => block.text));
  }
  return texts;
}

/** The passages of a labelled corpus. Throws where it cannot be read. */
export function corpusTexts(file: string): Record<BenchLanguage, string[]> {
  const texts: Record<BenchLanguage, string[]> = { en: [], zh: [] };
  for (const { text, lang } of readCorpus(file)) texts[lang === 'en' ? 'en' : 'zh'].push(...text.split(/\n+/));
  return texts;
}

/** Blocks of about so many characters in all, from the beginning, and round again where there are not enough. */
export function blocksOf(paragraphs: readonly string[], characters: number): Block[] {
  const blocks: Block[] = [];
  for (let length = 0, i = 0; length < characters; i++) {
    const text = paragraphs[i % paragraphs.length] as string;
    if (text.trim() === '') continue;
    blocks.push({ id: `b${i}`, text, role: 'paragraph' });
    length += text.length;
  }
  return blocks;
}

export const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);
