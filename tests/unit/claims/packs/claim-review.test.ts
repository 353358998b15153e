import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { isClaimReview, packFromClaimReview } from '../../../../src/claims/packs/claim-review.ts';
import { mergeBundle } from '../../../../src/claims/merge-bundle.ts';
import { checkPack } from '../../../../src/claims/packs/read-pack.ts';
import { createMatcherWithPacks } from '../../../../src/matching/matcher-with-packs.ts';

const review = (change: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/robots',
  claimReviewed: 'Robots in Ruritania earned fourteen thousand crowns every single hour',
  datePublished: '2026-03-04T10:00:00Z',
  author: { '@type': 'Organization', name: 'Ruritanian Checks' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Rupert' } },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Mostly invented' },
  ...change,
});
const CHINESE = { claimReviewed: '鲁里坦尼亚的机器人每小时挣到一万四千克朗金币' };

function packOf(json: unknown) {
  const made = packFromClaimReview(json, '2026-11-23');
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const checked = checkPack(made.pack, bundle);
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
  return { pack: checked.value, report: made.report };
}

describe('a ClaimReview', () => {
  it.each([
    ['alone', review()],
    ['in a list', [review()]],
    ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review()] }],
    ['in a data feed', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [review()] }] }],
    ['in an item list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: review() }] }],
    ['of two types', review({ '@type': ['ClaimReview', 'NewsArticle'] })],
  ])('%s becomes a pack that passes every check', (_, json) => {
    expect(isClaimReview(json)).toBe(true);
    const { pack, report } = packOf(json);
    expect(report).toEqual({ taken: 1, left: [] });
    expect(pack).toMatchObject({ author: 'Ruritanian Checks', claims: [{ reviewed: '2026-03-04', record: [] }] });
    expect(pack.claims[0]?.statement.en).toContain('“Mostly invented”');
    expect(pack.claims[0]?.statement['zh-Hant']).toContain('「Mostly invented」');
  });

  it.each([{}, [], null, 'ClaimReview', { '@type': 'NewsArticle' }, { format: 'plumbline-pack/1' }])(
    'is not %j',
    (json) => expect(isClaimReview(json)).toBe(false),
  );

  it('is known by its words, in any order of the sentence, and shown as context alone', () => {
    const { pack } = packOf([review(), review({ ...CHINESE, url: 'https://checks.example/2' })]);
    const matcher = createMatcherWithPacks(bundle, mergeBundle(bundle, [pack]));
    const marksOf = (language: string, text: string) =>
      matcher.annotate({ title: '', language, published: '2026-04-01', url: null }, [
        { id: 'b', text, role: 'paragraph' },
      ]);
    const english = marksOf(
      'en',
      'Every single hour, fourteen thousand crowns were earned by robots, the minister of Ruritania said.',
    );
    expect(english).toMatchObject([
      { verdict: 'context', claim: expect.stringContaining('reviews-ruritanian-checks/') },
    ]);
    expect(marksOf('zh-CN', '据称，鲁里坦尼亚的机器人每小时挣到一万四千克朗金币。')).toMatchObject([
      { verdict: 'context' },
    ]);
    expect(marksOf('en', 'Robots earned crowns.')).toEqual([]);
    expect(marksOf('en', 'In Ruritania it rained for a single hour.')).toEqual([]);
  });

  it.each([
    ['no-claim', { claimReviewed: undefined }],
    ['no-claim', { claimReviewed: '   ' }],
    ['no-link', { url: undefined }],
    ['no-link', { url: 'javascript:alert(1)' }],
    ['too-few-words', { claimReviewed: 'It is so.' }],
    ['too-few-words', { claimReviewed: 'AI is the new market' }],
  ])('is left out and reported: %s %j', (reason, change) => {
    const made = packFromClaimReview([review(), review(change)], '2026-11-23');
    expect(made).toMatchObject({ report: { taken: 1, left: [{ reason }] } });
  });

  it('has its markup taken out, never shown', () => {
    const { pack } = packOf(
      review({
        claimReviewed: '<b>Robots</b> in Ruritania earned fourteen&nbsp;thousand <script>x</script> crowns &amp; rings',
      }),
    );
    expect(pack.claims[0]?.title.en).toBe('Robots in Ruritania earned fourteen thousand x crowns & rings');
  });

  it('whatever is in it, makes a sound pack or a refusal, and never throws', () => {
    const anything = fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom('https://a.example/', '2026-01-01', null));
    const field = fc.constantFrom('url', 'claimReviewed', 'author', 'datePublished', 'reviewRating', 'itemReviewed');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, anything), { maxLength: 6 }), (changes) => {
        const made = packFromClaimReview([review(Object.fromEntries(changes)), review()], '2026-11-23');
        if ('problems' in made) return;
        const checked = checkPack(made.pack, bundle);
        if ('problems' in checked) expect(checked.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
