import { describe, expect, it } from 'vitest';
import { readTextArticle } from '../../../src/matching/text-article.ts';
import { marksOf, told } from './read-page.ts';

const TABLE = `| Company | 2026 capex |
|---------|-----------:|
| Amazon  | $200 billion |
| Meta    | $115-135 billion |`;

describe('a table in Markdown', () => {
  it('is read by cells, each with the heads of its row and column', () => {
    const { blocks, offsets } = readTextArticle(TABLE);
    const amazon = blocks.find((b) => b.text === '$200 billion');
    expect(amazon).toMatchObject({ role: 'cell', rowHead: 'Amazon', columnHead: '2026 capex' });
    expect(TABLE.slice(offsets.get(amazon?.id ?? '')).startsWith('$200 billion')).toBe(true);
    expect(blocks.some((b) => b.text.includes('---'))).toBe(false);
  });

  it('is marked like any other', () => {
    expect(told(marksOf(TABLE, '2026-02-10'))).toEqual([
      '$200 billion → amzn-capex outdated',
      '$115-135 billion → meta-capex outdated',
    ]);
  });
});

describe('a table of years', () => {
  it.each([
    [
      'English',
      '# What OpenAI earns\n\n| Year | Revenue | Net loss |\n|---|---|---|\n| 2024 | $3.7 billion | |\n| 2025 | $13.1 billion | $38.5 billion |',
    ],
    [
      'Simplified Chinese',
      '# OpenAI的账\n\n| 年份 | 营收 | 净亏损 |\n|---|---|---|\n| 2024年 | 37亿美元 | |\n| 2025年 | 131亿美元 | 385亿美元 |',
    ],
    [
      'Traditional Chinese',
      '# OpenAI的帳\n\n| 年份 | 營收 | 淨虧損 |\n|---|---|---|\n| 2024年 | 37億美元 | |\n| 2025年 | 131億美元 | 385億美元 |',
    ],
  ])('takes the year from the head of the row, in %s', (_language, text) => {
    const marks = marksOf(text, '2026-07-01');
    expect(marks.map((m) => `${m.claim} ${m.verdict}`)).toEqual([
      'openai-revenue-2024 consistent',
      'openai-revenue-2025 consistent',
      'openai-audited-2025-net-loss consistent',
    ]);
    for (const mark of marks) expect(mark.working.reasons).toContain('period-agrees');
  });
});

describe('a list', () => {
  it.each([
    ['English', 'Planned capital expenditure in 2026:\n\n- Amazon: $200 billion\n- Meta: $115-135 billion'],
    ['Simplified Chinese', '2026年资本支出计划：\n\n- 亚马逊：2000亿美元\n- Meta：1150亿至1350亿美元'],
    ['Traditional Chinese', '2026年資本支出計畫：\n\n- 亞馬遜：2,000億美元\n- Meta：1,150億至1,350億美元'],
  ])('takes its measure and year from the line that leads into it, in %s', (_language, text) => {
    expect(marksOf(text, '2026-02-10').map((m) => m.claim)).toEqual(['amzn-capex', 'meta-capex']);
  });
});

describe('an address', () => {
  it('is no text', () => {
    expect(
      told(marksOf('See [the report](https://example.org/2025/openai-lost-5-billion-dollars) for more.', '2025-02-01')),
    ).toEqual([]);
  });
});

describe('a paragraph that was broken at a width', () => {
  it('is read as one, at its own offsets', () => {
    const text =
      'The presentation puts spending at $856 billion, for $278 billion of\nnegative free cash flow.\nA line of its own.';
    const { blocks, offsets } = readTextArticle(text);
    expect(blocks.map((b) => b.text)).toEqual([
      'The presentation puts spending at $856 billion, for $278 billion of negative free cash flow.',
      'A line of its own.',
    ]);
    expect(offsets.get(blocks[1]?.id ?? '')).toBe(text.indexOf('A line'));
  });

  it.each([
    'Spending in 2026\n$200 billion',
    '2026年的支出\n2000亿美元',
    'It was said in a long line that ends with a full stop, as lines do.\nand another',
  ])('is no heading and no sentence that is done: %j', (text) => {
    expect(readTextArticle(text).blocks).toHaveLength(2);
  });
});
