import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../src/build/source-files.ts';

let project: string;

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(project, name, '..'), { recursive: true });
    writeFileSync(join(project, name), name);
  }
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'plumbline-sources-'));
  write('package.json', 'src/a.ts', 'node_modules/preact/index.js', '.output/chrome-mv3/manifest.json');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('the sources for reviewers', () => {
  it('are what the repository holds, and no key that lies beside it', () => {
    execFileSync('git', ['init', '--quiet'], { cwd: project });
    execFileSync('git', ['add', 'package.json', 'src'], { cwd: project });
    write('my-key.json', 'src/draft.ts');
    expect(sourceFiles(project).toSorted()).toEqual(['package.json', 'src/a.ts']);
  });

  it('leave out what was deleted and not yet committed', () => {
    execFileSync('git', ['init', '--quiet'], { cwd: project });
    execFileSync('git', ['add', 'package.json', 'src'], { cwd: project });
    rmSync(join(project, 'src/a.ts'));
    expect(sourceFiles(project)).toEqual(['package.json']);
  });

  it('are the same once unpacked, where there is no repository and much has been built', () => {
    expect(sourceFiles(project).toSorted()).toEqual(['package.json', 'src/a.ts']);
  });
});
