import type { Plugin } from 'vite';
import { DATA_FOLDER } from './data-files.ts';
import { readData } from './read-data.ts';

const VIRTUAL = 'virtual:claims';

/** Vite plugin: `import { bundle } from 'virtual:claims'` gives the checked `ClaimsBundle`; a broken data file stops the build. */
export function claimsPlugin(): Plugin {
  return {
    name: 'plumbline-claims',
    resolveId: (source) => (source === VIRTUAL ? `\0${VIRTUAL}` : null),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      this.addWatchFile(DATA_FOLDER);
      // JSON.parse of a string starts several times faster than the same object as source text.
      return `export const bundle = JSON.parse(${JSON.stringify(JSON.stringify(readData()))});`;
    },
  };
}
