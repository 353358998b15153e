import { describe, expect, it } from 'vitest';
import { PACK_REASONS } from '../../../../src/claims/packs/pack-problem.ts';
import { problemLine } from '../../../../src/ui/packs/packs-words.ts';
import en from '../../../../src/ui/packs/words/en.json' with { type: 'json' };
import hans from '../../../../src/ui/packs/words/zh-Hans.json' with { type: 'json' };
import hant from '../../../../src/ui/packs/words/zh-Hant.json' with { type: 'json' };

const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].toSorted();

describe('the texts about packs', () => {
  it.each([
    ['zh-Hans', hans],
    ['zh-Hant', hant],
  ])('are all there in %s, with the same places to fill', (_, words: Record<string, string>) => {
    expect(Object.keys(words)).toEqual(Object.keys(en));
    for (const [key, text] of Object.entries(en)) expect(places(words[key] ?? ''), key).toEqual(places(text));
  });

  it.each(PACK_REASONS)('word %s in every language', (reason) => {
    for (const locale of ['en', 'zh-Hans', 'zh-Hant'] as const) {
      const line = problemLine(locale, { path: 'claims.3', reason, details: ['A', 'B'] });
      expect(line).toContain('claims.3');
      expect(line).not.toMatch(/undefined|\$\d/);
    }
  });
});
