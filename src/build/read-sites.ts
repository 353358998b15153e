import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DATA_FOLDER } from './data-files.ts';

const siteSchema = z.strictObject({
  /** Match pattern of the manifest: `*://*.reuters.com/*`. */
  match: z
    .string()
    .regex(/^\*:\/\/(\*\.)?[a-z0-9.-]+\/\S*$/, 'must be a match pattern of one host, such as *://*.reuters.com/*'),
  name: z.string().min(1),
  language: z.enum(['en', 'zh-Hans', 'zh-Hant']),
  region: z.string().min(2),
});

export type Site = z.infer<typeof siteSchema>;

/** The news hosts on which Plumbline works without being asked, from `data/sites/news.json`. Throws with field and reason. */
export function readSites(): Site[] {
  const file = join(DATA_FOLDER, 'sites', 'news.json');
  const parsed = z.array(siteSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((i) => `data/sites/news.json: ${i.path.join('.')}: ${i.message}`).join('\n'),
    );
  }
  return parsed.data;
}
