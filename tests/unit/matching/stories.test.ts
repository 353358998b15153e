import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/matching/annotation.ts';
import { marksOf, told } from './read-page.ts';

/** One telling of a story: the mark that must be there, with any of the claims and verdicts. */
interface Telling {
  readonly text: string;
  readonly date: string;
  readonly title?: string;
  readonly quote?: string;
  readonly claims: readonly string[];
  readonly verdicts: readonly Verdict[];
}

interface Story {
  readonly name: string;
  readonly tellings: readonly Telling[];
}

const same = (
  claims: string | readonly string[],
  verdicts: Verdict | readonly Verdict[],
  tellings: readonly (readonly [date: string, text: string, quote?: string, title?: string])[],
): Telling[] =>
  tellings.map(([date, text, quote, title]) => ({
    text,
    date,
    ...(quote !== undefined && { quote }),
    ...(title !== undefined && { title }),
    claims: typeof claims === 'string' ? [claims] : claims,
    verdicts: typeof verdicts === 'string' ? [verdicts] : verdicts,
  }));

const STORIES: readonly Story[] = [
  {
    name: 'Gartner’s forecast of world AI spending told as spent',
    tellings: same('gartner-ai-2025-1_5t', 'forecast-as-fact', [
      [
        '2026-02-03',
        'The world spent $1.5 trillion on AI last year, according to the research firm Gartner.',
        '$1.5 trillion',
      ],
      [
        '2026-01-20',
        'Last year AI spending worldwide reached $1.5 trillion, Gartner’s numbers show, and nobody can say what came of it.',
        '$1.5 trillion',
      ],
      ['2026-03-11', 'Global AI spending hit $1.5tn in 2025', '$1.5tn'],
      ['2026-02-03', '据Gartner统计，去年全球在人工智能上的支出达到了1.5万亿美元。', '1.5万亿美元'],
      ['2026-01-20', '2025年全球AI支出已达1.5万亿美元，高德纳的数据显示。', '1.5万亿美元'],
      ['2026-03-11', '去年，全球企業在AI上已經花了1.5兆美元，這是Gartner的數字。', '1.5兆美元'],
    ]),
  },
  {
    name: '340 billion of Microsoft, OpenAI, Google and Meta, without Amazon',
    tellings: same('bigtech-340b-claim', 'differs', [
      ['2025-09-20', 'This year Microsoft, OpenAI, Google and Meta are putting $340 billion into AI.', '$340 billion'],
      [
        '2025-10-05',
        'Four companies – Microsoft, OpenAI, Google and Meta – will invest $340bn in artificial intelligence in 2025 alone.',
        '$340bn',
      ],
      ['2025-12-01', 'Microsoft, OpenAI, Google, Meta: $340 billion for AI', '$340 billion'],
      ['2025-09-20', '微软、OpenAI、谷歌和Meta今年将在人工智能上投入3400亿美元。', '3400亿美元'],
      ['2025-10-05', '仅2025年，微软、OpenAI、谷歌与Meta就砸下3400亿美元发展AI。', '3400亿美元'],
      ['2025-12-01', '微軟、OpenAI、Google、Meta 今年投資AI 3,400億美元', '3,400億美元'],
    ]),
  },
  {
    name: '340 billion as the yearly e-commerce of five European countries',
    tellings: same(
      'ecommerce-eu5-comparison',
      ['differs', 'context'],
      [
        [
          '2025-09-20',
          'That $340 billion is as much as all of e-commerce in Germany, France, Britain, Italy and Spain turns over in a year. Microsoft and Meta pay most of it.',
          undefined,
        ],
        [
          '2025-10-05',
          'Microsoft and Google spend $340bn on AI: the annual online retail of Germany, France, the UK, Italy and Spain put together.',
          undefined,
        ],
        [
          '2025-12-01',
          'The AI bill of Big Tech, $340 billion, equals what shoppers in Germany, France, the United Kingdom, Italy and Spain spend in e-commerce each year.',
          undefined,
        ],
        [
          '2025-09-20',
          '微软和Meta为AI投入的3400亿美元，相当于德国、法国、英国、意大利和西班牙一年电商营业额的总和。',
          undefined,
        ],
        [
          '2025-10-05',
          '谷歌等公司的这笔3400亿美元，相当于德国、法国、英国、意大利、西班牙五国全年的电子商务规模。',
          undefined,
        ],
        [
          '2025-12-01',
          '科技巨頭的AI帳單3,400億美元，等於德國、法國、英國、義大利和西班牙一年的電商營業額。',
          undefined,
        ],
      ],
    ),
  },
  {
    name: 'over 58 per cent of the world’s venture capital',
    tellings: same(
      'svb-58',
      ['differs', 'context'],
      [
        [
          '2025-09-20',
          'More than 58 percent of the world’s venture capital now goes to AI, says Silicon Valley Bank.',
          '58 percent',
        ],
        [
          '2025-10-11',
          'Silicon Valley Bank reckons that over 58% of global venture capital is going into AI companies.',
          '58%',
        ],
        ['2025-11-02', 'Over 58% of global venture capital goes into AI, data of the Silicon Valley Bank show', '58%'],
        ['2025-09-20', '硅谷银行称，全球超过58%的风险投资流向了人工智能。', '58%'],
        ['2025-10-11', '据硅谷银行的数据，如今全世界逾58%的风投资金都投向AI公司。', '58%'],
        ['2025-11-02', '矽谷銀行：全球創投資金超過58%流向AI', '58%'],
      ],
    ),
  },
  {
    name: 'Nvidia’s market value past five trillion',
    tellings: [
      ...same(['nvda-cap-first-5t', 'nvda-cap-table'], 'consistent', [
        [
          '2025-10-29',
          'Nvidia’s market value passed $5 trillion on Wednesday, the first company to do so.',
          '$5 trillion',
        ],
        ['2025-10-30', 'Nvidia on October 29, 2025 became the first company worth $5 trillion.', '$5 trillion'],
        ['2025-10-29', '英伟达市值周三突破5万亿美元，成为全球首家达到这一市值的公司。', '5万亿美元'],
        ['2025-10-30', '輝達市值突破5兆美元，成為全球第一家。', '5兆美元'],
      ]),
      ...same(['nvda-cap-table', 'nvda-cap-first-4t'], 'outdated', [
        ['2026-09-20', 'Nvidia, with a market value of $4 trillion, dominates the business.', '$4 trillion'],
        ['2026-10-01', '市值4万亿美元的英伟达是这一轮热潮的最大赢家。', '4万亿美元'],
      ]),
    ],
  },
  {
    name: 'the world’s most valuable company, by words',
    tellings: same('nvda-rank-no1', 'context', [
      ['2025-11-20', 'Nvidia, the world’s most valuable company, reports its results on Wednesday.', 'most valuable'],
      ['2026-02-20', 'How Nvidia became the most valuable company in the world', 'most valuable'],
      ['2026-03-01', 'No other firm is the most valuable company for as long as Nvidia has been.', 'most valuable'],
      ['2025-11-20', '全球市值最高的公司英伟达将于周三公布财报。', '市值最高'],
      ['2026-02-20', '英伟达如何成为全球最值钱的公司', '最值钱的公司'],
      ['2026-03-01', '市值王輝達週三公布財報。', '市值王'],
    ]),
  },
  {
    name: 'four stock markets together worth less than Nvidia',
    tellings: same('nvda-vs-5-stock-markets', 'context', [
      [
        '2025-11-10',
        'The stock markets of the Netherlands, Spain, Italy and the United Arab Emirates are together worth less than Nvidia.',
      ],
      ['2025-12-02', 'Nvidia is now bigger than the Dutch, Spanish, Italian and Emirati stock markets combined.'],
      ['2026-01-15', 'Nvidia outweighs four countries’ stock markets: the Netherlands, Spain, Italy, UAE'],
      ['2025-11-10', '荷兰、西班牙、意大利和阿联酋四国股市的总市值加起来还不如一家英伟达。'],
      ['2025-12-02', '英伟达的市值超过了荷兰、西班牙、阿联酋与意大利股市的总和。'],
      ['2026-01-15', '輝達市值勝過荷蘭、西班牙、義大利與阿聯股市總和'],
    ]),
  },
  {
    name: 'Nvidia’s hundred billion for OpenAI told as paid',
    tellings: same(
      ['nvda-openai-loi-100bn'],
      ['forecast-as-fact', 'differs'],
      [
        [
          '2025-12-10',
          'Nvidia has invested $100 billion in OpenAI, which uses the money to buy its chips.',
          '$100 billion',
        ],
        ['2026-03-20', 'Nvidia put $100bn into OpenAI, and OpenAI buys Nvidia’s chips with it.', '$100bn'],
        ['2025-11-05', 'Nvidia invested $100 billion in OpenAI', '$100 billion'],
        ['2025-12-10', '英伟达已向OpenAI投资1000亿美元，OpenAI再用这笔钱购买英伟达的芯片。', '1000亿美元'],
        ['2026-03-20', '英伟达向OpenAI投入了1000亿美元，后者转身采购它的芯片。', '1000亿美元'],
        ['2025-11-05', '輝達已投資OpenAI 1000億美元', '1000億美元'],
      ],
    ),
  },
  {
    name: 'Nvidia’s hundred billion told as the plan that it was',
    tellings: same(
      ['nvda-openai-loi-100bn'],
      ['outdated', 'consistent', 'context'],
      [
        ['2025-09-23', 'Nvidia plans to invest up to $100 billion in OpenAI under a letter of intent.', '$100 billion'],
        ['2025-10-14', 'Nvidia intends to put as much as $100bn into OpenAI as new data centers go up.', '$100bn'],
        ['2025-09-23', 'Nvidia to invest up to $100 billion in OpenAI', '$100 billion'],
        ['2025-09-23', '英伟达计划向OpenAI投资最多1000亿美元，双方签署的是意向书。', '1000亿美元'],
        ['2025-10-14', '英伟达拟分阶段向OpenAI投资至多1000亿美元。', '1000亿美元'],
        ['2025-09-23', '輝達擬投資OpenAI最高1000億美元', '1000億美元'],
      ],
    ),
  },
  {
    name: 'Microsoft’s tens of billions in OpenAI',
    tellings: same(
      'msft-tens-of-billions-claim',
      ['context', 'differs'],
      [
        [
          '2025-11-19',
          'Microsoft turned around and invested tens of billions in OpenAI, which in turn buys its cloud.',
        ],
        ['2025-12-03', 'Tens of billions of dollars were poured by Microsoft into OpenAI, a customer of its cloud.'],
        ['2026-01-09', 'Microsoft has put tens of billions into OpenAI'],
        ['2025-11-19', '微软向OpenAI投资了数百亿美元，而OpenAI又购买微软的云服务。'],
        ['2025-12-03', '微软已经在OpenAI身上砸了数百亿美元，后者是其云服务的大客户。'],
        ['2026-01-09', '微軟投資OpenAI數百億美元'],
      ],
    ),
  },
  {
    name: 'one hand invests, the other buys',
    tellings: same('circular-financing', 'context', [
      ['2025-11-02', 'With one hand Nvidia invests in OpenAI, with the other hand it takes the money back for chips.'],
      ['2025-11-12', 'Critics call it circular financing: Nvidia pays OpenAI, and OpenAI pays Nvidia.'],
      ['2025-12-21', 'The left hand invests, the right hand buys: Nvidia and OpenAI go round in circles'],
      ['2025-11-02', '左手投资，右手采购：英伟达的钱绕了一圈又回来了。'],
      ['2025-11-12', '批评者称之为循环融资：英伟达给OpenAI钱，OpenAI再买英伟达的芯片。'],
      ['2025-12-21', '輝達與OpenAI的左手換右手遊戲'],
    ]),
  },
  {
    name: 'Rubin three to five times Blackwell in everything, at a tenth of the cost',
    tellings: same(
      'rubin-3-5x-claim',
      ['differs', 'context'],
      [
        [
          '2026-02-11',
          'Rubin has three to five times as many transistors as Blackwell and beats it three to five times in performance and power, at a tenth of the cost.',
        ],
        [
          '2026-02-20',
          'Nvidia’s Rubin offers 3-5x the performance, 3-5x the transistors and 3-5x the energy, with costs down 10x.',
        ],
        ['2026-03-01', 'Nvidia Rubin: transistors, speed and power up 3-5x, costs down tenfold'],
        ['2026-02-11', 'Rubin在算力、晶体管数量和能耗上都是Blackwell的3至5倍，成本只有十分之一。'],
        ['2026-02-20', '英伟达的Rubin性能提升3-5倍，晶体管增加3-5倍，成本下降10倍。'],
        ['2026-03-01', '輝達Rubin的電晶體、效能提升3到5倍，成本降10倍'],
      ],
    ),
  },
  {
    name: 'GPUs of two years ago worth next to nothing',
    tellings: same(['gpu-life-1-3-years', 'huang-hopper-joke', 'burry-176bn'], 'context', [
      [
        '2025-11-18',
        'Two-year-old GPUs are worth next to nothing, yet Microsoft and Meta write them off over six years.',
        undefined,
      ],
      ['2025-12-01', 'Chips that are two years old, Nvidia’s GPUs among them, are nearly worthless.', undefined],
      ['2026-01-10', 'Why last-generation Nvidia GPUs are worth almost nothing', undefined],
      ['2025-11-18', '两年前的GPU已经一文不值，微软和Meta却仍按六年折旧。', undefined],
      ['2025-12-01', '英伟达上一代GPU几乎不值钱。', undefined],
      ['2026-01-10', '輝達兩年前的顯卡形同廢鐵', undefined],
    ]),
  },
  {
    name: 'MIT: 95 per cent got nothing',
    tellings: same(
      ['mit-95-zero-return', 'mit-nanda-learning-gap'],
      ['consistent', 'context'],
      [
        ['2025-09-02', 'MIT found that 95% of organisations get zero return from generative AI.', '95%'],
        [
          '2025-10-20',
          'According to a study by MIT, 95 percent of companies have got nothing in return for their spending on generative AI.',
          '95 percent',
        ],
        ['2025-08-22', 'MIT: 95% of firms see no return on generative AI', '95%'],
        ['2025-09-02', '麻省理工学院的报告称，95%的企业在生成式AI上没有获得任何回报。', '95%'],
        ['2025-10-20', '麻省理工发现，九成五的机构在生成式人工智能上零回报，比例高达95%。', '95%'],
        ['2025-08-22', '麻省理工：95%企業的生成式AI投資零回報', '95%'],
      ],
    ),
  },
  {
    name: 'MIT: own builds succeed a third of the time',
    tellings: same(
      ['mit-buy-vs-build', 'mit-95-zero-return', 'mit-funnel-5pct'],
      ['consistent', 'context', 'differs'],
      [
        ['2025-09-02', 'MIT says internal builds succeed 33% of the time, purchased tools about 67%.', '33%'],
        [
          '2025-10-20',
          'In the MIT study, tools built in-house reached deployment in 33 percent of cases.',
          '33 percent',
        ],
        ['2025-08-22', 'MIT: internally built AI succeeds only 33% of the time', '33%'],
        ['2025-09-02', '麻省理工的报告显示，企业内部自建的成功率只有33%，外购工具约为67%。', '33%'],
        ['2025-10-20', '麻省理工称，自建系统成功部署的比例为33%。', '33%'],
        ['2025-08-22', '麻省理工：自行開發的成功率僅33%', '33%'],
      ],
    ),
  },
  {
    name: 'generative AI does not learn by itself',
    tellings: same('mit-nanda-learning-gap', 'context', [
      ['2025-09-04', 'The MIT report blames the tools: generative AI does not learn from what people tell it.'],
      ['2025-10-01', 'MIT’s authors call it the learning gap.'],
      ['2025-09-10', 'MIT: why generative AI cannot learn by itself'],
      ['2025-09-04', '麻省理工的报告认为，生成式AI没有自我学习能力。'],
      ['2025-10-01', '麻省理工的作者把它称作学习鸿沟。'],
      ['2025-09-10', '麻省理工：生成式AI不會自我學習'],
    ]),
  },
  {
    name: 'OpenAI to lose 8 to 11.5 billion in 2025',
    tellings: same('openai-claim-8-to-11_5bn', 'differs', [
      ['2025-12-05', 'OpenAI expects to lose between $8 billion and $11.5 billion in 2025.'],
      ['2025-12-12', 'For 2025 OpenAI is heading for a loss of $8 to $11.5 billion.'],
      ['2025-12-20', 'OpenAI: a loss of $8bn-$11.5bn this year'],
      ['2025-12-05', 'OpenAI预计2025年亏损80亿至115亿美元。'],
      ['2025-12-12', '今年OpenAI的亏损将在80-115亿美元之间。'],
      ['2025-12-20', 'OpenAI今年虧損80億至115億美元'],
    ]),
  },
  {
    name: 'Microsoft’s first billion, in 2019',
    tellings: same(['msft-1bn-2019', 'msft-openai-invested'], 'consistent', [
      ['2025-11-01', 'Microsoft invested $1 billion in OpenAI in 2019.', '$1 billion'],
      ['2026-02-10', 'In 2019, when hardly anybody knew OpenAI, Microsoft put $1bn into the company.', '$1bn'],
      ['2025-12-11', 'Back in 2019 Microsoft’s investment in OpenAI was $1 billion', '$1 billion'],
      ['2025-11-01', '2019年，微软向OpenAI投资10亿美元。', '10亿美元'],
      ['2026-02-10', '早在2019年，微软就为OpenAI注资了10亿美元。', '10亿美元'],
      ['2025-12-11', '微軟2019年投資OpenAI 10億美元', '10億美元'],
    ]),
  },
  {
    name: 'the e-mail about Google',
    tellings: same('msft-email-thoughts-on-openai', 'context', [
      ['2025-12-01', 'An internal email shows why Microsoft did it: Google had scared us, a manager wrote.'],
      ['2024-05-02', 'Kevin Scott of Microsoft was “very, very worried” about Google, he wrote to Nadella.'],
      ['2026-01-15', 'Internal emails show how afraid Microsoft was of Google'],
      ['2025-12-01', '微软的一封内部邮件透露了原因：谷歌把我们吓坏了。'],
      ['2024-05-02', '微软的斯科特在写给纳德拉的信中说，他对谷歌“非常非常担心”。'],
      ['2026-01-15', '微軟內部郵件曝光：害怕Google領先'],
    ]),
  },
];

/** The same figures where they must not be marked at all. */
const NOTHING: readonly (readonly [name: string, date: string, text: string])[] = [
  [
    'another company’s value',
    '2025-11-10',
    'Saudi Aramco was once worth $5 trillion on paper, if one believes its owners.',
  ],
  ['a change of a market value', '2025-11-10', 'Nvidia added $340 billion to its market value in a week.'],
  ['a share price', '2025-11-10', 'Nvidia shares closed at $195, up 5%.'],
  ['another 58 per cent', '2025-11-10', 'Some 58% of voters want a new government, a poll for the broadcaster found.'],
  ['another 95 per cent', '2025-11-10', 'The vaccine protects 95% of those who receive it.'],
  ['a price in a shop', '2025-11-10', 'The new phone costs $1,000, and Apple sold 58 million of them.'],
  ['a country’s budget', '2025-11-10', 'Germany plans to spend 340 billion euros on defence and rail.'],
  ['a bid for a company', '2025-02-11', 'Elon Musk offered $97.4 billion for the nonprofit.'],
  ['another company’s value (zh)', '2025-11-10', '沙特阿美的账面价值一度达到5万亿美元。'],
  ['a change of a market value (zh)', '2025-11-10', '英伟达市值一周蒸发3400亿美元。'],
  ['a share price (zh)', '2025-11-10', '英伟达股价收于195美元，上涨5%。'],
  ['another 58 per cent (zh)', '2025-11-10', '民调显示，58%的选民希望更换政府。'],
  ['another 95 per cent (zh)', '2025-11-10', '这种疫苗的有效率为95%。'],
  ['a country’s budget (zh)', '2025-11-10', '德国计划在国防和铁路上支出3400亿欧元。'],
];

describe('the stories that everybody tells', () => {
  for (const story of STORIES) {
    describe(story.name, () => {
      it.each(story.tellings.map((t) => [t.text, t] as const))('%s', (_text, telling) => {
        const marks = marksOf(telling.text, telling.date, telling.title);
        const wanted = marks.filter(
          (m) => telling.claims.includes(m.claim) && (telling.quote === undefined || m.quote.includes(telling.quote)),
        );
        expect(wanted, told(marks).join('\n') || 'no mark').not.toHaveLength(0);
        for (const mark of wanted)
          expect(telling.verdicts, `${mark.quote}: ${mark.working.reasons.join(' ')}`).toContain(mark.verdict);
      });
    });
  }
});

describe('the same figures elsewhere', () => {
  it.each(NOTHING)('leaves %s alone', (_name, date, text) => {
    expect(told(marksOf(text, date))).toEqual([]);
  });
});
