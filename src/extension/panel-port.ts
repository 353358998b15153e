import { browser } from 'wxt/browser';
import type { PanelPort } from '../ui/panel/panel-port.ts';
import { requestInHash } from '../ui/panel/panel-request.ts';
import { answerMessages, tell, tellTab } from './messaging.ts';
import { anchorsOfTab, stateOfTab } from './marked-frames.ts';
import { takeForPanel } from './panel-handover.ts';
import { saveFile } from './save-file.ts';
import { openSheet } from './sheet-port.ts';
import { onTabChange, tabInFront } from './tab-in-front.ts';
import { ViewsOfTab } from './views-of-tab.ts';

/** What the side panel does in the browser: it follows the tab in front of its window. */
export function createPanelPort(): PanelPort {
  const pageState = async () => {
    const tab = await tabInFront();
    return tab ? stateOfTab(tab.id) : null;
  };
  const ifInFront = async (sender: number | undefined, then: () => void) => {
    if (sender !== undefined && (await tabInFront())?.id === sender) then();
  };
  return {
    pageState,
    onPageChanged(changed, signal) {
      let latest = 0;
      /** A tab that is being closed answers late: only what was asked last counts. */
      const askAgain = () => {
        const turn = ++latest;
        void pageState().then((state) => {
          if (turn === latest) changed(state);
        });
      };
      answerMessages(
        {
          'page-changed': async (_, sender) => {
            await ifInFront(sender.tab?.id, askAgain);
            return null;
          },
        },
        signal,
      );
      onTabChange(askAgain, signal);
    },
    onMarksInView(changed, signal) {
      let views: ViewsOfTab | null = null;
      let end = new AbortController();
      let latest = 0;
      const follow = async () => {
        end.abort();
        views = null;
        const turn = ++latest;
        const tab = await tabInFront();
        if (signal.aborted || turn !== latest || !tab) return;
        end = new AbortController();
        views = new ViewsOfTab(tab.id, changed, AbortSignal.any([signal, end.signal]));
      };
      answerMessages(
        {
          'page-changed': ({ marks }, { tab, frameId }) => {
            // Its script comes some time after the page itself.
            if (marks > 0 && frameId !== undefined && tab?.id === views?.tab) views?.follow(frameId);
            return null;
          },
        },
        signal,
      );
      // The tab in front may have loaded another page.
      onTabChange(() => void follow(), signal);
      void follow();
    },
    onRequest(asked, signal) {
      answerMessages(
        {
          'card-opened': async ({ annotation }, sender) => {
            await ifInFront(sender.tab?.id, () => asked({ show: 'annotation', id: annotation }));
            return null;
          },
        },
        signal,
      );
      const askedInAddress = () => {
        const request = requestInHash(location.hash);
        if (request) asked(request);
      };
      askedInAddress();
      addEventListener('hashchange', askedInAddress, { signal });
      void browser.windows.getCurrent().then(({ id }) => {
        if (id !== undefined && !signal.aborted) takeForPanel(id, asked, signal);
      });
    },
    reveal: (annotation) => void tabInFront().then((tab) => tab && tellTab(tab.id, 'reveal-mark', { annotation })),
    async anchors() {
      const tab = await tabInFront();
      return tab ? anchorsOfTab(tab.id) : [];
    },
    dismiss: ({ claim, quote }) => tell('dismiss-mark', { claim, quote }),
    restore: ({ claim, quote }) => tell('restore-mark', { claim, quote }),
    copy: (text) => void navigator.clipboard.writeText(text),
    print: (filter) => void tabInFront().then((tab) => tab && openSheet({ tab: tab.id, filter })),
    save: saveFile,
  };
}
