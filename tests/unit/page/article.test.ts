import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPageFacts } from '../../../src/page/article.ts';
import { dayOf } from '../../../src/page/published.ts';
import { readBlocks } from '../../../src/page/reader.ts';
import { article, parse } from './parse-fixture.ts';

describe('the day in a text', () => {
  it.each([
    ['2025-11-14T06:00:09.000Z', '2025-11-14'],
    ['2025-11-14T23:30:00-05:00', '2025-11-14'],
    ['2025/9/18 05:30:00', '2025-09-18'],
    ['2025.01.05', '2025-01-05'],
    ['发布时间：2026年1月5日 10:30', '2026-01-05'],
    ['編輯於 2025-11-03 18:22・北京', '2025-11-03'],
    ['January 5, 2026', '2026-01-05'],
    ['Jan. 5th, 2026', '2026-01-05'],
    ['Fri 14 Nov 2025 06.00 GMT', '2025-11-14'],
    ['5 January 2026', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['1763598600', '2025-11-20'],
    ['1763598600000', '2025-11-20'],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['9999-99-99', null],
    ['1500 words, 12 pictures', null],
    ['+44 20 7946 0000', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  it('is a real day or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const day = dayOf(text);
        expect(day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)).toBe(true);
      }),
    );
  });
});

describe('what is known of an article', () => {
  it.each([
    [
      'newspaper-en',
      {
        language: 'en',
        published: '2025-11-14',
        url: 'https://ledger.example/technology/2025/nov/14/who-pays-for-the-ai-boom',
      },
    ],
    [
      'live-blog-en',
      { language: 'en', published: '2025-11-19', title: 'Markets live: Nvidia results lift chip stocks' },
    ],
    ['wechat-zh', { language: 'zh-Hans', published: '2025-11-20', title: '左手投资，右手卖芯片：英伟达的生意经' }],
    ['zhihu-zh', { language: 'zh-Hans', published: '2025-11-02' }],
    ['newspaper-hant', { language: 'zh-Hant', published: '2025-09-18' }],
    ['tables-en', { language: 'en', published: '2026-01-05' }],
    ['football-en', { language: 'en', published: '2025-08-30' }],
  ])('%s', (name, facts) => {
    const document = article(name);
    const text = readBlocks(document)
      .map((block) => block.text)
      .join('\n');
    expect(readPageFacts(document, text)).toMatchObject(facts);
  });

  it.each([
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"datePublished": "2025-05-06T00:00:00Z", "x": "a\nb",}</script>',
      '2025-05-06',
    ],
    [
      'JSON-LD that is no object',
      '<script type="application/ld+json">null</script><script type="application/ld+json">[1,"a",[]]</script>',
      null,
    ],
    ['a date that is no text', '<script type="application/ld+json">{"datePublished": {"@value": 5}}</script>', null],
    [
      'a day below the headline',
      '<h1>Loss</h1><div><a>By A. Writer</a> <span>6 May 2025</span></div><p>In 2024 it lost money.</p>',
      '2025-05-06',
    ],
    [
      'a day in the story only',
      `<h1>Loss</h1><p>${'It lost money, and then more. '.repeat(4)} On 6 May 2025 it paid.</p>`,
      null,
    ],
  ])('%s', (_, html, published) => {
    expect(readPageFacts(parse(`<html><body>${html}</body></html>`), '').published).toBe(published);
  });

  it('does not take the head of the page before for its own', () => {
    const document = parse(
      '<html><head><meta name="date" content="2024-01-01"><title>New</title></head><body><h1>New</h1></body></html>',
    );
    expect(readPageFacts(document, '').published).toBe('2024-01-01');
    expect(readPageFacts(document, '', ['2024-01-01', null, ''].join('\n')).published).toBe(null);
  });
});

describe('the language of a page', () => {
  const of = (lang: string, text: string) =>
    readPageFacts(parse(`<html lang="${lang}"><body></body></html>`), text).language;
  const hans = '英伟达的市值超过了这些国家的股市总和，这说明什么问题？'.repeat(10);
  const hant = '輝達的市值超過了這些國家的股市總和，這說明什麼問題？'.repeat(10);
  it.each([
    ['en', hans, 'zh-Hans'],
    ['en-US', hant, 'zh-Hant'],
    ['zh-TW', hans, 'zh-Hans'],
    ['zh', hant, 'zh-Hant'],
    ['zh-HK', '', 'zh-Hant'],
    ['zh_CN', '', 'zh-Hans'],
    ['', 'Nvidia is worth more than these stock markets.', 'en'],
    ['fr-CA', 'Une phrase', 'fr'],
    ['zh-CN', 'An English page in a Chinese template. '.repeat(20), 'en'],
    ['ja', 'エヌビディアの時価総額が五兆ドルを超えた。'.repeat(10), 'ja'],
  ])('lang="%s" with %.12s… is %s', (lang, text, expected) => {
    expect(of(lang, text)).toBe(expected);
  });
});
