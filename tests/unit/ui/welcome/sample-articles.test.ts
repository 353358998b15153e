import { describe, expect, it } from 'vitest';
import { readData } from '../../../../src/build/read-data.ts';
import type { PageFacts } from '../../../../src/extension/messages.ts';
import { createMatcher } from '../../../../src/matching/annotate.ts';
import { english } from '../../../../src/ui/welcome/articles/en.ts';
import { simplifiedChinese } from '../../../../src/ui/welcome/articles/zh-hans.ts';
import { traditionalChinese } from '../../../../src/ui/welcome/articles/zh-hant.ts';

const matcher = createMatcher(readData());

describe.each([english, simplifiedChinese, traditionalChinese])('the sample article in $language', (article) => {
  const page: PageFacts = { title: article.title, language: article.language, published: article.published, url: null };
  const blocks = article.paragraphs.map((text, at) => ({ id: String(at), text, role: 'paragraph' as const }));
  const annotations = matcher.annotate(page, blocks);
  const inParagraph = (at: number) => annotations.filter(({ block }) => block === String(at));

  it('shows every verdict', () => {
    expect(new Set(annotations.map(({ verdict }) => verdict))).toEqual(
      new Set(['consistent', 'outdated', 'forecast-as-fact', 'differs', 'context']),
    );
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
