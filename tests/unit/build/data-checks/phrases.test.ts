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

  it('are wrong when they stand twice, in whatever spelling, or are only the company’s name', () => {
    const phrases = { en: ['a', 'a', 'NVIDIA'], 'zh-Hans': ['英伟达', '意向书5000亿', '意向书 5,000 亿'] };
    expect(told(claim({ phrases })).map((line) => line.slice(line.indexOf(': ') + 2))).toEqual([
      '"a" is "a" again; spellings are made by themselves',
      '"NVIDIA" is a name of the claim’s company already',
      '"英伟达" is a name of the claim’s company already',
      '"意向书 5,000 亿" is "意向书5000亿" again; spellings are made by themselves',
    ]);
  });
});
