import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/search/search-claims.ts';
import { smallBundle } from './small-bundle.ts';

const search = createSearch(smallBundle);
const found = (query: string) => search(query).map((hit) => hit.claim);

describe('words', () => {
  it.each([
    ['market value', 'nvidia-market-value'],
    ['NVDA', 'nvidia-market-value'],
    ['nvidia market cap', 'nvidia-market-value'],
    ['letter of intent', 'nvidia-openai-letter'],
    ['openai losses', 'openai-2025-loss'],
    ['audited', 'openai-2025-loss'],
    ['most valuable company', 'nvidia-market-value'],
    ['circular financing', 'nvidia-openai-letter'],
    ['英伟达市值', 'nvidia-market-value'],
    ['市值最高的公司是哪家', 'nvidia-market-value'],
    ['OpenAI亏损', 'openai-2025-loss'],
    ['意向书', 'nvidia-openai-letter'],
    ['左手倒右手', 'nvidia-openai-letter'],
    ['高德纳', 'gartner-2025'],
    ['輝達市值', 'nvidia-market-value'],
    ['OpenAI虧損', 'openai-2025-loss'],
    ['循環融資', 'nvidia-openai-letter'],
    ['麻省理工學院', 'mit-95'],
    ['顧能', 'gartner-2025'],
  ])('“%s” finds %s first', (query, claim) => {
    expect(found(query)[0]).toBe(claim);
  });

  it.each([
    ['黄仁勋', ['nvidia-market-value', 'nvidia-openai-letter']],
    ['黃仁勳', ['nvidia-market-value', 'nvidia-openai-letter']],
    ['老黄', ['nvidia-market-value', 'nvidia-openai-letter']],
    ['Jensen Huang', ['nvidia-market-value', 'nvidia-openai-letter']],
    ['奥特曼', ['nvidia-openai-letter', 'openai-2025-loss']],
    ['奧特曼', ['nvidia-openai-letter', 'openai-2025-loss']],
  ])('“%s” stands for the company’s claims', (query, claims) => {
    expect(found(query).toSorted()).toEqual(claims);
  });

  it.each([
    ['Nvida', 'nvidia-market-value'],
    ['Nvdiia market value', 'nvidia-market-value'],
    ['Micorsoft', 'big-four-2025'],
    ['Gatrner', 'gartner-2025'],
    ['captial spending', 'big-four-2025'],
  ])('a slip of typing is forgiven: “%s”', (query, claim) => {
    expect(found(query)[0]).toBe(claim);
  });

  it('finds while the word is being typed', () => {
    for (const typed of ['ga', 'gart', 'gartne']) expect(found(typed)).toContain('gartner-2025');
    for (const typed of ['英', '英伟', '英伟达']) expect(found(typed)).toContain('nvidia-market-value');
  });

  it.each(['', '   ', 'recipe for apple pie', '今天天气怎么样', '?!', 'zzzz'])('“%s” finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });
});

describe('figures', () => {
  const ways = [
    '5 trillion',
    '$5tn',
    '$5 trillion',
    'US$5 trillion',
    '5T',
    '5tn',
    '5万亿',
    '5 万亿',
    '５万亿',
    '五万亿',
    '5万亿美元',
    '5萬億',
    '5兆',
    '5兆美元',
    '5 tr',
  ];

  it.each(ways)('“%s” finds the same claims in the same order', (query) => {
    expect(found(query)).toEqual(['nvidia-market-value', 'yuan-programme']);
  });

  it.each([
    ['340bn', 'big-four-2025'],
    ['3400亿', 'big-four-2025'],
    ['3,400億', 'big-four-2025'],
    ['1.5 trillion', 'gartner-2025'],
    ['1.5万亿', 'gartner-2025'],
    ['1.5兆', 'gartner-2025'],
    ['95%', 'mit-95'],
    ['百分之九十五', 'mit-95'],
    ['$8bn-$11.5bn', 'openai-2025-loss'],
    ['80亿至115亿', 'openai-2025-loss'],
    ['over $5 trillion', 'nvidia-market-value'],
    ['近5万亿', 'nvidia-market-value'],
  ])('“%s” finds %s first', (query, claim) => {
    expect(found(query)[0]).toBe(claim);
  });

  it('shows the value that was meant, and says so of a misquote', () => {
    expect(search('5 trillion')[0]?.value).toMatchObject({ low: 5.03e12, unit: 'USD', asOf: '2025-10-29' });
    expect(search('$8bn-$11.5bn')[0]?.value?.kind).toBe('misquote');
    expect(search('nvidia')[0]?.value).toBeNull();
  });

  it.each(['nvidia 5 trillion', '5T nvidia', '英伟达5万亿', '輝達5兆'])('with a name, both decide: “%s”', (query) => {
    expect(found(query)[0]).toBe('nvidia-market-value');
  });

  it('does not take a value beyond rounding', () => {
    expect(found('7 trillion')).toEqual([]);
    expect(found('58%')).toEqual([]);
  });
});

describe('highlights', () => {
  it.each([
    ['nvidia', 'en', 'Nvidia'],
    ['Nvida', 'en', 'Nvidia'],
    ['英伟达', 'zh-Hans', '英伟达'],
    ['市值', 'zh-Hant', '市值'],
  ] as const)('“%s” marks what it found in the %s title', (query, language, marked) => {
    const hit = search(query).find(({ claim }) => claim === 'nvidia-market-value');
    const title = smallBundle.claims[0]?.title[language] ?? '';
    const [first] = hit?.highlights[language] ?? [];
    expect(title.slice(first?.start, first?.end)).toBe(marked);
  });

  it('stays within the title and never overlaps, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'nvidia英伟达市值 5万亿$%AI') })),
        (query) => {
          for (const { claim, highlights, score } of search(query)) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            const title = smallBundle.claims.find(({ id }) => id === claim)?.title;
            for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
              let done = 0;
              for (const { start, end } of highlights[language]) {
                expect(start).toBeGreaterThanOrEqual(done);
                expect(end).toBeGreaterThan(start);
                expect(end).toBeLessThanOrEqual(title?.[language]?.length ?? 0);
                done = end;
              }
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

it('keeps to the limit', () => {
  expect(search('a', 2).length).toBeLessThanOrEqual(2);
  expect(search('openai', 1)).toHaveLength(1);
});
