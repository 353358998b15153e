import { render } from 'preact';
import type { Annotation } from '../../matching/annotation.ts';
import type { CardContent } from '../card/card-content.ts';
import cardStyle from '../card/card.css?inline';
import { Card } from '../card/card.tsx';
import chartStyle from '../charts/charts.css?inline';
import type { Locale, Words } from '../language/words.ts';
import tokens from '../tokens.css?inline';
import { DismissedNote } from './dismissed-note.tsx';
import hoverStyle from './hover-card.css?inline';
import { type CardAnchor, keepPlaced, rememberPlace } from './place-card.ts';

export interface HoverCardOptions {
  readonly locale: Locale;
  /** Of that language. */
  readonly words: Words;
  readonly appearance: 'system' | 'light' | 'dark';
  /** Takes the card and its host away for good. */
  readonly signal: AbortSignal;
  /** The reader closed it, by the button or the Escape key; it is gone already. */
  onClose(): void;
  onOpenPanel(annotation: Annotation): void;
  /** "Not this claim"; in the card's place stands how to take it back. */
  onDismiss(annotation: Annotation): void;
  /** The reader took it back. */
  onRestore(annotation: Annotation): void;
}

export interface CardToShow {
  readonly anchor: CardAnchor;
  readonly content: CardContent;
  readonly annotation: Annotation;
  /** Opened on purpose: it is announced to who does not see it. */
  readonly pinned: boolean;
  /** Opened by the keyboard: the focus goes into it, and back when it closes. */
  readonly focus: boolean;
}

export interface HoverCard {
  show(card: CardToShow): void;
  /** Its mark is left or gone. What tells of a dismissed mark stays: it goes by itself. */
  hide(): void;
  contains(target: EventTarget | null): boolean;
  /** The one element that is put into the page; null as long as no card was shown. */
  readonly host: Element | null;
}

/** How long a dismissed mark can be taken back, unless pointer or focus are on the note. */
const NOTE_MS = 12_000;

/** A card beside a figure of somebody else's page. It puts one element into the page, when it is first shown, with a closed shadow root. */
export function createHoverCard(options: HoverCardOptions): HoverCard {
  const { locale, words } = options;
  let frame: CardFrame | null = null;
  let open: AbortController | null = null;
  let isNote = false;
  let focusBefore: Element | null = null;

  const takeAway = () => {
    if (!open || !frame) return;
    const hadFocus = document.activeElement === frame.host;
    open.abort();
    open = null;
    isNote = false;
    frame.dialog.hidePopover();
    render(null, frame.dialog);
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  const close = () => {
    takeAway();
    options.onClose();
  };

  /** Puts the note where the card was; its figure may be gone from the page already. */
  const showNote = (annotation: Annotation, place: CardAnchor) => {
    if (!frame || !open) return;
    const { dialog, host } = frame;
    const hadFocus = document.activeElement === host;
    open.abort();
    open = new AbortController();
    const { signal } = open;
    isNote = true;
    render(
      <DismissedNote
        quote={annotation.quote}
        words={words}
        titleId={TITLE_ID}
        onClose={takeAway}
        onUndo={() => {
          takeAway();
          options.onRestore(annotation);
        }}
      />,
      dialog,
    );
    keepPlaced(dialog, place, signal);
    if (hadFocus) dialog.querySelector('button')?.focus({ preventScroll: true });
    addEventListener('keydown', (event) => escape(event, takeAway), { capture: true, signal });
    const outside = (event: Event) => event.composedPath().includes(host) || takeAway();
    addEventListener('pointerdown', outside, { capture: true, passive: true, signal });
    const timer = setInterval(() => dialog.matches(':hover, :focus-within') || takeAway(), NOTE_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  };

  options.signal.addEventListener('abort', () => {
    takeAway();
    frame?.host.remove();
    frame = null;
  });

  return {
    show({ anchor, content, annotation, pinned, focus }) {
      if (options.signal.aborted) return;
      frame ??= makeFrame(options);
      // All but a modal dialog of the page's is inert: over a figure within one the card has to be within it too.
      const home = anchor.contextElement?.closest(':modal') ?? document.documentElement;
      if (frame.host.parentNode !== home) home.append(frame.host);
      const { dialog, live } = frame;
      open?.abort();
      open = new AbortController();
      isNote = false;
      const { signal } = open;
      dialog.scrollTop = 0;
      const actions = {
        close,
        openPanel: () => options.onOpenPanel(annotation),
        dismiss: () => {
          showNote(annotation, rememberPlace(anchor));
          options.onDismiss(annotation);
        },
        ...copying(),
      };
      // A fresh card each time: no opened details or "copied" of the one before.
      render(null, dialog);
      render(<Card content={content} words={words} locale={locale} actions={actions} titleId={TITLE_ID} />, dialog);
      if (!dialog.matches(':popover-open')) dialog.showPopover();
      keepPlaced(dialog, anchor, signal);
      addEventListener('keydown', (event) => escape(event, close), { capture: true, signal });
      if (focus) {
        if (document.activeElement !== frame.host) focusBefore = focused();
        dialog.focus({ preventScroll: true });
      }
      live.textContent = pinned && !focus ? content.announcement : '';
    },
    hide: () => isNote || takeAway(),
    contains: (target) =>
      frame !== null && target instanceof Node && (target === frame.host || frame.dialog.contains(target)),
    get host() {
      return frame?.host ?? null;
    },
  };
}

const TITLE_ID = 'plumb-title';

/** Firefox stops our scripts unasked when the extension goes, but then takes its sheets away too (src/page/marks.css). */
const LAPSING = ':host { visibility: var(--plumbline-card, hidden) !important }';

interface CardFrame {
  readonly host: HTMLElement;
  readonly dialog: HTMLElement;
  readonly live: HTMLElement;
}

function makeFrame({ locale, appearance }: HoverCardOptions): CardFrame {
  const host = document.createElement('plumbline-card');
  // Closed: the page's own scripts cannot read what its reader looks at.
  const root = host.attachShadow({ mode: 'closed' });
  // Adopted sheets are no inline styles: a page's content security policy does not stop them.
  const styles = [tokens, cardStyle, chartStyle, hoverStyle, ...(import.meta.env.FIREFOX ? [LAPSING] : [])];
  root.adoptedStyleSheets = styles.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const dialog = document.createElement('div');
  dialog.className = 'plumbline plumb-hover';
  dialog.popover = 'manual';
  dialog.role = 'dialog';
  dialog.tabIndex = -1;
  dialog.lang = locale;
  dialog.dir = 'ltr';
  dialog.setAttribute('aria-labelledby', TITLE_ID);
  if (appearance !== 'system') dialog.dataset['theme'] = appearance;
  const live = document.createElement('div');
  live.className = 'plumb-unseen plumb-hover-live';
  live.lang = locale;
  live.ariaLive = 'polite';
  root.append(dialog, live);
  // What is clicked or typed in the card is no business of the page's listeners.
  for (const type of [
    'click',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
    'keydown',
    'keyup',
    'keypress',
  ]) {
    dialog.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  return { host, dialog, live };
}

function escape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  // One key closes one thing: not the page's own dialog as well.
  event.stopPropagation();
  event.preventDefault();
  close();
}

/** The element that has the focus, also within the page's own open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Pages without a secure context have no clipboard; there is no button then. */
function copying(): { copy?(text: string): void } {
  if (!isSecureContext) return {};
  return { copy: (text) => void navigator.clipboard.writeText(text).catch(() => undefined) };
}
