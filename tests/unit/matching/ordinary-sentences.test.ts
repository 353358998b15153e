import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/read-data.ts';
import type { Claim, Observation } from '../../../src/claims/schema.ts';
import { isAccusation } from '../../../src/matching/annotation.ts';
import { marksOf } from './read-page.ts';

type Language = 'en' | 'zh-Hans' | 'zh-Hant';

/** What is on record of one company, with the names of company and measure. */
interface Filed {
  readonly claim: string;
  readonly company: Record<Language, string>;
  readonly measure: Record<Language, string>;
  readonly value: number;
  readonly period: string | null;
  /** The day on which it was known, `YYYY-MM-DD`. */
  readonly day: string;
}

const { claims, entities, metrics } = readData();

/** Positive sums of money that happened, of one company. */
const filed: Filed[] = claims.flatMap((claim) => {
  const [id, ...others] = claim.about.entities;
  const company = entities.find((e) => e.id === id && e.kind === 'company');
  if (!company || others.length > 0) return [];
  return claim.record.flatMap((o) => filedOf(claim, o, company.names));
});

function filedOf(claim: Claim, o: Observation, company: Names): Filed[] {
  const metric = metrics.find((m) => m.id === (o.metric ?? claim.about.metric));
  const happened = o.kind === 'actual' || o.kind === 'filed';
  if (!happened || o.unit !== 'USD' || !((o.value ?? 0) > 1e7) || o.label || metric?.unit !== 'money') return [];
  const period = o.period ?? claim.about.period ?? null;
  return [
    {
      claim: claim.id,
      company: firstOf(company),
      measure: firstOf(metric.words),
      value: o.value ?? 0,
      period: period !== null && /^(?:FY)?\d{4}(?:-Q\d)?$/.test(period) ? period : null,
      day: o.asOf.length === 7 ? `${o.asOf}-15` : o.asOf,
    },
  ];
}

interface Names {
  readonly en: readonly string[];
  readonly 'zh-Hans': readonly string[];
  readonly 'zh-Hant'?: readonly string[] | undefined;
}

function firstOf(names: Names): Record<Language, string> {
  const [en = '', hans = '', hant = hans] = [names.en[0], names['zh-Hans'][0], names['zh-Hant']?.[0]];
  return { en, 'zh-Hans': hans, 'zh-Hant': hant };
}

const QUARTERS = { en: ['first', 'second', 'third', 'fourth'], han: ['一', '二', '三', '四'] };

/** "in the third quarter of fiscal 2026", 2026财年第三季度; empty where no period is told. */
function periodIn(language: Language, period: string | null): string {
  if (period === null) return '';
  const [, fiscal, year, quarter] = /^(FY)?(\d{4})(?:-Q(\d))?$/.exec(period) ?? [];
  const at = Number(quarter) - 1;
  if (language === 'en') {
    const part = quarter === undefined ? '' : `the ${QUARTERS.en[at]} quarter of `;
    return ` in ${part}${fiscal ? 'fiscal ' : ''}${year}`;
  }
  const kind = !fiscal ? '年' : language === 'zh-Hant' ? '財年' : '财年';
  return `${year}${kind}${quarter === undefined ? '' : `第${QUARTERS.han[at]}季度`}`;
}

function sumIn(language: Language, value: number): string {
  const digits = (unit: number) => String(Number((value / unit).toPrecision(4)));
  if (language === 'en') return value >= 1e12 ? `$${digits(1e12)} trillion` : `$${digits(1e9)} billion`;
  const [trillion, hundredMillion] = language === 'zh-Hant' ? ['兆美元', '億美元'] : ['万亿美元', '亿美元'];
  return value >= 1e12 ? digits(1e12) + trillion : digits(1e8) + hundredMillion;
}

type Frame = (company: string, measure: string, sum: string, period: string) => string;

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
});
