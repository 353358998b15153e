import { describe, expect, it } from 'vitest';
import { described } from './read-one.ts';

describe('hedges in English stand outside the span', () => {
  it.each([
    ['about $5bn', '$5bn = 5e9 USD, about'],
    ['roughly $5bn', '$5bn = 5e9 USD, about'],
    ['an estimated $5bn', '$5bn = 5e9 USD, about'],
    ['~$5bn', '$5bn = 5e9 USD, about'],
    ['nearly $5bn', '$5bn = 5e9 USD, nearly'],
    ['close to $5bn', '$5bn = 5e9 USD, nearly'],
    ['almost a trillion dollars', 'a trillion dollars = 1e12 USD, nearly'],
    ['more than $5bn', '$5bn = 5e9 USD, over'],
    ['exceeding $5bn', '$5bn = 5e9 USD, over'],
    ['at least $5bn', '$5bn = 5e9 USD, at-least'],
    ['$5bn or more', '$5bn = 5e9 USD, at-least'],
    ['$5B+', '$5B = 5e9 USD, at-least'],
    ['no more than $5bn', '$5bn = 5e9 USD, at-most'],
    ['less than $5bn', '$5bn = 5e9 USD, at-most'],
    ['up to $5bn', '$5bn = 5e9 USD, up-to'],
    ['as much as $5bn', '$5bn = 5e9 USD, up-to'],
    ['more than doubled', 'doubled = 2 x, over'],
    ['a near-trillion-dollar valuation', 'near-trillion-dollar = 1e12 USD, nearly'],
    ['written off over six years', 'six years = 6 years'],
    ['a total of $5bn', '$5bn = 5e9 USD'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});

describe('hedges directly in front are part of the span in Chinese', () => {
  it.each([
    ['约300亿美元', '约300亿美元 = 3e10 USD, about'],
    ['約300億美元', '約300億美元 = 3e10 USD, about'],
    ['大约300亿美元', '大约300亿美元 = 3e10 USD, about'],
    ['近5万亿美元', '近5万亿美元 = 5e12 USD, nearly'],
    ['將近5兆美元', '將近5兆美元 = 5e12 USD, nearly'],
    ['超过1000亿美元', '超过1000亿美元 = 1e11 USD, over'],
    ['逾1000億美元', '逾1000億美元 = 1e11 USD, over'],
    ['超千亿美元', '超千亿美元 = 1e11 USD, over'],
    ['至少1000亿美元', '至少1000亿美元 = 1e11 USD, at-least'],
    ['不低于1000亿美元', '不低于1000亿美元 = 1e11 USD, at-least'],
    ['不到1000亿美元', '不到1000亿美元 = 1e11 USD, at-most'],
    ['不足0.5美元', '不足0.5美元 = 0.5 USD, at-most'],
    ['不超過1000億美元', '不超過1000億美元 = 1e11 USD, at-most'],
    ['最高1000亿美元', '最高1000亿美元 = 1e11 USD, up-to'],
    ['高达1000亿美元', '高达1000亿美元 = 1e11 USD, up-to'],
    ['高达850-900亿美元', '高达850-900亿美元 = 8.5e10..9e10 USD, up-to'],
    ['近六成', '近六成 = 60 %, nearly'],
    ['超過四分之三', '超過四分之三 = 75 %, over'],
    ['1.5万多亿美元', '1.5万多亿美元 = 1.5e12 USD, over'],
    ['30多亿美元', '30多亿美元 = 3e9 USD, over'],
    ['三千餘億美元', '三千餘億美元 = 3e11 USD, over'],
    ['100余家企业', '100余家 = 100 count, over'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });

  it.each([
    ['约 300亿美元', '300亿美元 = 3e10 USD, about', 'a space parts them'],
    ['约为300亿美元', '300亿美元 = 3e10 USD, about', 'the verb stands between'],
    ['突破1000亿美元', '1000亿美元 = 1e11 USD, over', 'it is the verb of the sentence'],
    ['300亿美元左右', '300亿美元 = 3e10 USD, about', 'it follows'],
    ['300亿美元以上', '300亿美元 = 3e10 USD, at-least', 'it follows'],
    ['最近300亿美元', '300亿美元 = 3e10 USD', 'it is another word'],
    ['节约300亿美元', '300亿美元 = 3e10 USD', 'it is another word'],
    ['近五年', '五年 = 5 years', 'it means the last five years'],
  ])('not in %s: %s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});
