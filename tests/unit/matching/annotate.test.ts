import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimsBundle } from '../../../src/claims/bundle.ts';
import { readData } from '../../../src/build/read-data.ts';
import { createMatcher } from '../../../src/matching/annotate.ts';
import type { Block } from '../../../src/matching/annotation.ts';
import { marksOf, shippedMatcher, told } from './read-page.ts';

const TOLD = 'Nvidia plans to invest up to $100 billion in OpenAI under a letter of intent.';
const BESIDE = [
  'It rained in Lisbon.',
  'The cook peeled three apples and put them aside.',
  '昨天下了一整天的雨。',
  'Nobody knew the 12 dancers by name.',
];

describe('marks', () => {
  it('are the figures themselves, at their place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BESIDE, ''), fc.constantFrom(...BESIDE, ''), (before, after) => {
        const text = `${before} ${TOLD} ${after}`;
        for (const mark of marksOf(text, '2025-10-01')) expect(text.slice(mark.start, mark.end)).toBe(mark.quote);
      }),
    );
  });

  it('do not change when something unrelated stands in other paragraphs', () => {
    const alone = told(marksOf(TOLD, '2025-10-01'));
    expect(alone).toHaveLength(1);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...BESIDE), { maxLength: 4 }),
        fc.array(fc.constantFrom(...BESIDE), { maxLength: 4 }),
        (before, after) => {
          expect(told(marksOf([...before, TOLD, ...after].join('\n\n'), '2025-10-01'))).toEqual(alone);
        },
      ),
    );
  });

  it('are made without failing, whatever the text', () => {
    const pieces = [
      'Nvidia',
      '$5 trillion',
      ' OpenAI',
      '亏损',
      '1000亿美元',
      '，',
      '。',
      '\n',
      ' lost ',
      '2025年',
      '%',
      '"',
      '5',
      '👍',
      '\u0000',
      'in Q3 2025 ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
        fc.option(fc.constantFrom('2025-10-01', '2026-12-31'), { nil: null }),
        (words, date) => {
          for (const mark of marksOf(words.join(''), date, 'Nvidia')) expect(mark.end).toBeGreaterThan(mark.start);
        },
      ),
    );
  });

  it('read a table cell with the heads of its row and column', () => {
    const block: Block = {
      id: 'c1',
      text: '$91.4 billion',
      role: 'cell',
      rowHead: 'Alphabet',
      columnHead: 'Capital expenditure 2025',
    };
    const marks = shippedMatcher().annotate(
      { title: 'What they spent', language: 'en', published: '2026-03-01', url: null },
      [block],
    );
    expect(marks).toMatchObject([{ claim: 'googl-capex', verdict: 'consistent', quote: '$91.4 billion' }]);
    expect(marks[0]?.working.matched.some((m) => m.where === 'table')).toBe(true);
  });

  it('say what they rest on', () => {
    const [mark] = marksOf(TOLD, '2025-10-01');
    expect(mark?.working.matched.map((m) => m.as)).toEqual(expect.arrayContaining(['entity', 'metric', 'modality']));
    expect(mark?.working.reasons.length).toBeGreaterThan(0);
    expect(mark?.record).toMatchObject({ low: 100e9, high: 100e9, unit: 'USD' });
  });
});

describe('who is meant', () => {
  it('never takes a figure of one company for another’s', () => {
    expect(
      told(
        marksOf('OpenAI is growing. Its rival Perplexity raised money at a valuation of $500 billion.', '2025-10-10'),
      ),
    ).toEqual([]);
    expect(told(marksOf('英伟达增长很快。竞争对手寒武纪的市值为5万亿美元。', '2025-11-10'))).toEqual([]);
  });

  it.each([
    ['OpenAI reported. The ChatGPT maker is valued at $500 billion.', '2025-10-10', 'openai-valuation-series'],
    ['Nvidia makes chips. The chipmaker’s market value has passed $5 trillion.', '2025-10-30', 'nvda-cap'],
    ['英伟达公布了财报。这家芯片巨头的市值突破了5万亿美元。', '2025-10-30', 'nvda-cap'],
  ])('knows the company by its description: %s', (text, date, claim) => {
    expect(marksOf(text, date).some((m) => m.claim.startsWith(claim))).toBe(true);
  });

  it.each([
    [
      'Amazon expects capital expenditures of $125 billion, Alphabet $91 billion to $93 billion and Meta $70 billion to $72 billion in 2025.',
      ['amzn-capex', 'googl-capex', 'meta-capex'],
    ],
    [
      '亚马逊2025年预计资本支出1250亿美元，谷歌910亿至930亿美元，Meta 700亿至720亿美元。',
      ['amzn-capex', 'googl-capex', 'meta-capex'],
    ],
  ])('gives each company of a list its own figure: %s', (text, claims) => {
    expect(marksOf(text, '2025-11-10').map((m) => m.claim)).toEqual(claims);
  });
});

describe('a larger database', () => {
  it('changes no mark: 50 times the claims, of other companies', { timeout: 120_000 }, () => {
    const bundle = readData();
    const larger: ClaimsBundle = {
      ...bundle,
      entities: [
        ...bundle.entities,
        ...Array.from({ length: 2000 }, (_, i) => ({
          id: `firm-${i}`,
          kind: 'company' as const,
          label: { en: `Firm ${i}`, 'zh-Hans': `公司${i}` },
          names: { en: [`Zirm${i}`], 'zh-Hans': [] },
        })),
      ],
      claims: [
        ...bundle.claims,
        ...Array.from({ length: 50 }, (_, round) =>
          bundle.claims.map((claim, i) => ({
            ...claim,
            id: `${claim.id}-${round}`,
            about: { ...claim.about, entities: [`firm-${(round * 211 + i) % 2000}`] },
            phrases: { en: [`zirm phrase ${round} ${i}`], 'zh-Hans': [] },
            wordings: undefined,
            misquotes: [],
          })),
        ).flat(),
      ],
    };
    const page = { title: '', language: 'en', published: '2025-11-10', url: null };
    const blocks: Block[] = Array.from({ length: 60 }, (_, i) => ({
      id: `b${i}`,
      role: 'paragraph',
      text: `${BESIDE[i % 4]} ${i % 3 === 0 ? TOLD : ''} OpenAI lost $13.5 billion in the first half of 2025.`,
    }));
    const marksWith = (data: ClaimsBundle) =>
      createMatcher(data)
        .annotate(page, blocks)
        .map(({ block, quote, claim, verdict }) => [block, quote, claim, verdict]);
    expect(marksWith(larger)).toEqual(marksWith(bundle));
  });
});

describe('a page without end', () => {
  it('is read to its last line', () => {
    const page = { title: '', language: 'en', published: '2026-01-01', url: null };
    const filler = 'Nvidia OpenAI $100 billion invested 95% AI 英伟达亏损1000亿美元，'.repeat(1600);
    const text = `${filler}\nMicrosoft invested $1 billion in OpenAI in 2019.`;
    const marks = shippedMatcher().annotate(page, [{ id: 'b1', text, role: 'paragraph' }]);
    expect(marks.at(-1)?.quote).toBe('$1 billion');
  });
});
