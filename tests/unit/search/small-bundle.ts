import type { ClaimsBundle } from '../../../src/claims/bundle.ts';
import type { Entity, Metric } from '../../../src/claims/lexicon-schema.ts';
import type { Claim, Deal, Observation } from '../../../src/claims/schema.ts';

/** A few claims of each kind, small enough to know by heart what a query must find. */
export const smallBundle: ClaimsBundle = {
  version: '2026.11.23',
  horizon: '2026-10-09',
  claims: [
    claim('nvidia-market-value', 'nvidia', ['nvidia'], 'market-value', {
      title: ['Nvidia’s market value', '英伟达市值', '輝達市值'],
      phrases: [['most valuable company'], ['全球市值最高的公司']],
      record: [observation(5.03e12, 'USD', '2025-10-29'), observation(4.2e12, 'USD', '2025-11-25')],
    }),
    claim('nvidia-openai-letter', 'deals', ['nvidia', 'openai'], 'investment', {
      title: ['Nvidia’s letter of intent with OpenAI', '英伟达与 OpenAI 的意向书', '輝達與 OpenAI 的意向書'],
      phrases: [['circular financing'], ['循环融资', '左手倒右手']],
      record: [observation(1e11, 'USD', '2025-09-22', 'letter-of-intent')],
    }),
    claim('gartner-2025', 'ai-spending', ['gartner'], 'ai-spending', {
      title: ['Gartner: world AI spending in 2025', 'Gartner：2025 年全球 AI 支出', 'Gartner：2025 年全球 AI 支出'],
      phrases: [[], []],
      record: [observation(1.479e12, 'USD', '2025-09-17', 'forecast')],
    }),
    claim('big-four-2025', 'ai-spending', ['microsoft', 'meta'], 'capex', {
      title: ['Capital spending of the four in 2025', '四家公司 2025 年资本支出', '四家公司 2025 年資本支出'],
      phrases: [['big tech spending'], ['科技巨头']],
      record: [observation(3.44e11, 'USD', '2025-08-03', 'guidance')],
    }),
    claim('openai-2025-loss', 'openai', ['openai'], 'net-loss', {
      title: ['OpenAI’s net loss in 2025', 'OpenAI 2025 年净亏损', 'OpenAI 2025 年淨虧損'],
      phrases: [['audited accounts'], ['经审计']],
      record: [observation(3.853e10, 'USD', '2026-06-16', 'filed')],
      misquote: { low: 8e9, high: 1.15e10, unit: 'USD' },
    }),
    claim('mit-95', 'ai-returns', ['mit-nanda'], 'zero-return-share', {
      title: [
        'MIT NANDA: 95% with zero return',
        '麻省理工 NANDA：95% 的机构零回报',
        '麻省理工 NANDA：95% 的機構零回報',
      ],
      phrases: [['get nothing back'], ['没有得到任何回报']],
      record: [observation(95, '%', '2025-07', 'survey')],
    }),
    claim('yuan-programme', 'ai-spending', ['china'], 'ai-spending', {
      title: ['China’s five trillion yuan plan', '中国的五万亿元计划', '中國的五兆元計畫'],
      phrases: [[], []],
      record: [observation(5e12, 'CNY', '2025-03-01', 'target')],
    }),
  ],
  series: [],
  deals: [
    deal(
      'letter',
      'nvidia',
      'openai',
      'equity',
      'letter-of-intent',
      { value: 1e11, unit: 'USD' },
      'nvidia-openai-letter',
    ),
    deal('shares', 'microsoft', 'openai', 'equity', 'done', { value: 1.3e10, unit: 'USD' }),
    deal('cloud', 'openai', 'microsoft', 'money', 'binding', { value: 2.5e11, unit: 'USD' }),
    deal('chips', 'microsoft', 'nvidia', 'money', 'done', { value: 1e9, unit: 'USD' }),
    {
      ...deal('warrant', 'nvidia', 'meta', 'equity', 'conditional', { value: 10, unit: '%' }),
      announced: '2026-02-24',
    },
    deal('undisclosed', 'meta', 'nvidia', 'money', 'dropped', null),
  ],
  yardsticks: [],
  entities: [
    entity('nvidia', ['Nvidia', 'NVDA'], ['英伟达', '辉达'], ['輝達']),
    entity('jensen-huang', ['Jensen Huang'], ['黄仁勋', '老黄'], [], 'nvidia'),
    entity('openai', ['OpenAI'], ['奥特曼的公司']),
    entity('sam-altman', ['Sam Altman'], ['奥特曼', '奥尔特曼'], [], 'openai'),
    entity('microsoft', ['Microsoft'], ['微软']),
    entity('meta', ['Meta'], ['Meta']),
    entity('gartner', ['Gartner'], ['高德纳'], ['顧能']),
    entity('mit-nanda', ['MIT'], ['麻省理工学院', '麻省理工']),
    entity('china', ['China'], ['中国']),
  ],
  metrics: [
    metric('market-value', ['market value', 'market cap'], ['市值']),
    metric('net-loss', ['net loss', 'losses'], ['净亏损', '亏损']),
    metric('capex', ['capital spending', 'capex'], ['资本支出', '资本开支']),
    metric('ai-spending', ['AI spending'], ['AI 支出']),
    metric('investment', ['investment'], ['投资']),
    metric('zero-return-share', ['zero return'], ['零回报']),
  ],
};

interface Parts {
  readonly title: readonly [string, string, string];
  readonly phrases: readonly [string[], string[]];
  readonly record: Observation[];
  readonly misquote?: { low: number; high: number; unit: string };
}

function claim(id: string, topic: Claim['topic'], entities: string[], metricId: string, parts: Parts): Claim {
  const [en, hans, hant] = parts.title;
  const plain = { en: 'On record.', 'zh-Hans': '有记录。' };
  return {
    id,
    topic,
    title: { en, 'zh-Hans': hans, 'zh-Hant': hant },
    statement: plain,
    context: plain,
    about: { entities, metric: metricId },
    record: parts.record,
    misquotes: parts.misquote
      ? [
          {
            id: 'm',
            when: { figure: parts.misquote },
            verdict: 'differs',
            says: plain,
            example: { ...plain, date: '2025-11-01' },
          },
        ]
      : [],
    phrases: { en: parts.phrases[0], 'zh-Hans': parts.phrases[1] },
    sources: [{ id: 's', publisher: 'A newspaper', primary: false, language: 'en' }],
    confidence: 'secondary',
    related: [],
    reviewed: '2026-11-23',
    staleAfterDays: null,
  };
}

function deal(
  id: string,
  from: string,
  to: string,
  flow: Deal['flow'],
  binding: Deal['binding'],
  amount: Deal['amount'],
  claimId?: string,
): Deal {
  const what = { en: `What ${id} is about`, 'zh-Hans': `${id} 的内容` };
  const sources = [{ id: 's', publisher: 'A newspaper', primary: false, language: 'en' }];
  return {
    id,
    from,
    to,
    flow,
    what,
    amount,
    upTo: binding === 'letter-of-intent',
    binding,
    period: null,
    announced: '2025-09-22',
    sources,
    ...(claimId && { claim: claimId }),
  };
}

function observation(value: number, unit: string, asOf: string, kind: Observation['kind'] = 'actual'): Observation {
  return { value, unit, kind, asOf, period: null, sources: ['s'] };
}

function entity(id: string, en: string[], hans: string[], hant: string[] = [], standsFor?: string): Entity {
  const label = { en: en[0] ?? id, 'zh-Hans': hans[0] ?? id };
  return {
    id,
    kind: 'company',
    label,
    names: { en, 'zh-Hans': hans, 'zh-Hant': hant },
    ...(standsFor && { standsFor }),
  };
}

function metric(id: string, en: string[], hans: string[]): Metric {
  return {
    id,
    label: { en: en[0] ?? id, 'zh-Hans': hans[0] ?? id },
    unit: 'money',
    type: 'flow',
    words: { en, 'zh-Hans': hans },
  };
}
