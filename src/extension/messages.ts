import type { Annotation, Block, PageFacts } from '../matching/annotation.ts';
import type { Metric } from '../claims/lexicon-schema.ts';
import type { Claim, Series, Yardstick } from '../claims/schema.ts';
import type { CardContent } from '../ui/card/card-content.ts';
import type { Locale, Words } from '../ui/language/words.ts';

export type { Annotation, Block, PageFacts } from '../matching/annotation.ts';

/** Every message that is sent, with what it asks and what answers it. Nothing else crosses a context. */
export interface MessageMap {
  // content script -> background
  /** The page is on our subject: put the page's script into the sender's frame. */
  'load-page': { ask: null; answer: null };
  /**
   * Candidate blocks of a page; answered with what is on record about their figures, or `running: false` where the site is
   * off, and with the reader's hover delay in milliseconds.
   */
  'annotate-blocks': {
    ask: { page: PageFacts; blocks: Block[] };
    answer: { annotations: Annotation[]; running: boolean; hoverDelay?: number };
  };
  /** Put the card's script into the sender's frame; answered with how the reader wants the card. */
  'load-card': { ask: null; answer: CardManner };
  /** The card of a mark of the sender's page; null where the claim is gone. */
  'card-content': { ask: { annotation: Annotation; published: string | null }; answer: CardContent | null };
  /** Open the side panel (only within a user's gesture), showing this annotation. */
  'open-panel': { ask: { annotation: string | null }; answer: null };

  /** "Not this claim": these words are not marked with it any more. */
  'dismiss-mark': { ask: { claim: string; quote: string }; answer: null };
  /** Takes that back. */
  'restore-mark': { ask: { claim: string; quote: string }; answer: null };

  // views of ours -> background
  /** All that a card of this claim needs; null where it is not on file. */
  'claim-detail': { ask: { claim: string }; answer: ClaimDetail | null };
  /** Switch a site off or on for good, and the tab's page with it: done in the background, for the popup may close at once. */
  'set-site': { ask: { host: string; on: boolean; tab: number }; answer: null };

  // popup, side panel, background -> content script of a tab
  'page-state': { ask: null; answer: PageState };
  /** Scroll to a mark and show it. */
  'reveal-mark': { ask: { annotation: string }; answer: boolean };
  /** Go to the mark `by` places on in the frame, from the one last dealt with or from beyond its edge; false where there is none. */
  'step-mark': { ask: { by: 1 | -1; from?: 'edge' }; answer: boolean };
  /** Open the card of the mark last dealt with, as by a click; false where there is none. */
  'open-card': { ask: null; answer: boolean };
  /** Take every mark away and rest, or begin anew. */
  'set-running': { ask: { running: boolean }; answer: null };
  /** The settings have changed what is marked, or how it is shown: begin anew. */
  'read-again': { ask: null; answer: null };
  /** Where the marks stand in the page's text, for an export that others can find them by. */
  'page-anchors': { ask: null; answer: PageAnchor[] };

  // content script -> background, popup, side panel (whoever listens)
  /** What the frame bears has changed: so many marks, and whether it holds other frames. */
  'page-changed': { ask: { marks: number; framed: boolean }; answer: null };
  'card-opened': { ask: { annotation: string }; answer: null };
}

export interface CardManner {
  readonly locale: Locale;
  /** Of that language: the card's script carries none. */
  readonly words: Words;
  readonly appearance: 'system' | 'light' | 'dark';
}

/** An annotation as the page holds it: with an id that is stable while its block is. */
export interface PageAnnotation extends Annotation {
  readonly id: string;
  /** The frame of the page that it stands in; left out where that is the page itself. */
  readonly frame?: PageFacts;
}

/**
 * The place of a mark in the text content of the page's body: UTF-16 offsets, and the words around it as the text has them.
 * A mark in a shadow root has no place there.
 */
export interface PageAnchor {
  readonly annotation: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The words around it within its paragraph, white space collapsed. */
  readonly before: string;
  readonly after: string;
}

export interface PageState {
  readonly page: PageFacts;
  /** In reading order. */
  readonly annotations: readonly PageAnnotation[];
  readonly scanned: { readonly blocks: number; readonly characters: number; readonly figures: number };
  readonly running: boolean;
}

/** All that a card needs. */
export interface ClaimDetail {
  readonly claim: Claim;
  readonly series: Series | null;
  /** The claim's measures, by the metric's id: its own and those of its observations. */
  readonly metrics: Readonly<Record<string, Pick<Metric, 'label' | 'type'>>>;
  /** Reference sums, in the order in which they are tried. */
  readonly yardsticks: readonly Yardstick[];
  readonly dataVersion: string;
  readonly horizon: string;
  /** The pack that the claim came with; left out where it is one of ours. `dataVersion` and `horizon` are then the pack's. */
  readonly pack?: { readonly name: string };
}

export type MessageName = keyof MessageMap;
export type Ask<N extends MessageName> = MessageMap[N]['ask'];
export type Answer<N extends MessageName> = MessageMap[N]['answer'];
