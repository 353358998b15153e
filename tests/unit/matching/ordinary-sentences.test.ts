import { describe, expect, it } from 'vitest';
import { isAccusation } from '../../../src/matching/annotation.ts';
import { filed, type Language, periodIn, sumIn } from './filed-values.ts';
import { marksOf } from './read-page.ts';

type Frame = (company: string, measure: string, sum: string, period: string) => string;
type Doing = (company: string, sum: string, period: string) => string;

const FRAMES: Readonly<Record<Language, readonly Frame[]>> = {
  en: [
    (c, m, s, p) => `${c}’s ${m}${p} was ${s}.`,
    (c, m, s, p) => `${c}’s ${m}${p} rose 12% to ${s}.`,
    (c, m, s, p) => `${c} reported ${s} in ${m}${p}.`,
    (c, m, s, p) => `While AMD fell behind, ${c} brought its ${m} to ${s}${p}.`,
    (c, m, s, p) => `${c} published its report on Wednesday. The company’s ${m}${p} came to ${s}.`,
  ],
  'zh-Hans': [
    (c, m, s, p) => `${c}${p}${m}为${s}。`,
    (c, m, s, p) => `${c}${p}${m}同比增长12%至${s}。`,
    (c, m, s, p) => `${c}${p}录得${s}的${m}。`,
    (c, m, s, p) => `与AMD不同，${c}${p}${m}达${s}。`,
    (c, m, s, p) => `${c}周三公布财报。该公司${p}${m}为${s}。`,
  ],
  'zh-Hant': [
    (c, m, s, p) => `${c}${p}${m}為${s}。`,
    (c, m, s, p) => `${c}${p}${m}年增12%，達到${s}。`,
    (c, m, s, p) => `${c}${p}錄得${s}的${m}。`,
    (c, m, s, p) => `與AMD不同，${c}${p}${m}達${s}。`,
    (c, m, s, p) => `${c}週三公布財報。該公司${p}${m}為${s}。`,
  ],
};

/** Sentences that tell a measure by what is done, without its name. */
const DOINGS: Readonly<Record<string, Readonly<Record<Language, readonly Doing[]>>>> = {
  'cash-burn': {
    en: [
      (c, s, p) => `${c} burned ${s}${p}.`,
      (c, s, p) => `${c} burned through ${s} in cash${p}.`,
      (c, s, p) => `${c} used up ${s} of cash${p}.`,
    ],
    'zh-Hans': [(c, s, p) => `${c}${p}烧掉${s}。`, (c, s, p) => `${c}${p}烧钱${s}。`],
    'zh-Hant': [(c, s, p) => `${c}${p}燒掉${s}。`, (c, s, p) => `${c}${p}燒錢${s}。`],
  },
  revenue: {
    en: [(c, s, p) => `${c} brought in ${s}${p}.`, (c, s, p) => `${c} generated ${s} in sales${p}.`],
    'zh-Hans': [(c, s, p) => `${c}${p}进账${s}。`, (c, s, p) => `${c}${p}创收${s}。`],
    'zh-Hant': [(c, s, p) => `${c}${p}進帳${s}。`, (c, s, p) => `${c}${p}創收${s}。`],
  },
  capex: {
    en: [(c, s, p) => `${c} spent ${s}${p}.`, (c, s, p) => `${c} poured ${s} into data centres${p}.`],
    'zh-Hans': [(c, s, p) => `${c}${p}投入${s}。`, (c, s, p) => `${c}${p}斥资${s}建设数据中心。`],
    'zh-Hant': [(c, s, p) => `${c}${p}投入${s}。`, (c, s, p) => `${c}${p}斥資${s}興建資料中心。`],
  },
  'market-value': {
    en: [(c, s) => `${c} is worth ${s}.`, (c, s) => `${c} has become a ${s} company.`],
    'zh-Hans': [(c, s) => `${c}身价达${s}。`, (c, s) => `${c}已是${s}的公司。`],
    'zh-Hant': [(c, s) => `${c}身價達${s}。`, (c, s) => `${c}已是${s}的公司。`],
  },
  'annualised-revenue': {
    en: [(c, s) => `${c} is at a ${s} run rate.`, (c, s) => `${c} has reached ${s} in ARR.`],
    'zh-Hans': [(c, s) => `${c}年化收入已达${s}。`, (c, s) => `${c}的ARR突破${s}。`],
    'zh-Hant': [(c, s) => `${c}年化營收已達${s}。`, (c, s) => `${c}的ARR突破${s}。`],
  },
};

describe('whatever happened and is on record of one company', () => {
  it('is a good part of the database', () => {
    expect(filed.length).toBeGreaterThan(80);
  });

  describe.each(['en', 'zh-Hans', 'zh-Hant'] as const)('told in ordinary sentences in %s', (language) => {
    const told = filed.flatMap(({ company, measure, value, period, day, claim }) =>
      FRAMES[language].map((frame) => ({
        text: frame(company[language], measure[language], sumIn(language, value), periodIn(language, period)),
        day,
        claim,
      })),
    );

    it('is marked', () => {
      const unmarked = told.filter(({ text, day }) => !marksOf(text, day).some((mark) => mark.figure?.unit === 'USD'));
      expect(unmarked).toEqual([]);
    });

    it('is accused of nothing', () => {
      const accused = told.filter(({ text, day }) => marksOf(text, day).some((mark) => isAccusation(mark.verdict)));
      expect(accused).toEqual([]);
    });
  });

  describe.each(Object.keys(DOINGS))('told by what is done: %s', (metric) => {
    it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('is marked in %s', (language) => {
      const told = filed
        .filter((one) => one.metric === metric)
        .flatMap(({ company, value, period, day }) =>
          (DOINGS[metric]?.[language] ?? []).map((doing) => ({
            text: doing(company[language], sumIn(language, value), periodIn(language, period)),
            day,
          })),
        );
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ text, day }) => marksOf(text, day).length === 0)).toEqual([]);
    });
  });
});
