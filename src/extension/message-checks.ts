import { z } from 'zod';
import type { Ask } from './messages.ts';

/** A page's text comes from a process that the page shares: what arrives is checked before the matcher sees it. */

const text = (most: number) => z.string().max(most);

const askSchema = z.object({
  page: z.object({
    title: text(2_000),
    language: text(40),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .nullable(),
    url: text(4_000).nullable(),
  }),
  blocks: z
    .array(
      z.object({
        id: text(200),
        text: text(10_000_000),
        role: z.enum(['paragraph', 'heading', 'list-item', 'cell', 'caption', 'quote']),
        heading: text(2_000).optional(),
        rowHead: text(2_000).optional(),
        columnHead: text(2_000).optional(),
      }),
    )
    .max(50_000),
});

/** Throws with field and reason. */
export function checkAnnotateBlocks(ask: unknown): Ask<'annotate-blocks'> {
  return askSchema.parse(ask);
}

/** Throws when it is no id. */
export function checkId(value: unknown): string {
  return z.string().min(1).max(200).parse(value);
}
