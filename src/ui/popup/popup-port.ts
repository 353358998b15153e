import type { PageState } from '../../extension/messages.ts';
import type { SiteAccess } from '../../extension/site-access.ts';
import type { MarkedWords } from '../page-figures/use-dismissal.ts';

export type { PageState } from '../../extension/messages.ts';
export type { SiteAccess } from '../../extension/site-access.ts';

/** What the popup needs of the browser. */
export interface PopupPort {
  /** Null where nothing of ours runs in the tab. */
  pageState(): Promise<PageState | null>;
  onPageChanged(changed: (state: PageState) => void, signal: AbortSignal): void;
  siteAccess(): Promise<SiteAccess>;
  /** Switches the tab's site on or off; answers how it stands then. */
  setSite(on: boolean): Promise<SiteAccess>;
  /** Asks the reader for the tab's site; called within the click. */
  allowSite(): Promise<SiteAccess>;
  /** Called within the click. */
  openPanel(annotation: string | null): void;
  openSettings(): void;
  /** Scrolls the page to a mark. */
  reveal(annotation: string): void;
  /** "Not this claim": these words are not marked with it any more. */
  dismiss(mark: MarkedWords): void;
  restore(mark: MarkedWords): void;
  copy(text: string): void;
  readonly recent: RecentSearches;
  readonly memory: PopupMemory;
}

/** What was searched for last, newest first; kept on this device until it is cleared. */
export interface RecentSearches {
  list(): Promise<readonly string[]>;
  /** Answers the list as it is then. */
  add(query: string): Promise<readonly string[]>;
  clear(): Promise<void>;
}

/** How the popup was left: a popup closes with every click beside it. Kept until the browser closes. */
export interface PopupMemory {
  /** Null where it was left on another page. */
  recall(): Promise<PopupLeft | null>;
  keep(left: PopupLeft): void;
}

export interface PopupLeft {
  readonly query: string;
  /** Id of the annotation or claim whose card was open. */
  readonly open: string | null;
}
