import type { PageState } from '../../extension/messages.ts';
import type { SiteAccess } from '../../extension/site-access.ts';

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
  copy(text: string): void;
}
