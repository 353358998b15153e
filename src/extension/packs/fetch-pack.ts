import { browser } from 'wxt/browser';
import { PACK_LIMITS } from '../../claims/packs/pack-limits.ts';

/** Why nothing could be had from an address. */
export type FetchTrouble =
  'no-address' | 'not-https' | 'not-allowed' | 'unreachable' | 'forwards' | 'refused' | 'too-large';

export type Fetched = { readonly text: string } | { readonly trouble: FetchTrouble; readonly detail?: string };

const PATIENCE = 30_000;

/** An address that a pack may come from, put in its plain form; a trouble where it is none. */
export function packAddress(text: string): { readonly address: string } | { readonly trouble: FetchTrouble } {
  const url = URL.parse(text.trim());
  if (!url || url.username !== '' || url.password !== '' || url.hostname === '') return { trouble: 'no-address' };
  if (url.protocol !== 'https:') return { trouble: 'not-https' };
  url.hash = '';
  return { address: url.href };
}

/** The match pattern of the address's host, and of nothing else. */
export function originOf(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

/** Asks for the one host. Must be called within the click, before anything is awaited. */
export function requestHost(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originOf(address)] });
}

/** Gives the permission for a host back; one that the manifest itself names stays. */
export async function releaseHost(address: string): Promise<void> {
  await browser.permissions.remove({ origins: [originOf(address)] }).catch(() => false);
}

/**
 * The text at an address: the only request that we ever make, to the address that the reader gave and to no other. No cookies,
 * no referrer, and no way on to another host.
 */
export async function fetchPack(address: string, signal: AbortSignal): Promise<Fetched> {
  if (!(await browser.permissions.contains({ origins: [originOf(address)] }))) return { trouble: 'not-allowed' };
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  let response: Response;
  try {
    response = await fetch(address, {
      signal: patience,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
  } catch {
    return { trouble: 'unreachable' };
  }
  if (response.type === 'opaqueredirect') return { trouble: 'forwards' };
  if (!response.ok) return { trouble: 'refused', detail: String(response.status) };
  return readBounded(response).catch(() => ({ trouble: 'unreachable' }));
}

/** Stops reading where it becomes more than a pack may be, whatever the server said of its length. */
async function readBounded(response: Response): Promise<Fetched> {
  const reader = response.body?.getReader();
  if (!reader) return { text: '' };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode() };
    bytes += value.byteLength;
    if (bytes > PACK_LIMITS.bytes) {
      await reader.cancel();
      return { trouble: 'too-large' };
    }
    text += decoder.decode(value, { stream: true });
  }
}
