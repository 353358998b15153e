import type { Plugin } from 'vite';
import { thirdPartyNotices } from './licences.ts';

/** Vite plugin: stops the build where code of a package ships that the notices do not name. */
export function licencesPlugin(): Plugin {
  return {
    name: 'plumbline-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const named = new Set(thirdPartyNotices().map(({ name }) => name));
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const name = packageOf(id);
          if (name !== null && !named.has(name)) {
            this.error(`${name} ships, but the notices do not name it: add it in src/build/licences.ts`);
          }
        }
      }
    },
  };
}

/** The innermost package of a path into node_modules. */
function packageOf(id: string): string | null {
  const inside = id.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (inside === undefined || inside === id || id.startsWith('\0')) return null;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
