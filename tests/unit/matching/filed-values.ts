import { readData } from '../../../src/build/read-data.ts';
import type { Claim, Observation } from '../../../src/claims/schema.ts';

export type Language = 'en' | 'zh-Hans' | 'zh-Hant';

/** What is on record of one company, with the names of company and measure. */
export interface Filed {
  readonly claim: string;
  readonly metric: string;
  readonly company: Record<Language, string>;
  readonly measure: Record<Language, string>;
  readonly value: number;
  readonly period: string | null;
  /** The day on which it was known, `YYYY-MM-DD`. */
  readonly day: string;
}

const { claims, entities, metrics } = readData();

/** Positive sums of money that happened, of one company. */
export const filed: Filed[] = claims.flatMap((claim) => {
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
      metric: metric.id,
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
export function periodIn(language: Language, period: string | null): string {
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

export function sumIn(language: Language, value: number): string {
  const digits = (unit: number) => String(Number((value / unit).toPrecision(4)));
  if (language === 'en') return value >= 1e12 ? `$${digits(1e12)} trillion` : `$${digits(1e9)} billion`;
  const [trillion, hundredMillion] = language === 'zh-Hant' ? ['兆美元', '億美元'] : ['万亿美元', '亿美元'];
  return value >= 1e12 ? digits(1e12) + trillion : digits(1e8) + hundredMillion;
}
