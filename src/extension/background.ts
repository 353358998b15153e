import { browser } from 'wxt/browser';
import type { ClaimsBundle } from '../claims/bundle.ts';
import { createMatcher, type Matcher } from '../matching/annotate.ts';
import { localeOf, translate } from '../ui/language/locale.ts';
import { showCount } from './badge.ts';
import { hostOf } from './hosts.ts';
import { checkAnnotateBlocks, checkId } from './message-checks.ts';
import type { ClaimDetail, PageCommand } from './messages.ts';
import { answerMessages, askTab, type Sender } from './messaging.ts';
import { readSettings } from './settings.ts';
import { openSidePanel } from './side-panel.ts';
import { contentScriptFiles, registerAddedSites } from './site-access.ts';

/**
 * Holds the claims and the matcher for all tabs and answers the content scripts. It may be stopped at any moment:
 * nothing is kept here that cannot be made again from what ships.
 */
export function startBackground(bundle: ClaimsBundle, signal: AbortSignal): void {
  let matcher: Matcher | undefined;
  const claims = new Map(bundle.claims.map((claim) => [claim.id, claim]));
  const series = new Map(bundle.series.map((one) => [one.id, one]));

  answerMessages(
    {
      'annotate-blocks': async (ask, sender) => {
        const { page, blocks } = checkAnnotateBlocks(ask);
        const settings = await readSettings();
        const host = hostOf(sender.url ?? sender.tab?.url);
        if (host !== null && settings.sitesOff.includes(host)) return { annotations: [], running: false };
        matcher ??= createMatcher(bundle);
        const annotations = matcher.annotate(page, blocks).filter((a) => !settings.topicsOff.some((t) => t === a.topic));
        return { annotations, running: true };
      },
      'marks-counted': async ({ count }, sender) => {
        if (sender.tab?.id === undefined) return null;
        const { language } = await readSettings();
        const locale = language === 'auto' ? localeOf(navigator.languages) : language;
        await showCount(sender.tab.id, count, translate(locale, 'badge_marks', [String(count)]));
        return null;
      },
      'load-card': async (_, sender) => {
        await browser.scripting.executeScript({ target: frameOf(sender), files: ['/card.js'] });
        return null;
      },
      'claim-detail': ({ claim }): ClaimDetail | null => {
        const found = claims.get(checkId(claim));
        if (!found) return null;
        return {
          claim: found,
          series: (found.series && series.get(found.series)) || null,
          dataVersion: bundle.version,
          horizon: bundle.horizon,
        };
      },
      'open-panel': async (_, sender) => {
        if (sender.tab?.windowId !== undefined) await openSidePanel(sender.tab.windowId);
        return null;
      },
    },
    signal,
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void registerAddedSites(contentScriptFiles());
  });
  const permissionsChanged = () => void registerAddedSites(contentScriptFiles());
  browser.permissions.onAdded.addListener(permissionsChanged);
  browser.permissions.onRemoved.addListener(permissionsChanged);

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') {
      if (tab?.windowId !== undefined) void openSidePanel(tab.windowId);
      return;
    }
    if (tab?.id !== undefined) askTab(tab.id, 'run-command', { command: command as PageCommand }).catch(() => undefined);
  });
}

function frameOf(sender: Sender): { tabId: number; frameIds: number[] } {
  if (sender.tab?.id === undefined) throw new Error('load-card was not asked by a page');
  return { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
}
