/**
 * How long a key takes in the search field: `npm run bench:search -- [claims ...]`. Every query is typed letter by
 * letter over copies of the claims on file (with other figures and headlines) until there are as many as asked for.
 * The budget is one frame, 16 ms, at the 95th percentile.
 */
import { readData } from '../../src/build/read-data.ts';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import type { Observation } from '../../src/claims/schema.ts';
import { createSearch } from '../../src/search/search-claims.ts';

const QUERIES = [
  'nvidia market value',
  'Nvida',
  'Micorsoft capital spending',
  'openai loss 2025',
  '5 trillion',
  '$340bn',
  '58 per cent of venture capital goes to AI',
  'what did Gartner say about world AI spending last year',
  '英伟达市值',
  '輝達市值突破5兆美元',
  '老黄',
  'OpenAI 2025年亏损',
  '1.5万亿美元',
  '左手投资右手采购',
  'zzzz qqqq',
];

/** Claims as a larger database would hold them: other headlines, other values, the same companies and measures. */
function grown(bundle: ClaimsBundle, count: number): ClaimsBundle {
  const claims = Array.from({ length: count }, (_, at) => {
    const claim = bundle.claims[at % bundle.claims.length]!;
    const copy = Math.floor(at / bundle.claims.length);
    if (copy === 0) return claim;
    const factor = 1 + copy * 0.0137;
    return {
      ...claim,
      id: `${claim.id}-${copy}`,
      title: { ...claim.title, en: `${claim.title.en} no. ${copy}`, 'zh-Hans': `${claim.title['zh-Hans']}之${copy}` },
      record: claim.record.map((observation) => multiplied(observation, factor)),
    };
  });
  return { ...bundle, claims };
}

function multiplied(observation: Observation, factor: number): Observation {
  return observation.value === undefined ? observation : { ...observation, value: observation.value * factor };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const bundle = readData();
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [250, 5000]) {
  const search = createSearch(grown(bundle, size));
  const started = performance.now();
  search('a');
  const build = performance.now() - started;
  const keys: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const query of QUERIES) {
      for (let end = 1; end <= query.length; end += 1) {
        const typed = query.slice(0, end);
        const pressed = performance.now();
        search(typed);
        keys.push(performance.now() - pressed);
      }
    }
  }
  const sorted = keys.toSorted((a, b) => a - b);
  const [p50, p95, max] = [0.5, 0.95, 1].map((share) => at(sorted, share).toFixed(2));
  console.log(
    `${size} claims: index ${build.toFixed(0)} ms; a key p50 ${p50} ms, p95 ${p95} ms, max ${max} ms (${keys.length} keys)`,
  );
}
