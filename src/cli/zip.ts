import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { makePackages, sha256, type Package } from '../build/packages.ts';
import { PROJECT } from '../build/project.ts';

/**
 * Writes the packages for Chrome, Edge and Firefox, the sources for reviewers, and their checksums into `.output`. With
 * `--check` it builds them a second time, elsewhere, and fails where a single byte differs.
 */
const check = process.argv.includes('--check');
const folder = join(PROJECT, '.output');
const packages = makePackages(PROJECT);
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of packages) writeFileSync(join(folder, name), bytes);
writeFileSync(join(folder, 'SHA256SUMS'), sums(packages));
process.stdout.write(sums(packages));
if (check) process.exitCode = sameElsewhere() ? 0 : 1;

function sums(all: readonly Package[]): string {
  return all.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
}

function sameElsewhere(): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'plumbline-again-'));
  try {
    const left = new Set(['node_modules', '.git', '.output', '.wxt', '.browsers']);
    cpSync(PROJECT, copy, { recursive: true, filter: (path) => !left.has(basename(path)) });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const again = makePackages(copy);
    const different = packages.filter(
      ({ name, bytes }, at) => again[at]?.name !== name || !bytes.equals(again[at].bytes),
    );
    for (const { name } of different) console.error(`${name}: built twice, and not the same`);
    if (different.length === 0) console.log('Built twice, in two places: the same to the byte.');
    return different.length === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
