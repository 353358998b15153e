import { browser } from 'wxt/browser';
import { covers, hostIn, hostOf, patternOf } from './hosts.ts';
import { keep } from './keeping.ts';
import { readSettings, updateSettings, type SettingsPlace } from './settings.ts';

/**
 * How Plumbline stands to a site: `named` ships with it, `allowed` was added by the reader, `off` was switched off,
 * `not-asked` could be added, `unreadable` is no web page (or one that browsers keep extensions out of).
 */
export type SiteKind = 'named' | 'allowed' | 'off' | 'not-asked' | 'unreadable';

export interface SiteAccess {
  readonly host: string | null;
  readonly kind: SiteKind;
}

export async function siteAccess(url: string | undefined, place?: SettingsPlace): Promise<SiteAccess> {
  const host = hostOf(url);
  if (host === null) return { host: null, kind: 'unreadable' };
  if ((await readSettings(place)).sitesOff.includes(host)) return { host, kind: 'off' };
  if (namedPatterns().some((pattern) => covers(pattern, host))) return { host, kind: 'named' };
  const allowed = await browser.permissions.contains({ origins: [patternOf(host)] });
  return { host, kind: allowed ? 'allowed' : 'not-asked' };
}

/** Switches a site off, or on again. */
export async function setSiteOff(host: string, off: boolean, place?: SettingsPlace): Promise<void> {
  await updateSettings(
    ({ sitesOff }) => ({
      sitesOff: off ? [...new Set([...sitesOff, host])] : sitesOff.filter((other) => other !== host),
    }),
    place,
  );
}

/** Asks the reader for this one site. Only within a click. Answers whether it was granted. */
export async function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** The hosts that the reader has granted beside the named ones. */
export async function addedSites(): Promise<string[]> {
  return (await addedPatterns()).flatMap((pattern) => hostIn(pattern) ?? []).toSorted();
}

/** Gives the permission for a site back. */
export async function removeSite(host: string): Promise<void> {
  const origins = (await addedPatterns()).filter((pattern) => hostIn(pattern) === host);
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

async function addedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const named = new Set(namedPatterns());
  return origins.filter((origin) => !named.has(origin) && origin !== '*://*/*' && origin.startsWith('*://'));
}

/** Every site that we may read. */
export const readablePatterns = async (): Promise<string[]> => [...namedPatterns(), ...(await addedPatterns())];

const ADDED_SITES = 'plumbline-added-sites';

/**
 * Makes the content script run on the sites that the reader has granted beside the named ones; call at start and when permissions
 * change. In turn: popup and background both hear of a permission, and browsers refuse a second script of one id.
 */
export async function registerAddedSites(script: { readonly js: string[]; readonly css: string[] }): Promise<void> {
  await keep('added-sites-script', async () => {
    const added = await addedPatterns();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED_SITES] });
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ADDED_SITES] });
    if (added.length === 0) return;
    await browser.scripting.registerContentScripts([
      { id: ADDED_SITES, matches: added, js: script.js, css: script.css, runAt: 'document_idle', allFrames: true },
    ]);
  });
}

/** The script and style of the manifest's content script: what an added site gets too. */
export function contentScriptFiles(): { js: string[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return { js: script?.js ?? [], css: script?.css ?? [] };
}

function namedPatterns(): string[] {
  return (browser.runtime.getManifest().content_scripts ?? []).flatMap((script) => script.matches ?? []);
}
