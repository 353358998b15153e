import { spawnSync } from 'node:child_process';
import { findBrowser, type BrowserName } from '../build/find-browser.ts';

const DEBIAN_PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Installs what is missing of the browsers that are named, for tests and `npm start`: on Debian and Ubuntu by apt when we are
 * root, else Playwright's own Chromium. Firefox has no such fallback: Playwright's is patched and takes no extensions.
 */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  for (const name of names) {
    if (findBrowser(name)) continue;
    console.log(`${name} is not on this machine; installing it.`);
    installByApt(DEBIAN_PACKAGES[name]);
    if (!findBrowser(name) && name === 'chromium') run('npx', ['playwright', 'install', '--with-deps', 'chromium']);
    if (!findBrowser(name))
      console.error(`${name} could not be installed; install it by hand or set PLUMBLINE_${name.toUpperCase()}.`);
  }
  // Pictures and layout tests of Chinese pages need a face that has the characters.
  if (!hasChineseFont()) installByApt('fonts-noto-cjk');
}

function installByApt(name: string): void {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (import.meta.main) ensureBrowsers(['chromium', 'firefox']);
