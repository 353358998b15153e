import { describe, expect, it } from 'vitest';
import { described } from './read-one.ts';

describe('what is no figure', () => {
  it.each([
    'in 2025 and the 1990s',
    'in fiscal 2026, Q3 2025 and H1',
    'on 29 October, October 29, 10/29 and 2025-10-29',
    'GPT-4, GPT-5.1, o3 and version 5.1.2',
    'Llama 70B, a 7B model and 70B parameters',
    'A100, H100, GB200 and F-35',
    'call +1 800 555 1234 or 555-1234',
    'won 3-2 at 10:30',
    'a 10-K, 5G and 4K',
    'Tencent and per cent',
    'see https://example.com/2025/10/29/$100-billion-deal?x=50%25',
    'The first half of the year and the third quarter of 2025',
    'a third party, a third time',
    'five times a week, at one time, 10 Times Square',
    'in 1Q25 and 4Q25',
    'one of the two, at one point, in a way',
    'a double standard, a triple bill',
    '30-year-old founders, six years ago',
    '一个三星手机',
    '二手显卡一起卖',
    '十分重要，百分努力，万一出错',
    '亿万富翁、百度、万科、千问',
    '四大巨头，第三名，三季度',
    '2025年10月29日，二〇二五年',
    '第5代，第18条',
    '千万别信',
    '一成不变，三成立',
    '几乎没有',
    '5G手机、100兆宽带',
    '六年前',
    '单位：亿美元',
    '（百万美元）',
    '万元户和百家讲坛',
    '三五成群',
    'PHP 8, Windows NT 4',
    'Windows 11 users, S&P 500 companies',
    '25个基点',
    '2 GWh and 300兆瓦时',
  ])('%s', (text) => {
    expect(described(text)).toEqual([]);
  });

  it.each([
    ['70 billion parameters', '70 billion = 7e10 count'],
    ['1万亿token', '1万亿 = 1e12 count'],
  ])('counted things are no money: %s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});
