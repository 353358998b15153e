import { z } from 'zod';
import { VERDICTS } from '../matching/annotation.ts';
import type { Ask } from './messages.ts';

/** A page's text comes from a process that the page shares: what arrives is checked before the matcher sees it. */

const text = (most: number) => z.string().max(most);

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

const askSchema = z.object({
  page: z.object({
    title: text(2_000),
    language: text(40),
    published: day,
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

const recordSchema = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: text(20),
  kind: text(40),
  asOf: text(20),
  period: text(60).nullable(),
});

/** What a card reads of an annotation. */
const cardSchema = z.object({
  annotation: z.object({
    block: text(200),
    start: z.number(),
    end: z.number(),
    quote: text(2_000),
    figure: z
      .object({
        kind: text(20),
        low: z.number(),
        high: z.number(),
        unit: text(20).nullable(),
        hedge: text(20).nullable(),
      })
      .nullable(),
    claim: text(200),
    topic: text(40),
    verdict: z.enum(VERDICTS),
    score: z.number(),
    record: recordSchema.nullable(),
    misquote: text(200).optional(),
    working: z.object({
      matched: z.array(z.object({ as: text(40), id: text(200), words: text(2_000), where: text(40) })).max(200),
      reasons: z.array(text(60)).max(40),
      newer: recordSchema.optional(),
    }),
  }),
  published: day,
});

/** Throws with field and reason. */
export function checkAnnotateBlocks(ask: unknown): Ask<'annotate-blocks'> {
  return askSchema.parse(ask);
}

/** Throws when it is no id. */
export function checkId(value: unknown): string {
  return z.string().min(1).max(200).parse(value);
}

/** Throws with field and reason. */
export function checkCardContent(ask: unknown): Ask<'card-content'> {
  // Kinds and reasons come from the matcher; one that no language has a word for makes no card.
  return cardSchema.parse(ask) as Ask<'card-content'>;
}

/** Throws with field and reason. */
export function checkPageChanged(ask: unknown): Ask<'page-changed'> {
  return z.object({ marks: z.number().int().min(0).max(1_000_000), framed: z.boolean() }).parse(ask);
}

const siteSchema = z.object({
  host: z.string().regex(/^[a-z0-9.:[\]-]{1,260}$/i),
  on: z.boolean(),
  tab: z.number().int().min(0),
});

/** Throws with field and reason, and where it was not asked by a page of ours: no website may switch another off. */
export function checkSetSite(ask: unknown, byOwnPage: boolean): Ask<'set-site'> {
  if (!byOwnPage) throw new Error('set-site was not asked by a page of ours');
  return siteSchema.parse(ask);
}
