import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/read-data.ts';
import { fromText } from '../../../src/cli/read-article.ts';
import { createMatcher } from '../../../src/matching/annotate.ts';
import type { Annotation } from '../../../src/matching/annotation.ts';

const bundle = readData();
const matcher = createMatcher(bundle);

function marksOf(text: string, date: string): Annotation[] {
  const article = fromText(text, { date });
  return matcher.annotate(article.page, article.blocks);
}

const claims = bundle.claims.filter(
  (c) => (c.topic === 'ai-spending' || c.topic === 'ai-returns') && c.misquotes.length > 0,
);

describe('the example of each known wrong version of AI spending and returns', () => {
  it.each(claims.map((c) => [c.id, c] as const))('%s is known by it', (id, claim) => {
    for (const { example, id: misquote, verdict } of claim.misquotes) {
      for (const text of [example.en, example['zh-Hans']]) {
        const marks = marksOf(text, example.date).filter((a) => a.claim === id);
        expect(
          marks.map((a) => a.verdict),
          `${misquote}: ${text}`,
        ).toContain(verdict);
      }
    }
  });
});

describe('sentences that tell the record as it is', () => {
  it.each([
    [
      '2026-01-16',
      'Gartner expects AI spending to reach $2.52 trillion in 2026, up 44%, with AI infrastructure adding $401 billion.',
    ],
    ['2026-05-01', 'Big Tech plans to spend up to $725 billion on AI this year, up 77% from $410 billion in 2025.'],
    ['2026-05-01', 'Microsoft said it expects capital expenditures of about $190 billion in calendar 2026.'],
    [
      '2026-07-30',
      'Meta now expects 2026 capital expenditures of $130 billion to $145 billion and total expenses of $165 billion to $169 billion.',
    ],
    [
      '2026-09-11',
      'Oracle’s capital expenditures were $28.5 billion in the quarter, and its remaining performance obligations reached $664 billion.',
    ],
    [
      '2025-09-10',
      '58% of US venture capital dollars went to AI in 2025, Silicon Valley Bank says, but only 36% of deals.',
    ],
    [
      '2025-10-20',
      'PitchBook: AI took 62.7% of US venture dollars and 53.2% of global venture dollars in the third quarter.',
    ],
    ['2025-08-21', 'In the MIT study external partnerships succeeded 67% of the time, internal builds about 33%.'],
    ['2025-08-21', 'MIT researchers interviewed people at 52 organizations and surveyed 153 leaders.'],
    ['2025-06-10', 'IBM found that 75% of AI initiatives failed to deliver the expected return.'],
    [
      '2025-04-01',
      'S&P Global found that 42% of companies abandoned most of their AI initiatives; many projects failed.',
    ],
    [
      '2025-05-01',
      'McKinsey estimates that data centers will require $6.7 trillion worldwide by 2030, $5.2 trillion of it for AI.',
    ],
    [
      '2025-09-24',
      'Bain says $2 trillion in annual revenue is needed by 2030 to fund AI spending, with an $800 billion shortfall.',
    ],
    ['2025-11-12', 'JPMorgan says AI needs $650 billion in annual revenue in perpetuity to deliver a 10% return.'],
    [
      '2025-08-28',
      'Huang puts top clouds’ capex at $600 billion per year and expects $3 trillion to $4 trillion in AI infrastructure spend by the end of the decade.',
    ],
    ['2025-03-01', 'Alibaba will invest 380 billion yuan over three years in cloud and AI infrastructure.'],
    ['2026-01-16', 'Gartner预测2026年全球人工智能支出将达2.52万亿美元，同比增长44%。'],
    ['2026-02-07', '四大科技巨头2026年资本支出合计将达约6500亿美元，同比增长60%。'],
    ['2026-07-30', 'Meta将全年资本支出预期收窄至1300亿至1450亿美元，总费用为1650亿至1690亿美元。'],
    ['2025-09-10', '硅谷银行报告显示，2025年美国风险投资中58%的资金流向AI，按交易笔数为36%。'],
    ['2025-07-01', 'Gartner预测，到2027年底，超过40%的智能体AI项目将被取消。'],
    ['2025-11-12', '小摩称，AI每年需要6500亿美元营收，才能获得10%回报。'],
    ['2026-07-31', '微軟預計2026曆年資本支出約1,750億美元。'],
  ])('%s %s', (date, text) => {
    const accused = marksOf(text, date).filter((a) => a.verdict === 'differs' || a.verdict === 'forecast-as-fact');
    expect(accused.map((a) => `${a.quote} ${a.claim} ${a.verdict} ${a.misquote ?? ''}`)).toEqual([]);
  });
});
