import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readData } from '../build/read-data.ts';
import { SIGNED_PACK_FORMAT } from '../claims/packs/pack-schema.ts';
import { fingerprintOf } from '../extension/packs/pack-signature.ts';
import { readIncoming } from '../extension/packs/read-incoming.ts';
import { problemLine } from '../ui/packs/packs-words.ts';

/**
 * `npm run --silent packs:check -- FILE`: checks a claim pack, a signed pack or a ClaimReview feed as the extension does; exit 1
 * where it is refused. With `--sign KEY` it signs the pack with the private key in KEY (JWK), which is made where there is none, and
 * writes the signed pack to standard output.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { sign: { type: 'string' } } });
const [file] = positionals;
if (file === undefined) {
  console.error('usage: npm run --silent packs:check -- FILE [--sign KEY]');
  process.exit(2);
}

const text = readFileSync(file, 'utf8');
const read = await readIncoming(text, readData(), new Date().toISOString().slice(0, 10));
if ('problems' in read) {
  for (const problem of read.problems) console.error(problemLine('en', problem));
  process.exit(1);
}
const { pack, key, reviews } = read;
console.error(`${pack.name} ${pack.version}: sound, ${pack.claims.length} claims, licence ${pack.licence}`);
if (key !== null) console.error(`signed, fingerprint ${await fingerprintOf(key)}`);
if (reviews) {
  console.error(`made of ClaimReview: ${reviews.taken} taken, ${reviews.left.length} left out`);
  for (const { claim, reason } of reviews.left) console.error(`  ${reason}: ${claim}`);
}
if (values.sign !== undefined) process.stdout.write(`${await sign(text, values.sign)}\n`);

async function sign(plain: string, keyFile: string): Promise<string> {
  const pair = existsSync(keyFile) ? await readKey(keyFile) : await makeKey(keyFile);
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(plain));
  console.error(`fingerprint ${await fingerprintOf(pair.publicKey)}`);
  return JSON.stringify({ format: SIGNED_PACK_FORMAT, pack: plain, key: pair.publicKey, signature: base64(signature) });
}

interface KeyPair {
  readonly privateKey: CryptoKey;
  /** 32 bytes in base64. */
  readonly publicKey: string;
}

async function makeKey(keyFile: string): Promise<KeyPair> {
  const { privateKey } = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  writeFileSync(keyFile, JSON.stringify(jwk), { mode: 0o600 });
  console.error(`made a new key: ${keyFile}; keep it, and keep it to yourself`);
  return keyPair(privateKey, jwk);
}

async function readKey(keyFile: string): Promise<KeyPair> {
  const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JsonWebKey;
  return keyPair(await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']), jwk);
}

function keyPair(privateKey: CryptoKey, { x = '' }: JsonWebKey): KeyPair {
  return { privateKey, publicKey: Buffer.from(x, 'base64url').toString('base64') };
}

function base64(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('base64');
}
