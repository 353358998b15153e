import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkData } from '../build/data-checks/all-checks.ts';
import { DATA_FOLDER, DataError, readDataFiles } from '../build/data-files.ts';
import { editorSchemas } from '../build/editor-schemas.ts';
import { readData } from '../build/read-data.ts';
import { readSites } from '../build/read-sites.ts';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { freshnessOf } from '../claims/freshness.ts';

/** `npm run claims:check`: everything that is wrong with `data/`, with file, field and reason; else what is there, and what is stale. */
function main(): void {
  try {
    const { files, problems } = readDataFiles(DATA_FOLDER);
    problems.push(...checkData(files), ...schemasBehind());
    if (problems.length > 0) throw new DataError(problems);
    readSites();
    const bundle = readData();
    report(bundle);
    reportStale(bundle, new Date().toISOString().slice(0, 10));
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(`${error.message}\n\n${error.problems.length} problem${error.problems.length === 1 ? '' : 's'}`);
    process.exitCode = 1;
  }
}

function schemasBehind() {
  return editorSchemas()
    .filter(({ file, text }) => !sameJson(join(DATA_FOLDER, file), text))
    .map(({ file }) => ({
      file: `data/${file}`,
      field: '',
      reason: 'is behind src/claims/schema.ts; run "npm run claims:schema"',
    }));
}

function sameJson(file: string, text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(JSON.parse(text));
  } catch {
    return false;
  }
}

function report(bundle: ClaimsBundle): void {
  const observations = bundle.claims.flatMap((claim) => claim.record);
  const sources = bundle.claims.flatMap((claim) => claim.sources);
  console.log(`data ${bundle.version}, nothing seen after ${bundle.horizon}`);
  console.log(
    `${bundle.claims.length} claims, ${observations.length} observations, ${bundle.series.length} series, ${bundle.deals.length} deals, ` +
      `${bundle.yardsticks.length} yardsticks, ${bundle.entities.length} entities, ${bundle.metrics.length} metrics`,
  );
  console.log(`topics: ${counted(bundle.claims.map((claim) => claim.topic))}`);
  console.log(`kinds: ${counted(observations.map((observation) => observation.kind))}`);
  console.log(`confidence: ${counted(bundle.claims.map((claim) => claim.confidence))}`);
  console.log(
    `sources: ${counted(sources.map((s) => (s.primary ? 'primary' : 'secondary')))}; with an address: ${sources.filter((s) => s.url).length}`,
  );
  console.log(`source languages: ${counted(sources.map((s) => s.language))}`);
  console.log(`misquotes: ${bundle.claims.reduce((sum, claim) => sum + claim.misquotes.length, 0)}`);
}

/** Claims of which a newer figure should exist by now. Nothing is wrong with them: somebody has to look. */
function reportStale({ claims, series }: ClaimsBundle, today: string): void {
  const stale = claims
    .map((claim) => ({
      claim,
      freshness: freshnessOf(claim, series.find((s) => s.id === claim.series) ?? null, today),
    }))
    .filter(({ freshness }) => freshness.state === 'stale')
    .toSorted((a, b) => (a.freshness.newest! < b.freshness.newest! ? -1 : 1));
  console.log(`stale on ${today}: ${stale.length}${stale.length > 0 ? ', oldest first' : ''}`);
  for (const { claim, freshness } of stale)
    console.log(`  ${claim.topic}/${claim.id}: newest ${freshness.newest}, fresh until ${freshness.freshUntil}`);
}

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

main();
