import type { DataFiles } from '../../../../src/build/data-files.ts';
import type { Lexicon } from '../../../../src/claims/lexicon-schema.ts';
import type { Claim, Deal, Misquote, Series, Source, Yardstick } from '../../../../src/claims/schema.ts';

/** A data folder in small, with nothing wrong in it; each maker changes what a test is about. */
export function files(change: Partial<Record<keyof DataFiles, readonly unknown[]>> = {}): DataFiles {
  const { claims = [claim()], series = [], deals = [], yardsticks = [], lexicons = [lexicon] } = change;
  return {
    claims: (claims as Claim[]).map((value) => ({ file: `data/claims/${value.topic}/${value.id}.json`, value })),
    series: (series as Series[]).map((value) => ({ file: `data/series/${value.id}.json`, value })),
    deals: [{ file: 'data/deals/all.json', value: deals as Deal[] }],
    yardsticks: [{ file: 'data/yardsticks/all.json', value: yardsticks as Yardstick[] }],
    lexicons: (lexicons as Lexicon[]).map((value) => ({ file: 'data/lexicon/core.json', value })),
  };
}

const text = { en: 'A sentence.', 'zh-Hans': '一句话。' };

export const source: Source = {
  id: 'ap',
  publisher: 'AP',
  url: 'https://ap.example/5tn',
  published: '2025-10-29',
  primary: true,
  language: 'en',
};

export const observation: Claim['record'][number] = {
  value: 5e12,
  unit: 'USD',
  kind: 'actual',
  asOf: '2025-10-29',
  period: '2025-10-29',
  sources: ['ap'],
};

export function claim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'nvda-5tn',
    topic: 'nvidia',
    title: text,
    statement: text,
    context: text,
    about: { entities: ['nvidia'], metric: 'market-value' },
    record: [observation],
    misquotes: [],
    phrases: { en: ['first to reach five'], 'zh-Hans': ['首家突破'] },
    sources: [source],
    confidence: 'primary',
    related: [],
    reviewed: '2026-11-23',
    staleAfterDays: 30,
    ...change,
  };
}

export const misquote: Misquote = {
  id: 'told-too-high',
  when: {
    figure: { low: 5.9e12, high: 6.1e12, unit: 'USD' },
    words: [{ en: ['worth'], 'zh-Hans': ['市值'] }],
    withoutWords: { en: ['nearly'], 'zh-Hans': ['将近'] },
  },
  verdict: 'differs',
  says: text,
  example: { en: 'Nvidia is worth $6 trillion.', 'zh-Hans': '英伟达市值6万亿美元。', date: '2025-11-01' },
};

export function series(change: Partial<Series> = {}): Series {
  return {
    id: 'nvidia-market-value',
    title: text,
    entity: 'nvidia',
    metric: 'market-value',
    unit: 'USD',
    shape: 'level',
    points: [
      { at: '2024-06-05', value: 3e12, kind: 'actual', sources: ['ap'] },
      { at: '2025-10-29', value: 5e12, kind: 'actual', sources: ['ap'] },
    ],
    sources: [source],
    ...change,
  };
}

export function deal(change: Partial<Deal> = {}): Deal {
  return {
    id: 'e1',
    from: 'nvidia',
    to: 'openai',
    flow: 'equity',
    what: text,
    amount: { value: 30e9, unit: 'USD' },
    upTo: false,
    binding: 'binding',
    period: null,
    announced: '2026-02-27',
    sources: [source],
    ...change,
  };
}

export function yardstick(change: Partial<Yardstick> = {}): Yardstick {
  return {
    id: 'gdp-japan',
    name: { en: 'the GDP of Japan', 'zh-Hans': '日本国内生产总值' },
    value: 4.28e12,
    unit: 'USD',
    type: 'flow',
    period: '2025',
    sources: [source],
    ...change,
  };
}

export const lexicon: Lexicon = {
  entities: [
    { id: 'nvidia', kind: 'company', label: text, names: { en: ['Nvidia'], 'zh-Hans': ['英伟达'] } },
    { id: 'openai', kind: 'company', label: text, names: { en: ['OpenAI'], 'zh-Hans': ['OpenAI'] } },
  ],
  metrics: [
    {
      id: 'market-value',
      label: text,
      unit: 'money',
      type: 'stock',
      words: { en: ['market value'], 'zh-Hans': ['市值'] },
    },
    { id: 'investment', label: text, unit: 'money', type: 'flow', words: { en: ['invests'], 'zh-Hans': ['投资'] } },
  ],
};
