import type { ClaimsBundle } from '../../claims/bundle.ts';
import { isClaimReview, packFromClaimReview, type ReviewReport } from '../../claims/packs/claim-review.ts';
import type { PackProblem } from '../../claims/packs/pack-problem.ts';
import { SIGNED_PACK_FORMAT, type Pack } from '../../claims/packs/pack-schema.ts';
import { readForeignJson, type Read } from '../../claims/packs/read-json.ts';
import { checkPack, readPack } from '../../claims/packs/read-pack.ts';
import { openSigned } from './pack-signature.ts';

/** A text that turned out to be a sound pack; nothing of it is kept yet. */
export interface IncomingPack {
  readonly pack: Pack;
  /** What is kept and exported: the very text that came, with its signature; for ClaimReview the pack that was made of it. */
  readonly text: string;
  /** The public key in base64; null where it is not signed. */
  readonly key: string | null;
  /** What ClaimReview could not give. */
  readonly reviews: ReviewReport | null;
}

/** Reads a pack, a signed pack or a ClaimReview feed. */
export async function readIncoming(
  text: string,
  own: ClaimsBundle,
  today: string,
): Promise<IncomingPack | { readonly problems: readonly PackProblem[] }> {
  const json = readForeignJson(text);
  if ('problems' in json) return json;
  if (isSigned(json.value)) {
    const opened = await openSigned(json.value);
    if ('problems' in opened) return opened;
    return incoming(readPack(opened.text, own), text, opened.key);
  }
  if (isClaimReview(json.value)) {
    const made = packFromClaimReview(json.value, today);
    if ('problems' in made) return made;
    return incoming(checkPack(made.pack, own), JSON.stringify(made.pack), null, made.report);
  }
  return incoming(checkPack(json.value, own), text, null);
}

function incoming(
  read: Read<Pack>,
  text: string,
  key: string | null,
  reviews: ReviewReport | null = null,
): IncomingPack | { readonly problems: readonly PackProblem[] } {
  return 'problems' in read ? read : { pack: read.value, text, key, reviews };
}

function isSigned(value: unknown): boolean {
  return value !== null && typeof value === 'object' && (value as { format?: unknown }).format === SIGNED_PACK_FORMAT;
}
