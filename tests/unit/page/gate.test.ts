import { describe, expect, it } from 'vitest';
import { mayConcern, worthALook } from '../../../src/page/gate.ts';
import { namesSubject } from '../../../src/page/subject.ts';
import { nodesWith } from '../../../src/page/text-walk.ts';
import { article } from './parse-fixture.ts';

describe('a page is about our subject', () => {
  it.each([
    'OpenAI posts a loss',
    'Open AI and its bills',
    'What A.I. costs',
    'TPUs and GPUs',
    'AIWhat chips cost',
    'AI2026',
    'AI芯片需求',
    'NVDA falls',
    'Capital expenditure at the hyperscalers',
    'The world’s most valuable company',
    '英偉達市值',
    '輝達財報',
    '辉达财报',
    '英伟达',
    '人工智慧支出',
    '生成式AI',
    '左手投资，右手卖芯片',
  ])('%s', (text) => {
    expect(namesSubject(text)).toBe(true);
  });

  it.each([
    'Striker moves for $250 million',
    'He paid in Spain and said so',
    'SAID',
    'AIRPORT',
    'OUTPUT',
    'MITIGATE',
    'open air',
    'Rubinstein',
    'j’ai payé',
    '阿根廷队赢了',
    '房价上涨两成',
  ])('but not: %s', (text) => {
    expect(namesSubject(text)).toBe(false);
  });

  it.each([
    ['newspaper-en', true],
    ['wechat-zh', true],
    ['zhihu-zh', true],
    ['newspaper-hant', true],
    ['live-blog-en', true],
    ['tables-en', true],
    ['football-en', false],
  ])('%s: %s', (name, expected) => {
    const document = article(name);
    expect(namesSubject(`${document.title}\n${document.body.textContent}`)).toBe(expected);
  });
});

describe('a block is worth the matcher’s look', () => {
  it.each([
    'It lost $5bn',
    'it lost 5 billion dollars',
    'US$1.5tn',
    'half a trillion',
    '95% of them',
    '58 per cent',
    '58pc',
    'two-thirds of them',
    'one in three',
    '95 out of 100',
    'tenfold',
    '10x faster',
    '10 GW',
    'over six years',
    '€3m',
    'worth 4T',
    '1.5万亿美元',
    '3,400億美元',
    '约80亿',
    '数百亿',
    '五成八',
    '百分之五十八',
    '三分之二',
    '3-5倍',
    '翻了一番',
    '５兆美元',
    '使用六年',
    '折旧年限',
    'more than the stock markets of four countries',
    'an internal e-mail said',
    'invests with one hand',
    'chips become worthless',
    '左手倒右手',
    '内部邮件',
    '股市总和',
    '循環融資',
    'Nvidia said nothing',
  ])('%s', (text) => {
    expect(mayConcern(text)).toBe(true);
  });

  it.each([
    'Published on 5 January 2026',
    'Read more',
    'By Rowan Hale, 14:30',
    'Chapter 12',
    '2025年1月5日',
    '记者 王平',
    'Tel. +44 20 7946',
  ])('but not: %s', (text) => {
    expect(mayConcern(text)).toBe(false);
  });
});

describe('what is found in joined text', () => {
  it('leads to its nodes: each once, all nodes of a figure that is split, in order', () => {
    const words = ['It lost $', '5', 'bn, then $6bn and $7bn', 'nothing', 'worth 4', 'trillion'];
    const nodes = words.map((data) => ({ data }) as Text);
    let end = 0;
    const chunk = { text: `${words.join('\n')}\n`, nodes, ends: words.map((data) => (end += data.length + 1)) };
    const found = [...nodesWith(chunk, worthALook(chunk.text))].map(({ data }) => data);
    expect(found).toEqual(['It lost $', '5', 'bn, then $6bn and $7bn', 'trillion']);
  });
});

it.each(['1,', '一', '$ ', '1 ', 'in ', '百分', 'A.'])(
  'comes to an end on a megabyte of almost-figures: %s',
  (part) => {
    // Were the expressions to go back over the text, this would not end within the test's patience.
    const text = part.repeat(500_000);
    expect(() => [namesSubject(text), mayConcern(text)]).not.toThrow();
  },
);
