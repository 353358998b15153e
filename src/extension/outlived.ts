import { browser } from 'wxt/browser';

const ASK_EVERY_MS = 1000;

/**
 * Aborts when the extension that put this script into the page is reloaded, updated or removed: the script goes on without it,
 * and must take its marks away. No event tells; the extension's id is gone then, which costs one property to see.
 */
export function outlived(signal: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const timer = setInterval(() => {
    if (isExtensionHere()) return;
    clearInterval(timer);
    gone.abort();
  }, ASK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return AbortSignal.any([signal, gone.signal]);
}

export function isExtensionHere(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
