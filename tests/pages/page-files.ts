import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../src/build/project.ts';

/** A saved page. */
export interface PageFile {
  /** Its path below the folder, with `/`. */
  readonly name: string;
  readonly html: string;
}

/** The articles that the project brings. */
export const OWN_PAGES = join(PROJECT, 'tests', 'fixtures', 'articles');

/** Every `.html` below a folder, by name. Throws where the folder is not there or holds none. */
export function readPageFiles(folder: string): PageFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder}: is no folder`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
  if (files.length === 0) throw new Error(`${folder}: holds no .html file`);
  return files.map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
}
