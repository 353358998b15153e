import { z } from 'zod';
import { bilingualSchema } from './schema.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case');
const list = z.array(z.string().trim().min(1));
/** Words per language; zh-Hans words also match Traditional text, zh-Hant holds only words that differ by more than script. */
const namesSchema = z.strictObject({ en: list, 'zh-Hans': list, 'zh-Hant': list.optional() });

export const entitySchema = z.strictObject({
  id,
  kind: z.enum(['company', 'person', 'product', 'institution', 'country', 'region', 'group', 'market', 'publisher']),
  /** How the entity is called in a card. */
  label: bilingualSchema,
  /** Names that mean this entity wherever they stand; matched case-sensitively where `exact` lists them. */
  names: namesSchema,
  /** Names that need upper case to be told from common words (Meta, Arm, Block). */
  exact: list.optional(),
  /** Descriptions that mean it only where it has been named or is the page's subject: the chipmaker, 这家芯片巨头. */
  descriptions: namesSchema.optional(),
  /** A product or person counts as a mention of this company (ChatGPT -> openai, 黄仁勋 -> nvidia). */
  standsFor: id.optional(),
  /** The month in which the fiscal year ends, 1 to 12; 12 where it is left out. FY2026 of Nvidia ends in January 2026. */
  fiscalYearEnds: z.number().int().min(1).max(12).optional(),
  /** For a group (Big Tech, hyperscalers): who is in it. */
  members: z.array(id).optional(),
});

export const metricSchema = z.strictObject({
  id,
  label: bilingualSchema,
  unit: z.enum(['money', 'percent', 'multiple', 'count', 'power', 'duration', 'rank', 'none']),
  type: z.enum(['stock', 'flow', 'ratio', 'none']),
  words: namesSchema,
  /** A word that also belongs to a narrower metric gives way to it: market-value yields to nothing, loss yields to net-loss. */
  broader: id.optional(),
  confusedWith: z.array(id).optional(),
});

export const lexiconSchema = z.strictObject({
  $schema: z.string().optional(),
  entities: z.array(entitySchema).default([]),
  metrics: z.array(metricSchema).default([]),
});

export type Entity = z.infer<typeof entitySchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
