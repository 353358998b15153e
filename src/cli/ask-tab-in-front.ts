import type { Answer, Ask, MessageName } from '../extension/messages.ts';
import type { ExtensionBrowser } from './launch-chromium.ts';

/** The function given to the background runs in it. */
declare const chrome: typeof import('wxt/browser').browser;

/** Asks the content script in the top frame of the tab in front, as the background does; null where nobody answers. */
export async function askTabInFront<N extends MessageName>(
  browser: Pick<ExtensionBrowser, 'background'>,
  name: N,
  ask: Ask<N>,
): Promise<Answer<N> | null> {
  const answer: unknown = await browser.background().evaluate(
    async (envelope) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const reply = await chrome.tabs.sendMessage(tab!.id!, envelope, { frameId: 0 }).catch(() => undefined);
      return reply?.answer ?? null;
    },
    { plumbline: name, ask },
  );
  return answer as Answer<N> | null;
}
