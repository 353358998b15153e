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
    ['2026-05-20', 'Anthropic’s Claude Code has hit $1 billion in revenue.'],
    ['2026-05-20', 'Anthropic的Claude Code年收入已接近10亿美元。'],
    ['2026-05-20', 'Anthropic的Claude Code年營收已接近10億美元。'],
    ['2026-06-12', 'OpenAI’s finance chief reckons with revenue of $10 billion per gigawatt.'],
    ['2026-06-12', 'OpenAI首席财务官按每吉瓦100亿美元的收入估算。'],
    ['2026-06-12', 'OpenAI財務長以每吉瓦100億美元的營收估算。'],
    ['2026-04-28', 'Anthropic’s revenue since its founding is $5 billion, its finance chief said in March.'],
    ['2026-04-28', 'Anthropic的首席财务官说，公司成立至今总收入为50亿美元。'],
    ['2026-04-28', 'Anthropic財務長說，公司成立至今總營收為50億美元。'],
    ['2026-05-29', 'AI capex goes on, and the $1 trillion club of memory makers grows.'],
    ['2026-05-29', 'AI资本支出不减，存储芯片商的1万亿美元俱乐部扩大。'],
    ['2026-05-29', 'AI資本支出不減，記憶體廠的1兆美元俱樂部擴大。'],
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

describe('a figure that is told in plain words', () => {
  it.each([
    [
      '2025-10-02',
      'OpenAI made a loss of $13.5 billion in the first half of 2025.',
      '$13.5 billion',
      'openai-h1-2025-net-loss',
    ],
    ['2025-10-02', 'OpenAI 2025年上半年净亏了135亿美元。', '135亿美元', 'openai-h1-2025-net-loss'],
    ['2025-10-02', 'OpenAI 2025年上半年淨虧損達135億美元。', '135億美元', 'openai-h1-2025-net-loss'],
    [
      '2025-10-30',
      'OpenAI’s losses cut Microsoft’s net income by $3.1 billion.',
      '$3.1 billion',
      'msft-equity-method-series',
    ],
    ['2025-10-30', 'OpenAI的亏损使微软净利润减少31亿美元。', '31亿美元', 'msft-equity-method-series'],
    ['2025-10-30', 'OpenAI的虧損使微軟淨利減少31億美元。', '31億美元', 'msft-equity-method-series'],
    ['2026-10-02', 'OpenAI put ChatGPT’s weekly users at 1.2 billion.', '1.2 billion', 'chatgpt-weekly-users'],
    ['2026-10-02', 'OpenAI称ChatGPT每周活跃用户为12亿。', '12亿', 'chatgpt-weekly-users'],
    ['2026-10-02', 'OpenAI稱ChatGPT每週活躍用戶為12億。', '12億', 'chatgpt-weekly-users'],
    [
      '2026-10-02',
      'ChatGPT has 1.2 billion weekly users, up from 900 million in February.',
      '900 million',
      'chatgpt-weekly-users',
    ],
    [
      '2026-06-02',
      'OpenAI’s adjusted operating margin was −122% in the first quarter.',
      '122%',
      'openai-q1-2026-minus-122',
    ],
    ['2026-06-02', 'OpenAI第一季度调整后营业利润率为-122%。', '122%', 'openai-q1-2026-minus-122'],
    ['2026-06-02', 'OpenAI第一季經調整營業利益率為-122%。', '122%', 'openai-q1-2026-minus-122'],
    ['2026-01-11', 'Oracle is a partner in the $500 billion Stargate venture.', '$500 billion', 'stargate-500bn'],
    ['2026-01-11', '甲骨文参与规模5000亿美元的“星际之门”计划。', '5000亿美元', 'stargate-500bn'],
    ['2026-01-11', '甲骨文參與規模5,000億美元的「星際之門」計畫。', '5,000億美元', 'stargate-500bn'],
    [
      '2025-10-02',
      'Meta would put at least $600 billion into the United States through 2028.',
      '$600 billion',
      'meta-600b-2028',
    ],
    ['2026-02-06', 'Amazon plans to spend $200 billion in 2026.', '$200 billion', 'amzn-capex'],
    ['2026-02-06', '亚马逊2026年拟斥资2000亿美元。', '2000亿美元', 'amzn-capex'],
    ['2026-02-06', '亞馬遜2026年擬斥資2,000億美元。', '2,000億美元', 'amzn-capex'],
    ['2026-07-23', 'AMD agreed to invest up to $5 billion in Anthropic.', '$5 billion', 'anthropic-later-2026'],
    ['2026-07-23', 'AMD同意向Anthropic投资至多50亿美元。', '50亿美元', 'anthropic-later-2026'],
    ['2026-07-23', 'AMD同意向Anthropic投資至多50億美元。', '50億美元', 'anthropic-later-2026'],
    [
      '2025-12-01',
      'OpenAI signed a $38 billion, seven-year agreement with Amazon Web Services.',
      '$38 billion',
      'aws-openai-38bn',
    ],
    [
      '2026-08-01',
      'Meta’s list of purchases is long: an order of $60 billion went to AMD.',
      '$60 billion',
      'amd-meta-6gw-warrant',
    ],
    ['2026-08-01', 'Meta的采购清单很长，AMD拿下了600亿美元的订单。', '600亿美元', 'amd-meta-6gw-warrant'],
    ['2026-08-01', 'Meta的採購清單很長，AMD拿下了600億美元的訂單。', '600億美元', 'amd-meta-6gw-warrant'],
    [
      '2026-03-01',
      'Amazon, SoftBank and Nvidia together bring OpenAI’s funding round to $110 billion.',
      '$110 billion',
      'openai-122bn-composition',
    ],
    [
      '2026-03-01',
      'OpenAI的新一轮融资中，亚马逊500亿美元，软银与英伟达各300亿美元，加起来1100亿美元。',
      '1100亿美元',
      'openai-122bn-composition',
    ],
    [
      '2026-03-01',
      'OpenAI的新一輪募資中，亞馬遜500億美元，軟銀與輝達各300億美元，加起來1,100億美元。',
      '1,100億美元',
      'openai-122bn-composition',
    ],
    ['2025-11-19', '微软投资Anthropic50亿美元。', '50亿美元', 'anthropic-msft-nvda'],
    [
      '2025-11-12',
      'SoftBank sold its entire Nvidia stake (32.1 million shares for $5.83 billion).',
      '$5.83 billion',
      'softbank-sold-nvidia',
    ],
  ])('%s: %s', (date, text, quote, claim) => {
    expect(marksOf(text, date).map((mark) => [mark.quote.replace(/^至多/, ''), mark.claim])).toContainEqual([
      quote,
      claim,
    ]);
  });

  it.each([
    ['2026-10-02', 'Nvidia shed $600 billion: a loss of $600 billion in market value.', 'nvda-cap-table'],
    ['2026-05-02', 'OpenAI’s adjusted operating margin was 122% of plan.', 'openai-q1-2026-minus-122'],
    ['2026-06-03', 'Nvidia’s chief calls Marvell the next trillion-dollar company.', 'nvda-cap-table'],
    ['2026-06-03', '英伟达黄仁勋称Marvell是下一家万亿美元公司。', 'nvda-cap-table'],
    ['2026-06-03', '輝達黃仁勳稱Marvell是下一家兆美元公司。', 'nvda-cap-table'],
  ])('%s: %s is not %s', (date, text, claim) => {
    expect(marksOf(text, date).map((mark) => mark.claim)).not.toContain(claim);
  });
});

describe('a known wrong number in words that leave a way to read it as right', () => {
  it.each([
    ['2025-09-01', 'It is not true that MIT surveyed 350 employees.', '350'],
    ['2025-09-01', '有说法称MIT调查了350名员工，这并不准确。', '350名'],
    ['2025-09-01', '有說法稱MIT調查了350名員工，這並不準確。', '350名'],
  ])('%s: %s has its context', (date, text, quote) => {
    expect(told(marksOf(text, date))).toEqual([`${quote} → mit-sample context`]);
  });
});
