import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../build/data-export.ts';
import { PROJECT } from '../build/project.ts';
import { readData } from '../build/read-data.ts';

/** Writes everything that is on file into `.output/data`, as docs/data.md describes it. */
const folder = join(PROJECT, '.output', 'data');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, text } of dataFiles(readData(), readFileSync(join(PROJECT, 'LICENSE-DATA'), 'utf8'))) {
  writeFileSync(join(folder, name), text);
  console.log(`${name}  ${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`);
}
