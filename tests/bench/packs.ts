/**
 * What installed claim packs cost: `npm run bench:packs`. Fifty thousand invented claims in ten packs, each of nearly the size that
 * a pack may have, go the way of real ones: read from text, checked, merged, matched and searched. Milliseconds of this thread.
 */
import { cpus, loadavg } from 'node:os';
import { readData } from '../../src/build/read-data.ts';
import { mergeBundle } from '../../src/claims/merge-bundle.ts';
import { PACK_FORMAT, type Pack } from '../../src/claims/packs/pack-schema.ts';
import { readPack } from '../../src/claims/packs/read-pack.ts';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import { digestOf } from '../../src/extension/packs/digest.ts';
import { createMatcherWithPacks } from '../../src/matching/matcher-with-packs.ts';
import type { PageFacts } from '../../src/matching/annotation.ts';
import { createSearch } from '../../src/search/search-claims.ts';
import { blocksOf, lengthOf, ownTexts, type BenchLanguage } from './bench-texts.ts';
import { withInvented } from './grow-claims.ts';
import { quantile, table, threadTime, timeOf } from './timing.ts';

const PACKS = 10;
const CLAIMS_A_PACK = 5_000;
const LANGUAGES: readonly BenchLanguage[] = ['en', 'zh'];
const QUERIES = ['nvidia', 'openai loss', '5 trillion', '英伟达 市值', '5万亿', 'Velmor Systems revenue', 'nvida'];
const TIME_MS = 1500;

const own = readData();
const texts = inventedPacks(own);
console.log(
  `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${PACKS} packs of ${CLAIMS_A_PACK} claims, ${megabytes(texts)} MB\n`,
);

const packs = texts.map((text) => {
  const read = readPack(text, own);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value;
});

console.log('Once');
const rows: [string, number][] = [];
const time = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const started = threadTime();
  const value = await work();
  rows.push([what, threadTime() - started]);
  return value;
};
await time('check one pack when it is added', () => readPack(texts[0] ?? '', own));
await time('read ten packs at the first page: digest', () => Promise.all(texts.map(digestOf)));
await time('read ten packs at the first page: parse', () => texts.map((text) => JSON.parse(text) as Pack));
const merged = await time('merge', () => mergeBundle(own, packs));
await time('make the matcher of our own claims alone', () => createMatcherWithPacks(own, { added: null }));
const matcher = await time('make the matcher with packs', () => createMatcherWithPacks(own, merged));
const search = await time('make the search with packs', () => {
  const made = createSearch(merged.bundle);
  made('a', 1);
  return made;
});
console.log(`${table(['', 'ms'], rows)}\n`);

console.log('Matching, milliseconds for 10,000 characters, warm');
const pages = await ownTexts(own);
const alone = createMatcherWithPacks(own, { added: null });
const named = packs[0]?.lexicon.entities[0]?.label;
console.log(
  table(
    ['', 'ours alone', 'with 50,000', 'times', 'named', 'times'],
    LANGUAGES.map((language) => {
      const paragraphs = pages[language];
      const page: PageFacts = { title: '', language, published: '2026-01-20', url: null };
      const cost = (one: typeof matcher, texts: readonly string[]) => {
        const blocks = blocksOf(texts, 30_000);
        return (timeOf(() => one.annotate(page, blocks), TIME_MS) / lengthOf(blocks)) * 10_000;
      };
      const sentence =
        language === 'en' ? `${named?.en} had revenue of $3 billion.` : `${named?.['zh-Hans']}营收30亿美元。`;
      const [ours, off, on] = [
        cost(alone, paragraphs),
        cost(matcher, paragraphs),
        cost(matcher, [sentence, ...paragraphs]),
      ];
      return [language, ours, off, off / ours, on, on / ours];
    }),
  ),
);

console.log('\nSearch, milliseconds a key');
const keys = QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
const REPEATS = 10;
const timesOf = (find: (words: string, most: number) => unknown) =>
  keys.map((words) => {
    find(words, 20);
    const started = threadTime();
    for (let again = 0; again < REPEATS; again++) find(words, 20);
    return (threadTime() - started) / REPEATS;
  });
const [few, many] = [timesOf(createSearch(own)), timesOf(search)];
console.log(
  table(
    ['', 'median', 'p95', 'most'],
    [
      [`${own.claims.length} claims`, quantile(few, 0.5), quantile(few, 0.95), Math.max(...few)],
      [`${merged.bundle.claims.length} claims`, quantile(many, 0.5), quantile(many, 0.95), Math.max(...many)],
    ],
  ),
);

/** Invented claims dealt out to packs, each with the companies that its claims are about. */
function inventedPacks(bundle: ClaimsBundle): string[] {
  const { claims, entities } = withInvented({ ...bundle, claims: [] }, PACKS * CLAIMS_A_PACK);
  const invented = new Map(entities.slice(bundle.entities.length).map((entity) => [entity.id, entity]));
  return Array.from({ length: PACKS }, (_, at) => {
    const own = claims.slice(at * CLAIMS_A_PACK, (at + 1) * CLAIMS_A_PACK);
    const ids = new Set(own.flatMap((claim) => claim.about.entities));
    return JSON.stringify({
      format: PACK_FORMAT,
      id: `invented-pack-${at}`,
      name: `Invented ${at}`,
      version: '1',
      author: 'The bench',
      licence: 'CC0-1.0',
      languages: ['en', 'zh-Hans'],
      claims: own,
      lexicon: { entities: [...ids].map((id) => invented.get(id)), metrics: [] },
    });
  });
}

function megabytes(all: readonly string[]): string {
  return (all.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6).toFixed(1);
}
