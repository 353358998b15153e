import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATA_FOLDER } from '../build/data-files.ts';
import { lexiconSchema } from '../claims/lexicon-schema.ts';
import { claimSchema, dealSchema, seriesSchema, yardstickSchema } from '../claims/schema.ts';

/** The schemas by which an editor helps while somebody writes a data file; `claims:check` tells when they are behind. */
export const EDITOR_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'claims/claim.schema.json': claimSchema,
  'series/series.schema.json': seriesSchema,
  'deals/deals.schema.json': z.array(dealSchema),
  'yardsticks/yardsticks.schema.json': z.array(yardstickSchema),
  'lexicon/lexicon.schema.json': lexiconSchema,
};

export function editorSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
}

if (import.meta.main) {
  for (const [file, schema] of Object.entries(EDITOR_SCHEMAS))
    writeFileSync(join(DATA_FOLDER, file), editorSchema(schema));
}
