import { browser } from 'wxt/browser';
import { listen } from './listen.ts';
import type { Answer, Ask, MessageName } from './messages.ts';

/** What crosses between contexts: the name under a key of ours, so that no other message is ever taken for one. */
interface Envelope<N extends MessageName = MessageName> {
  readonly plumbline: N;
  readonly ask: Ask<N>;
}

type Reply<N extends MessageName> = { readonly answer: Answer<N> } | { readonly failed: string };

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

export type Handlers = { [N in MessageName]?: (ask: Ask<N>, sender: Sender) => Answer<N> | Promise<Answer<N>> };

/** Thrown when nobody answers: the background is stopped for good, the tab has no content script, or the handler failed. */
export class Unanswered extends Error {
  constructor(name: MessageName, reason: string) {
    super(`${name}: ${reason}`);
    this.name = 'Unanswered';
  }
}

/** Asks the background, or whichever extension page listens. Throws `Unanswered`. */
export async function ask<N extends MessageName>(name: N, content: Ask<N>): Promise<Answer<N>> {
  const envelope: Envelope<N> = { plumbline: name, ask: content };
  return open(name, await browser.runtime.sendMessage(envelope).catch(failed));
}

/** Asks the content script in a frame of a tab, by default the page's own. Throws `Unanswered`. */
export async function askTab<N extends MessageName>(
  tab: number,
  name: N,
  content: Ask<N>,
  frameId = 0,
): Promise<Answer<N>> {
  const envelope: Envelope<N> = { plumbline: name, ask: content };
  return open(name, await browser.tabs.sendMessage(tab, envelope, { frameId }).catch(failed));
}

/** Tells the content scripts in every frame of a tab; a tab without one is no fault. */
export function tellTab<N extends MessageName>(tab: number, name: N, content: Ask<N>): void {
  const envelope: Envelope<N> = { plumbline: name, ask: content };
  browser.tabs.sendMessage(tab, envelope).catch(() => undefined);
}

/** Tells the content scripts of all tabs. */
export async function tellTabs<N extends MessageName>(name: N, content: Ask<N>): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) tellTab(id, name, content);
}

/** Tells whoever listens; nobody listening is no fault. */
export function tell<N extends MessageName>(name: N, content: Ask<N>): void {
  ask(name, content).catch(() => undefined);
}

/**
 * Answers the messages that `handlers` names until the signal aborts. Messages of other extensions, and of web pages,
 * never arrive here: only our own contexts can use `runtime.onMessage`, and a foreign sender is turned away all the same.
 */
export function answerMessages(handlers: Handlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = handlers[message.plumbline] as ((ask: unknown, sender: Sender) => unknown) | undefined;
    if (!handler) return undefined;
    // Called at once, not a turn later: only now does the reader's gesture, which a panel needs to open, still count.
    attempt(() => handler(message.ask, sender)).then(
      (answer) => respond({ answer }),
      (error: unknown) => respond(failed(error)),
    );
    return true;
  };
  listen(browser.runtime.onMessage, listener, signal);
}

async function attempt<T>(work: () => T | Promise<T>): Promise<T> {
  return work();
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && typeof (message as Partial<Envelope>).plumbline === 'string'
  );
}

function failed(error: unknown): { failed: string } {
  return { failed: error instanceof Error ? error.message : String(error) };
}

function open<N extends MessageName>(name: N, reply: Reply<N> | undefined): Answer<N> {
  if (reply === undefined) throw new Unanswered(name, 'nobody answered');
  if ('failed' in reply) throw new Unanswered(name, reply.failed);
  return reply.answer;
}
