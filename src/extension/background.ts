import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { cardContent } from '../ui/card/card-content.ts';
import { detailOf } from '../ui/claim-detail.ts';
import { translateCount } from '../ui/language/locale.ts';
import { wordsOf } from '../ui/language/words.ts';
import { showCount } from './badge.ts';
import { hostOf } from './hosts.ts';
import { checkAnnotateBlocks, checkCardContent, checkId, checkPageChanged, checkSetSite } from './message-checks.ts';
import type { Annotation, PageCommand } from './messages.ts';
import { answerMessages, askTab, tellTab, tellTabs, type Sender } from './messaging.ts';
import { localeIn } from './manner.ts';
import { markOpenTabs } from './open-tabs.ts';
import { stateOfTab } from './page-state.ts';
import { createCurrentClaims } from './packs/current-claims.ts';
import { registerPackWords } from './packs/pack-words-script.ts';
import { startPacks } from './packs/start-packs.ts';
import { leaveForPanel } from './panel-handover.ts';
import { startContextMenu } from './context-menu.ts';
import { startOmnibox } from './omnibox.ts';
import {
  changesPages,
  dismissalOf,
  readSettings,
  updateSettings,
  watchPrivateSettings,
  watchSettings,
  type Settings,
  type SettingsPlace,
} from './settings.ts';
import { openSidePanel } from './side-panel.ts';
import { contentScriptFiles, registerAddedSites, setSiteOff } from './site-access.ts';

/**
 * Holds the claims and the matcher for all tabs and answers the content scripts. It may be stopped at any moment:
 * nothing is kept here that cannot be made again from what ships.
 */
export function startBackground(bundle: ClaimsBundle, signal: AbortSignal): void {
  const claims = createCurrentClaims(bundle, () => void tellTabs('read-again', null), signal);

  answerMessages(
    {
      'annotate-blocks': async (ask, sender) => {
        const { page, blocks } = checkAnnotateBlocks(ask);
        const settings = await readSettings(await placeOf(sender));
        const host = hostOf(sender.url ?? sender.tab?.url);
        if (host !== null && settings.sitesOff.includes(host)) return { annotations: [], running: false };
        const { hoverDelay, languagesOff } = settings;
        if (languagesOff.some((language) => language === page.language)) {
          return { annotations: [], running: true, hoverDelay };
        }
        const matcher = await claims.matcher();
        const annotations = matcher.annotate(page, blocks).filter((annotation) => isWanted(annotation, settings));
        return { annotations, running: true, hoverDelay };
      },
      'load-page': async (_, sender) => {
        await browser.scripting.executeScript({ target: frameOf(sender), files: ['/page.js'] });
        return null;
      },
      'page-changed': async (ask, sender) => {
        const { marks, framed } = checkPageChanged(ask);
        if (sender.tab?.id === undefined) return null;
        const isAll = sender.frameId === 0 && !framed;
        const count = isAll ? marks : ((await stateOfTab(sender.tab.id))?.annotations.length ?? marks);
        const tooltip = translateCount(localeIn(await readSettings()), 'badge_marks', count);
        await showCount(sender.tab.id, count, tooltip);
        return null;
      },
      'load-card': async (_, sender) => {
        // An own page (the welcome article) brings the card itself.
        if (!isOwnPage(sender)) {
          await browser.scripting.executeScript({ target: frameOf(sender), files: ['/card.js'] });
        }
        const settings = await readSettings();
        const locale = localeIn(settings);
        return { locale, words: wordsOf(locale), appearance: settings.appearance };
      },
      'card-content': async (ask) => {
        const { annotation, published } = checkCardContent(ask);
        const detail = detailOf(await claims.bundle(), annotation.claim);
        const today = new Date().toISOString().slice(0, 10);
        return detail && cardContent(detail, annotation, { locale: localeIn(await readSettings()), published, today });
      },
      'claim-detail': async ({ claim }) => detailOf(await claims.bundle(), checkId(claim)),
      'open-panel': async ({ annotation }, sender) => {
        if (sender.tab?.windowId === undefined) return null;
        const opened = openSidePanel(sender.tab.windowId);
        if (annotation !== null)
          await leaveForPanel(sender.tab.windowId, { show: 'annotation', id: checkId(annotation) });
        await opened;
        return null;
      },
      'dismiss-mark': async ({ claim, quote }, sender) => {
        const dismissal = dismissalOf({ claim: checkId(claim), quote: checkId(quote) });
        await updateSettings(
          ({ dismissed }) => ({ dismissed: [...dismissed.filter((other) => other !== dismissal), dismissal] }),
          await placeOf(sender),
        );
        return null;
      },
      'restore-mark': async ({ claim, quote }, sender) => {
        const dismissal = dismissalOf({ claim: checkId(claim), quote: checkId(quote) });
        await updateSettings(
          ({ dismissed }) => ({ dismissed: dismissed.filter((other) => other !== dismissal) }),
          await placeOf(sender),
        );
        return null;
      },
      'set-site': async (ask, sender) => {
        const { host, on, tab } = checkSetSite(ask, isOwnPage(sender));
        const { incognito } = await browser.tabs.get(tab);
        await setSiteOff(host, !on, incognito ? 'private' : 'device');
        tellTab(tab, 'set-running', { running: on });
        return null;
      },
    },
    signal,
  );

  watchSettings((now, before) => {
    if (changesPages(now, before)) void tellTabs('read-again', null);
  }, signal);
  startOmnibox(() => claims.bundle());
  startContextMenu();
  watchPrivateSettings(() => void tellTabs('read-again', null), signal);
  startPacks(bundle, () => void tellTabs('read-again', null), signal);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    registerScripts();
    void markOpenTabs();
  });
  const registerScripts = () => {
    void registerAddedSites(contentScriptFiles());
    void registerPackWords();
  };
  browser.permissions.onAdded.addListener(registerScripts);
  browser.permissions.onRemoved.addListener(registerScripts);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      if (tab?.windowId !== undefined) void openSidePanel(tab.windowId);
      return;
    }
    if (tab?.id !== undefined)
      askTab(tab.id, 'run-command', { command: command as PageCommand }).catch(() => undefined);
  });
}

/** A view of ours (popup, side panel) stands beside the tab in front. */
async function placeOf(sender: Sender): Promise<SettingsPlace> {
  const tab = sender.tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  return tab?.incognito ? 'private' : 'device';
}

function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

function frameOf(sender: Sender): { tabId: number; frameIds: number[] } {
  if (sender.tab?.id === undefined) throw new Error('this can only be asked by a page');
  return { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
}

function isWanted(annotation: Annotation, settings: Settings): boolean {
  return (
    !settings.topicsOff.some((topic) => topic === annotation.topic) &&
    !settings.dismissed.includes(dismissalOf(annotation))
  );
}
