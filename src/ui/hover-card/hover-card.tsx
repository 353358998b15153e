import { render } from 'preact';
import type { ClaimDetail } from '../../extension/messages.ts';
import type { Annotation } from '../../matching/annotation.ts';
import { cardModel } from '../card/card-model.ts';
import cardStyle from '../card/card.css?inline';
import { ClaimCard } from '../card/claim-card.tsx';
import chartStyle from '../charts/charts.css?inline';
import { word } from '../language/words.ts';
import type { Locale } from '../language/words.ts';
import tokens from '../tokens.css?inline';
import hoverStyle from './hover-card.css?inline';
import { keepPlaced } from './place-card.ts';

export interface HoverCardOptions {
  readonly locale: Locale;
  readonly appearance: 'system' | 'light' | 'dark';
  /** Takes the card and its host away for good. */
  readonly signal: AbortSignal;
  /** The reader closed it, by the button or the Escape key; it is gone already. */
  onClose(): void;
  onOpenPanel(annotation: Annotation): void;
  /** "Not this claim"; the card is gone already. */
  onDismiss(annotation: Annotation): void;
}

export interface CardToShow {
  /** Where the figure is in the window now; asked again whenever the page moves. */
  readonly anchor: () => DOMRect;
  readonly detail: ClaimDetail;
  readonly annotation: Annotation;
  /** When the page was published, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Opened on purpose: it is announced to who does not see it. */
  readonly pinned: boolean;
  /** Opened by the keyboard: the focus goes into it, and back when it closes. */
  readonly focus: boolean;
}

export interface HoverCard {
  show(card: CardToShow): void;
  hide(): void;
  contains(target: EventTarget | null): boolean;
  /** The one element that is put into the page; null as long as no card was shown. */
  readonly host: Element | null;
}

/** A card beside a figure of somebody else's page. It puts one element into the page, when it is first shown, with a closed shadow root. */
export function createHoverCard(options: HoverCardOptions): HoverCard {
  let frame: CardFrame | null = null;
  let open: AbortController | null = null;
  let focusBefore: Element | null = null;

  const hide = () => {
    if (!open || !frame) return;
    const hadFocus = document.activeElement === frame.host;
    open.abort();
    open = null;
    frame.dialog.hidePopover();
    render(null, frame.dialog);
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  const close = () => {
    hide();
    options.onClose();
  };

  options.signal.addEventListener('abort', () => {
    hide();
    frame?.host.remove();
    frame = null;
  });

  return {
    show({ anchor, detail, annotation, published, pinned, focus }) {
      if (options.signal.aborted) return;
      frame ??= makeFrame(options);
      if (!frame.host.isConnected) document.documentElement.append(frame.host);
      const { dialog, live } = frame;
      open?.abort();
      open = new AbortController();
      const { signal } = open;
      dialog.scrollTop = 0;
      const actions = {
        close,
        openPanel: () => options.onOpenPanel(annotation),
        dismiss: () => {
          hide();
          options.onDismiss(annotation);
        },
        ...copying(),
      };
      // A fresh card each time: no opened details or "copied" of the one before.
      render(null, dialog);
      render(
        <ClaimCard
          detail={detail}
          annotation={annotation}
          published={published}
          locale={options.locale}
          actions={actions}
          titleId={TITLE_ID}
        />,
        dialog,
      );
      if (!dialog.matches(':popover-open')) dialog.showPopover();
      keepPlaced(dialog, anchor, signal);
      addEventListener('keydown', (event) => escape(event, close), { capture: true, signal });
      if (focus) {
        if (document.activeElement !== frame.host) focusBefore = focused();
        dialog.focus({ preventScroll: true });
      }
      live.textContent = pinned && !focus ? announcement(detail, annotation, published, options.locale) : '';
    },
    hide,
    contains: (target) =>
      frame !== null && target instanceof Node && (target === frame.host || frame.dialog.contains(target)),
    get host() {
      return frame?.host ?? null;
    },
  };
}

const TITLE_ID = 'plumb-title';

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
  root.adoptedStyleSheets = [tokens, cardStyle, chartStyle, hoverStyle].map((css) => {
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

function announcement(detail: ClaimDetail, annotation: Annotation, published: string | null, locale: Locale): string {
  const model = cardModel(detail, annotation, { locale, published, today: detail.horizon });
  return word(locale, 'card_announcement', model.label, annotation.quote, model.title);
}
