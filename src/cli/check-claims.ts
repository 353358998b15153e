import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError, DATA_FOLDER, readData } from '../build/read-data.ts';
import { readSites } from '../build/read-sites.ts';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { EDITOR_SCHEMAS, editorSchema } from './write-json-schema.ts';

/** `npm run claims:check`: everything that is wrong with `data/`, with file, field and reason; else what is there. */
function main(): void {
  try {
    const bundle = readData();
    readSites();
    const behind = Object.entries(EDITOR_SCHEMAS).filter(
      ([file, schema]) => !sameText(join(DATA_FOLDER, file), editorSchema(schema)),
    );
    if (behind.length > 0) {
      fail(
        behind.map(([file]) => `data/${file}: is behind src/claims/schema.ts; run "npm run claims:schema"`).join('\n'),
      );
      return;
    }
    report(bundle);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    fail(`${error.message}\n\n${error.problems.length} problem${error.problems.length === 1 ? '' : 's'}`);
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

function counted(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

function sameText(file: string, text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))) === JSON.stringify(JSON.parse(text));
  } catch {
    return false;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

main();
