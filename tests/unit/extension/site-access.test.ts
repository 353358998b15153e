import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerAddedSites } from '../../../src/extension/site-access.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

const FILES = { js: ['stand-by.js'], css: ['stand-by.css'] };
const NAMED = '*://*.reuters.com/*';
let granted: string[];
let running: Script[];
/** A browser answers a turn later, as every call into it does. */
const later = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  granted = [NAMED];
  running = [];
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts: [{ matches: [NAMED] }] } as never);
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ origins: [...granted] }) as never);
  Object.assign(fakeBrowser.scripting, {
    async getRegisteredContentScripts() {
      await later();
      return [...running];
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      await later();
      running = running.filter(({ id }) => !ids.includes(id));
    },
    async registerContentScripts(scripts: Script[]) {
      await later();
      for (const script of scripts) {
        if (running.some(({ id }) => id === script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        running.push(script);
      }
    },
  });
});

const sites = () => running.flatMap(({ matches }) => matches);

describe('the sites that the reader has added', () => {
  it('get the content script, the named ones from the manifest alone', async () => {
    granted.push('*://*.example.com/*');
    await registerAddedSites(FILES);
    expect(sites()).toEqual(['*://*.example.com/*']);
  });

  it('are registered once where popup and background hear of a permission at the same time', async () => {
    granted.push('*://*.example.com/*');
    await Promise.all([registerAddedSites(FILES), registerAddedSites(FILES)]);
    expect(running).toHaveLength(1);
  });

  it('lose it when the permission is given back', async () => {
    granted.push('*://*.example.com/*');
    await registerAddedSites(FILES);
    granted.pop();
    await registerAddedSites(FILES);
    expect(running).toEqual([]);
  });
});
