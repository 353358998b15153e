import { describe, expect, it } from 'vitest';
import { toClaimReviews } from '../../../src/export/claim-review.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { collectFindings } from '../../../src/export/findings.ts';
import { toJson } from '../../../src/export/json.ts';
import { toMarkdown } from '../../../src/export/markdown.ts';
import { toWebAnnotations } from '../../../src/export/web-annotation.ts';
import { findingsOn } from './findings-fixture.ts';

const FRAME = {
  title: 'Another story',
  language: 'zh-Hans',
  published: '2026-02-03',
  url: 'https://www.cls.cn/framed',
};

describe('a mark in a frame of the page', () => {
  const { page, findings, locale, today, dataVersion } = findingsOn({ url: 'https://www.reuters.com/sums' });
  const { annotation, detail, anchor } = findings[0]!;
  const mark = { annotation, detail, anchor };
  const framed = collectFindings(page, [mark, { ...mark, frame: FRAME }], { locale, today, dataVersion });

  it('is linked to in its frame', () => {
    expect(framed.findings.map(({ link }) => link?.split('#')[0])).toEqual([page.url, FRAME.url]);
    expect(toMarkdown(framed)).toContain(`(<${FRAME.url}#:~:text=`);
  });

  it('has the address, title and date of its frame in a table', () => {
    const [, first, second] = toCsv(framed).split('\r\n');
    expect(first).toContain(`${page.title},https://www.reuters.com/sums`);
    expect(second).toContain('Another story,https://www.cls.cn/framed,2026-02-03');
  });

  it('is annotated in its frame', () => {
    const { first } = JSON.parse(toWebAnnotations(framed)!);
    expect(first.items.map(({ target }: { target: { source: string } }) => target.source)).toEqual([
      page.url,
      FRAME.url,
    ]);
  });

  it('is reviewed as said in its frame', () => {
    const { '@graph': reviews } = JSON.parse(toClaimReviews(framed));
    expect(reviews[1].itemReviewed).toMatchObject({
      datePublished: '2026-02-03',
      appearance: { headline: 'Another story', inLanguage: 'zh-Hans' },
    });
  });

  it('says for programs which frame it is', () => {
    const { findings: written } = JSON.parse(toJson(framed));
    expect(written[0]).not.toHaveProperty('frame');
    expect(written[1].frame).toEqual(FRAME);
  });
});
