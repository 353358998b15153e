import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { mergeBundle } from '../../../src/claims/merge-bundle.ts';
import { packSchema, type Pack } from '../../../src/claims/packs/pack-schema.ts';
import { createMatcher } from '../../../src/matching/annotate.ts';
import { createMatcherWithPacks } from '../../../src/matching/matcher-with-packs.ts';
import { createSearch } from '../../../src/search/search-claims.ts';
import { detailOf } from '../../../src/ui/claim-detail.ts';
import { samplePack } from '../../fixtures/packs/sample-pack.ts';

const zenda: Pack = packSchema.parse(samplePack());
const twin: Pack = { ...zenda, id: 'twin', name: 'The twin' };
const PAGE = { title: 'Robots of the north', language: 'en', published: '2026-03-01', url: null };
const blocksOf = (...texts: string[]) => texts.map((text, at) => ({ id: `b${at}`, text, role: 'paragraph' as const }));

describe('packs beside what ships', () => {
  const { bundle: merged, added } = mergeBundle(bundle, [zenda, twin]);

  it('leave every claim of ours as it is', () => {
    expect(merged.claims.slice(0, bundle.claims.length)).toEqual(bundle.claims);
    expect(merged.version).toBe(bundle.version);
  });

  it('have ids of their own, so that two packs with the same ids stand side by side', () => {
    const ids = merged.claims.map(({ id }) => id);
    expect(ids).toContain('zenda/zenda-revenue-2025');
    expect(ids).toContain('twin/zenda-revenue-2025');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refer to their own things where they have them, and else to ours', () => {
    const claim = merged.claims.find(({ id }) => id === 'twin/zenda-revenue-2025');
    expect(claim).toMatchObject({
      about: { entities: ['twin/zenda-robotics'], metric: 'revenue' },
      series: 'twin/zenda-revenue',
      related: ['twin/zenda-hand'],
    });
    expect(merged.deals.find(({ id }) => id === 'twin/nvidia-zenda')).toMatchObject({
      from: 'twin/zenda-robotics',
      to: 'nvidia',
      claim: 'twin/zenda-revenue-2025',
    });
    expect(merged.claims.find(({ id }) => id === 'twin/zenda-hand')?.wordings?.en[0]?.near).toEqual([
      'twin/zenda-robotics',
    ]);
  });

  it('are named on the card, with their own version', () => {
    expect(detailOf(merged, 'zenda/zenda-hand')).toMatchObject({ pack: { name: 'Zenda watch' }, dataVersion: '1.0.0' });
    expect(detailOf(merged, 'nvda-openai-loi-100bn')?.pack).toBeUndefined();
  });

  it('are found by search', () => {
    expect(createSearch(merged)('Zenda revenue', 3).map(({ claim }) => claim)).toContain('zenda/zenda-revenue-2025');
  });

  it('mark a page, in three scripts', () => {
    const matcher = createMatcherWithPacks(bundle, { added });
    const texts = {
      en: 'Zenda Robotics reported revenue of $3.2 billion for 2025.',
      'zh-CN': '赞达机器人2025年营收达32亿美元。',
      'zh-TW': '贊達機器人2025年營收達32億美元。',
    };
    for (const [language, text] of Object.entries(texts)) {
      const marks = matcher.annotate({ ...PAGE, language }, blocksOf(text));
      expect(marks, text).toMatchObject([{ claim: 'zenda/zenda-revenue-2025', verdict: 'consistent' }]);
    }
  });

  it('mark words that one of their claims is known by, as context', () => {
    const marks = createMatcherWithPacks(bundle, { added }).annotate(
      PAGE,
      blocksOf('At Zenda, they say, a robot hand stitched the coat of the king.'),
    );
    expect(marks).toMatchObject([{ claim: 'zenda/zenda-hand', verdict: 'context' }]);
  });

  it('change no mark of ours, even where they claim the same', () => {
    const rival: Pack = {
      ...zenda,
      claims: [
        {
          ...zenda.claims[0]!,
          related: [],
          about: { entities: ['nvidia'], metric: 'market-value' },
          record: [
            { value: 5e12, unit: 'USD', kind: 'actual', asOf: '2025-10-29', period: '2025-10-29', sources: ['report'] },
          ],
        },
      ],
    };
    const blocks = blocksOf(
      'In October Nvidia’s market value passed $5 trillion, a first for any company.',
      'Nvidia has put $100 billion into OpenAI.',
      'Zenda Robotics reported revenue of $3.2 billion for 2025.',
    );
    const page = { ...PAGE, published: '2026-01-20' };
    const alone = createMatcher(bundle).annotate(page, blocks);
    const together = createMatcherWithPacks(bundle, mergeBundle(bundle, [rival])).annotate(page, blocks);
    expect(alone.length).toBeGreaterThan(1);
    expect(together.filter(({ claim }) => !claim.includes('/'))).toEqual(alone);
  });
});
