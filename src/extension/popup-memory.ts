import { storage } from 'wxt/utils/storage';
import type { PopupLeft, PopupMemory } from '../ui/popup/popup-port.ts';
import type { TabInFront } from './tab-in-front.ts';

/** `page` is the tab and its address: on another page the popup begins anew. */
const stored = storage.defineItem<(PopupLeft & { readonly page: string }) | null>('session:popup', { fallback: null });

export function createPopupMemory(tab: TabInFront | null): PopupMemory {
  if (tab?.isPrivate) return { recall: async () => null, keep: () => undefined };
  const page = `${tab?.id} ${tab?.url}`;
  return {
    async recall() {
      const left = await stored.getValue();
      return left?.page === page ? { query: left.query, open: left.open } : null;
    },
    keep: ({ query, open }) => void stored.setValue({ query, open, page }),
  };
}
