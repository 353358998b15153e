import { storage } from 'wxt/utils/storage';
import type { PanelRequest } from '../ui/panel/panel-request.ts';

interface Waiting {
  readonly window: number;
  readonly request: PanelRequest;
}

/** What the side panel of a window is being opened for: it is not there yet to be told. Kept in memory only. */
const waiting = storage.defineItem<Waiting | null>('session:panel-request', { fallback: null });

export function leaveForPanel(window: number, request: PanelRequest): Promise<void> {
  return waiting.setValue({ window, request });
}

/** Takes what is left, now or later, for the panel of this window. */
export function takeForPanel(window: number, take: (request: PanelRequest) => void, signal: AbortSignal): void {
  const open = (left: Waiting | null) => {
    if (left?.window !== window || signal.aborted) return;
    take(left.request);
    void waiting.setValue(null);
  };
  signal.addEventListener('abort', waiting.watch(open), { once: true });
  void waiting.getValue().then(open);
}
