import { storage } from 'wxt/utils/storage';
import type { Topic } from '../claims/schema.ts';

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

const stored = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {}, version: 1 });

/** The settings as they are kept on this device; what is missing or was never set has its default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await stored.getValue()) };
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await stored.setValue(settings);
  return settings;
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
    changed({ ...DEFAULT_SETTINGS, ...now }, { ...DEFAULT_SETTINGS, ...before }),
  );
  signal.addEventListener('abort', stop, { once: true });
}
