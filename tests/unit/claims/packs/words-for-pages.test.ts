import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { mergeBundle } from '../../../../src/claims/merge-bundle.ts';
import { packSchema } from '../../../../src/claims/packs/pack-schema.ts';
import { wordsForPages } from '../../../../src/claims/packs/words-for-pages.ts';
import { samplePack } from '../../../fixtures/packs/sample-pack.ts';

const wordsOf = (name: string, hans = '赞达') => {
  const pack = packSchema.parse(
    samplePack((p) => {
      p.lexicon.entities[0].names = { en: [name], 'zh-Hans': [hans] };
    }),
  );
  const words = wordsForPages(mergeBundle(bundle, [pack]).added!)!;
  return { latin: new RegExp(words.latin), chinese: new RegExp(words.chinese) };
};

describe('the words by which a page is known to be about a pack', () => {
  it.each([
    ['Zenda', 'Robots of Zenda sell well', true],
    ['Zenda', 'The Zendas are a family', false],
    ['Zenda', 'HomeZendaRobots2026', true],
    ['ZENDA', 'HomeZENDARobots', true],
    ['ZENDA', 'ZENDAS', false],
    ['Zenda 4', 'Zenda 4The robots', true],
    ['Zenda 4', 'Zenda 42', false],
    ['eZenda', 'The beZenda', false],
    ['Zenda', 'A robot hand stitched it', true],
    ['Zenda', 'A kilo of apples', false],
    ['A+ (Zenda) [x]', 'they call it A+ (Zenda) [x].', true],
  ])('%s in "%s": %s', (name, text, yes) => expect(wordsOf(name).latin.test(text)).toBe(yes));

  it.each(['赞达公布业绩', '贊達公布業績', '讚達公布業績'])('are the same in both scripts: %s', (text) => {
    expect(wordsOf('Zenda').chinese.test(text)).toBe(true);
  });

  it('are words and no expressions, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 30 }).filter((name) => name.trim() !== ''),
        (name) => {
          expect(() => wordsOf(name.trim())).not.toThrow();
        },
      ),
    );
  });
});
