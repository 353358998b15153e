import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverCard } from '../../../../src/ui/hover-card/hover-card.tsx';
import type { CardToShow, HoverCardOptions } from '../../../../src/ui/hover-card/hover-card.tsx';
import type { Annotation, Verdict } from '../../../../src/matching/annotation.ts';
import { cardContent } from '../../../../src/ui/card/card-content.ts';
import { LOCALES, wordsOf } from '../../../../src/ui/language/words.ts';
import type { Locale } from '../../../../src/ui/language/words.ts';
import { detailOf, forecastClaim, revisionSeries, toldAsDone } from '../../../fixtures/claims.ts';

const VERDICTS: Verdict[] = ['consistent', 'outdated', 'differs', 'context'];

/** The card's root is closed to the page; the tests keep the reference that the page never gets. */
let root: ShadowRoot;
let life: AbortController;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  life = new AbortController();
  Element.prototype.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
});

afterEach(() => {
  life.abort();
  Element.prototype.attachShadow = attach;
  document.body.replaceChildren();
});

function made(options: Partial<HoverCardOptions> = {}) {
  const told = { onClose: vi.fn(), onOpenPanel: vi.fn(), onDismiss: vi.fn(), onRestore: vi.fn() };
  const { locale = 'en' } = options;
  return {
    told,
    card: createHoverCard({
      locale,
      words: wordsOf(locale),
      appearance: 'light',
      signal: life.signal,
      ...told,
      ...options,
    }),
  };
}

const content = (locale: Locale = 'en', annotation: Annotation = toldAsDone) =>
  cardContent(detailOf(forecastClaim, revisionSeries), annotation, {
    locale,
    published: '2026-02-03',
    today: '2026-06-01',
  });
const placed = () => vi.waitFor(() => expect(dialog().style.left).not.toBe(''));

function at(left: number, top: number, more: Partial<CardToShow> = {}): CardToShow {
  return {
    anchor: { getBoundingClientRect: () => new DOMRect(left, top, 80, 18) },
    content: content(),
    annotation: toldAsDone,
    pinned: false,
    focus: false,
    ...more,
  };
}

const dialog = () => root.querySelector<HTMLElement>('[role=dialog]')!;
const button = (text: string) =>
  [...root.querySelectorAll('button')].find((candidate) => candidate.textContent === text)!;
const press = (key: string) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

const anchorOf = (element: Element) => ({
  getBoundingClientRect: () => element.getBoundingClientRect(),
  contextElement: element,
});

function look() {
  const { color, fontSize, letterSpacing, display } = getComputedStyle(root.querySelector('.plumb-card-title')!);
  const { width, height } = dialog().getBoundingClientRect();
  return { color, fontSize, letterSpacing, display, width, height };
}

describe('the hover card in a page', () => {
  it('puts nothing into the page before it is first shown, and one closed element then', () => {
    const before = document.documentElement.outerHTML;
    const { card } = made();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(card.host).toBeNull();
    card.show(at(100, 100));
    expect(document.documentElement.lastElementChild).toBe(card.host);
    expect(card.host!.shadowRoot).toBeNull();
    card.hide();
    card.show(at(200, 200));
    expect(document.querySelectorAll('plumbline-card')).toHaveLength(1);
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['the top left corner', 0, 0],
    ['the top right corner', innerWidth - 80, 0],
    ['the bottom left corner', 0, innerHeight - 18],
    ['the bottom right corner', innerWidth - 80, innerHeight - 18],
    ['the middle', innerWidth / 2, innerHeight / 2],
  ])('lies wholly within the window and beside a figure in %s', async (_, left, top) => {
    const { card } = made();
    card.show(at(left, top));
    await placed();
    const box = dialog().getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box.top >= top + 18 || box.bottom <= top).toBe(true);
    expect(box.width).toBeLessThanOrEqual(360);
    expect(box.height).toBeLessThanOrEqual(innerHeight * 0.6 + 1);
  });

  it('follows the figure when any box of the page scrolls', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'height: 100px; overflow: auto';
    box.append(Object.assign(document.createElement('div'), { style: 'height: 1000px' }));
    document.body.append(box);
    const figure = box.firstElementChild!.appendChild(document.createElement('span'));
    figure.textContent = '$1.5 trillion';
    const { card } = made();
    card.show(at(0, 0, { anchor: anchorOf(figure) }));
    await placed();
    const before = dialog().getBoundingClientRect().top;
    box.scrollTop = 10;
    await vi.waitFor(() => expect(dialog().getBoundingClientRect().top).toBe(before - 10));
  });

  it('is not seen while its figure is scrolled out of sight, unless the reader is in it', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    box.style.cssText = 'height: 100px; overflow: auto';
    const figure = box.appendChild(document.createElement('p'));
    figure.textContent = '$1.5 trillion';
    box.append(Object.assign(document.createElement('div'), { style: 'height: 1000px' }));
    const { card } = made();
    const seen = () => dialog().checkVisibility({ visibilityProperty: true });
    card.show(at(0, 0, { anchor: anchorOf(figure), pinned: true }));
    await placed();
    box.scrollTop = 500;
    await vi.waitFor(() => expect(seen()).toBe(false));
    box.scrollTop = 0;
    await vi.waitFor(() => expect(seen()).toBe(true));
    dialog().focus();
    box.scrollTop = 500;
    await vi.waitFor(() => expect(dialog().hasAttribute('data-away')).toBe(true));
    expect(seen()).toBe(true);
  });

  it('closes with Escape and says so, and leaves the key alone once it is closed', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { card, told } = made();
    card.show(at(100, 100));
    expect(dialog().matches(':popover-open')).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(dialog().matches(':popover-open')).toBe(false);
    expect(told.onClose).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told.onClose).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('takes the focus only when the keyboard opened it, and gives it back', () => {
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    const { card } = made();
    card.show(at(100, 100));
    expect(document.activeElement).toBe(button);
    card.show(at(100, 100, { pinned: true, focus: true }));
    expect(document.activeElement).toBe(card.host);
    expect(root.activeElement).toBe(dialog());
    press('Escape');
    expect(document.activeElement).toBe(button);
  });

  it('is named by its title and announced when it was opened on purpose', () => {
    const { card } = made();
    card.show(at(100, 100));
    expect(root.querySelector('[aria-live=polite].plumb-hover-live')!.textContent).toBe('');
    const title = root.getElementById(dialog().getAttribute('aria-labelledby')!)!;
    expect(title.textContent).toBe('The House: spending in the world, 2025');
    card.show(at(100, 100, { pinned: true }));
    expect(root.querySelector('.plumb-hover-live')!.textContent).toBe(
      'Forecast, not fact. $1.5 trillion. The House: spending in the world, 2025',
    );
  });

  it('opens links in a new tab without telling where from', () => {
    const { card } = made();
    card.show(at(100, 100));
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => link.href)).toEqual(['https://house.example/outlook', 'https://paper.example/table']);
    for (const link of links) {
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
      expect(link.referrerPolicy).toBe('no-referrer');
    }
  });

  it('keeps what happens in it from the page’s listeners', () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    const { card, told } = made();
    card.show(at(100, 100));
    root.querySelector<HTMLElement>('.plumb-card-close')!.click();
    expect(heard).not.toHaveBeenCalled();
    expect(told.onClose).toHaveBeenCalledOnce();
    document.removeEventListener('click', heard);
  });

  it('hands on which annotation the panel is to show, and which mark the reader says is mistaken', () => {
    const { card, told } = made();
    card.show(at(100, 100));
    button('Open in panel').click();
    expect(told.onOpenPanel).toHaveBeenCalledWith(toldAsDone);
    button('Not this claim').click();
    expect(told.onDismiss).toHaveBeenCalledWith(toldAsDone);
  });

  it('stands by with a way back when a mark was called mistaken, whatever becomes of the mark', () => {
    const { card, told } = made();
    card.show(at(100, 100));
    button('Not this claim').click();
    card.hide();
    expect(dialog().textContent).toContain('“$1.5 trillion” is no longer marked with this claim.');
    expect(told.onClose).not.toHaveBeenCalled();
    button('Undo').click();
    expect(told.onRestore).toHaveBeenCalledWith(toldAsDone);
    expect(dialog().matches(':popover-open')).toBe(false);
    card.show(at(100, 100));
    button('Not this claim').click();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(dialog().matches(':popover-open')).toBe(false);
    expect(told.onRestore).toHaveBeenCalledOnce();
  });

  it('stands beside where the mark was, and moves with its paragraph', async () => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.style.cssText = 'margin: 300px 0 2000px';
    paragraph.textContent = '$1.5 trillion';
    let marked = true;
    const anchor = {
      getBoundingClientRect: () => (marked ? paragraph.getBoundingClientRect() : new DOMRect()),
      contextElement: paragraph,
    };
    const { card } = made();
    card.show(at(0, 0, { anchor }));
    await placed();
    button('Not this claim').click();
    marked = false;
    const gap = () => {
      const note = dialog().getBoundingClientRect();
      const figure = paragraph.getBoundingClientRect();
      return Math.min(Math.abs(note.top - figure.bottom), Math.abs(figure.top - note.bottom));
    };
    await vi.waitFor(() => expect(gap()).toBeCloseTo(8, -1));
    scrollTo(0, 100);
    await vi.waitFor(() => expect(gap()).toBeCloseTo(8, -1));
    scrollTo(0, 0);
  });

  it('copies the card as text, as Markdown and as a reference', async () => {
    const copied: string[] = [];
    const clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    const { card } = made();
    card.show(at(100, 100));
    for (const form of ['text', 'Markdown', 'citation']) button(form).click();
    const { text, markdown, citation } = content().copies;
    expect(copied).toEqual([text, markdown, citation]);
    await vi.waitFor(() => expect(root.querySelector('.plumb-copied')!.textContent).toBe('Copied'));
    clipboard.mockRestore();
  });

  it('looks the same whatever the page’s own style says of every element', async () => {
    const { card } = made();
    card.show(at(100, 100));
    await placed();
    const before = look();
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent =
      ':not(:root) { display: none !important; color: lime !important; font-size: 40px !important } plumbline-card { all: unset; opacity: .1 } :root { font-size: 40px; line-height: 4; letter-spacing: 1em }';
    expect(look()).toEqual(before);
    style.remove();
  });

  const looks = (['light', 'dark'] as const).flatMap((appearance) => [
    ...LOCALES.map((locale) => ({ locale, appearance, verdict: toldAsDone.verdict })),
    ...VERDICTS.map((verdict) => ({ locale: 'en' as const, appearance, verdict })),
  ]);
  it.each(looks)('passes axe: $locale, $appearance, $verdict', async ({ locale, appearance, verdict }) => {
    const { card } = made({ locale, appearance });
    const annotation = { ...toldAsDone, verdict };
    card.show(at(100, 100, { pinned: true, annotation, content: content(locale, annotation) }));
    for (const details of root.querySelectorAll('details')) details.open = true;
    await Promise.all(
      dialog()
        .getAnimations()
        .map((animation) => animation.finished),
    );
    // axe looks into open roots only: it is given a copy of the card, with its styles, in one.
    const open = document.body.appendChild(document.createElement('div'));
    const copy = attach.call(open, { mode: 'open' });
    copy.adoptedStyleSheets = root.adoptedStyleSheets;
    copy.append(dialog().cloneNode(true));
    const shown = copy.querySelector<HTMLElement>('[role=dialog]')!;
    shown.showPopover();
    await Promise.all(shown.getAnimations().map((animation) => animation.finished));
    card.hide();
    const { violations, passes } = await axe.run(open, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
  });
});

describe('under a page that allows no styles', () => {
  it('is styled and placed all the same', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc =
      '<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src \'none\'"><p style="color: lime">text</p>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument!;
    // The page's own inline style is refused ...
    expect(frame.contentWindow!.getComputedStyle(inner.querySelector('p')!).color).toBe('rgb(0, 0, 0)');
    // ... and what the card does, adopted sheets and properties set by script, is not.
    const box = inner.body.appendChild(inner.createElement('div'));
    const shadow = attach.call(box, { mode: 'closed' });
    const sheet = new (frame.contentWindow as unknown as typeof globalThis).CSSStyleSheet();
    const { card } = made();
    card.show(at(100, 100));
    sheet.replaceSync(
      [...root.adoptedStyleSheets].flatMap((one) => [...one.cssRules].map((rule) => rule.cssText)).join('\n'),
    );
    shadow.adoptedStyleSheets = [sheet];
    const copy = inner.importNode(dialog(), true);
    copy.removeAttribute('style');
    shadow.append(copy);
    copy.showPopover();
    copy.style.left = '17px';
    const style = frame.contentWindow!.getComputedStyle(copy);
    expect(style.borderRadius).toBe('8px');
    expect(style.left).toBe('17px');
    expect(root.querySelectorAll('.plumb-card [style]')).toHaveLength(0);
  });
});
