import type { PageAnchor, PageState } from '../../extension/messages.ts';
import type { PageFilter } from '../page-figures/page-filter.ts';
import type { MarkedWords } from '../page-figures/use-dismissal.ts';
import type { PanelRequest } from './panel-request.ts';

export type { PageAnchor, PageState } from '../../extension/messages.ts';

/** What the side panel needs of the browser. */
export interface PanelPort {
  /** The page of the tab that the panel stands beside; null where nothing of ours runs in it. */
  pageState(): Promise<PageState | null>;
  /** Also called when another tab comes to the front; null where nothing of ours runs in it. */
  onPageChanged(changed: (state: PageState | null) => void, signal: AbortSignal): void;
  /** The marks that are on screen in the page, by id, when they change. */
  onMarksInView(changed: (annotations: readonly string[]) => void, signal: AbortSignal): void;
  /** A card was opened in the page, or somebody asks the panel to show something. */
  onRequest(asked: (request: PanelRequest) => void, signal: AbortSignal): void;
  /** Scrolls the page to a mark. */
  reveal(annotation: string): void;
  /** Where the marks stand in the page's text. */
  anchors(): Promise<readonly PageAnchor[]>;
  /** "Not this claim": these words are not marked with it any more. */
  dismiss(mark: MarkedWords): void;
  restore(mark: MarkedWords): void;
  copy(text: string): void;
  /** Opens a sheet with the page's figures and has it printed. */
  print(filter: PageFilter): void;
  /** Saves a text as a file. */
  save(name: string, type: string, text: string): void;
}
