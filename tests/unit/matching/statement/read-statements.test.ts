import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import { Lexicon } from '../../../../src/matching/lexicon.ts';
import { readBlock } from '../../../../src/matching/reading.ts';
import { PageSoFar } from '../../../../src/matching/statement/page-so-far.ts';
import { readStatements } from '../../../../src/matching/statement/read-statements.ts';
import type { Statement } from '../../../../src/matching/statement/statement.ts';

const bundle = readData();
const lexicon = new Lexicon(bundle.entities, bundle.metrics);
const PUBLISHED = '2026-02-10';

/** What a paragraph says around each of its figures. */
function statementsIn(text: string): Statement[] {
  const language = /[㐀-鿿]/.test(text) ? 'zh-Hans' : 'en';
  const reading = readBlock({ id: 'p', text, role: 'paragraph' }, lexicon, language, PUBLISHED);
  const page = new PageSoFar({ title: '', language, published: PUBLISHED, url: null }, lexicon);
  return readStatements(reading, page.enter(reading, null), lexicon);
}

const figureIn = (text: string, at = 0): Statement => {
  const statement = statementsIn(text)[at];
  if (!statement) throw new Error(`no figure ${at} in: ${text}`);
  return statement;
};

describe('whose a figure is', () => {
  it.each<[string, number, string]>([
    ['Microsoft spent $80 billion and Amazon spent $125 billion.', 0, 'microsoft'],
    ['Microsoft spent $80 billion and Amazon spent $125 billion.', 1, 'amazon'],
    ['It will pay $250 billion for Azure and $300 billion to Oracle.', 1, 'oracle'],
    ['Oracle, whose debt grew, will spend $50 billion, less than Amazon.', 0, 'oracle'],
    ['微软投入800亿美元，亚马逊投入1250亿美元。', 0, 'microsoft'],
    ['微软投入800亿美元，亚马逊投入1250亿美元。', 1, 'amazon'],
    ['微軟投入800億美元，亞馬遜投入1250億美元。', 1, 'amazon'],
    ['Having overtaken Apple, Nvidia is worth $5 trillion.', 0, 'nvidia'],
    ['英伟达超过苹果，市值达5万亿美元。', 0, 'nvidia'],
  ])('%s (figure %i): %s', (text, at, company) => {
    const [nearest] = [...figureIn(text, at).entities].toSorted(([, a], [, b]) => b.weight - a.weight);
    expect(nearest?.[0]).toBe(company);
  });

  it.each<[string, string[]]>([
    ['Microsoft, Alphabet and Meta spent $245 billion.', ['microsoft', 'alphabet', 'meta']],
    ['微软、谷歌和Meta共投入2450亿美元。', ['microsoft', 'alphabet', 'meta']],
    ['微軟、谷歌和Meta共投入2450億美元。', ['microsoft', 'alphabet', 'meta']],
  ])('lists the companies of a sum: %s', (text, companies) => {
    expect(figureIn(text).listed).toEqual(companies);
  });

  it.each<[string, boolean]>([
    ['Microsoft and Meta spent a combined $150 billion.', true],
    ['Microsoft and Meta each spent $75 billion.', false],
    ['微软和Meta合计投入1500亿美元。', true],
    ['微軟和Meta合計投入1500億美元。', true],
  ])('%s: a sum, %s', (text, isSum) => {
    expect(figureIn(text).isSum).toBe(isSum);
  });
});

describe('when a figure is of', () => {
  it.each<[string, number, string]>([
    ['In 2025 it spent $80 billion, in 2026 it will spend $145 billion.', 0, '2025'],
    ['In 2025 it spent $80 billion, in 2026 it will spend $145 billion.', 1, '2026'],
    ['In September 2025 it forecast $2 trillion for 2026.', 0, '2026'],
    ['It spent $80 billion and then $145 billion in 2026.', 1, '2026'],
    ['2025年9月它预计2026年达2万亿美元。', 0, '2026年'],
    ['2025年它投入800亿美元，2026年将投入1450亿美元。', 1, '2026年'],
    ['2025年它投入800億美元，2026年將投入1450億美元。', 1, '2026年'],
  ])('%s (figure %i): %s', (text, at, words) => {
    expect(figureIn(text, at).period?.words).toContain(words);
  });

  it.each(['Since 2019 it has raised $60 billion.', '自2019年以来已融资600亿美元。', '自2019年以來已融資600億美元。'])(
    'takes where something began for no period: %s',
    (text) => {
      expect(figureIn(text).period).toBeNull();
    },
  );
});

describe('a period that a figure is only held against', () => {
  it.each([
    'Sales of $57 billion were higher than last year.',
    'Sales of $57 billion compared with the same months last year.',
    '营收570亿美元，较去年增长。',
    '營收570億美元，較去年增長。',
  ])('is not when it is of: %s', (text) => {
    expect(figureIn(text).period).toBeNull();
  });
});

describe('a verb that values', () => {
  it.each([
    'A round would value the start-up at about $830 billion.',
    'The sale values OpenAI at $830 billion.',
    'It was valued by the seller at more than $830 billion.',
  ])('makes it a valuation: %s', (text) => {
    expect(figureIn(text).metrics.get('valuation')?.weight ?? 0).toBeGreaterThan(0.9);
  });

  it('does not where it values something else', () => {
    expect(figureIn('It knows the value of people, and has $830 billion.').metrics.get('valuation')).toBeUndefined();
  });
});

describe('a word for a measure', () => {
  it.each([
    ['Revenue rose to $57 billion.', 'revenue'],
    ['Revenue growth brought sales to $57 billion.', 'revenue'],
    ['营收增长到570亿美元。', 'revenue'],
  ])('is not swallowed by words for its growth: %s', (text, metric) => {
    expect(figureIn(text).metrics.get(metric)?.weight ?? 0).toBeGreaterThan(0.9);
  });

  it('behind the sum before is of that one, where this one has its own', () => {
    const { metrics } = figureIn('It has $25 billion revenue with $100 billion debt.', 1);
    expect(metrics.get('revenue')?.weight ?? 0).toBeLessThan(metrics.get('debt')?.weight ?? 0);
    expect(metrics.get('revenue')?.weight ?? 0).toBeLessThan(0.7);
  });
});

describe('"the company"', () => {
  it.each<[string, number, string]>([
    ['Nvidia spoke to OpenAI on Monday. The company’s revenue was $57 billion.', 0, 'nvidia'],
    ['Nvidia spoke. It was late. The firm is worth $5 trillion.', 0, 'nvidia'],
    ['英伟达周一与OpenAI会谈。该公司营收为570亿美元。', 0, 'nvidia'],
    ['輝達週一與OpenAI會談。該公司營收為570億美元。', 0, 'nvidia'],
    ['软银出售了英伟达股票。公司净利润为166亿美元。', 0, 'softbank'],
  ])('is the one with which a sentence before begins: %s', (text, at, company) => {
    const [nearest] = [...figureIn(text, at).entities].toSorted(([, a], [, b]) => b.weight - a.weight);
    expect(nearest?.[0]).toBe(company);
  });

  it.each([
    ['Nvidia spoke to OpenAI on Monday.', 'The company’s revenue was $57 billion.'],
    ['英伟达周一与OpenAI会谈。', '该公司营收为570亿美元。'],
    ['輝達週一與OpenAI會談。', '該公司營收為570億美元。'],
  ])('is the one of the paragraph before: %s %s', (before, text) => {
    const language = /[㐀-鿿]/.test(text) ? 'zh-Hans' : 'en';
    const read = (words: string) =>
      readBlock({ id: 'p', text: words, role: 'paragraph' }, lexicon, language, PUBLISHED);
    const page = new PageSoFar({ title: '', language, published: PUBLISHED, url: null }, lexicon);
    page.enter(read(before), null);
    const [statement] = readStatements(read(text), page.enter(read(text), null), lexicon);
    expect(statement?.entities.get('nvidia')?.weight).toBeGreaterThan(0.9);
  });
});

describe('what others expected of a company', () => {
  it.each<[string, number, boolean]>([
    ['Sales reached $57 billion; analysts had expected $54 billion.', 0, false],
    ['Sales reached $57 billion; analysts had expected $54 billion.', 1, true],
    ['Sales reached $57 billion, above the $54 billion expected by Wall Street.', 0, false],
    ['Sales reached $57 billion, above the $54 billion expected by Wall Street.', 1, true],
    ['The consensus was $54 billion.', 0, true],
    ['It beat estimates with sales of $57 billion.', 0, false],
    ['The company expects $54 billion.', 0, false],
    ['营收570亿美元，高于分析师预期的540亿美元。', 0, false],
    ['营收570亿美元，高于分析师预期的540亿美元。', 1, true],
    ['市场预期营收约540亿美元。', 0, true],
    ['营收570亿美元（超预期540亿美元）。', 1, true],
    ['公司预计营收540亿美元。', 0, false],
    ['中国市场营收预计为540亿美元。', 0, false],
    ['營收570億美元，高於分析師預期的540億美元。', 1, true],
    ['華爾街預估營收約540億美元。', 0, true],
  ])('%s (figure %i): %s', (text, at, isExpected) => {
    expect(figureIn(text, at).isExpectedByOthers).toBe(isExpected);
  });
});

describe('the stretch around a figure in which it has no other beside it', () => {
  it.each<[string, number, string]>([
    ['It spent $80 billion on chips and $45 billion on land.', 0, 'It spent $80 billion on chips and '],
    ['It spent $80 billion on chips and $45 billion on land.', 1, ' on chips and $45 billion on land.'],
    ['It rose from $10 billion to $13 billion.', 1, 'It rose from $10 billion to $13 billion.'],
    ['Over 4 years it spent $80 billion.', 1, 'Over 4 years it spent $80 billion.'],
    ['它在芯片上花了800亿美元，在土地上花了450亿美元。', 1, '，在土地上花了450亿美元。'],
    ['它從10億美元增至140億美元。', 1, '它從10億美元增至140億美元。'],
  ])('%s (figure %i)', (text, at, words) => {
    const { gap } = figureIn(text, at);
    expect(text.slice(gap.start, gap.end)).toBe(words);
  });
});

describe('how much, or by how much', () => {
  it.each<[string, Statement['shape']]>([
    ['Nvidia added $200 billion in a day.', 'change'],
    ['Nvidia is worth $5 trillion.', 'level'],
    ['Revenue rose by $12 billion.', 'change'],
    ['Revenue rose to $57 billion.', 'level'],
    ['英伟达市值蒸发6000亿美元。', 'change'],
    ['英伟达市值达5万亿美元。', 'level'],
    ['輝達市值蒸發6000億美元。', 'change'],
    ['营收增长120亿美元。', 'change'],
    ['营收增长到570亿美元。', 'level'],
    ['營收增長到570億美元。', 'level'],
    ['营收增幅达到120亿美元。', 'change'],
  ])('%s: %s', (text, shape) => {
    expect(figureIn(text).shape).toBe(shape);
  });

  it.each<[string, Statement['each']]>([
    ['It burns $2 billion a month.', 'month'],
    ['It earned a quarterly $20 billion.', 'quarter'],
    ['It burned $2 billion.', null],
    ['每季度20亿美元', 'quarter'],
    ['每個月燒掉20億美元', 'month'],
  ])('%s: each %s', (text, each) => {
    expect(figureIn(text).each).toBe(each);
  });

  it.each<[string, boolean, boolean]>([
    ['It rose from $1 billion to $14 billion.', true, false],
    ['It had previously guided to $100 billion.', false, true],
    ['此前预计1000亿美元。', false, true],
    ['此前預計1000億美元。', false, true],
    ['从10亿美元增至140亿美元。', true, false],
    ['It spent $100 billion.', false, false],
  ])('%s: a start %s, a former value %s', (text, isStart, isFormer) => {
    expect(figureIn(text)).toMatchObject({ isStart, isFormer });
  });
});
