import { storage } from 'wxt/utils/storage';
import type { Topic } from '../claims/schema.ts';

export interface Settings {
  /** Language of the interface and the cards; `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'zh-Hans' | 'zh-Hant';
  readonly appearance: 'system' | 'light' | 'dark';
  /** Milliseconds the pointer rests on a mark before its card opens. */
  readonly hoverDelay: number;
  readonly topicsOff: readonly Topic[];
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

export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const stop = stored.watch((value) => changed({ ...DEFAULT_SETTINGS, ...value }));
  signal.addEventListener('abort', stop, { once: true });
}
