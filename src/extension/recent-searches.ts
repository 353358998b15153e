import { storage } from 'wxt/utils/storage';
import type { RecentSearches } from '../ui/popup/popup-port.ts';

const MOST = 5;
const LONGEST = 80;

const stored = storage.defineItem<string[]>('local:recent-searches', { fallback: [] });

/** Beside a private window nothing is remembered, and nothing of before is shown. */
export function createRecentSearches(isPrivate: boolean): RecentSearches {
  if (isPrivate) return { list: async () => [], add: async () => [], clear: async () => undefined };
  return {
    list: () => stored.getValue(),
    async add(query) {
      const words = query.trim().slice(0, LONGEST);
      const before = await stored.getValue();
      if (words === '') return before;
      const now = [words, ...before.filter((other) => other !== words)].slice(0, MOST);
      await stored.setValue(now);
      return now;
    },
    clear: () => stored.removeValue(),
  };
}
