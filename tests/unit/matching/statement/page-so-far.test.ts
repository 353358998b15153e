import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import type { Block } from '../../../../src/matching/annotation.ts';
import { Lexicon } from '../../../../src/matching/lexicon.ts';
import { readBlock } from '../../../../src/matching/reading.ts';
import { PageSoFar } from '../../../../src/matching/statement/page-so-far.ts';
import type { Surroundings } from '../../../../src/matching/statement/surroundings.ts';

const bundle = readData();
const lexicon = new Lexicon(bundle.entities, bundle.metrics);

/** What is known before the last of the blocks begins. */
function beforeLast(title: string, ...blocks: readonly Omit<Block, 'id'>[]): Surroundings {
  const page = new PageSoFar({ title, language: 'en', published: null, url: null }, lexicon);
  const known = blocks.map((block, i) => page.enter(readBlock({ id: `${i}`, ...block }, lexicon, 'en', null)));
  const last = known.at(-1);
  if (!last) throw new Error('no block');
  return last;
}

const paragraph = (text: string) => ({ text, role: 'paragraph' as const });
const item = (text: string) => ({ text, role: 'list-item' as const });

describe('what is known before a block begins', () => {
  it('is whom the blocks before named, the last first', () => {
    const blocks = [paragraph('Nvidia and OpenAI signed.'), paragraph('微软也签了。'), paragraph('It paid.')];
    expect(beforeLast('', ...blocks).before).toEqual(['microsoft', 'openai', 'nvidia']);
  });

  it('does not count the block itself, nor the title', () => {
    expect(beforeLast('Oracle soars', paragraph('Nvidia paid.')).before).toEqual([]);
  });

  it('is how often the page has spoken of whom, in its title too', () => {
    const { page } = beforeLast('Nvidia soars', paragraph('Nvidia rose.'), paragraph('It paid.'));
    expect(page.get('nvidia')).toBe(2);
  });

  it.each(['Planned for 2026:', 'Planned for 2026', '2026年计划：'])(
    'is the line that leads into a list: %s',
    (line) => {
      expect(beforeLast('', paragraph(line), item('Amazon: $200 billion'), item('Meta')).lead?.block.text).toBe(line);
    },
  );

  it('is no whole sentence before a list, and no line before a paragraph', () => {
    const sentence = 'The four companies told their investors in January what they are going to spend.';
    expect(beforeLast('', paragraph(sentence), item('Amazon: $200 billion')).lead).toBeNull();
    expect(beforeLast('', paragraph('Planned for 2026:'), paragraph('Amazon: $200 billion')).lead).toBeNull();
  });
});
