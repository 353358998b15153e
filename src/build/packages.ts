import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sourceFiles } from './source-files.ts';
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

/** Builds the extension for every store from the project in a folder. The bytes depend on the sources alone, not on when or where. */
export function makePackages(project: string): Package[] {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
  const stores = BUILDS.map((build): Package => {
    execFileSync(process.execPath, [join(project, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...build.arguments], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const folder = join(project, '.output', build.folder);
    return { name: `plumbline-${version}-${build.store}.zip`, bytes: zipOf(entriesIn(folder, filesOf(folder))) };
  });
  const sources = zipOf(entriesIn(project, sourceFiles(project)));
  return [...stores, { name: `plumbline-${version}-sources.zip`, bytes: sources }];
}

function entriesIn(folder: string, names: readonly string[]): ZipEntry[] {
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

function filesOf(build: string): string[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(build, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
