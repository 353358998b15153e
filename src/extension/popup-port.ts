import { browser } from 'wxt/browser';
import type { PopupPort } from '../ui/popup/popup-port.ts';
import { hostOf } from './hosts.ts';
import { answerMessages, ask, tell, tellTab } from './messaging.ts';
import { startInTab } from './open-tabs.ts';
import { stateOfTab } from './marked-frames.ts';
import { leaveForPanel } from './panel-handover.ts';
import { createPopupMemory } from './popup-memory.ts';
import { createRecentSearches } from './recent-searches.ts';
import { contentScriptFiles, registerAddedSites, requestSite, siteAccess, type SiteAccess } from './site-access.ts';
import { openSidePanel } from './side-panel.ts';
import type { TabInFront } from './tab-in-front.ts';

const NOWHERE: SiteAccess = { host: null, kind: 'unreadable' };

/** What the popup does in the browser, for the tab it was opened on. */
export function createPopupPort(tab: TabInFront | null): PopupPort {
  const access = () => siteAccess(tab?.url, tab?.isPrivate ? 'private' : undefined);
  return {
    pageState: async () => (tab ? stateOfTab(tab.id) : null),
    onPageChanged(changed, signal) {
      answerMessages(
        {
          'page-changed': async (_, sender) => {
            if (!tab || sender.tab?.id !== tab.id) return null;
            const state = await stateOfTab(tab.id);
            if (state && !signal.aborted) changed(state);
            return null;
          },
        },
        signal,
      );
    },
    siteAccess: access,
    async setSite(on) {
      // Sent at once: the popup is gone as soon as the reader clicks elsewhere.
      const host = hostOf(tab?.url);
      if (!tab || host === null) return NOWHERE;
      await ask('set-site', { host, on, tab: tab.id });
      return access();
    },
    async allowSite() {
      const host = hostOf(tab?.url);
      // Nothing may be awaited before the request: it must happen within the click.
      if (!tab || host === null || !(await requestSite(host))) return access();
      await registerAddedSites(contentScriptFiles());
      await startInTab(tab.id);
      return access();
    },
    openPanel(annotation) {
      if (!tab) return;
      const opened = openSidePanel(tab.windowId);
      if (annotation !== null) void leaveForPanel(tab.windowId, { show: 'annotation', id: annotation });
      void opened.then(() => window.close());
    },
    openSettings: () => void browser.runtime.openOptionsPage(),
    reveal: (annotation) => {
      if (tab) tellTab(tab.id, 'reveal-mark', { annotation });
    },
    dismiss: ({ claim, quote }) => tell('dismiss-mark', { claim, quote }),
    restore: ({ claim, quote }) => tell('restore-mark', { claim, quote }),
    recent: createRecentSearches(tab?.isPrivate ?? false),
    memory: createPopupMemory(tab),
    copy: (text) => void navigator.clipboard.writeText(text),
  };
}
