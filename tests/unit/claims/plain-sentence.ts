import type { ClaimsBundle } from '../../../src/claims/bundle.ts';
import { toTaiwan } from '../../../src/build/taiwan-chinese.ts';
import type { Entity } from '../../../src/claims/lexicon-schema.ts';
import type { Claim, Observation, ObservationKind } from '../../../src/claims/schema.ts';
import { formatDate, formatPeriod, formatQuantity } from '../../../src/ui/language/format.ts';
import type { Locale } from '../../../src/ui/language/locale.ts';

export interface PlainSentence {
  readonly text: string;
  /** The day on which somebody who had just read the figure could have written it. */
  readonly date: string;
}

/** The figure that a claim stands for today: of its own measure the newest that nothing has replaced; null where all are history. */
export function currentFigure(claim: Claim): Observation | null {
  const measure = (o: Observation) => `${o.metric ?? claim.about.metric} ${o.unit} ${o.period}`;
  const current = claim.record.filter(
    (o) => !o.replaced && !claim.record.some((other) => measure(other) === measure(o) && other.asOf > o.asOf),
  );
  const own = current.filter(({ metric }) => metric === undefined || metric === claim.about.metric);
  // Of several said on one day the first is what the claim is about, the others are its parts.
  const newest = (x: Observation, y: Observation) => (x.asOf === y.asOf ? 0 : x.asOf < y.asOf ? 1 : -1);
  return own.toSorted(newest)[0] ?? null;
}

/** The plainest sentence that tells an observation as it is filed: who, what, of which period, how much, and how sure. */
export function plainSentence(bundle: ClaimsBundle, claim: Claim, figure: Observation, locale: Locale): PlainSentence {
  const metric = bundle.metrics.find(({ id }) => id === (figure.metric ?? claim.about.metric))!;
  const names = claim.about.entities.map((id) => {
    const { label, names: all } = bundle.entities.find((entity) => entity.id === id)!;
    return wordOf(all, locale) ?? label[locale]!;
  });
  const value = formatQuantity(locale, {
    low: figure.value ?? figure.low!,
    high: figure.value ?? figure.high!,
    unit: figure.unit,
    bound: figure.bound ?? null,
  });
  const parts = {
    who: names,
    what: wordOf(metric.words, locale) ?? metric.label[locale]!,
    when: whenOf(figure, claim, locale),
    value,
    kind: figure.kind,
    counts: figure.unit === 'count',
  };
  return {
    text: (locale === 'en' ? english(parts) : chinese(parts, locale)).replaceAll('\u00a0', ' '),
    date: dayOf(figure.asOf),
  };
}

/** The first word of a list: how most of the news names it. */
function wordOf(words: Entity['names'], locale: Locale): string | undefined {
  const first = (locale === 'en' ? words.en : words['zh-Hans'])[0];
  return first !== undefined && locale === 'zh-Hant' ? (words['zh-Hant']?.[0] ?? toTaiwan(first)) : first;
}

interface Parts {
  readonly who: readonly string[];
  readonly what: string;
  readonly when: string;
  readonly value: string;
  readonly kind: ObservationKind;
  readonly counts: boolean;
}

function english({ who, what, when, value, kind, counts }: Parts): string {
  const [first, ...others] = who;
  if (counts) return `${first} has ${value} ${what}${when ? ` ${when}` : ''}.`;
  const whose = others.length > 0 ? `${first}’s ${what} in ${others.join(' and ')}` : `${first}’s ${what}`;
  return `${whose} ${ENGLISH[kind]} ${value}${when ? ` ${when}` : ''}.`;
}

const ENGLISH: Readonly<Record<ObservationKind, string>> = {
  actual: 'was',
  filed: 'was',
  estimate: 'is estimated at',
  implied: 'works out at',
  survey: 'was',
  guidance: 'is expected to be',
  forecast: 'is forecast to be',
  target: 'is planned to be',
  announced: 'was announced to be',
  commitment: 'is committed to be',
  'letter-of-intent': 'could, by a letter of intent, be',
  guarantee: 'is guaranteed up to',
  rumour: 'is reportedly',
  'vendor-claim': 'is, the company says,',
  opinion: 'is said to be',
};

function chinese({ who, what, when, value, kind }: Parts, locale: 'zh-Hans' | 'zh-Hant'): string {
  const [hans, hant] = CHINESE[kind];
  const how = locale === 'zh-Hans' ? hans : hant;
  const [first, ...others] = who;
  const towards = others.length > 0 ? `${locale === 'zh-Hans' ? '对' : '對'}${others.join('、')}` : '';
  return `${when ? `${when}，` : ''}${first}${towards}的${what}${how}${value}。`;
}

const CHINESE: Readonly<Record<ObservationKind, readonly [hans: string, hant: string]>> = {
  actual: ['为', '為'],
  filed: ['为', '為'],
  estimate: ['估计为', '估計為'],
  implied: ['推算为', '推算為'],
  survey: ['为', '為'],
  guidance: ['预计为', '預計為'],
  forecast: ['预计将达', '預計將達'],
  target: ['目标为', '目標為'],
  announced: ['宣布为', '宣布為'],
  commitment: ['承诺为', '承諾為'],
  'letter-of-intent': ['按意向书拟为', '按意向書擬為'],
  guarantee: ['担保上限为', '擔保上限為'],
  rumour: ['据报为', '據報為'],
  'vendor-claim': ['据公司称为', '據公司稱為'],
  opinion: ['据称为', '據稱為'],
};

function whenOf({ period }: Observation, claim: Claim, locale: Locale): string {
  const of = period ?? claim.about.period ?? null;
  if (of === null) return '';
  const text = formatPeriod(locale, of);
  if (locale !== 'en') return text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(of)) return `on ${formatDate('en', of)}`;
  return /^(?:until|since) /.test(of) ? text : of.includes('..') ? `over ${text}` : `in ${text}`;
}

function dayOf(asOf: string): string {
  if (asOf.length === 10) return asOf;
  const [year, month] = asOf.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}
