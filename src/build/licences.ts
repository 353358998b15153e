import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** A package whose code or data ships inside the extension. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Beside the dependencies of package.json: the runtime of WXT, and the tables that were made from OpenCC. */
const ALSO = ['wxt', '@wxt-dev/browser', '@wxt-dev/storage', 'superlock', 'opencc-js'];

/** Where the notices stand: in the folder that is copied into every package. */
export const NOTICES_FILE = join(PROJECT, 'src/ui/public/third-party-notices.txt');

/** Every package that ships, with those that it needs, in the order of their names. Throws where one has no licence text. */
export function thirdPartyNotices(): Notice[] {
  const { dependencies = {} } = readManifest(PROJECT);
  const found = new Map<string, Notice>();
  const visit = (name: string, withNeeds: boolean) => {
    const folder = join(PROJECT, 'node_modules', name);
    if (found.has(name) || !existsSync(folder)) return;
    const manifest = readManifest(folder);
    found.set(name, {
      name,
      version: manifest.version ?? '',
      licence: manifest.license ?? '',
      text: licenceText(folder, name, manifest.license ?? ''),
    });
    if (withNeeds) for (const need of Object.keys(manifest.dependencies ?? {})) visit(need, true);
  };
  for (const name of Object.keys(dependencies)) visit(name, true);
  for (const name of ALSO) visit(name, false);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notices as one text. */
export function noticesText(notices: readonly Notice[]): string {
  const head =
    'Plumbline ships code and data of these packages. Their licences ask that these texts stay with them.\n' +
    'Written by "npm run licences".\n';
  const parts = notices.map(
    ({ name, version, licence, text }) => `${'='.repeat(78)}\n${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  return `${head}\n${parts.join('\n')}`;
}

interface Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

function licenceText(folder: string, name: string, licence: string): string {
  const files = readdirSync(folder).filter((entry) => /^(?:licen[cs]e|copying|notice)\b/i.test(entry));
  if (files.length > 0) {
    return files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
  }
  if (licence === '') throw new Error(`${name} has neither a licence text nor a licence`);
  const { author } = readManifest(folder);
  const by = typeof author === 'string' ? author : author?.name;
  return `The package carries no licence text. It declares: ${licence}${by ? `, by ${by}` : ''}.`;
}
