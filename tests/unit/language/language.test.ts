import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/language/detect-language.ts';
import { foldScript } from '../../../src/language/fold-script.ts';
import { sentences } from '../../../src/language/sentences.ts';

describe('folding Traditional Chinese', () => {
  it.each([
    ['輝達市值突破5兆美元', '辉达市值突破5兆美元'],
    ['滙豐估計資金缺口', '汇丰估计资金缺口'],
    ['雲端服務商的營收', '云端服务商的营收'],
    ['英伟达已是简体', '英伟达已是简体'],
    ['Nvidia, €1.5bn', 'Nvidia, €1.5bn'],
  ])('%s', (traditional, simplified) => {
    expect(foldScript(traditional)).toBe(simplified);
  });

  it('moves no offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldScript(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('telling the language', () => {
  it.each([
    ['Nvidia passed $5 trillion on Wednesday.', 'en'],
    ['英伟达市值突破5万亿美元', 'zh-Hans'],
    ['輝達市值突破5兆美元', 'zh-Hant'],
    ['OpenAI、Microsoft、Google、Meta 将投资 AI', 'zh-Hans'],
    ['OpenAI 與 Microsoft 簽約', 'zh-Hant'],
    ['The word 你好 means hello, as every beginner learns in the first lesson.', 'en'],
    ['', 'en'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('sentences', () => {
  const parts = (text: string) => sentences(text).map((s) => text.slice(s.start, s.end).trim());

  it.each<[string, string[]]>([
    ['Sales rose 1.5 percent. Profit fell.', ['Sales rose 1.5 percent.', 'Profit fell.']],
    ['Nvidia Inc. said U.S. sales rose. The rest fell.', ['Nvidia Inc. said U.S. sales rose.', 'The rest fell.']],
    ['“It is done.” He left.', ['“It is done.”', 'He left.']],
    ['OpenAI亏损扩大。微软呢？没有说！', ['OpenAI亏损扩大。', '微软呢？', '没有说！']],
    ['他说：“好。”然后走了。', ['他说：“好。”', '然后走了。']],
    ['about $14bn. OpenAI said so.', ['about $14bn.', 'OpenAI said so.']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('keeps thousands together and parts clauses at commas', () => {
    const text = 'Meta plans $1,500 million, Amazon 2,000';
    const [sentence] = sentences(text);
    expect(sentence?.clauses.map((c) => text.slice(c.start, c.end))).toEqual([
      'Meta plans $1,500 million,',
      ' Amazon 2,000',
    ]);
  });

  it('covers each sentence with its clauses, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab A.。,，()（）1$?！\n"”') }), (text) => {
        let last = 0;
        for (const { start, end, clauses } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(clauses[0]?.start).toBe(start);
          expect(clauses.at(-1)?.end).toBe(end);
          for (const [i, clause] of clauses.entries()) if (i > 0) expect(clause.start).toBe(clauses[i - 1]?.end);
          last = end;
        }
      }),
    );
  });
});
