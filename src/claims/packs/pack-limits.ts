/** What a pack may hold at most. A pack is a guest: whatever it brings, reading stays quick and lists stay readable. */
export const PACK_LIMITS = {
  /** Bytes of the file. */
  bytes: 5_000_000,
  /** Brackets within brackets. A claim has seven. */
  depth: 16,
  claims: 10_000,
  series: 500,
  deals: 1_000,
  entities: 1_000,
  metrics: 100,
  /** Packs that can be installed side by side. */
  packs: 20,
} as const;

/** Characters of a text, by the field's name; `other` for every other text. */
export const TEXT_LIMITS: Readonly<Record<string, number>> = {
  title: 240,
  statement: 1_000,
  context: 2_000,
  says: 600,
  url: 2_000,
  homepage: 2_000,
  other: 600,
};

/** Members of a list, by the field's name; lists that are not named here are bounded by the file's size. */
export const LIST_LIMITS: Readonly<Record<string, number>> = {
  record: 80,
  misquotes: 20,
  sources: 60,
  related: 20,
  points: 2_000,
  members: 40,
  // Words that the matcher looks for.
  phrases: 24,
  names: 24,
  exact: 24,
  descriptions: 12,
  words: 24,
  withoutWords: 24,
  shareOf: 12,
  wordings: 12,
  /** Groups of a wording, and alternatives of a group. */
  all: 8,
  alternatives: 16,
};
