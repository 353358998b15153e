import { storage } from 'wxt/utils/storage';
import type { Topic } from '../claims/schema.ts';
import { isPrivateContext, keep } from './keeping.ts';

export type ArticleLanguage = 'en' | 'zh-Hans' | 'zh-Hant';

export interface Settings {
  /** Language of the interface and the cards; `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'zh-Hans' | 'zh-Hant';
  readonly appearance: 'system' | 'light' | 'dark';
  /** Milliseconds the pointer rests on a mark before its card opens. */
  readonly hoverDelay: number;
  readonly topicsOff: readonly Topic[];
  /** Languages of articles in which nothing is marked. */
  readonly languagesOff: readonly ArticleLanguage[];
  /** Hosts without `www.` on which nothing is read. */
  readonly sitesOff: readonly string[];
  /** What the reader said is not this claim: `claim id` + tab + the words. */
  readonly dismissed: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  appearance: 'system',
  hoverDelay: 150,
  topicsOff: [],
  languagesOff: [],
  sitesOff: [],
  dismissed: [],
};

/**
 * Raise it with every change of `Settings` that an older value would not survive, add the migration, and freeze an example
 * of the version before in `tests/fixtures/settings`.
 */
const VERSION = 1;
const stored = storage.defineItem<unknown>('local:settings', { fallback: {}, version: VERSION, migrations: {} });
/** What could not be read when it was next written over: nothing that was kept is thrown away. */
const setAside = storage.defineItem<unknown>('local:settings-unread', { fallback: null });
/** What was changed from a private window, in memory until the browser closes. */
const inPrivate = storage.defineItem<unknown>('session:private-settings', { fallback: {} });

/** Whose settings: those of this device, or those with what was changed in private windows on top. */
export type SettingsPlace = 'device' | 'private';

function ownPlace(): SettingsPlace {
  return isPrivateContext() ? 'private' : 'device';
}

/** The settings; what is missing, was never set or cannot be read has its default. */
export async function readSettings(place: SettingsPlace = ownPlace()): Promise<Settings> {
  const kept = soundPart(await stored.getValue().catch(() => ({})));
  const changed = place === 'private' ? soundPart(await inPrivate.getValue()) : {};
  return { ...DEFAULT_SETTINGS, ...kept, ...changed };
}

/** Answers the settings as they are then. From a private window nothing is written to the device. Throws `NotKept`. */
export async function changeSettings(change: Partial<Settings>, place: SettingsPlace = ownPlace()): Promise<Settings> {
  return updateSettings(() => change, place);
}

/** The same for a change that depends on how the settings are: no other change comes between. */
export async function updateSettings(
  change: (now: Settings) => Partial<Settings>,
  place: SettingsPlace = ownPlace(),
): Promise<Settings> {
  return keep('settings', async () => {
    const changed = change(await readSettings(place));
    if (place === 'private') {
      await inPrivate.setValue({ ...soundPart(await inPrivate.getValue()), ...changed });
    } else {
      const before = await stored.getValue();
      if (isDamaged(before)) await setAside.setValue(before);
      await stored.setValue({ ...DEFAULT_SETTINGS, ...soundPart(before), ...changed });
    }
    return readSettings(place);
  });
}

/** Whether something that was kept could not be read, and has its default now. */
export async function settingsDamaged(): Promise<boolean> {
  return isDamaged(await stored.getValue().catch(() => null)) || (await setAside.getValue()) !== null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 2_000;
const oneOf = (values: readonly string[]) => (value: unknown) => isText(value) && values.includes(value);
const listOf = (isMember: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length <= 10_000 && value.every(isMember);

const SOUND: { readonly [K in keyof Settings]: (value: unknown) => boolean } = {
  language: oneOf(['auto', 'en', 'zh-Hans', 'zh-Hant']),
  appearance: oneOf(['system', 'light', 'dark']),
  hoverDelay: (value) => typeof value === 'number' && value >= 0 && value <= 10_000,
  topicsOff: listOf(isText),
  languagesOff: listOf(oneOf(['en', 'zh-Hans', 'zh-Hant'])),
  sitesOff: listOf(isText),
  dismissed: listOf(isText),
};

/** The fields that can be read; each by itself, so that one that is damaged does not take the others with it. */
function soundPart(value: unknown): Partial<Settings> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([key, field]) => Object.hasOwn(SOUND, key) && SOUND[key as keyof Settings](field)),
  );
}

function isDamaged(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  return Object.entries(value).some(
    ([key, field]) => Object.hasOwn(SOUND, key) && !SOUND[key as keyof Settings](field),
  );
}

/** How a dismissed mark is kept. */
export function dismissalOf(mark: { readonly claim: string; readonly quote: string }): string {
  return `${mark.claim}\t${mark.quote}`;
}

/** Whether what is marked, or how a mark answers the pointer and its card looks, differs: pages begin anew then. */
export function changesPages(now: Settings, before: Settings): boolean {
  return (
    MARKING.some((key) => String(now[key]) !== String(before[key])) ||
    before.sitesOff.some((host) => !now.sitesOff.includes(host))
  );
}

const MARKING = ['language', 'appearance', 'topicsOff', 'languagesOff', 'dismissed', 'hoverDelay'] as const;

export function watchSettings(changed: (settings: Settings, before: Settings) => void, signal: AbortSignal): void {
  const stop = stored.watch((now, before) =>
    changed({ ...DEFAULT_SETTINGS, ...soundPart(now) }, { ...DEFAULT_SETTINGS, ...soundPart(before) }),
  );
  signal.addEventListener('abort', stop, { once: true });
}

/** Calls back when something was changed from a private window. */
export function watchPrivateSettings(changed: () => void, signal: AbortSignal): void {
  signal.addEventListener(
    'abort',
    inPrivate.watch(() => changed()),
    { once: true },
  );
}
