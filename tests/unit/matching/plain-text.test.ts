import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/matching/plain-text.ts';

describe('plain text', () => {
  it.each([
    ['Ｎｖｉｄｉａ', 'nvidia'],
    ['輝達', '辉达'],
    ['OpenAI’s', "openai's"],
    ['A\u00a0B', 'a b'],
    ['İstanbul', 'İstanbul'],
  ])('%s → %s', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('keeps every offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).toHaveLength(text.length);
      }),
    );
    expect(plainText('\ufeffa')).toHaveLength(2);
    expect(plainText('\ud800a')).toHaveLength(2);
  });
});
