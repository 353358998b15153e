import type { Page } from 'playwright-core';
import { askTabInFront } from '../../../src/cli/ask-tab-in-front.ts';
import type { ExtensionBrowser } from '../../../src/cli/launch-chromium.ts';
import type { Answer, Ask, MessageName, PageState } from '../../../src/extension/messages.ts';
import { OpenCard } from './open-card.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** A tab with an article, asked as the popup asks it and looked at as a reader does. */
export class MarkedPage {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;

  constructor(browser: ExtensionBrowser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(browser: ExtensionBrowser, address: string): Promise<MarkedPage> {
    const page = await browser.context.newPage();
    await page.goto(`http://${address}`);
    return new MarkedPage(browser, page);
  }

  /** Sends a message to the content script of this tab, as the background does. */
  async tell<N extends MessageName>(name: N, ask: Ask<N>): Promise<Answer<N> | null> {
    await this.page.bringToFront();
    return askTabInFront(this.#browser, name, ask);
  }

  /** As the browser does it when the keys of one of the extension's commands are pressed. */
  async command(name: 'next-figure' | 'previous-figure' | 'open-card'): Promise<void> {
    await this.page.bringToFront();
    await this.#browser.background().evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch(name: string, tab: unknown): void } };
      onCommand.dispatch(command, tab);
    }, name);
  }

  async state(): Promise<PageState | null> {
    return this.tell('page-state', null);
  }

  /** The page's state once it bears at least so many marks and no more have come for a while. Throws after a minute. */
  async marked(atLeast = 1): Promise<PageState> {
    const until = Date.now() + 60_000;
    let before = -1;
    for (;;) {
      const state = await this.state();
      const count = state?.annotations.length ?? 0;
      if (state && count >= atLeast && count === before) return state;
      if (Date.now() > until) throw new Error(`${this.page.url()} bears ${count} marks, not ${atLeast}`);
      before = count;
      await this.page.waitForTimeout(500);
    }
  }

  /** Puts the pointer on the first place where these words stand. */
  async hover(words: string): Promise<void> {
    const { x, y } = await this.placeOf(words);
    await this.page.mouse.move(x - 40, y + 60);
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  async click(words: string): Promise<void> {
    const { x, y } = await this.placeOf(words);
    await this.page.mouse.click(x, y);
  }

  /** The middle of the first place where these words stand, scrolled into view. */
  async placeOf(words: string): Promise<{ x: number; y: number }> {
    // A smooth scroll may be under way: only a place that stands still can be clicked.
    for (let before = await this.#measure(words); ;) {
      await this.page.waitForTimeout(50);
      const now = await this.#measure(words);
      if (now.x === before.x && now.y === before.y) return now;
      before = now;
    }
  }

  async #measure(words: string): Promise<{ x: number; y: number }> {
    const place = await this.page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const box = range.getClientRects()[0]!;
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, words);
    if (!place) throw new Error(`"${words}" does not stand on ${this.page.url()}`);
    return place;
  }

  /** What the open card says, read through its closed shadow root over the DevTools protocol; null where none is open. */
  async card(): Promise<string | null> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const dialog = nodes.find((node) => node.role?.value === 'dialog' && !node.ignored);
      if (!dialog) return null;
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const words: string[] = [];
      const visit = (id: string): void => {
        const node = byId.get(id);
        if (!node) return;
        if (node.role?.value === 'StaticText' && node.name?.value) words.push(String(node.name.value));
        node.childIds?.forEach(visit);
      };
      visit(dialog.nodeId);
      return words.join(' ');
    } finally {
      await session.detach();
    }
  }

  /** Waits until a card is open that holds these words. */
  async cardWith(words: string | RegExp): Promise<string> {
    const until = Date.now() + 30_000;
    for (;;) {
      const card = await this.card();
      if (card && (typeof words === 'string' ? card.includes(words) : words.test(card))) return card;
      if (Date.now() > until) throw new Error(`no card with ${String(words)}; open is: ${card ?? 'none'}`);
      await this.page.waitForTimeout(150);
    }
  }

  /** Clicks a button of the open card with the mouse: only a real click may open a panel. */
  async pressInCard(words: string): Promise<void> {
    const { x, y } = await (await OpenCard.on(this.page)).button(words);
    await this.page.mouse.click(x, y);
  }

  async noCard(): Promise<void> {
    const until = Date.now() + 15_000;
    while ((await this.card()) !== null) {
      if (Date.now() > until) throw new Error('the card stayed open');
      await this.page.waitForTimeout(100);
    }
  }
}
