import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../../src/claims/schema.ts';
import type { Annotation } from '../../../../src/matching/annotation.ts';
import { cardModel, verdictLabel } from '../../../../src/ui/card/card-model.ts';
import type { CardOptions, OnRecord } from '../../../../src/ui/card/card-model.ts';
import { LOCALES } from '../../../../src/ui/language/words.ts';
import { compared, detailOf, forecastClaim, levelSeries, toldAsDone } from '../../../fixtures/claims.ts';

const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const english: CardOptions = { locale: 'en', published: '2026-02-03', today: '2026-06-01' };
const record = (line: OnRecord | null) => line && [line.value, line.kind, line.period, line.asOf].map(plain);
const marked = (more: Partial<Annotation>): Annotation => ({ ...toldAsDone, misquote: undefined, ...more });
const reasoned = (...reasons: Annotation['working']['reasons']) => marked({ working: { matched: [], reasons } });

const notes = (annotation: Annotation, options: Partial<CardOptions> = {}) =>
  cardModel(detailOf(forecastClaim), annotation, { ...english, ...options }).notes.map(plain);

const dates = (today: string, more: Partial<Claim> = {}) => {
  const { figure, reviewed, data, stale } = cardModel(detailOf({ ...forecastClaim, ...more }), toldAsDone, {
    ...english,
    today,
  }).dates;
  return [figure, reviewed, data, stale].map(plain);
};

describe('a forecast told as done', () => {
  it.each([
    [
      'en',
      'Forecast, not fact',
      'told as done',
      ['$1.479 trillion', 'forecast', '2025', 'as of 17 Sept 2025'],
      ['$1.765 trillion', 'estimate', '2025', 'as of 19 May 2026'],
    ],
    [
      'zh-Hans',
      '是预测，不是事实',
      '写成已发生',
      ['1.479 万亿美元', '预测值', '2025 年', '截至 2025 年 9 月 17 日'],
      ['1.765 万亿美元', '估算值', '2025 年', '截至 2026 年 5 月 19 日'],
    ],
    [
      'zh-Hant',
      '是預測，不是事實',
      '寫成已發生',
      ['1.479 兆美元', '預測值', '2025 年', '截至 2025 年 9 月 17 日'],
      ['1.765 兆美元', '估算值', '2025 年', '截至 2026 年 5 月 19 日'],
    ],
  ] as const)('sets what the page says beside the record in %s', (locale, label, told, filed, since) => {
    const model = cardModel(detailOf(forecastClaim), toldAsDone, { ...english, locale });
    expect(model.label).toBe(label);
    expect(model.title).toBe(forecastClaim.title[locale]);
    expect(model.page).toEqual({ quote: '$1.5 trillion', told });
    expect(record(model.record)).toEqual(filed);
    expect(record(model.newer)).toEqual(since);
    expect(model.misquote).toBe(forecastClaim.misquotes[0]!.says[locale]);
  });

  it('shows its working: words, comparison, score, and the sum where one was made', () => {
    const { working, newer: since } = cardModel(detailOf(forecastClaim), toldAsDone, english);
    expect(working.matched).toEqual([
      { as: 'who', words: 'the House', where: 'same sentence' },
      { as: 'when', words: 'in 2025', where: 'beside the figure' },
    ]);
    expect(working.reasons).toEqual([
      'The value agrees once rounded as the page rounds it.',
      'The period agrees.',
      'The page tells it as done.',
    ]);
    expect(plain(working.compared)).toBe(
      'Compared: $1.5 trillion with $1.479 trillion · forecast · 2025 · as of 17 Sept 2025',
    );
    expect(working.score).toBe('Match 0.92 of 1');
    expect(working.confidence).toBe('Checked against the primary source.');
    expect(since!.sum).toBe('2.595 / 1.47');
  });

  it('names first the source of the figure that it was held against', () => {
    const { sources } = cardModel(detailOf(forecastClaim), toldAsDone, english);
    expect(sources.map((source) => [source.publisher, plain(source.published), source.primary])).toEqual([
      ['The House', '17 Sept 2025', true],
      ['The Paper', '20 May 2026', false],
    ]);
  });
});

describe('the verdict in words', () => {
  it.each([
    ['forecast', [], 'Forecast, not fact'],
    ['guidance', [], 'Forecast, not fact'],
    ['letter-of-intent', [], 'Announced, not done'],
    ['guarantee', [], 'Announced, not done'],
    ['estimate', ['only-announced'], 'Announced, not done'],
    ['rumour', [], 'Reported, not confirmed'],
  ] as const)('a %s told as done (%j): %s', (kind, reasons, label) => {
    expect(
      verdictLabel('en', 'forecast-as-fact', { record: { ...compared, kind }, working: { matched: [], reasons } }),
    ).toBe(label);
  });

  it.each([
    ['consistent', 'Agrees with the record', '与记录一致', '與紀錄一致'],
    ['outdated', 'Since superseded', '已有新数据', '已有新數據'],
    ['differs', 'Differs from the record', '与记录不符', '與紀錄不符'],
    ['context', 'For context', '背景', '背景'],
  ] as const)('%s', (verdict, ...labels) => {
    expect(LOCALES.map((locale) => verdictLabel(locale, verdict, toldAsDone))).toEqual(labels);
  });
});

describe('what has to be known about the comparison', () => {
  it.each([
    ['superseded-after-article', 'Right when the article was published on 3 Feb 2026; a newer figure came after.'],
    ['superseded-before-article', 'A newer figure was already out when the article was published on 3 Feb 2026.'],
    ['article-newer-than-data', 'The article (3 Feb 2026) is newer than the data, which end on 11 Oct 2026.'],
  ] as const)('%s', (reason, note) => {
    expect(notes(reasoned(reason))).toEqual([note]);
    expect(notes(reasoned(reason), { published: null })).toEqual([]);
  });

  it('says that nothing was compared where a figure is only given context', () => {
    const context = marked({ verdict: 'context', working: { matched: [], reasons: ['not-comparable'] } });
    expect(notes(context)).toEqual([
      'Not compared: the page’s figure and the $1.479 trillion on record may measure different things.',
    ]);
  });

  it('names the outcome that has replaced a figure', () => {
    const replaced = { asOf: '2026-03-31', note: { en: 'the books closed at less', 'zh-Hans': '结账时更少' } };
    const claim: Claim = { ...forecastClaim, record: [{ ...forecastClaim.record[0]!, replaced }] };
    expect(cardModel(detailOf(claim), reasoned(), english).notes.map(plain)).toEqual([
      '31 Mar 2026: the books closed at less.',
    ]);
    expect(cardModel(detailOf(claim), reasoned(), { ...english, locale: 'zh-Hans' }).notes.map(plain)).toEqual([
      '2026 年 3 月 31 日：结账时更少。',
    ]);
  });
});

describe('a claim by itself', () => {
  it('shows its newest figure and judges nothing', () => {
    const model = cardModel(detailOf(forecastClaim), null, english);
    expect([model.verdict, model.label, model.page]).toEqual([null, 'On record', null]);
    expect(record(model.record)).toEqual(['$1.765 trillion', 'estimate', '2025', 'as of 19 May 2026']);
  });

  it('passes over a figure that an outcome has replaced', () => {
    const replaced = { asOf: '2026-08-01', note: { en: 'withdrawn', 'zh-Hans': '已撤回' } };
    const claim: Claim = {
      ...forecastClaim,
      record: forecastClaim.record.map((o, i) => (i === 1 ? { ...o, replaced } : o)),
    };
    expect(cardModel(detailOf(claim), null, english).record!.kind).toBe('forecast');
  });

  it('prefers its own measure among figures of one day', () => {
    const other = { ...forecastClaim.record[1]!, metric: 'growth-rate', value: 44, unit: '%' };
    const claim: Claim = { ...forecastClaim, record: [other, ...forecastClaim.record, other] };
    expect(plain(cardModel(detailOf(claim), null, english).record!.value)).toBe('$1.765 trillion');
  });

  it('keeps to its own period, whatever later periods its series tells of', () => {
    const model = cardModel(detailOf(forecastClaim, { ...levelSeries, shape: 'period' }), null, english);
    expect(plain(model.record!.value)).toBe('$1.765 trillion');
  });

  it('takes its newest figure from the series where the record is one', () => {
    const claim: Claim = { ...forecastClaim, record: [] };
    const model = cardModel(detailOf(claim, levelSeries), null, english);
    expect(record(model.record)).toEqual(['$5.85 trillion', 'actual', undefined, 'as of 6 Oct 2026']);
    expect(model.sources.map((source) => source.publisher)).toContain('The Exchange');
  });
});

describe('the three dates', () => {
  it('are always told, and a figure is called stale once its time has passed', () => {
    const told = ['Figure: 17 Sept 2025', 'Reviewed: 23 Nov 2026', 'Data 2026.11.23'];
    expect(dates('2026-08-17')).toEqual([...told, undefined]);
    expect(dates('2026-08-18')).toEqual([
      ...told,
      'No newer figure has been filed since 19 May 2026; there may be one.',
    ]);
    expect(dates('2030-01-01', { staleAfterDays: null })).toEqual([...told, undefined]);
  });
});

describe('the record in perspective', () => {
  it.each([
    [
      'en',
      'the output of Ruritania is $30 trillion (2025); this is about 4.9% of it',
      '$1.479 trillion ÷ $30 trillion = 4.9%; both are sums of a year; made during 2025; The Fund',
    ],
    [
      'zh-Hans',
      '某国国内生产总值为 30 万亿美元（2025 年），此数约为其 4.9%',
      '1.479 万亿美元 ÷ 30 万亿美元 = 4.9%；两者都是一年的合计；2025 年内作出；The Fund',
    ],
    [
      'zh-Hant',
      '某國國內生產毛額為 30 兆美元（2025 年），此數約為其 4.9%',
      '1.479 兆美元 ÷ 30 兆美元 = 4.9%；兩者都是一年的合計；2025 年内作出；The Fund',
    ],
  ] as const)('in %s, with its sum', (locale, says, sum) => {
    const { perspective } = cardModel(detailOf(forecastClaim), toldAsDone, { ...english, locale });
    expect([perspective!.says, perspective!.working].map(plain)).toEqual([says, sum]);
  });

  it('divides what is a total over several years', () => {
    const claim: Claim = {
      ...forecastClaim,
      record: [{ ...forecastClaim.record[0]!, value: 6e12, period: '2025..2029' }],
    };
    const { perspective } = cardModel(detailOf(claim), null, english);
    expect(plain(perspective!.says)).toMatch(/; a year of this is about 4% of it$/);
    expect(plain(perspective!.working)).toMatch(/^\$6 trillion ÷ 5 ÷ \$30 trillion = 4%/);
  });
});

describe('a figure of which only the month is on file', () => {
  const claim: Claim = { ...forecastClaim, record: [{ ...forecastClaim.record[0]!, asOf: '2025-09' }] };
  it.each([
    ['en', 'as of Sept 2025', 'Figure: Sept 2025'],
    ['zh-Hans', '截至 2025 年 9 月', '数据：2025 年 9 月'],
    ['zh-Hant', '截至 2025 年 9 月', '數據：2025 年 9 月'],
  ] as const)('is dated by its month in %s', (locale, asOf, dated) => {
    const annotation = marked({ record: { ...compared, asOf: '2025-09' } });
    const model = cardModel(detailOf(claim), annotation, { ...english, locale });
    expect(plain(model.record!.asOf)).toBe(asOf);
    expect(plain(model.dates.figure)).toBe(dated);
  });
});

describe('the same number told of something else', () => {
  it.each([
    ['en', 'the number agrees, what it is told of does not'],
    ['zh-Hans', '数字相同，所指不同'],
    ['zh-Hant', '數字相同，所指不同'],
  ] as const)('is said to be so, in %s', (locale, words) => {
    const figure = { ...toldAsDone.figure!, low: compared.low!, high: compared.high! };
    const differs = marked({ verdict: 'differs', figure });
    const options = { ...english, locale };
    expect(cardModel(detailOf(forecastClaim), differs, options).page!.told).toBe(words);
    expect(cardModel(detailOf(forecastClaim), { ...differs, figure: toldAsDone.figure }, options).page!.told).not.toBe(
      words,
    );
  });
});

describe('another measure than the claim’s own', () => {
  it('is named beside its number', () => {
    const claim: Claim = {
      ...forecastClaim,
      record: [{ ...forecastClaim.record[0]!, value: 44, unit: '%', metric: 'growth-rate' }],
    };
    expect(cardModel(detailOf(claim), null, english).record!.label).toBe('growth');
  });
});
