import type { Deal } from '../../claims/schema.ts';

/** The last part of the key under which the name of a standing is kept. */
export const BINDING_KEYS = {
  binding: 'binding',
  conditional: 'conditional',
  'letter-of-intent': 'intent',
  reported: 'reported',
  done: 'done',
  dropped: 'dropped',
} as const satisfies Record<Deal['binding'], string>;
