import { z } from 'zod';
import { lexiconSchema } from '../lexicon-schema.ts';
import { claimSchema, dealSchema, seriesSchema } from '../schema.ts';

export const PACK_FORMAT = 'plumbline-pack/1';
export const SIGNED_PACK_FORMAT = 'plumbline-signed-pack/1';

const line = (most: number) => z.string().trim().min(1).max(most);

/**
 * A claim pack: one JSON file that brings claims of others. Claims, series, deals and lexicon have the shape of our own data.
 * Ids are the pack's own business: inside Plumbline they become `pack-id/id`.
 */
export const packSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PACK_FORMAT),
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case (a-z, 0-9, -)')
    .min(3)
    .max(40),
  /** As the cards name it. */
  name: line(60),
  /** `1`, `1.4`, `2026.11.23`: numbers compared from left to right. */
  version: z.string().regex(/^\d{1,6}(?:\.\d{1,6}){0,3}$/, 'must be numbers and dots, such as 1.4.0'),
  author: line(120),
  /** An SPDX id or a name: CC-BY-4.0. */
  licence: line(120),
  description: line(600).optional(),
  homepage: z.url({ protocol: /^https?$/ }).optional(),
  /** The languages in which its texts were written. Both `en` and `zh-Hans` are always there; what was not written repeats the other. */
  languages: z.array(z.enum(['en', 'zh-Hans', 'zh-Hant'])).min(1),
  claims: z.array(claimSchema).min(1),
  series: z.array(seriesSchema).default([]),
  deals: z.array(dealSchema).default([]),
  lexicon: lexiconSchema.default({ entities: [], metrics: [] }),
});

export type Pack = z.infer<typeof packSchema>;

/** A pack with its author's signature: Ed25519 over the UTF-8 bytes of `pack`, which is the whole pack file as a string. */
export const signedPackSchema = z.strictObject({
  format: z.literal(SIGNED_PACK_FORMAT),
  pack: z.string(),
  /** The public key, 32 bytes in base64. */
  key: z.base64(),
  /** 64 bytes in base64. */
  signature: z.base64(),
});

/** Negative where `a` is the older version, 0 where they are the same. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const apart = (left[at] ?? 0) - (right[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}
