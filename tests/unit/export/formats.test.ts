import { describe, expect, it } from 'vitest';
import { fileName, FORMATS } from '../../../src/export/formats.ts';
import { toClaimReviews } from '../../../src/export/claim-review.ts';
import { toCsv } from '../../../src/export/csv.ts';
import { toJson } from '../../../src/export/json.ts';
import { toMarkdown } from '../../../src/export/markdown.ts';
import { toWebAnnotations } from '../../../src/export/web-annotation.ts';
import { records } from '../../fixtures/read-csv.ts';
import { findingsOn, PAGE_TEXT, QUOTE } from './findings-fixture.ts';

const LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;

describe('a table', () => {
  it('reads back, one row a figure', () => {
    const csv = toCsv(findingsOn({ title: 'A "very, very" large\nnumber' }));
    expect(csv.startsWith('\ufeffpage_title,')).toBe(true);
    expect(records(csv)).toEqual([
      expect.objectContaining({
        page_title: 'A "very, very" large\nnumber',
        page_url: 'https://news.example/a',
        page_published: '2026-01-12',
        quote: '$1.5 trillion',
        verdict: 'forecast-as-fact',
        claim: 'gartner-2025',
        record_low: '100000000000',
        record_as_of: '2025-09-22',
        record_period: '',
        data_version: '2026.11.23',
      }),
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@cmd'])('never hands a formula to a spreadsheet: %s', (quote) => {
    expect(records(toCsv(findingsOn({}, 'en', quote)))[0]?.['quote']).toBe(`'${quote}`);
  });
});

describe('data', () => {
  it('reads back with page, figure, verdict, record, reasons and sources', () => {
    const { findings, ...head } = JSON.parse(toJson(findingsOn()));
    expect(head).toMatchObject({ format: 'plumbline-findings', formatVersion: 1, dataVersion: '2026.11.23' });
    expect(findings).toEqual([
      expect.objectContaining({
        quote: '$1.5 trillion',
        verdict: 'forecast-as-fact',
        figure: expect.objectContaining({ unit: 'USD' }),
        record: expect.objectContaining({ kind: 'letter-of-intent' }),
        reasons: ['value-agrees', 'told-as-done'],
        sources: expect.arrayContaining([expect.objectContaining({ publisher: expect.any(String) })]),
      }),
    ]);
  });
});

describe('notes in Markdown', () => {
  it.each(LOCALES)('in %s name page, words and claim, with links', (locale) => {
    const findings = findingsOn({}, locale);
    const text = toMarkdown(findings);
    expect(text).toContain('# [A year of very large numbers](<https://news.example/a>)');
    expect(text).toContain(`[$1.5 trillion](<${findings.findings[0]?.link}>)`);
    expect(text).toContain(findings.findings[0]?.card.label);
  });

  it('let no page write markup into them', () => {
    const text = toMarkdown(findingsOn({ title: '# <img src=x> [a](javascript:b) *c*\n\n# d', url: null }));
    expect(text.split('\n')[0]).toBe('# \\# \\<img src=x\\> \\[a\\](javascript:b) \\*c\\* \\# d');
  });
});

describe('fact checks', () => {
  /** What schema.org defines for each type, its supertypes included, as far as it is used here. */
  const PROPERTIES: Record<string, string[]> = {
    ClaimReview: [
      'claimReviewed',
      'itemReviewed',
      'reviewRating',
      'reviewBody',
      'author',
      'datePublished',
      'inLanguage',
      'citation',
      'url',
    ],
    Claim: ['appearance', 'firstAppearance', 'claimInterpreter', 'author', 'datePublished', 'name', 'text', 'url'],
    CreativeWork: ['headline', 'name', 'publisher', 'inLanguage', 'url', 'datePublished'],
    Rating: ['alternateName', 'ratingExplanation', 'ratingValue', 'bestRating', 'worstRating'],
    Organization: ['name', 'url'],
  };

  function check(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(check);
    if (typeof node !== 'object' || node === null) return;
    const { '@type': type, ...rest } = node as Record<string, unknown>;
    expect(PROPERTIES).toHaveProperty(String(type));
    for (const [property, value] of Object.entries(rest)) {
      expect([type, property, PROPERTIES[String(type)]?.includes(property)]).toEqual([type, property, true]);
      check(value);
    }
  }

  it.each(LOCALES)('in %s use schema.org’s words only, and have what readers of fact checks need', (locale) => {
    const findings = findingsOn({}, locale);
    const document = JSON.parse(toClaimReviews(findings));
    expect(document['@context']).toBe('https://schema.org');
    document['@graph'].forEach(check);
    expect(document['@graph']).toEqual([
      expect.objectContaining({
        '@type': 'ClaimReview',
        claimReviewed: expect.stringContaining('$1.5 trillion'),
        author: { '@type': 'Organization', name: 'Plumbline' },
        datePublished: '2026-11-23',
        inLanguage: locale,
        itemReviewed: expect.objectContaining({
          '@type': 'Claim',
          appearance: expect.objectContaining({ url: findings.findings[0]?.link, headline: findings.page.title }),
        }),
        reviewRating: expect.objectContaining({ '@type': 'Rating', alternateName: findings.findings[0]?.card.label }),
      }),
    ]);
    expect(document['@graph'][0].reviewRating).not.toHaveProperty('ratingValue');
  });

  it('leave out what the page does not say', () => {
    const [review] = JSON.parse(toClaimReviews(findingsOn({ published: null, url: null })))['@graph'];
    expect(review.itemReviewed).not.toHaveProperty('datePublished');
    expect(review.itemReviewed.appearance).not.toHaveProperty('url');
  });
});

describe('annotations', () => {
  let ids = 0;
  const collection = () => JSON.parse(toWebAnnotations(findingsOn(), () => `id-${++ids}`)!);

  it('are a collection after the Web Annotation model', () => {
    const found = collection();
    expect(found).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(/^urn:uuid:/),
      type: 'AnnotationCollection',
      total: 1,
      first: { id: expect.stringMatching(/^urn:uuid:/), type: 'AnnotationPage', startIndex: 0 },
    });
    for (const annotation of found.first.items) {
      expect(annotation).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        type: 'Annotation',
        motivation: 'assessing',
        created: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
        target: { source: 'https://news.example/a' },
      });
      for (const body of annotation.body) {
        expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String), format: 'text/plain' });
        expect(['assessing', 'tagging']).toContain(body.purpose);
      }
    }
    const all = [found.id, found.first.id, ...found.first.items.map((item: { id: string }) => item.id)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('find their words again in the page’s text, by place and by the words around', () => {
    const [quoted, placed] = collection().first.items[0].target.selector;
    expect(placed).toMatchObject({ type: 'TextPositionSelector' });
    expect(PAGE_TEXT.slice(placed.start, placed.end)).toBe(QUOTE);
    expect(quoted).toMatchObject({ type: 'TextQuoteSelector', exact: QUOTE });
    const around = quoted.prefix + quoted.exact + quoted.suffix;
    expect(PAGE_TEXT.split(around)).toHaveLength(2);
    expect(PAGE_TEXT.indexOf(around) + quoted.prefix.length).toBe(placed.start);
  });

  it('need an address', () => {
    expect(toWebAnnotations(findingsOn({ url: null }))).toBeNull();
  });
});

describe('files', () => {
  it.each([
    ['A year of very large numbers', 'plumbline-2026-11-23-A-year-of-very-large-numbers.csv'],
    ['../etc/passwd: "a" <b>|c?*', 'plumbline-2026-11-23-etc-passwd-a-b-c.csv'],
    ['英伟达市值突破 5 万亿美元', 'plumbline-2026-11-23-英伟达市值突破-5-万亿美元.csv'],
    ['', 'plumbline-2026-11-23.csv'],
  ])('of “%s” are called %s', (title, name) => {
    expect(
      fileName(
        findingsOn({ title }),
        FORMATS.find(({ id }) => id === 'csv')!,
      ),
    ).toBe(name);
  });

  it.each(FORMATS.map((format) => [format.id, format] as const))('as %s are written in every language', (_, format) => {
    for (const locale of LOCALES) expect(format.write(findingsOn({}, locale))?.length).toBeGreaterThan(100);
  });
});
