import { createHash } from 'node:crypto';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The lines of a `SHA256SUMS` file, as `sha256sum -c` reads them. */
export function checksums(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): string {
  return files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
}
