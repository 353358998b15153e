import { z } from 'zod';
import { lexiconSchema } from '../claims/lexicon-schema.ts';
import { claimSchema, dealSchema, seriesSchema, yardstickSchema } from '../claims/schema.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'claims/claim.schema.json': claimSchema,
  'series/series.schema.json': seriesSchema,
  'deals/deals.schema.json': z.array(dealSchema),
  'yardsticks/yardsticks.schema.json': z.array(yardstickSchema),
  'lexicon/lexicon.schema.json': lexiconSchema,
};

/** The JSON Schemas by which an editor helps while somebody writes a data file: each file within `data/`, and what it must hold. */
export function editorSchemas(): { readonly file: string; readonly text: string }[] {
  return Object.entries(SCHEMAS).map(([file, schema]) => ({
    file,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
  }));
}
