import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import characters from 'opencc-js/dict/TSCharacters';

/**
 * Writes `src/language/fold-table.ts` from OpenCC's Traditional-to-Simplified characters: only pairs of one UTF-16 unit each,
 * so that folding moves no offset. Run it after an update of opencc-js: `npm run fold-table`.
 */
const TARGET = fileURLToPath(new URL('../language/fold-table.ts', import.meta.url));

/** Traditional forms of Taiwan and Hong Kong that OpenCC's table takes as given. */
const MORE: readonly (readonly [string, string])[] = [
  ['滙', '汇'],
  ['匯', '汇'],
  ['佔', '占'],
  ['臺', '台'],
  ['裏', '里'],
  ['裡', '里'],
  ['着', '着'],
  ['著', '著'],
];

const pairs = new Map<string, string>();
for (const entry of characters.split('|')) {
  const [from, to] = entry.split(' ');
  if (from?.length === 1 && to?.length === 1 && from !== to) pairs.set(from, to);
}
for (const [from, to] of MORE) if (from !== to) pairs.set(from, to);

const traditional = [...pairs.keys()].join('');
const simplified = [...pairs.values()].join('');
writeFileSync(
  TARGET,
  `// Written by src/cli/write-fold-table.ts from OpenCC (Apache-2.0). The n-th character of one string is the n-th of the other.\n` +
    `export const TRADITIONAL =\n  '${traditional}';\n\nexport const SIMPLIFIED =\n  '${simplified}';\n`,
);
console.log(`${pairs.size} pairs`);
