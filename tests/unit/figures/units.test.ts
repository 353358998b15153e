import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';
import { described } from './read-one.ts';

describe('units that the words leave open', () => {
  it.each([
    ['$5bn', { language: 'en' }, 'USD', undefined],
    ['$5bn', { language: 'en', region: 'HK' }, 'USD', ['USD', 'HKD']],
    ['$5bn', { language: 'en', region: 'AU' }, 'USD', ['USD', 'AUD']],
    ['$50億', { language: 'zh-Hant', region: 'TW' }, 'USD', ['USD', 'TWD']],
    ['US$5bn', { language: 'en', region: 'HK' }, 'USD', undefined],
    ['3000亿元', { language: 'zh-Hans' }, 'CNY', ['CNY', 'TWD', 'HKD']],
    ['3000億元', { language: 'zh-Hant', region: 'TW' }, 'TWD', ['TWD', 'CNY']],
    ['3000億元', { language: 'zh-Hant', region: 'HK' }, 'HKD', ['HKD', 'CNY']],
    ['¥300 billion', { language: 'en' }, 'JPY', ['JPY', 'CNY']],
    ['￥300亿', { language: 'zh-Hans' }, 'CNY', ['CNY', 'JPY']],
  ] as const)('%s on a page of %o', (text, options, unit, candidates) => {
    const [figure] = findFigures(text, options);
    expect(figure?.unit).toBe(unit);
    expect(figure?.unitCandidates).toEqual(candidates);
  });

  it('are settled where the text names one of the currencies', () => {
    expect(findFigures('¥300 billion, the yen fell')[0]).toMatchObject({ unit: 'JPY' });
    expect(findFigures('¥300 billion, the yen fell')[0]?.unitCandidates).toBeUndefined();
  });
});

describe('a bare amount', () => {
  it.each([
    ['raised $8bn, of which 3 billion in debt', '$8bn = 8e9 USD', '3 billion = 3e9 USD, bare'],
    [
      '总额900亿美元（甲314亿、乙242亿）',
      '900亿美元 = 9e10 USD',
      '314亿 = 3.14e10 USD, bare',
      '242亿 = 2.42e10 USD, bare',
    ],
    ['融資160億美元。這 160 億裡面', '160億美元 = 1.6e10 USD', '160 億 = 1.6e10 USD, bare'],
  ])('takes the currency of its neighbours: %s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });

  it.each(['340 billion was spent', '花了3400亿', '花了3400億'])('stays open without one: %s', (text) => {
    expect(findFigures(text)[0]).toMatchObject({ low: 3.4e11, unit: null, shape: 'bare' });
  });

  it('lists both currencies where its sentence has two', () => {
    expect(findFigures('花了10亿美元、20亿欧元和3亿')[2]).toMatchObject({ unit: null, unitCandidates: ['USD', 'EUR'] });
  });
});

describe('where something grew from one number to another', () => {
  it.each([
    ['from 300 million last spring to 500 million weekly users', '300 million = 3e8 count', '500 million = 5e8 count'],
    ['从去年的3亿增长到如今的5亿周活跃用户', '3亿 = 3e8 count', '5亿 = 5e8 count'],
    ['已由去年春天的3億，增加至目前的5億人', '3億 = 3e8 count', '5億 = 5e8 count'],
  ])('both ends count the same: %s', (text, ...expected) => {
    expect(described(text)).toEqual(expected);
  });

  it('money at the one end stays money', () => {
    expect(described('从3亿美元增长到5亿用户')).toEqual(['3亿美元 = 3e8 USD', '5亿 = 5e8 count']);
  });
});

describe('a number that is told to be more than printed', () => {
  it.each([
    ['a $100-plus billion plan', '$100-plus billion = 1e11 USD, at-least'],
    ['worth $100+ billion', '$100+ billion = 1e11 USD, at-least'],
    ['400+ initiatives', '400 = 400 count, at-least'],
    ['400-plus companies', '400 = 400 count, at-least'],
  ])('%s', (text, expected) => {
    expect(described(text)).toEqual([expected]);
  });
});
