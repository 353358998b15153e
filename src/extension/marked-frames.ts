import { browser } from 'wxt/browser';
import type { PageAnchor, PageState } from './messages.ts';
import { askTab } from './messaging.ts';
import type { MarkedFrame } from './page-slot.ts';

/**
 * What the page in a tab bears, the marks of its frames after its own; where it is not about our subject, how much was looked
 * through. Null where nothing of ours runs. The frames are not asked by message: the script that stands by listens to nobody,
 * for that would cost every page.
 */
export async function stateOfTab(tab: number): Promise<PageState | null> {
  const frames = await inFrames(tab, stateOfFrame);
  const top = frames.find(({ frameId }) => frameId === TOP_FRAME)?.result;
  // No script can be put into a page of our own; it listens.
  if (!top) return askTab(tab, 'page-state', null).catch(() => null);
  const framed = frames.flatMap(({ frameId, result }) =>
    frameId === TOP_FRAME || !result ? [] : result.annotations.map((one) => ({ ...one, frame: result.page })),
  );
  return { ...top, annotations: [...top.annotations, ...framed] };
}

/** Where the marks of a tab stand, each in the text of its own frame. */
export async function anchorsOfTab(tab: number): Promise<PageAnchor[]> {
  const frames = await inFrames(tab, anchorsOfFrame);
  if (frames.length === 0) return askTab(tab, 'page-anchors', null).catch(() => []);
  return frames.flatMap(({ result }) => result ?? []);
}

/** The frames of a tab that bear marks, by their ids, in the order in which their marks are listed. */
export async function markedFramesOf(tab: number): Promise<number[]> {
  const frames = await inFrames(tab, stateOfFrame);
  return frames.flatMap(({ frameId, result }) => (result && result.annotations.length > 0 ? [frameId] : []));
}

/** The page itself among the frames of its tab. */
export const TOP_FRAME = 0;

/** Runs a function in every frame of a tab that we may read, the page's own first. */
async function inFrames<T>(tab: number, func: () => T): Promise<{ frameId: number; result?: T }[]> {
  const frames = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func, injectImmediately: true })
    .catch(() => []);
  return frames
    .map(({ frameId, result }) => ({ frameId, result: result as T }))
    .toSorted((a, b) => Number(b.frameId === TOP_FRAME) - Number(a.frameId === TOP_FRAME));
}

/** Runs in the frame: nothing from outside it can be named. */
function stateOfFrame(): PageState | null {
  const world = globalThis as { [key: symbol]: unknown };
  const marked = world[Symbol.for('plumbline.marked-frame')] as MarkedFrame | undefined;
  if (marked) return marked.state();
  const instances = world[Symbol.for('plumbline.instances')] as ReadonlyMap<string, unknown> | undefined;
  if (!instances?.has('stand-by')) return null;
  return {
    page: { title: document.title.slice(0, 300), language: document.documentElement.lang, published: null, url: null },
    annotations: [],
    scanned: { blocks: 0, characters: document.body?.textContent.length ?? 0, figures: 0 },
    running: true,
  };
}

/** Runs in the frame too. */
function anchorsOfFrame(): PageAnchor[] {
  const world = globalThis as { [key: symbol]: unknown };
  return (world[Symbol.for('plumbline.marked-frame')] as MarkedFrame | undefined)?.anchors() ?? [];
}
