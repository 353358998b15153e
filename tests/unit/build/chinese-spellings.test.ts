import { describe, expect, it } from 'vitest';
import { spellingsOf } from '../../../src/build/chinese-spellings.ts';

describe('a Chinese word of the data', () => {
  it('stands in every spelling in which pages print it', () => {
    expect(spellingsOf('每年投入6000亿').toSorted()).toEqual(
      [
        '每年投入6000亿',
        '每年投入 6000 亿',
        '每年投入6,000亿',
        '每年投入 6,000 亿',
        '每年投入6000億',
        '每年投入 6000 億',
        '每年投入6,000億',
        '每年投入 6,000 億',
      ].toSorted(),
    );
  });

  it.each([
    ['AI 助手', 'AI助手'],
    ['AI项目失败', 'AI 專案失敗'],
    ['计划', '計畫'],
    ['2026财年', '2026 會計年度'],
    ['承诺1.4万亿美元', '承諾 1.4 兆美元'],
    ['英伟达投资5000', '輝達投資5,000'],
    ['25,278 亿', '25278亿'],
  ])('%s is %s too', (word, spelling) => {
    expect(spellingsOf(word)).toContain(spelling);
  });

  it('keeps years as they are, and words without Chinese', () => {
    expect(spellingsOf('2026年').some((spelling) => spelling.includes(','))).toBe(false);
    expect(spellingsOf('OpenAI 2025')).toEqual(['OpenAI 2025']);
  });

  it('itself comes first', () => {
    expect(spellingsOf('每年 6,000 亿')[0]).toBe('每年 6,000 亿');
  });
});
