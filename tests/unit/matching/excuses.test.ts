import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { marksOf, told } from './read-page.ts';

interface Passage {
  readonly id: string;
  readonly date?: string;
  readonly title?: string;
  readonly text: string;
}

const passages = readFileSync(new URL('../../corpus/never-accused.jsonl', import.meta.url), 'utf8')
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
