import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checksums } from '../build/checksums.ts';
import { makePackages } from '../build/packages.ts';
import { PROJECT } from '../build/project.ts';
import { sourceFiles } from '../build/source-files.ts';

/**
 * Writes the packages for Chrome, Edge and Firefox, the sources for reviewers, and their checksums into `.output`. With
 * `--check` it builds them a second time, elsewhere, and fails where a single byte differs.
 */
const check = process.argv.includes('--check');
const folder = join(PROJECT, '.output');
const packages = makePackages(PROJECT);
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of packages) writeFileSync(join(folder, name), bytes);
writeFileSync(join(folder, 'SHA256SUMS'), checksums(packages));
process.stdout.write(checksums(packages));
if (check) process.exitCode = sameElsewhere() ? 0 : 1;

function sameElsewhere(): boolean {
  const copy = mkdtempSync(join(tmpdir(), 'plumbline-again-'));
  try {
    for (const name of sourceFiles(PROJECT)) cpSync(join(PROJECT, name), join(copy, name));
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
