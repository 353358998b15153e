import type { PanelPort } from '../ui/panel/panel-port.ts';
import { answerMessages, askTab } from './messaging.ts';
import { takeForPanel } from './panel-handover.ts';
import { onTabChange, tabInFront } from './tab-in-front.ts';

/** What the side panel does in the browser: it follows the tab in front of its window. */
export function createPanelPort(): PanelPort {
  const pageState = async () => {
    const tab = await tabInFront();
    return tab ? askTab(tab.id, 'page-state', null).catch(() => null) : null;
  };
  const ifInFront = async (sender: number | undefined, then: () => void) => {
    if (sender !== undefined && (await tabInFront())?.id === sender) then();
  };
  return {
    pageState,
    onPageChanged(changed, signal) {
      answerMessages(
        {
          'page-changed': async ({ state }, sender) => {
            await ifInFront(sender.tab?.id, () => changed(state));
            return null;
          },
        },
        signal,
      );
      onTabChange(() => void pageState().then(changed), signal);
    },
    onCardOpened(opened, signal) {
      answerMessages(
        {
          'card-opened': async ({ annotation }, sender) => {
            await ifInFront(sender.tab?.id, () => opened(annotation));
            return null;
          },
        },
        signal,
      );
      void takeForPanel().then((annotation) => {
        if (annotation !== null && !signal.aborted) opened(annotation);
      });
    },
    reveal: (annotation) =>
      void tabInFront().then((tab) => tab && askTab(tab.id, 'reveal-mark', { annotation }).catch(() => undefined)),
    copy: (text) => void navigator.clipboard.writeText(text),
  };
}
