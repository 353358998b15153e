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
  return before(blocks.length - 1, title, ...blocks);
}

/** What is known before a block begins. */
function before(at: number, title: string, ...blocks: readonly Omit<Block, 'id'>[]): Surroundings {
  const page = new PageSoFar({ title, language: 'en', published: null, url: null }, lexicon);
  const readings = blocks.map((block, i) => readBlock({ id: `${i}`, ...block }, lexicon, 'en', null));
  const known = readings.map((reading, i) => page.enter(reading, readings[i + 1] ?? null));
  const around = known[at];
  if (!around) throw new Error('no block');
  return around;
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
    expect(
      beforeLast('', paragraph('Planned for 2026:'), paragraph('Amazon will spend $200 billion.')).lead,
    ).toBeNull();
  });

  it.each([
    ['$57 billion', 'Nvidia’s revenue for the quarter. It was a record.', 'Nvidia’s'],
    ['570亿美元', '英伟达当季营收。创下纪录。', '英伟达当季营收'],
    ['570億美元', '輝達當季營收。創下紀錄。', '輝達當季營收'],
  ])('is the first sentence under a number that stands alone: %s', (figure, under, words) => {
    const { lead } = before(0, '', paragraph(figure), paragraph(under));
    expect(lead?.block.text).toContain(words);
    expect(lead?.entities.map(({ id }) => id)).toEqual(['nvidia']);
  });

  it.each([
    ['Valued in September 2025 at:', '$183 billion.'],
    ['2025年9月估值：', '1830亿美元。'],
  ])('is the line with a colon over a number that stands alone: %s', (line, figure) => {
    expect(before(1, '', paragraph(line), paragraph(figure), paragraph('Oracle fell.')).lead?.block.text).toBe(line);
  });

  it.each([
    ['en', { ...item('$200 billion'), columnHead: 'Capex in 2026', rowHead: 'Amazon' }],
    ['zh', { ...item('2000亿美元'), columnHead: '2026年资本支出', rowHead: '亚马逊' }],
  ])('is the period that a head names, though no figure stands there: %s', (_language, cell) => {
    expect(beforeLast('', { ...cell, role: 'cell' }).columnHead?.periods).toMatchObject([{ from: 2026 * 12 }]);
  });

  it('is the period of the line that leads into a list', () => {
    const { lead } = beforeLast('', paragraph('Planned for 2026:'), item('Amazon: $200 billion'));
    expect(lead?.periods).toMatchObject([{ from: 2026 * 12 }]);
  });
});
