import { describe, expect, it } from 'vitest';
import { checkLanguages } from '../../../../src/build/data-checks/languages.ts';
import { claim, files, misquote } from './small-files.ts';

const told = (en: string, hans: string) =>
  checkLanguages(files({ claims: [claim({ title: { en, 'zh-Hans': hans } })] })).map((p) => `${p.field}: ${p.reason}`);

describe('a text in both languages', () => {
  it.each([
    ['Nvidia: $5 trillion', '英伟达：5 万亿美元'],
    ['Azure', 'Azure'],
    ['25,278 and 3440', '25,278 亿与 3440 亿'],
    ['of 2026', '「万亿」之年（2026 年）'],
  ])('%s / %s is right', (en, hans) => {
    expect(told(en, hans)).toEqual([]);
  });

  it.each([
    ['the same text twice', 'the whole of it', 'the whole of it', 'title.zh-Hans: is not Chinese'],
    ['Chinese in the English', '5万亿', '五万亿', 'title.en: has Chinese in it'],
    ['no gap beside Latin letters', 'AI', '全球AI 支出', 'title.zh-Hans: needs a space'],
    ['half-width punctuation', 'a, b', '甲, 乙', 'title.zh-Hans: needs full-width punctuation'],
    ['English quotation marks', 'so', '所谓“承诺”', 'title.zh-Hans: needs 「」'],
    ['a gap beside a full stop', 'so', '到此。 完', 'title.zh-Hans: has a space beside'],
    ['digits grouped too early', 'so', '3,440 亿美元', 'title.zh-Hans: groups digits'],
    ['digits not grouped', 'so', '25278 亿美元', 'title.zh-Hans: does not group digits'],
  ])('is wrong with %s', (_, en, hans, begins) => {
    expect(told(en, hans).some((line) => line.startsWith(begins))).toBe(true);
  });

  it('may be printed as pages print where it is an example', () => {
    expect(checkLanguages(files({ claims: [claim({ misquotes: [misquote] })] }))).toEqual([]);
  });

  it('has its phrases in their own lists', () => {
    const mixed = claim({ phrases: { en: ['意向书'], 'zh-Hans': ['OpenAI 1000亿'] } });
    expect(checkLanguages(files({ claims: [mixed] })).map((p) => p.field)).toEqual(['phrases.en.0']);
  });
});
