import type { Lexicon } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Nearness, Where } from './statement.ts';
import type { Surroundings } from './surroundings.ts';

/** Who is told of outside of a block: by its heads, by the title, before it. */
export interface NamesAround {
  readonly heads: readonly { readonly id: string; readonly company: string; readonly nearness: Nearness }[];
  readonly inTitle: readonly string[];
  readonly before: readonly (readonly [company: string, Nearness])[];
}

export function namesAround(around: Surroundings, lexicon: Lexicon): NamesAround {
  const heads: readonly [Reading | null, Where, number][] = [
    [around.rowHead, 'table', 0.95],
    [around.columnHead, 'table', 0.9],
    [around.lead, 'heading', 0.6],
    [around.heading, 'heading', isAboutOne(around.heading, lexicon) ? 0.6 : 0.5],
    [around.title, 'title', isAboutOne(around.title, lexicon) ? 0.6 : 0.5],
  ];
  return {
    heads: heads.flatMap(([head, where, weight]) =>
      (head?.entities ?? [])
        .filter(({ kind }) => kind === 'entity')
        .map(({ id, start, end }) => ({
          id,
          company: lexicon.companyOf(id),
          nearness: { weight, where, words: head?.block.text.slice(start, end) ?? '' },
        })),
    ),
    inTitle: (around.title?.entities ?? []).map(({ id }) => lexicon.companyOf(id)),
    before: [
      ...around.before
        .slice(0, 3)
        .map((id, i) => [id, { weight: 0.45 - i * 0.03, where: 'paragraph', words: '' }] as const),
      ...around.institutions.map((id) => [id, SAID_ONCE] as const),
    ],
  };
}

/** Whose survey it is is said once, at the beginning. */
const SAID_ONCE: Nearness = { weight: 0.66, where: 'paragraph', words: '' };

/** It names one company, and no other: the text under it is about that one. */
function isAboutOne(head: Reading | null, lexicon: Lexicon): boolean {
  const companies = new Set(
    head?.entities
      .filter((m) => m.kind === 'entity')
      .map((m) => lexicon.companyOf(m.id))
      .filter((id) => lexicon.kindOf(id) === 'company'),
  );
  return companies.size === 1;
}
