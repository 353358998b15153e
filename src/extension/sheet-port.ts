import { browser } from 'wxt/browser';
import { type SheetRequest, sheetHash } from '../ui/sheet/sheet-request.ts';
import type { PageAnchor, PageState } from './messages.ts';
import { anchorsOfTab, stateOfTab } from './marked-frames.ts';

/** Opens the sheet of a page's figures in a tab beside it. */
export async function openSheet(request: SheetRequest): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/sheet.html') + sheetHash(request) });
}

export interface MarkedTab {
  readonly state: PageState;
  readonly anchors: readonly PageAnchor[];
  /** Of a private window: its title must not come into the history by being ours. */
  readonly isPrivate: boolean;
}

/** What stands in a tab; null where it is gone, or nothing of ours runs in it. */
export async function readTab(id: number): Promise<MarkedTab | null> {
  try {
    const [state, anchors, { incognito }] = await Promise.all([stateOfTab(id), anchorsOfTab(id), browser.tabs.get(id)]);
    return state && { state, anchors, isPrivate: incognito };
  } catch {
    return null;
  }
}
