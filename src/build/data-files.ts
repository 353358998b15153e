import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Lexicon, lexiconSchema } from '../claims/lexicon-schema.ts';
import {
  type Claim,
  claimSchema,
  type Deal,
  dealSchema,
  type Series,
  seriesSchema,
  type Yardstick,
  yardstickSchema,
} from '../claims/schema.ts';

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

/** What a file of `data/` holds, with its path from the project's folder. */
export interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

/** Everything in `data/` whose shape is right, file by file. */
export interface DataFiles {
  readonly claims: readonly Filed<Claim>[];
  readonly series: readonly Filed<Series>[];
  readonly deals: readonly Filed<readonly Deal[]>[];
  readonly yardsticks: readonly Filed<readonly Yardstick[]>[];
  readonly lexicons: readonly Filed<Lexicon>[];
}

/** Reads every JSON file and holds it against its schema. Files whose shape is wrong are told in `problems` and left out of `files`. */
export function readDataFiles(folder: string): { files: DataFiles; problems: DataProblem[] } {
  const problems: DataProblem[] = [];
  const read = <T>(sub: string, schema: z.ZodType<T>) => readFolder(folder, sub, schema, problems);
  return {
    files: {
      claims: read('claims', claimSchema),
      series: read('series', seriesSchema),
      deals: read('deals', z.array(dealSchema)),
      yardsticks: read('yardsticks', z.array(yardstickSchema)),
      lexicons: read('lexicon', lexiconSchema),
    },
    problems,
  };
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
