import { browser } from 'wxt/browser';
import { listen } from './listen.ts';
import { markedFramesOf, TOP_FRAME } from './marked-frames.ts';
import { answerMessages, askTab } from './messaging.ts';

/**
 * The keys for the next and the previous mark, and for the card of the one at hand. They lead through all frames of a tab and
 * round again. Which frame was last dealt with is forgotten when the background is stopped: then they begin in the page itself.
 */
export function startMarkCommands(signal: AbortSignal): void {
  const frameAtHand = new Map<number, number>();
  const frameOf = (tab: number) => frameAtHand.get(tab) ?? TOP_FRAME;

  async function step(tab: number, by: 1 | -1): Promise<void> {
    const here = frameOf(tab);
    if (await askTab(tab, 'step-mark', { by }, here).catch(() => false)) return;
    const frames = await markedFramesOf(tab);
    const next = frameAfter(frames, here, by);
    frameAtHand.set(tab, next);
    await askTab(tab, 'step-mark', { by, from: 'edge' }, next).catch(() => false);
  }

  async function run(command: string, tab: number): Promise<void> {
    if (command === 'next-figure') await step(tab, 1);
    if (command === 'previous-figure') await step(tab, -1);
    if (command === 'open-card') await askTab(tab, 'open-card', null, frameOf(tab)).catch(() => false);
  }

  /** Keys may be pressed faster than the frames of a tab answer; a tab that never does holds up no other. */
  const lastOf = new Map<number, Promise<void>>();
  listen(
    browser.commands.onCommand,
    (command, tab) => {
      const { id } = tab ?? {};
      if (id !== undefined)
        lastOf.set(
          id,
          (lastOf.get(id) ?? Promise.resolve()).then(() => run(command, id)),
        );
    },
    signal,
  );
  answerMessages(
    {
      'card-opened': (_, sender) => {
        if (sender.tab?.id !== undefined) frameAtHand.set(sender.tab.id, sender.frameId ?? TOP_FRAME);
        return null;
      },
    },
    signal,
  );
  const forget = (tab: number) => {
    frameAtHand.delete(tab);
    lastOf.delete(tab);
  };
  listen(browser.tabs.onRemoved, forget, signal);
}

/** The frame that bears the next marks, round again; the page itself where none does. */
function frameAfter(frames: readonly number[], here: number, by: 1 | -1): number {
  const at = frames.indexOf(here);
  if (at < 0) return (by > 0 ? frames[0] : frames.at(-1)) ?? TOP_FRAME;
  return frames.at((at + by) % frames.length) ?? TOP_FRAME;
}
