import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Content scripts that ours is measured against, each on a host of its own. */
export const RIVAL_HOSTS = { walk: 'walk.example', markJs: 'markjs.example' } as const;

/** Reads every text node's length: what nobody who wants to see a page's text can do without. */
const WALK = `
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
let length = 0;
for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue.length;
`;

/** Has mark.js wrap the figures of the page: money, shares, and numbers with a scale. */
const MARK = String.raw`
const figures = /[$€£¥]\s?\d[\d.,]*(?:[\s-]?(?:bn|tn|[mbk]\b|million|billion|trillion))?|\d[\d.,]*\s?(?:%|per cent|percent|billion|trillion|million|[万萬]?[亿億]|[万萬倍])/g;
new Mark(document.body).markRegExp(figures);
`;

/** Writes the rivals as unpacked extensions and returns their folders. */
export function writeRivals(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-rivals-'));
  const markJs = createRequire(import.meta.url).resolve('mark.js/dist/mark.es6.min.js');
  return [
    writeExtension(join(folder, 'walk'), RIVAL_HOSTS.walk, WALK, []),
    writeExtension(join(folder, 'mark-js'), RIVAL_HOSTS.markJs, MARK, [markJs]),
  ];
}

function writeExtension(folder: string, host: string, script: string, libraries: readonly string[]): string {
  mkdirSync(folder);
  const names = libraries.map((library, at) => {
    copyFileSync(library, join(folder, `library-${at}.js`));
    return `library-${at}.js`;
  });
  writeFileSync(join(folder, 'script.js'), `(() => {${script}})();`);
  const manifest = {
    manifest_version: 3,
    name: host,
    version: '1',
    content_scripts: [{ matches: [`http://${host}/*`], js: [...names, 'script.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
