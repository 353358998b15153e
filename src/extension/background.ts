import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { backgroundAnswers } from './background-answers.ts';
import { startContextMenu } from './context-menu.ts';
import { listen } from './listen.ts';
import { startMarkCommands } from './mark-commands.ts';
import { answerMessages, tellTabs } from './messaging.ts';
import { startOmnibox } from './omnibox.ts';
import { markOpenTabs } from './open-tabs.ts';
import { createCurrentClaims } from './packs/current-claims.ts';
import { registerPackWords } from './packs/pack-words-script.ts';
import { startPacks } from './packs/start-packs.ts';
import { changesPages, watchPrivateSettings, watchSettings } from './settings.ts';
import { openSidePanel } from './side-panel.ts';
import { contentScriptFiles, registerAddedSites } from './site-access.ts';

/**
 * Holds the claims and the matcher for all tabs and answers the content scripts. It may be stopped at any moment:
 * nothing is kept here that cannot be made again from what ships.
 */
export function startBackground(bundle: ClaimsBundle, signal: AbortSignal): void {
  const readAgain = () => void tellTabs('read-again', null);
  const claims = createCurrentClaims(bundle, readAgain, signal);
  answerMessages(backgroundAnswers(claims), signal);
  watchSettings((now, before) => {
    if (changesPages(now, before)) readAgain();
  }, signal);
  watchPrivateSettings(readAgain, signal);
  startPacks(bundle, readAgain, signal);
  startOmnibox(() => claims.bundle(), signal);
  startContextMenu(signal);
  startScripts(signal);
  startCommands(signal);
  startMarkCommands(signal);
}

/** Has our scripts run where we may read, from the installation on and whenever that changes. */
function startScripts(signal: AbortSignal): void {
  const registerScripts = () => {
    void registerAddedSites(contentScriptFiles());
    void registerPackWords();
  };
  listen(
    browser.runtime.onInstalled,
    ({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      registerScripts();
      void markOpenTabs();
    },
    signal,
  );
  listen(browser.permissions.onAdded, registerScripts, signal);
  listen(browser.permissions.onRemoved, registerScripts, signal);
}

function startCommands(signal: AbortSignal): void {
  listen(
    browser.commands.onCommand,
    (command, tab) => {
      if (command === 'open-panel' && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
    },
    signal,
  );
}
