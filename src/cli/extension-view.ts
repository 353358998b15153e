import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';

const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/**
 * A view that Playwright does not list as a page (the real popup, the real side panel), reached over the DevTools protocol
 * by the end of its address.
 */
export class ExtensionView {
  readonly #root: CDPSession;
  readonly #session: string;
  readonly #target: string;
  #last = 0;
  readonly #waiting = new Map<number, (result: { result?: unknown; error?: { message: string } }) => void>();

  private constructor(root: CDPSession, session: string, target: string) {
    this.#root = root;
    this.#session = session;
    this.#target = target;
    root.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId !== session) return;
      const reply = JSON.parse(message) as { id?: number; result?: unknown; error?: { message: string } };
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  /** Waits until such a view is open; throws after `patience` milliseconds. */
  static async attach(browser: Browser, addressEnd: string, patience = 30_000): Promise<ExtensionView> {
    const root = await browser.newBrowserCDPSession();
    const until = Date.now() + patience;
    for (;;) {
      const { targetInfos } = await root.send('Target.getTargets');
      const target = targetInfos.find(
        (info) => info.url.startsWith('chrome-extension://') && info.url.endsWith(addressEnd),
      );
      if (target) {
        const { sessionId } = await root.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
        return new ExtensionView(root, sessionId, target.targetId);
      }
      if (Date.now() > until) throw new Error(`no view ${addressEnd} was opened`);
      await wait(100);
    }
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#last;
    const reply = new Promise<{ result?: unknown; error?: { message: string } }>((resolve) =>
      this.#waiting.set(id, resolve),
    );
    await this.#root.send('Target.sendMessageToTarget', {
      sessionId: this.#session,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await reply;
    this.#waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  /** The value of an expression in the view. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the expression is truthy and answers its value. */
  async until<T>(expression: string, patience = 30_000): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const value = await this.evaluate<T>(expression).catch(() => undefined);
      if (value) return value;
      if (Date.now() > end) throw new Error(`never came true in the view: ${expression}`);
      await wait(100);
    }
  }

  async type(text: string): Promise<void> {
    await this.send('Input.insertText', { text });
  }

  async press(key: string): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: KEY_CODES[key] };
    // Enter does nothing to a button unless it brings its character.
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', ...(key === 'Enter' && { text: '\r' }) });
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  /** Closes the view itself, as its reader would, and waits until it is gone: it must not be taken for the next one. */
  async close(): Promise<void> {
    await this.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
    const until = Date.now() + 10_000;
    while (Date.now() < until) {
      const { targetInfos } = await this.#root.send('Target.getTargets');
      if (!targetInfos.some(({ targetId }) => targetId === this.#target)) break;
      await wait(50);
    }
    await this.#root.detach().catch(() => undefined);
  }
}
