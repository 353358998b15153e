import { browser } from 'wxt/browser';
import { cardContent } from '../ui/card/card-content.ts';
import { detailOf } from '../ui/claim-detail.ts';
import { translateCount } from '../ui/language/locale.ts';
import { wordsOf } from '../ui/language/words.ts';
import { showCount } from './badge.ts';
import { hostOf } from './hosts.ts';
import { localeIn } from './locale-in.ts';
import { checkAnnotateBlocks, checkCardContent, checkId, checkPageChanged, checkSetSite } from './message-checks.ts';
import type { Annotation, Answer, Ask } from './messages.ts';
import { tellTab, type Handlers, type Sender } from './messaging.ts';
import type { CurrentClaims } from './packs/current-claims.ts';
import { stateOfTab } from './marked-frames.ts';
import { leaveForPanel } from './panel-handover.ts';
import { dismissalOf, readSettings, updateSettings, type Settings, type SettingsPlace } from './settings.ts';
import { openSidePanel } from './side-panel.ts';
import { setSiteOff } from './site-access.ts';

/** What the background answers to content scripts and to the extension's own pages. */
export function backgroundAnswers(claims: CurrentClaims): Handlers {
  return {
    'annotate-blocks': (ask, sender) => annotateBlocks(claims, ask, sender),
    'load-page': async (_, sender) => {
      await browser.scripting.executeScript({ target: frameOf(sender), files: ['/page.js'] });
      return null;
    },
    'page-changed': async (ask, sender) => {
      await showMarks(ask, sender);
      return null;
    },
    'load-card': (_, sender) => loadCard(sender),
    'card-content': (ask) => wordCard(claims, ask),
    'claim-detail': async ({ claim }) => detailOf(await claims.bundle(), checkId(claim)),
    'open-panel': async ({ annotation }, sender) => {
      await openPanel(annotation, sender);
      return null;
    },
    'dismiss-mark': async (mark, sender) => {
      await changeDismissed(mark, sender, (dismissed, dismissal) => [...without(dismissed, dismissal), dismissal]);
      return null;
    },
    'restore-mark': async (mark, sender) => {
      await changeDismissed(mark, sender, without);
      return null;
    },
    'set-site': async (ask, sender) => {
      await setSite(ask, sender);
      return null;
    },
  };
}

async function annotateBlocks(
  claims: CurrentClaims,
  ask: Ask<'annotate-blocks'>,
  sender: Sender,
): Promise<Answer<'annotate-blocks'>> {
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
}

function isWanted(annotation: Annotation, settings: Settings): boolean {
  return (
    !settings.topicsOff.some((topic) => topic === annotation.topic) &&
    !settings.dismissed.includes(dismissalOf(annotation))
  );
}

async function showMarks(ask: Ask<'page-changed'>, sender: Sender): Promise<void> {
  const { marks, framed } = checkPageChanged(ask);
  if (sender.tab?.id === undefined) return;
  const isAll = sender.frameId === 0 && !framed;
  const count = isAll ? marks : ((await stateOfTab(sender.tab.id))?.annotations.length ?? marks);
  const tooltip = translateCount(localeIn(await readSettings()), 'badge_marks', count);
  await showCount(sender.tab.id, count, tooltip);
}

async function loadCard(sender: Sender): Promise<Answer<'load-card'>> {
  // An own page (the welcome article) brings the card itself.
  if (!isOwnPage(sender)) {
    await browser.scripting.executeScript({ target: frameOf(sender), files: ['/card.js'] });
  }
  const settings = await readSettings();
  const locale = localeIn(settings);
  return { locale, words: wordsOf(locale), appearance: settings.appearance };
}

async function wordCard(claims: CurrentClaims, ask: Ask<'card-content'>): Promise<Answer<'card-content'>> {
  const { annotation, published } = checkCardContent(ask);
  const detail = detailOf(await claims.bundle(), annotation.claim);
  const today = new Date().toISOString().slice(0, 10);
  return detail && cardContent(detail, annotation, { locale: localeIn(await readSettings()), published, today });
}

async function openPanel(annotation: string | null, { tab }: Sender): Promise<void> {
  if (tab?.windowId === undefined) return;
  // Before anything is awaited: the panel opens only within the reader's gesture.
  const opened = openSidePanel(tab.windowId);
  if (annotation !== null) await leaveForPanel(tab.windowId, { show: 'annotation', id: checkId(annotation) });
  await opened;
}

async function changeDismissed(
  { claim, quote }: Ask<'dismiss-mark'>,
  sender: Sender,
  change: (dismissed: readonly string[], dismissal: string) => readonly string[],
): Promise<void> {
  const dismissal = dismissalOf({ claim: checkId(claim), quote: checkId(quote) });
  await updateSettings(({ dismissed }) => ({ dismissed: change(dismissed, dismissal) }), await placeOf(sender));
}

function without(dismissed: readonly string[], dismissal: string): string[] {
  return dismissed.filter((other) => other !== dismissal);
}

async function setSite(ask: Ask<'set-site'>, sender: Sender): Promise<void> {
  const { host, on, tab } = checkSetSite(ask, isOwnPage(sender));
  const { incognito } = await browser.tabs.get(tab);
  await setSiteOff(host, !on, incognito ? 'private' : 'device');
  tellTab(tab, 'set-running', { running: on });
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
