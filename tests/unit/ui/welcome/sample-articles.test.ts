import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import type { PageFacts } from '../../../../src/extension/messages.ts';
import { createMatcher } from '../../../../src/matching/annotate.ts';
import { SAMPLE_ARTICLES } from '../../../../src/ui/welcome/articles/sample-articles.ts';

const matcher = createMatcher(readData());

describe.each(Object.values(SAMPLE_ARTICLES))('the sample article in $language', (article) => {
  const page: PageFacts = { title: article.title, language: article.language, published: article.published, url: null };
  const blocks = article.paragraphs.map((text, at) => ({ id: String(at), text, role: 'paragraph' as const }));
  const annotations = matcher.annotate(page, blocks);
  const inParagraph = (at: number) => annotations.filter(({ block }) => block === String(at));

  it('shows every verdict', () => {
    expect(new Set(annotations.map(({ verdict }) => verdict))).toEqual(
      new Set(['consistent', 'outdated', 'forecast-as-fact', 'differs', 'context']),
    );
  });

  it('tells the same stories, with the same verdicts', () => {
    expect(
      annotations.filter(({ claim }) => claim !== 'ecommerce-eu5-comparison').map((a) => `${a.claim} ${a.verdict}`),
    ).toEqual([
      'gartner-ai-2025-1_5t forecast-as-fact',
      'bigtech-340b-claim differs',
      'nvda-cap-table consistent',
      'nvda-rank-no1 context',
      'nvda-openai-loi-100bn forecast-as-fact',
      'circular-financing context',
      'svb-58 differs',
      'mit-95-zero-return context',
      'openai-claim-8-to-11_5bn differs',
      'msft-1bn-2019 consistent',
      'msft-email-thoughts-on-openai context',
      'gpu-life-1-3-years context',
      'rubin-vendor-claims context',
      'gartner-ai-2026-2_02t outdated',
      'nvda-500bn-bookings outdated',
    ]);
  });

  it('is marked in every paragraph but the last, whose figures are about nothing on file', () => {
    article.paragraphs.forEach((_, at) => {
      if (at < article.paragraphs.length - 1) expect(inParagraph(at), `paragraph ${at}`).not.toEqual([]);
      else expect(inParagraph(at)).toEqual([]);
    });
  });

  it('finds no fault with forecasts that are told as forecasts', () => {
    const verdicts = inParagraph(article.paragraphs.length - 2).map(({ verdict }) => verdict);
    expect(verdicts).not.toContain('forecast-as-fact');
    expect(verdicts).not.toContain('differs');
  });

  it('is as long as a short article', () => {
    const text = article.paragraphs.join(' ');
    const length = article.language === 'en' ? text.split(/\s+/).length : text.replace(/\s/g, '').length;
    const [least, most] = article.language === 'en' ? [250, 400] : [500, 800];
    expect(length).toBeGreaterThanOrEqual(least);
    expect(length).toBeLessThanOrEqual(most);
  });
});
