import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipOf, type ZipEntry } from './write-zip.ts';

/** A file for a store, or the sources that a store's reviewer builds it from. */
export interface Package {
  readonly name: string;
  readonly bytes: Buffer;
}

const BUILDS = [
  { store: 'chrome', folder: 'chrome-mv3', arguments: [] },
  { store: 'edge', folder: 'edge-mv3', arguments: ['-b', 'edge'] },
  { store: 'firefox', folder: 'firefox-mv3', arguments: ['-b', 'firefox', '--mv3'] },
] as const;

/** Folders that are made, fetched or private, and so no part of the sources. */
const NOT_SOURCES = new Set(['node_modules', '.git', '.output', '.wxt', '.browsers', 'coverage']);

/** Builds the extension for every store from the project in a folder. The bytes depend on the sources alone, not on when or where. */
export function makePackages(project: string): Package[] {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  const stores = BUILDS.map((build): Package => {
    execFileSync(process.execPath, [join(project, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...build.arguments], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const entries = entriesIn(join(project, '.output', build.folder));
    return { name: `plumbline-${version}-${build.store}.zip`, bytes: zipOf(entries) };
  });
  const sources = entriesIn(project).filter(({ name }) => !name.endsWith('.log'));
  return [...stores, { name: `plumbline-${version}-sources.zip`, bytes: zipOf(sources) }];
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function entriesIn(folder: string, prefix = ''): ZipEntry[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCES.has(entry.name) ? [] : entriesIn(folder, name);
    return entry.isFile() ? [{ name, bytes: readFileSync(join(folder, name)) }] : [];
  });
}
