import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { described } from './read-one.ts';

describe('ranges', () => {
  it.each([
    ['$8bn-$11.5bn', '$8bn-$11.5bn = 8e9..1.15e10 USD'],
    ['$8bn–$11.5bn', '$8bn–$11.5bn = 8e9..1.15e10 USD'],
    ['$8 to $11.5 billion', '$8 to $11.5 billion = 8e9..1.15e10 USD'],
    ['$8 billion to $11.5 billion', '$8 billion to $11.5 billion = 8e9..1.15e10 USD'],
    ['$8bn to 11.5bn', '$8bn to 11.5bn = 8e9..1.15e10 USD'],
    ['between $8bn and $11.5bn', '$8bn and $11.5bn = 8e9..1.15e10 USD'],
    ['between 8 and 12 per cent', '8 and 12 per cent = 8..12 %'],
    ['$66-72 billion', '$66-72 billion = 6.6e10..7.2e10 USD'],
    ['$5–6M', '$5–6M = 5e6..6e6 USD'],
    ['$5-6b', '$5-6b = 5e9..6e9 USD'],
    ['£60-70 million', '£60-70 million = 6e7..7e7 GBP'],
    ['$1.5 trillion-$2 trillion', '$1.5 trillion-$2 trillion = 1.5e12..2e12 USD'],
    ['$900 million to $1.1 billion', '$900 million to $1.1 billion = 9e8..1.1e9 USD'],
    ['two to three billion dollars', 'two to three billion dollars = 2e9..3e9 USD'],
    ['$184K-$356K', '$184K-$356K = 184000..356000 USD'],
    ['80% to 90%', '80% to 90% = 80..90 %'],
    ['5-10%', '5-10% = 5..10 %'],
    ['8 to 12 percent', '8 to 12 percent = 8..12 %'],
    ['3x-5x', '3x-5x = 3..5 x'],
    ['3 to 5 times', '3 to 5 times = 3..5 x'],
    ['5‑10 times', '5‑10 times = 5..10 x'],
    ['three to five years', 'three to five years = 3..5 years'],
    ['two- to three-year', 'two- to three-year = 2..3 years'],
    ['三、四倍', '三、四倍 = 3..4 x'],
    ['5-6 years', '5-6 years = 5..6 years'],
    ['7 to 10 GW', '7 to 10 GW = 7..10 GW'],
    ['300 to 500 companies', '300 to 500 = 300..500 count'],
    ['80-115亿美元', '80-115亿美元 = 8e9..1.15e10 USD'],
    ['80亿至115亿美元', '80亿至115亿美元 = 8e9..1.15e10 USD'],
    ['910億至930億美元', '910億至930億美元 = 9.1e10..9.3e10 USD'],
    ['1400亿或1500亿美元', '1400亿或1500亿美元 = 1.4e11..1.5e11 USD'],
    ['600至700亿美金', '600至700亿美金 = 6e10..7e10 USD'],
    ['三到五千亿美元', '三到五千亿美元 = 3e11..5e11 USD'],
    ['八百至一千二百亿美元', '八百至一千二百亿美元 = 8e10..1.2e11 USD'],
    ['8000万至1亿美元', '8000万至1亿美元 = 8e7..1e8 USD'],
    ['2000至3000亿美元', '2000至3000亿美元 = 2e11..3e11 USD'],
    ['850—900亿美元', '850—900亿美元 = 8.5e10..9e10 USD'],
    ['介于80亿美元与115亿美元之间', '80亿美元与115亿美元 = 8e9..1.15e10 USD'],
    ['30%到50%', '30%到50% = 30..50 %'],
    ['3-5倍', '3-5倍 = 3..5 x'],
    ['3至5倍', '3至5倍 = 3..5 x'],
    ['35倍到70倍', '35倍到70倍 = 35..70 x'],
    ['4到5年', '4到5年 = 4..5 years'],
    ['50 to 80 cents', '50 to 80 cents = 0.5..0.8 USD'],
    ['每股50至80美分', '50至80美分 = 0.5..0.8 USD'],
    ['200 to 500 kW', '200 to 500 kW = 0.2..0.5 MW'],
    ['约 6～7 成', '6～7 成 = 60..70 %, about'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });

  it.each([
    ['revenue grew from $8bn to $11.5bn', '$8bn = 8e9 USD', '$11.5bn = 1.15e10 USD'],
    ['the share rose from 52% to 63%', '52% = 52 %', '63% = 63 %'],
    ['收入从10亿美元到140亿美元', '10亿美元 = 1e9 USD', '140亿美元 = 1.4e10 USD'],
    ['$3 billion and $4 billion', '$3 billion = 3e9 USD', '$4 billion = 4e9 USD'],
    ['up to 5%, to $3bn', '5% = 5 %, up-to', '$3bn = 3e9 USD'],
    ['capex rose $10 billion to $85 billion', '$10 billion = 1e10 USD', '$85 billion = 8.5e10 USD'],
    ['资本支出增加100亿美元至850亿美元', '100亿美元 = 1e10 USD', '850亿美元 = 8.5e10 USD'],
    ['it makes $5bn — $9bn less than planned', '$5bn = 5e9 USD', '$9bn = 9e9 USD'],
    ['by 2028 to $1 trillion', '$1 trillion = 1e12 USD'],
    ['$5bn to 20% of sales', '$5bn = 5e9 USD', '20% = 20 %'],
  ])('are not made of two figures that merely meet: %s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });

  it('are made of "from ... to" where the text says that it ranges', () => {
    expect(described('estimates ranging from $8bn to $11.5bn')).toEqual(['$8bn to $11.5bn = 8e9..1.15e10 USD']);
  });

  it.each([
    [
      'now $12bn to $15bn, up from $9bn to $11bn',
      '$12bn to $15bn = 1.2e10..1.5e10 USD',
      '$9bn to $11bn = 9e9..1.1e10 USD',
    ],
    ['cut from $9bn to $11bn to $8bn to $9bn', '$9bn to $11bn = 9e9..1.1e10 USD', '$8bn to $9bn = 8e9..9e9 USD'],
    [
      '由90亿至110亿美元上调至120亿至150亿美元',
      '90亿至110亿美元 = 9e9..1.1e10 USD',
      '120亿至150亿美元 = 1.2e10..1.5e10 USD',
    ],
    [
      '由90億至110億美元調升至120億至150億美元',
      '90億至110億美元 = 9e9..1.1e10 USD',
      '120億至150億美元 = 1.2e10..1.5e10 USD',
    ],
  ])('are made of "from ... to" where another range takes its place: %s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });

  it.each([
    ['over 2 to 3 years, from $1bn to $5bn', '2 to 3 years = 2..3 years', '$1bn = 1e9 USD', '$5bn = 5e9 USD'],
    ['两到三年内，从10亿美元到50亿美元', '两到三年 = 2..3 years', '10亿美元 = 1e9 USD', '50亿美元 = 5e9 USD'],
  ])('of something else change nothing of a "from ... to": %s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });
});

describe('digits and step', () => {
  it.each([
    ['$1.5 trillion', 2, 1e11],
    ['$1.48 trillion', 3, 1e10],
    ['$2.0 trillion', 2, 1e11],
    ['$200 billion', 1, 1e9],
    ['half a trillion dollars', 1, 1e11],
    ['1.5万亿美元', 2, 1e11],
    ['3400亿美元', 2, 1e8],
    ['一千二百亿美元', 2, 1e10],
    ['1兆2千億美元', 2, 1e11],
    ['五成', 1, 10],
    ['五成八', 2, 1],
    ['58.5%', 3, 0.1],
    ['a third of firms', 1, 5],
    ['nine out of ten', 1, 10],
  ])('%s', (text, digits, step) => {
    expect(findFigures(text)[0]).toMatchObject({ digits, step });
  });
});
