import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

export type BrowserName = 'chromium' | 'firefox';

/** Programs that can load an unpacked extension; branded Chrome no longer can, so it is not among them. */
const PROGRAMS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * Where a browser is on this machine: the one that `PLUMBLINE_CHROMIUM` or `PLUMBLINE_FIREFOX` names, one on the PATH,
 * or the one that Playwright installed; null where there is none.
 */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[`PLUMBLINE_${name.toUpperCase()}`];
  if (named) return named;
  for (const program of PROGRAMS[name]) {
    try {
      return execFileSync('which', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // not this one
    }
  }
  // Playwright's own Firefox is patched and takes no extensions; only its Chromium is of use here.
  if (name === 'chromium' && existsSync(chromium.executablePath())) return chromium.executablePath();
  return null;
}
