import { describe, expect, it } from 'vitest';
import { marksOf, told } from './read-page.ts';

describe('a figure that looks like one on record and is of another matter', () => {
  it.each([
    [
      '2025-11-20',
      'Nvidia’s revenue was $57.0 billion in the quarter. Analysts had expected revenue of $54.9 billion.',
      '$54.9 billion',
    ],
    ['2025-11-20', '英伟达当季营收570亿美元，高于分析师预期的549亿美元。', '549亿美元'],
    ['2025-11-20', '輝達當季營收570億美元，高於市場預期的549億美元。', '549億美元'],
    ['2026-05-22', 'Nvidia says its new processors open an addressable market of $200 billion.', '$200 billion'],
    ['2026-05-22', '英伟达称，新处理器打开2000亿美元的潜在市场。', '2000亿美元'],
    ['2026-05-22', '輝達稱，新處理器打開2000億美元的潛在市場。', '2000億美元'],
    [
      '2026-02-13',
      'Software makers saw more than $1 trillion of market value wiped out, unlike Nvidia.',
      '$1 trillion',
    ],
    ['2026-02-13', '软件公司市值合计蒸发超过 1 万亿美元，英伟达除外。', '1 万亿美元'],
    ['2026-02-13', '軟體公司市值合計蒸發超過 1 兆美元，輝達除外。', '1 兆美元'],
  ])('%s: %s', (date, text, quote) => {
    expect(told(marksOf(text, date)).filter((mark) => mark.startsWith(quote))).toEqual([]);
  });

  it.each([
    ['2025-10-15', 'Nscale, which builds AI data centres, won a $14 billion order from Microsoft.'],
    ['2025-10-15', 'AI基础设施公司Nscale获得微软140亿美元大单。'],
    ['2025-10-15', 'AI基礎設施公司Nscale獲得微軟140億美元大單。'],
    ['2026-06-20', 'Alphabet is to sell $80 billion in stock to fund its AI spending.'],
    ['2026-06-20', '谷歌将增发800亿美元股票，为AI支出筹资。'],
    ['2026-06-20', '谷歌將增發800億美元股票，為AI支出籌資。'],
    ['2025-02-08', 'A start-up of a former OpenAI scientist may be valued at $20 billion.'],
    ['2025-02-08', 'OpenAI前首席科学家的新公司估值或达200亿美元。'],
    ['2025-02-08', 'OpenAI前首席科學家的新公司估值或達200億美元。'],
    ['2025-11-18', 'MicrosoftとNvidiaがAnthropicに投資し、Azureに300億ドルを投じると発表しました。'],
  ])('%s: %s', (date, text) => {
    expect(told(marksOf(text, date))).toEqual([]);
  });

  it.each([
    ['2026-04-28', 'OpenAI is valued at $852 billion, and is said to burn $852 billion in the end.'],
    ['2026-04-28', 'OpenAI估值8520亿美元，据称终将烧掉8520亿美元。'],
    ['2026-04-28', 'OpenAI估值8,520億美元，據稱終將燒掉8,520億美元。'],
  ])('%s: the same sum of another measure in the same text: %s', (date, text) => {
    expect(marksOf(text, date).map((mark) => mark.claim)).toEqual(['openai-valuation-series']);
  });

  it.each([
    ['2026-04-22', 'Over ten years Anthropic will put more than $100 billion into AWS.', 'amzn-capex'],
    ['2026-04-22', 'Anthropic未来十年将向AWS投入超过1000亿美元。', 'amzn-capex'],
    ['2026-04-22', 'Anthropic未來十年將向AWS投入超過1000億美元。', 'amzn-capex'],
  ])('%s: %s is not %s', (date, text, claim) => {
    expect(marksOf(text, date).map((mark) => mark.claim)).not.toContain(claim);
  });
});

describe('a number that is set large over the words that say what it is', () => {
  it.each([
    [
      '2024-11-21',
      '$30.8 billion\n\nNvidia’s revenue from its data center business in the quarter ended Oct. 27.',
      '$30.8 billion',
    ],
    ['2024-11-21', '308亿美元\n\n英伟达截至10月27日的季度数据中心营收。', '308亿美元'],
    ['2024-11-21', '308億美元\n\n輝達截至10月27日的季度資料中心營收。', '308億美元'],
  ])('%s: %s', (date, text, quote) => {
    expect(told(marksOf(text, date))).toEqual([`${quote} → nvda-data-center-quarters consistent`]);
  });
});

describe('what is told of a run of years that ends before a year', () => {
  it.each([
    ['2026-09-19', 'OpenAI expects to burn more than $278 billion before 2030.'],
    ['2026-09-19', 'OpenAI预计2030年前累计烧钱逾2780亿美元。'],
    ['2026-09-19', 'OpenAI預計2030年前累計燒錢逾2780億美元。'],
  ])('%s: %s', (date, text) => {
    expect(marksOf(text, date).map(({ claim, verdict }) => `${claim} ${verdict}`)).toEqual([
      'openai-sept-2026-forecast-278bn consistent',
    ]);
  });
});

describe('the digits of a filed value at another size', () => {
  it.each([
    ['2026-02-14', 'Anthropic was valued at $38 billion after the round.'],
    ['2026-02-14', '本轮之后，Anthropic的估值为380亿美元。'],
    ['2026-02-14', '本輪之後，Anthropic的估值為380億美元。'],
  ])('are told with the filed value, and accused of nothing: %s: %s', (date, text) => {
    const [mark] = marksOf(text, date);
    expect(mark).toMatchObject({ claim: 'anthropic-table-6', verdict: 'context' });
    expect(mark?.working.reasons).toEqual(['value-off-by-power-of-ten']);
  });
});

describe('a sum up to before a year', () => {
  it.each([
    ['2025-09-24', 'OpenAI expects to lose $44 billion in all before 2029.'],
    ['2025-09-24', 'OpenAI预计到2029年前累计亏损440亿美元。'],
    ['2025-09-24', 'OpenAI預計到2029年前累計虧損440億美元。'],
  ])('is held against the one that ends with the year before: %s: %s', (date, text) => {
    expect(marksOf(text, date).map(({ claim }) => claim)).toEqual(['openai-44bn-2023-2028']);
  });
});

describe('a round sum without a word for what it is of', () => {
  it.each([
    ['2025-11-10', 'Nobody had seen anything like the $300 billion between Oracle and OpenAI.'],
    ['2025-11-10', '甲骨文与OpenAI之间的3000亿美元，前所未见。'],
    ['2025-11-10', '甲骨文與OpenAI之間的3,000億美元，前所未見。'],
  ])('is marked between both companies of the deal it is of: %s: %s', (date, text) => {
    expect(marksOf(text, date).map(({ claim }) => claim)).toEqual(['oracle-openai-300bn']);
  });

  it.each([
    ['2025-11-10', 'Nobody had seen anything like the $300 billion of Oracle.'],
    ['2025-11-10', '甲骨文的3000亿美元，前所未见。'],
    ['2025-11-10', '甲骨文的3,000億美元，前所未見。'],
  ])('is not where one of them stands alone: %s: %s', (date, text) => {
    expect(told(marksOf(text, date))).toEqual([]);
  });
});
