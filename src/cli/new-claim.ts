import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { DATA_FOLDER } from '../build/data-files.ts';
import { TOPICS } from '../claims/topics.ts';

const USAGE = `usage: npm run claims:new -- TOPIC ID
  TOPIC  ${TOPICS.join(', ')}
  ID     kebab-case; never one that was used before`;

/** `npm run claims:new -- nvidia some-id`: an empty claim in its place; `npm run claims:check` then names what is still to be written. */
function main([topic, id, ...more]: readonly string[]): void {
  if (topic === undefined || id === undefined || more.length > 0) return fail(USAGE);
  if (!TOPICS.some((known) => known === topic)) return fail(`"${topic}" is no topic\n\n${USAGE}`);
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(id)) return fail(`"${id}" is not kebab-case\n\n${USAGE}`);
  const [before] = globSync(join(DATA_FOLDER, 'claims', '*', `${id}.json`));
  if (before) return fail(`${relative(process.cwd(), before)} has this id already`);
  const file = join(DATA_FOLDER, 'claims', topic, `${id}.json`);
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, emptyClaim(topic, id, new Date().toISOString().slice(0, 10)));
  console.log(
    `${relative(process.cwd(), file)}\nFill it in; "npm run claims:check" names what is missing. The rules are in data/README.md.`,
  );
}

/** Everything that a claim must have, left empty, in the order in which the others have it. */
export function emptyClaim(topic: string, id: string, today: string): string {
  const text = { en: '', 'zh-Hans': '' };
  const claim = {
    $schema: '../claim.schema.json',
    id,
    topic,
    title: text,
    statement: text,
    context: text,
    about: { entities: [], metric: '' },
    record: [{ value: null, unit: '', kind: '', asOf: '', period: '', sources: [] }],
    misquotes: [],
    phrases: { en: [], 'zh-Hans': [] },
    sources: [{ id: '', publisher: '', url: '', published: '', primary: null, language: '' }],
    confidence: '',
    related: [],
    reviewed: today,
    staleAfterDays: '',
  };
  return `${JSON.stringify(claim, null, 2)}\n`;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

if (import.meta.main) main(process.argv.slice(2));
