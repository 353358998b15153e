import type { PageAnchor, PageState } from './messages.ts';

/**
 * Where the page's script, which is put into a page only when it is on our subject, meets the content script that asked for
 * it: the global of the extension's own isolated world, which no script of the page can reach.
 */
const SLOT = Symbol.for('plumbline.page-signal');
/** Where it leaves what popup and panel read by a script of their own (`marked-frames.ts`). */
const MARKED = Symbol.for('plumbline.marked-frame');
const world = globalThis as { [SLOT]?: AbortSignal; [MARKED]?: MarkedFrame };

export interface MarkedFrame {
  state(): PageState;
  anchors(): PageAnchor[];
}

/** Leaves the signal until which the page's script is to run. */
export function leavePageSignal(signal: AbortSignal): void {
  world[SLOT] = signal;
}

export function leftPageSignal(): AbortSignal | undefined {
  return world[SLOT];
}

export function leaveMarkedFrame(frame: MarkedFrame): void {
  world[MARKED] = frame;
}
