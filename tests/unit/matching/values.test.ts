import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { agreement, type FiledValue, significantDigits } from '../../../src/matching/values.ts';

const filed = (value: number, unit = 'USD', bound: FiledValue['bound'] = null): FiledValue => ({
  low: value,
  high: value,
  unit,
  bound,
});
const range = (low: number, high: number): FiledValue => ({ low, high, unit: 'USD', bound: null });

function held(text: string, value: FiledValue) {
  const [figure] = findFigures(text);
  if (!figure) throw new Error(`no figure in "${text}"`);
  return agreement(figure, value);
}

describe('a figure held against what is filed', () => {
  it.each<[string, FiledValue, string]>([
    ['$1.479 trillion', filed(1.479e12), 'equal'],
    ['$1.5 trillion', filed(1.4786e12), 'rounded'],
    ['1.5万亿美元', filed(1.4786e12), 'rounded'],
    ['1.5兆美元', filed(1.4786e12), 'rounded'],
    ['nearly $1.5 trillion', filed(1.4786e12), 'rounded'],
    ['over $5 trillion', filed(5.03e12), 'rounded'],
    ['近5万亿美元', filed(4.89e12), 'rounded'],
    ['$13 billion', filed(13.07e9), 'rounded'],
    ['$39 billion', filed(38.53e9), 'rounded'],
    ['385亿美元', filed(38.53e9), 'rounded'],
    ['58%', filed(57.9, '%'), 'rounded'],
    ['$4 billion', filed(3.7e9), 'none'],
    ['$340 billion', filed(413e9), 'none'],
    ['95%', filed(93, '%'), 'none'],
    ['$1.36 trillion', filed(1.3664e12), 'rounded'],
    ['1.36兆美元', filed(1.3664e12), 'rounded'],
    ['$1.3 trillion', filed(1.3664e12), 'none'],
    ['$1.37 trillion', filed(1.3614e12), 'none'],
    ['852亿美元', filed(852e9), 'power-of-ten'],
    ['$1.5 billion', filed(1.5e12), 'power-of-ten'],
    ['$135 billion', range(115e9, 135e9), 'end-of-range'],
    ['$120 billion', range(115e9, 135e9), 'within'],
    ['$115 billion to $135 billion', range(115e9, 135e9), 'equal'],
    ['1150亿至1350亿美元', range(115e9, 135e9), 'equal'],
    ['$80 billion', range(115e9, 135e9), 'none'],
    ['$20 billion', filed(20.4e9, 'USD', 'over'), 'rounded'],
  ])('%s', (text, value, expected) => {
    expect(held(text, value)).toBe(expected);
  });
});

describe('significant digits', () => {
  it.each([
    [1_480, 3],
    [852e9, 3],
    [5e12, 1],
    [1.5e12, 2],
    [38.53e9, 4],
    [0.01, 1],
  ])('%d has %i', (value, digits) => {
    expect(significantDigits(value)).toBe(digits);
  });
});
