import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Wording } from '../claims/schema.ts';
import { spellingsOf } from './chinese-spellings.ts';
import { checkReferences } from './data-checks/references.ts';
import { DATA_FOLDER, DataError, readDataFiles } from './data-files.ts';
import { toTaiwan } from './taiwan-chinese.ts';

/**
 * Reads and completes everything in `data/` (Traditional Chinese is made from Simplified, in Taiwan's wording).
 * Throws a `DataError` that names every file, field and reason where a shape is wrong or an id leads nowhere.
 */
export function readData(folder: string = DATA_FOLDER): ClaimsBundle {
  const { files, problems } = readDataFiles(folder);
  problems.push(...checkReferences(files));
  if (problems.length > 0) throw new DataError(problems);
  const bundle: Omit<ClaimsBundle, 'version' | 'horizon'> = {
    claims: files.claims.map((c) => c.value),
    series: files.series.map((s) => s.value),
    deals: files.deals.flatMap((d) => d.value),
    yardsticks: files.yardsticks.flatMap((y) => y.value),
    entities: files.lexicons.flatMap((l) => l.value.entities),
    metrics: files.lexicons.flatMap((l) => l.value.metrics),
  };
  return withTraditional({ ...bundle, ...versionOf(bundle) });
}

function versionOf(bundle: Omit<ClaimsBundle, 'version' | 'horizon'>): Pick<ClaimsBundle, 'version' | 'horizon'> {
  const reviewed =
    bundle.claims
      .map((c) => c.reviewed)
      .toSorted()
      .at(-1) ?? '1970-01-01';
  const horizon =
    bundle.claims
      .flatMap((c) => c.record.map((o) => o.asOf))
      .toSorted()
      .at(-1) ?? reviewed;
  const [year, month, date] = reviewed.split('-').map(Number);
  return { version: `${year}.${month}.${date ?? 1}`, horizon };
}

/**
 * Gives every bilingual text its zh-Hant, wherever it stands, unless somebody wrote one, and every list of Chinese words all
 * spellings in which pages print them.
 */
function withTraditional(bundle: ClaimsBundle): ClaimsBundle {
  const complete = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(complete);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, complete(inner)] as const);
    const record = Object.fromEntries(entries) as Record<string, unknown>;
    const hans = record['zh-Hans'];
    if (typeof record['en'] === 'string' && typeof hans === 'string' && record['zh-Hant'] === undefined)
      record['zh-Hant'] = toTaiwan(hans);
    else if (isWords(hans)) record['zh-Hans'] = allSpellings(hans);
    else if (isWordings(hans))
      record['zh-Hans'] = hans.map((wording) => ({ ...wording, all: wording.all.map(allSpellings) }));
    return record;
  };
  return complete(bundle) as ClaimsBundle;
}

function allSpellings(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(spellingsOf))];
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function isWordings(value: unknown): value is Wording[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'all' in item);
}
