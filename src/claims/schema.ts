import { z } from 'zod';
import { TOPICS } from './topics.ts';

export { TOPICS, type Topic } from './topics.ts';

/**
 * The shape of everything people edit in `data/`. The JSON Schemas beside the data are made from here,
 * so that an editor helps while one writes; a broken file stops the build with file, field and reason.
 */

/** What stands behind an observation, from done and filed to merely said. */
export const OBSERVATION_KINDS = [
  'actual', // happened, reported by the one it happened to, or measured
  'filed', // in accounts or a filing
  'estimate', // somebody outside counted or reckoned it
  'implied', // arithmetic on a filed number
  'survey',
  'guidance', // a company on its own coming period
  'forecast', // somebody on a coming period
  'target', // what a company plans or hopes to reach
  'announced', // said in public, binding or not is not the point of it
  'commitment', // signed, not yet paid or delivered
  'letter-of-intent',
  'guarantee', // owed only if something happens
  'rumour', // unnamed sources
  'vendor-claim',
  'opinion',
] as const;

const id = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'must be kebab-case (a-z, 0-9, -, _)');
const day = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a date, YYYY-MM-DD or YYYY-MM')
  .refine(
    (text) => !Number.isNaN(Date.parse(text.length === 7 ? `${text}-01` : text)) && isRealDay(text),
    'is no real date',
  );
const words = z.string().trim().min(1, 'is empty');

function isRealDay(text: string): boolean {
  if (text.length === 7) return Number(text.slice(5)) >= 1 && Number(text.slice(5)) <= 12;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * A period: `2025` (calendar year), `2025-Q3`, `2025-H1`, `2025-10` (month), `2025-10-29` (one day),
 * `FY2026`, `FY2027-Q1` (fiscal, of the claim's first entity), `2025..2029` (from..to, a total over both ends included),
 * `until 2030`, `since 2019`.
 */
export const periodSchema = z
  .string()
  .regex(
    /^(?:(?:FY)?\d{4}(?:-(?:Q[1-4]|H[12]|\d{2}(?:-\d{2})?))?(?:\.\.(?:FY)?\d{4}(?:-(?:Q[1-4]|H[12]|\d{2}))?)?|(?:until|since) (?:FY)?\d{4}(?:-\d{2})?)$/,
    'must be a period such as 2025, 2025-Q3, 2025-H1, 2025-10-29, FY2026, FY2027-Q1, 2025..2029, until 2030, since 2019',
  );

/** A text in the languages people write: zh-Hant is made from zh-Hans at build time unless it is given. */
export const bilingualSchema = z.strictObject({ en: words, 'zh-Hans': words, 'zh-Hant': words.optional() });

export const sourceSchema = z.strictObject({
  id,
  publisher: words,
  title: words.optional(),
  /** Only an address that somebody has opened or seen cited; a source without one is named without a link. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  published: day.optional(),
  primary: z.boolean(),
  /** What rests on it where no observation does: a sentence of the claim, or a wrong version that was seen there. */
  supports: z.enum(['text', 'misquote']).optional(),
  language: z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/),
});

export const unitSchema = z
  .string()
  .regex(
    /^(?:[A-Z]{3}|%|x|GW|MW|years|months|count|rank)$/,
    'must be an ISO 4217 code, %, x, GW, MW, years, months, count or rank',
  );

export const observationSchema = z
  .strictObject({
    /** The value in plain units (1.479e12, 58, 10); or `low` and `high` for a range. */
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: unitSchema,
    /** What the source itself says beside the number. */
    bound: z.enum(['about', 'nearly', 'over', 'at-least', 'at-most', 'up-to']).optional(),
    kind: z.enum(OBSERVATION_KINDS),
    asOf: day,
    period: periodSchema.nullable(),
    /** Where one claim files several measures (operating loss beside net loss): the metric of this one. */
    metric: id.optional(),
    /** What this one counts, where observations of one claim differ (with Amazon, attributable, gross). */
    label: bilingualSchema.optional(),
    /** Ids of the claim's sources. */
    sources: z.array(id).min(1),
    /** The sum, where we computed the value: `35.67 + 44.92`. */
    sum: words.optional(),
    /** Set where no newer observation of the same period replaces it, but an outcome or another claim does. */
    replaced: z.strictObject({ asOf: day, by: id.optional(), note: bilingualSchema }).optional(),
  })
  .refine(
    (o) => (o.value !== undefined) !== (o.low !== undefined && o.high !== undefined),
    'needs value, or low and high',
  )
  .refine((o) => o.low === undefined || o.high === undefined || o.low < o.high, 'low must be below high');

/** A known wrong version: how to tell it, and the sentence that puts it right. All conditions given must hold. */
export const misquoteSchema = z.strictObject({
  id,
  when: z
    .strictObject({
      /** The page's figure, in plain units; a figure within the bounds (inclusive) counts. */
      figure: z.strictObject({ low: z.number(), high: z.number(), unit: unitSchema }),
      /** Any of these told as what the figure is about. */
      metric: z.array(id).min(1),
      /** All of these named with the figure ... */
      entities: z.array(id).min(1),
      /** ... and none of these. */
      withoutEntities: z.array(id).min(1),
      /** The page's period is one of these. */
      period: z.array(periodSchema).min(1),
      /** How the page tells it: as done, as coming, as signed ... */
      told: z.array(z.enum(['done', 'coming', 'signed', 'paid'])).min(1),
      /** One of each list occurs near the figure; the words that make it this misquote. */
      words: z.array(z.strictObject({ en: z.array(words), 'zh-Hans': z.array(words) })).min(1),
      /** The nouns that a percentage is a share of ("pilots", 试点), whatever describes them. */
      shareOf: z.strictObject({ en: z.array(words), 'zh-Hans': z.array(words) }),
      /** None of these occurs near the figure ("up to", 最多). */
      withoutWords: z.strictObject({ en: z.array(words), 'zh-Hans': z.array(words) }),
    })
    .partial()
    .refine((when) => Object.keys(when).length > 0, 'needs at least one condition'),
  verdict: z.enum(['differs', 'forecast-as-fact', 'outdated', 'context']),
  says: bilingualSchema,
  /** One plain sentence of each language that tells it wrong this way, with the date of such an article. */
  example: z.strictObject({ en: words, 'zh-Hans': words, 'zh-Hant': words.optional(), date: day }),
});

/** Words by which a claim is known where no figure is told, or which must stand beside a figure. */
export const wordingSchema = z.strictObject({
  /** Groups of alternatives: one of each group occurs, in any order, in one sentence or two that follow each other. */
  all: z.array(z.array(words).min(1)).min(1),
  /** The groups (by position in `all`) whose words are underlined; all of them where it is left out. */
  mark: z.array(z.number().int().nonnegative()).optional(),
  /** Entities of which one must be named in the paragraph or title. */
  near: z.array(id).optional(),
});

export const claimSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  topic: z.enum(TOPICS),
  /** A headline. */
  title: bilingualSchema,
  /** One sentence: what is on record. */
  statement: bilingualSchema,
  /** One to three sentences: what it includes, excludes, and why it is argued about. */
  context: bilingualSchema,
  about: z.strictObject({
    /** Whose figure it is; for a deal first who gives, then who gets. Ids of the lexicon. */
    entities: z.array(id).min(1),
    metric: id,
    scope: z
      .strictObject({
        /** The companies in a sum. */
        members: z.array(id).min(2).optional(),
        region: id.optional(),
        note: bilingualSchema.optional(),
      })
      .optional(),
    /** The period of the whole claim, where all its observations share one. */
    period: periodSchema.nullable().optional(),
  }),
  record: z.array(observationSchema),
  /** Id of the series in `data/series` that is part of the record and drawn as the chart. */
  series: id.optional(),
  misquotes: z.array(misquoteSchema).default([]),
  /** Words by which this claim is known beside its entities' and metric's names. */
  phrases: z.strictObject({ en: z.array(words), 'zh-Hans': z.array(words) }),
  /** Set where the claim is also known by words alone. */
  wordings: z.strictObject({ en: z.array(wordingSchema), 'zh-Hans': z.array(wordingSchema) }).optional(),
  sources: z.array(sourceSchema).min(1),
  confidence: z.enum(['primary', 'secondary', 'computed', 'disputed']),
  related: z.array(id).default([]),
  /** The day on which a person last held it against its sources. */
  reviewed: day,
  /** Days after the newest observation until the claim is called stale; null where it cannot go stale. */
  staleAfterDays: z.number().int().positive().nullable(),
});

export const seriesSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: bilingualSchema,
  entity: id,
  metric: id,
  unit: unitSchema,
  /** `level`: dated levels of a thing that moves (market value); `period`: one value a period; `revision`: vintages of a forecast. */
  shape: z.enum(['level', 'period', 'revision']),
  points: z
    .array(
      z
        .strictObject({
          /** The day of a level, the period of a period value, or the day of a revision. */
          at: z.union([day, periodSchema]),
          value: z.number().optional(),
          low: z.number().optional(),
          high: z.number().optional(),
          kind: z.enum(OBSERVATION_KINDS),
          /** For revisions: what period is forecast. */
          period: periodSchema.optional(),
          /** Close of day, intraday high ...; or which company, in a series of several. */
          basis: z.enum(['close', 'intraday', 'about', 'low']).optional(),
          asOf: day.optional(),
          event: bilingualSchema.optional(),
          sources: z.array(id).min(1),
          sum: words.optional(),
        })
        .refine(
          (p) => (p.value !== undefined) !== (p.low !== undefined && p.high !== undefined),
          'needs value, or low and high',
        ),
    )
    .min(2),
  sources: z.array(sourceSchema).min(1),
});

export const dealSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  from: id,
  to: id,
  flow: z.enum(['money', 'chips', 'compute', 'equity', 'guarantee', 'loan']),
  what: bilingualSchema,
  amount: z
    .strictObject({
      value: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
      unit: unitSchema,
    })
    .nullable(),
  upTo: z.boolean(),
  binding: z.enum(['binding', 'conditional', 'letter-of-intent', 'reported', 'done', 'dropped']),
  period: periodSchema.nullable(),
  announced: day,
  status: bilingualSchema.optional(),
  claim: id.optional(),
  sources: z.array(sourceSchema).min(1),
});

export const yardstickSchema = z.strictObject({
  id,
  name: bilingualSchema,
  /** In plain units. */
  value: z.number().positive(),
  unit: unitSchema,
  type: z.enum(['stock', 'flow']),
  period: periodSchema,
  caution: bilingualSchema.optional(),
  sources: z.array(sourceSchema).min(1),
});

export type Claim = z.infer<typeof claimSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type Misquote = z.infer<typeof misquoteSchema>;
export type Wording = z.infer<typeof wordingSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Series = z.infer<typeof seriesSchema>;
export type SeriesPoint = Series['points'][number];
export type Deal = z.infer<typeof dealSchema>;
export type Yardstick = z.infer<typeof yardstickSchema>;
export type Bilingual = z.infer<typeof bilingualSchema>;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];
