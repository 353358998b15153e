import { problem, type PackProblem } from '../../claims/packs/pack-problem.ts';
import { signedPackSchema } from '../../claims/packs/pack-schema.ts';
import { hex } from './digest.ts';

/** A pack's text with the key that signed it. */
export interface SignedText {
  readonly text: string;
  /** The public key in base64. */
  readonly key: string;
}

/** Opens a signed pack: its text, if the signature is of exactly these bytes. */
export async function openSigned(json: unknown): Promise<SignedText | { readonly problems: readonly PackProblem[] }> {
  const parsed = signedPackSchema.safeParse(json);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => problem(issue.path, 'signature-unreadable')) };
  }
  const { pack, key, signature } = parsed.data;
  const keyBytes = bytesOf(key);
  const signatureBytes = bytesOf(signature);
  if (keyBytes.length !== 32) return { problems: [problem('key', 'signature-unreadable')] };
  if (signatureBytes.length !== 64) return { problems: [problem('signature', 'signature-unreadable')] };
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
  } catch {
    return { problems: [problem('key', 'signature-unsupported')] };
  }
  const bytes = new TextEncoder().encode(pack);
  const valid = await crypto.subtle.verify('Ed25519', publicKey, signatureBytes, bytes);
  // A lone surrogate has no bytes of its own: what was signed could not be what is read.
  if (!valid || !pack.isWellFormed()) return { problems: [problem('signature', 'signature-wrong')] };
  return { text: pack, key };
}

/** SHA-256 of the public key, its first 16 bytes in groups of four digits: what an author prints for readers to compare. */
export async function fingerprintOf(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key)));
  return (hex(digest.slice(0, 16)).match(/.{4}/g) ?? []).join(' ');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
