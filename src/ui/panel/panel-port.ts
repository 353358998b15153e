import type { PageState } from '../../extension/messages.ts';

export type { PageState } from '../../extension/messages.ts';

/** What the side panel needs of the browser. */
export interface PanelPort {
  /** The page of the tab that the panel stands beside; null where nothing of ours runs in it. */
  pageState(): Promise<PageState | null>;
  /** Also called when another tab comes to the front; null where nothing of ours runs in it. */
  onPageChanged(changed: (state: PageState | null) => void, signal: AbortSignal): void;
  /** A card was opened in the page, or the panel was opened from a card: its annotation. */
  onCardOpened(opened: (annotation: string) => void, signal: AbortSignal): void;
  /** Scrolls the page to a mark. */
  reveal(annotation: string): void;
  copy(text: string): void;
}
