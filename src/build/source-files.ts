import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are made, fetched or private, and so no part of the sources. */
const NOT_SOURCES = new Set(['node_modules', '.git', '.output', '.wxt', '.browsers', 'coverage']);

/**
 * The paths of the project's sources within its folder, with forward slashes. In a repository those that it holds: a key or a note
 * that lies beside them is nobody's business. Where there is no repository, as for a reviewer who unpacked them, all that is there.
 */
export function sourceFiles(project: string): string[] {
  if (!existsSync(join(project, '.git'))) return filesIn(project);
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' }).split('\0');
  return listed.filter((name) => name !== '' && existsSync(join(project, name)));
}

function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) return NOT_SOURCES.has(entry.name) ? [] : filesIn(folder, name);
    return entry.isFile() ? [name] : [];
  });
}
