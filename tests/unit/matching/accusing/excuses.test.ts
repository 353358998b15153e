import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import { isAccusation } from '../../../../src/matching/annotation.ts';
import { marksOf, told } from '../read-page.ts';

interface Passage {
  readonly id: string;
  readonly date?: string;
  readonly title?: string;
  readonly text: string;
}

const passages = readFileSync(new URL('../../../corpus/never-accused.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Passage);

function accused(text: string, date: string | null = null, title?: string): string[] {
  return told(marksOf(text, date, title).filter((m) => m.verdict === 'differs' || m.verdict === 'forecast-as-fact'));
}

describe('what is true, of another matter, or told as untrue', () => {
  it.each(passages)('is not accused: $id $text', ({ text, date, title }) => {
    expect(accused(text, date, title)).toEqual([]);
  });
});

/** Ways to tell a thing without saying that it is so. */
const UNSAID: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', readonly string[]>> = {
  en: [
    'It is false that …',
    'Is it true that …?',
    'If …, shares would fall.',
    'Suppose that ….',
    'There is a rumour that ….',
    'Some bloggers wrote that …, which the company denied.',
    'An earlier version of this article said that ….',
    'Nobody at the company has ever said that ….',
    'Contrary to reports that …, the filing shows another number.',
    'Many headlines claimed that …; the truth is more complicated.',
    'Correction: we wrote that ….',
  ],
  'zh-Hans': [
    '有说法称…，这是错误的。',
    '…，是真的吗？',
    '如果…，股价会下跌。',
    '假设…。',
    '坊间传言…，公司否认。',
    '更正：本文此前写道，…。',
    '不少人误以为…。',
    '许多标题称…，事实更复杂。',
    '公司从未说过…。',
  ],
  'zh-Hant': [
    '有說法稱…，這是錯誤的。',
    '…，是真的嗎？',
    '如果…，股價會下跌。',
    '假設…。',
    '坊間傳言…，公司否認。',
    '更正：本文此前寫道，…。',
    '不少人誤以為…。',
    '許多標題稱…，事實更複雜。',
    '公司從未說過…。',
  ],
};

describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('every known wrong version in %s', (locale) => {
  const examples = readData().claims.flatMap((claim) =>
    (claim.misquotes ?? [])
      .filter(({ verdict, example }) => isAccusation(verdict) && example[locale])
      .map(({ example }) => ({ text: (example[locale] ?? '').replace(/[.。]$/, ''), date: example.date })),
  );

  it('has an example', () => {
    expect(examples.length).toBeGreaterThan(120);
  });

  it.each(UNSAID[locale])('is not accused where it is not said to be so: %s', (frame) => {
    const all = examples.map(({ text, date }) => ({ text: frame.replace('…', () => text), date }));
    expect(all.filter(({ text, date }) => accused(text, date).length > 0)).toEqual([]);
  });
});

describe('a wrong number', () => {
  it.each([
    ['is accused where the sentence is plain', 'Alphabet’s capital expenditure was $55 billion in 2025.'],
    [
      'is accused where “alone” only stresses who',
      'Microsoft, OpenAI, Google and Meta alone put $340bn into AI in 2025.',
    ],
    ['is accused in Chinese', 'Alphabet 2025年资本支出为550亿美元。'],
    ['is accused in Traditional Chinese', 'Alphabet 2025年資本支出為550億美元。'],
  ])('%s', (_name, text) => {
    expect(accused(text, '2026-03-10')).not.toEqual([]);
  });

  it.each([
    [
      'is accused in a sentence of news',
      'Just weeks after it invested $100 billion in OpenAI, Nvidia became a $5 trillion company.',
    ],
    ['is accused beside a relative clause', 'Amazon, which also backs Anthropic, has invested $50 billion in OpenAI.'],
    [
      'is accused with who says so behind it',
      'An astonishing 95% of corporate AI projects fail, MIT found last month.',
    ],
    ['is accused in Chinese news', '英伟达已向OpenAI投资1000亿美元，循环融资引发担忧。'],
    ['is accused in Traditional Chinese news', '輝達已投資OpenAI 1,000億美元，市場憂心循環交易。'],
  ])('that is known %s', (_name, text) => {
    expect(accused(text, '2026-03-10')).not.toEqual([]);
  });

  it.each([
    [
      'what makes it wrong stands in another clause',
      'Oracle’s contracts reached $664 billion although its capital expenditure fell.',
    ],
    ['the company stands in a relative clause', 'SpaceX, which competes with OpenAI, is now worth $1.3 trillion.'],
    [
      'a word says what it is of that nobody knows',
      'OpenAI posted a $41.6 billion bookkeeping entry beside its net loss for 2025.',
    ],
    ['somebody says so whom nobody knows', 'Nvidia will make revenue of $1 trillion in 2027, Dana Quill thinks.'],
    [
      'another company was spoken of last',
      'OpenAI told of 2025. Anthropic did so too. Its net loss for 2025 was $41.6 billion.',
    ],
    ['the year still runs', 'Big Tech has spent $155 billion on AI this year.'],
    ['it is a bound that holds', 'Gartner says AI spending in 2026 will be more than $1.5 trillion.'],
    ['它属于另一分句', '甲骨文资本支出大增，而客户签下的合同达6640亿美元。'],
    ['說話的人沒人認識', '有位主播認為，輝達2027年營收將達1兆美元。'],
  ])('that is known is not accused where %s', (_name, text) => {
    expect(accused(text, '2026-10-03')).toEqual([]);
  });

  it.each([
    ['a part is told', 'Alphabet’s capital expenditure on servers was $55 billion in 2025.'],
    ['a part is left out', 'Excluding buildings, Alphabet’s capital expenditure was $55 billion in 2025.'],
    ['it is asked', 'Was Alphabet’s capital expenditure $55 billion in 2025?'],
    ['somebody else says so', 'Analysts say Alphabet’s capital expenditure was $55 billion in 2025.'],
    ['it is refuted', 'Alphabet’s capital expenditure was $55 billion in 2025. That is a misreading.'],
    ['部分', 'Alphabet 2025年用于服务器的资本支出为550亿美元。'],
    ['除外', '不计楼宇，Alphabet 2025年资本支出为550亿美元。'],
    ['疑問', 'Alphabet 2025年資本支出為550億美元？'],
  ])('is not where %s', (_name, text) => {
    expect(accused(text, '2026-03-10')).toEqual([]);
  });
});
