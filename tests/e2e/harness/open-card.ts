import type { CDPSession, Page } from 'playwright-core';

export interface CardBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The card that is open on a page, reached through its closed shadow root over the DevTools protocol. */
export class OpenCard {
  readonly #session: CDPSession;
  readonly #objectId: string;

  private constructor(session: CDPSession, objectId: string) {
    this.#session = session;
    this.#objectId = objectId;
  }

  /** Throws when none opens within half a minute. */
  static async on(page: Page): Promise<OpenCard> {
    const session = await page.context().newCDPSession(page);
    const until = Date.now() + 30_000;
    while (Date.now() < until) {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const nodeId = findDialog(root);
      if (nodeId !== null) {
        const { object } = await session.send('DOM.resolveNode', { nodeId });
        const card = new OpenCard(session, object.objectId!);
        if (await card.ask<boolean>(`this.matches(':popover-open') && this.style.left !== ''`)) return card;
      }
      await page.waitForTimeout(150);
    }
    throw new Error(`no card is open on ${page.url()}`);
  }

  /** The value of an expression in which `this` is the card's dialog. */
  async ask<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      objectId: this.#objectId,
      functionDeclaration: `function () { return ${expression}; }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  box(): Promise<CardBox> {
    return this.ask<CardBox>(
      '(({ left, top, right, bottom }) => ({ left, top, right, bottom }))(this.getBoundingClientRect())',
    );
  }

  style(property: string): Promise<string> {
    return this.ask<string>(`getComputedStyle(this).getPropertyValue('${property}')`);
  }

  /** The middle of the button with these words, scrolled into view within the card. */
  button(words: string): Promise<{ x: number; y: number }> {
    return this.ask(`(() => {
      const button = [...this.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words)});
      button.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
  }

  /** Whether the reader sees it. */
  isSeen(): Promise<boolean> {
    return this.ask(`this.matches(':popover-open') && this.checkVisibility({ visibilityProperty: true })`);
  }
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

function findDialog(node: DomNode, within = false): number | null {
  const inCard = within || node.nodeName === 'PLUMBLINE-CARD';
  if (inCard && node.attributes?.includes('dialog')) return node.nodeId;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findDialog(child, inCard);
    if (found !== null) return found;
  }
  return null;
}
