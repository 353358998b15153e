/** One thing that is wrong with a pack. */
export interface PackProblem {
  /** A dotted path into the pack, `claims.3.sources.0.url`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: PackReason;
  /** What the reason's words leave open: a limit, a name, the values that are allowed. */
  readonly details: readonly string[];
}

/** Why a pack is refused, in terms that every language can word (`src/ui/packs/words`). */
export const PACK_REASONS = [
  'not-json',
  'not-a-pack',
  'too-large',
  'too-deep',
  'too-many',
  'too-long',
  'too-small',
  'missing',
  'wrong-type',
  'not-one-of',
  'wrong-form',
  'unknown-field',
  'forbidden-field',
  'rule-broken',
  'empty',
  'markup',
  'hidden-characters',
  'bad-link',
  'twice',
  'not-defined',
  'ours',
  'too-common',
  'too-short',
  'accuses-too-widely',
  'signature-wrong',
  'signature-unreadable',
  'signature-unsupported',
  'other-key',
  'signature-missing',
  'older',
  'gone',
] as const;

export type PackReason = (typeof PACK_REASONS)[number];

export function problem(path: readonly PropertyKey[] | string, reason: PackReason, ...details: string[]): PackProblem {
  return { path: typeof path === 'string' ? path : path.map(String).join('.'), reason, details };
}
