import { describe, expect, it } from 'vitest';
import { checkPhrases } from '../../../../src/build/data-checks/phrases.ts';
import { claim, files } from './small-files.ts';

const stranger = (phrase: string, change: Parameters<typeof claim>[0] = {}) =>
  claim({
    id: 'b',
    about: { entities: ['openai'], metric: 'investment' },
    phrases: { en: [phrase], 'zh-Hans': [] },
    ...change,
  });
const told = (...claims: unknown[]) => checkPhrases(files({ claims })).map((p) => `${p.file} ${p.field}: ${p.reason}`);

describe('the phrases of a claim', () => {
  it('are its own, or those of a story that it shares', () => {
    expect(told(claim(), stranger('letter of intent'))).toEqual([]);
    expect(told(claim(), stranger('First to reach  five', { related: ['nvda-5tn'] }))).toEqual([]);
    expect(
      told(claim(), stranger('first to reach five', { about: { entities: ['nvidia'], metric: 'investment' } })),
    ).toEqual([]);
  });

  it('are wrong when a claim of another company and measure has them too', () => {
    expect(told(claim(), stranger('First to reach five'))).toEqual([
      expect.stringMatching(
        /^data\/claims\/nvidia\/b.json phrases.en.0: "First to reach five" is a phrase of nvda-5tn too/,
      ),
    ]);
  });

  it('are wrong when they stand twice, or are only the company’s name', () => {
    const phrases = { en: ['a', 'a', 'NVIDIA'], 'zh-Hans': ['英伟达'] };
    expect(told(claim({ phrases })).map((line) => line.split('"')[2])).toEqual([
      ' stands here twice',
      ' is a name of the claim’s company already',
      ' is a name of the claim’s company already',
    ]);
  });
});
