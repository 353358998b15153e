import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { entitySchema, lexiconSchema, metricSchema } from '../claims/lexicon-schema.ts';
import { claimSchema, dealSchema, seriesSchema, yardstickSchema } from '../claims/schema.ts';
import { toTaiwan } from './taiwan-chinese.ts';

export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** One thing that is wrong with a file of `data/`. `field` is a dotted path into it, empty for the file as a whole. */
export interface DataProblem {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}

export class DataError extends Error {
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map((p) => `${p.file}: ${p.field ? `${p.field}: ` : ''}${p.reason}`).join('\n'));
    this.name = 'DataError';
    this.problems = problems;
  }
}

/**
 * Reads, checks and completes everything in `data/` (Traditional Chinese is made from Simplified, in Taiwan's wording).
 * Throws a `DataError` that names every file, field and reason.
 */
export function readData(folder: string = DATA_FOLDER): ClaimsBundle {
  const problems: DataProblem[] = [];
  const read = <T>(sub: string, schema: z.ZodType<T>) => readFolder(folder, sub, schema, problems);

  const claims = read('claims', claimSchema);
  const series = read('series', seriesSchema);
  const deals = read('deals', z.array(dealSchema));
  const yardsticks = read('yardsticks', z.array(yardstickSchema));
  const lexicons = read('lexicon', lexiconSchema);
  const bundle: Omit<ClaimsBundle, 'version' | 'horizon'> = {
    claims: claims.map((c) => c.value),
    series: series.map((s) => s.value),
    deals: deals.flatMap((d) => d.value),
    yardsticks: yardsticks.flatMap((y) => y.value),
    entities: lexicons.flatMap((l) => l.value.entities),
    metrics: lexicons.flatMap((l) => l.value.metrics),
  };
  problems.push(...crossCheck(claims, series, deals, lexicons));
  if (problems.length > 0) throw new DataError(problems);
  return withTraditional({ ...bundle, ...versionOf(bundle) });
}

interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

function readFolder<T>(folder: string, sub: string, schema: z.ZodType<T>, problems: DataProblem[]): Filed<T>[] {
  const found: Filed<T>[] = [];
  for (const path of jsonFiles(join(folder, sub))) {
    const file = relative(join(folder, '..'), path).replaceAll('\\', '/');
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      problems.push({ file, field: '', reason: `is not JSON: ${(error as Error).message}` });
      continue;
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) found.push({ file, value: parsed.data });
    else
      for (const issue of parsed.error.issues)
        problems.push({ file, field: issue.path.join('.'), reason: issue.message });
  }
  return found;
}

function jsonFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

/** What no single file can show: ids that two files share, and ids that nobody defines. */
function crossCheck(
  claims: readonly Filed<z.infer<typeof claimSchema>>[],
  series: readonly Filed<z.infer<typeof seriesSchema>>[],
  deals: readonly Filed<z.infer<typeof dealSchema>[]>[],
  lexicons: readonly Filed<z.infer<typeof lexiconSchema>>[],
): DataProblem[] {
  const problems: DataProblem[] = [];
  const once = (kind: string) => {
    const seen = new Map<string, string>();
    return (file: string, field: string, id: string) => {
      const before = seen.get(id);
      if (before) problems.push({ file, field, reason: `${kind} id "${id}" stands in ${before} already` });
      else seen.set(id, file);
      return seen;
    };
  };
  const claimIds = new Set(claims.map((c) => c.value.id));
  const seriesIds = new Set(series.map((s) => s.value.id));
  const entityIds = new Set(lexicons.flatMap((l) => l.value.entities.map((e) => e.id)));
  const metricIds = new Set(lexicons.flatMap((l) => l.value.metrics.map((m) => m.id)));
  const known = (set: ReadonlySet<string>, kind: string, file: string, field: string, id: string | undefined) => {
    if (id !== undefined && !set.has(id))
      problems.push({ file, field, reason: `${kind} "${id}" is not defined anywhere` });
  };

  const claimOnce = once('claim');
  for (const { file, value: claim } of claims) {
    claimOnce(file, 'id', claim.id);
    if (!file.endsWith(`/${claim.topic}/${claim.id}.json`)) {
      problems.push({ file, field: 'id', reason: `the file must be data/claims/${claim.topic}/${claim.id}.json` });
    }
    const sourceIds = new Set(claim.sources.map((s) => s.id));
    const used = new Set<string>();
    claim.about.entities.forEach((e, i) => known(entityIds, 'entity', file, `about.entities.${i}`, e));
    known(metricIds, 'metric', file, 'about.metric', claim.about.metric);
    known(seriesIds, 'series', file, 'series', claim.series);
    claim.about.scope?.members?.forEach((e, i) => known(entityIds, 'entity', file, `about.scope.members.${i}`, e));
    known(entityIds, 'entity', file, 'about.scope.region', claim.about.scope?.region);
    claim.record.forEach((o, i) => {
      known(metricIds, 'metric', file, `record.${i}.metric`, o.metric);
      known(claimIds, 'claim', file, `record.${i}.replaced.by`, o.replaced?.by);
      for (const s of o.sources) {
        used.add(s);
        known(sourceIds, 'source', file, `record.${i}.sources`, s);
      }
    });
    claim.related.forEach((r, i) => known(claimIds, 'claim', file, `related.${i}`, r));
    claim.misquotes.forEach((m, i) => {
      for (const e of [...(m.when.entities ?? []), ...(m.when.withoutEntities ?? [])])
        known(entityIds, 'entity', file, `misquotes.${i}.when`, e);
      for (const metric of m.when.metric ?? []) known(metricIds, 'metric', file, `misquotes.${i}.when.metric`, metric);
    });
    if (claim.record.length === 0 && !claim.series && !claim.wordings) {
      problems.push({ file, field: 'record', reason: 'a claim without a record or a series must have wordings' });
    }
  }
  const seriesOnce = once('series');
  for (const { file, value } of series) {
    seriesOnce(file, 'id', value.id);
    known(entityIds, 'entity', file, 'entity', value.entity);
    known(metricIds, 'metric', file, 'metric', value.metric);
    const sourceIds = new Set(value.sources.map((s) => s.id));
    value.points.forEach((p, i) =>
      p.sources.forEach((s) => known(sourceIds, 'source', file, `points.${i}.sources`, s)),
    );
  }
  const dealOnce = once('deal');
  for (const { file, value } of deals) {
    value.forEach((deal, i) => {
      dealOnce(file, `${i}.id`, deal.id);
      known(entityIds, 'entity', file, `${i}.from`, deal.from);
      known(entityIds, 'entity', file, `${i}.to`, deal.to);
      known(claimIds, 'claim', file, `${i}.claim`, deal.claim);
    });
  }
  const entityOnce = once('entity');
  const metricOnce = once('metric');
  for (const { file, value } of lexicons) {
    value.entities.forEach((e: z.infer<typeof entitySchema>, i) => {
      entityOnce(file, `entities.${i}.id`, e.id);
      known(entityIds, 'entity', file, `entities.${i}.standsFor`, e.standsFor);
      e.members?.forEach((m, j) => known(entityIds, 'entity', file, `entities.${i}.members.${j}`, m));
    });
    value.metrics.forEach((m: z.infer<typeof metricSchema>, i) => metricOnce(file, `metrics.${i}.id`, m.id));
  }
  return problems;
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

/** Gives every bilingual text its zh-Hant, wherever it stands, unless somebody wrote one. */
function withTraditional(bundle: ClaimsBundle): ClaimsBundle {
  const complete = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(complete);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, complete(inner)] as const);
    const record = Object.fromEntries(entries) as Record<string, unknown>;
    if (typeof record['en'] === 'string' && typeof record['zh-Hans'] === 'string' && record['zh-Hant'] === undefined) {
      record['zh-Hant'] = toTaiwan(record['zh-Hans']);
    }
    return record;
  };
  return complete(bundle) as ClaimsBundle;
}
