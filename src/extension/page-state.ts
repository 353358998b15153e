import { browser } from 'wxt/browser';
import type { PageState } from './messages.ts';
import { askTab } from './messaging.ts';

/**
 * What the page in a tab bears, the marks of its frames after its own; where it is not about our subject, how much was looked
 * through. Null where nothing of ours runs. The frames are not asked by message: the script that stands by listens to nobody,
 * for that would cost every page.
 */
export async function stateOfTab(tab: number): Promise<PageState | null> {
  const frames = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: stateOfFrame, injectImmediately: true })
    .catch(() => []);
  const top = frames.find(({ frameId }) => frameId === 0)?.result;
  // No script can be put into a page of our own; it listens.
  if (!top) return askTab(tab, 'page-state', null).catch(() => null);
  const inFrames = frames.flatMap(({ frameId, result }) =>
    frameId === 0 || !result ? [] : result.annotations.map((one) => ({ ...one, frame: result.page })),
  );
  return { ...top, annotations: [...top.annotations, ...inFrames] };
}

/** Runs in the frame: nothing from outside it can be named. */
function stateOfFrame(): PageState | null {
  const world = globalThis as { [key: symbol]: unknown };
  const ofPage = world[Symbol.for('plumbline.page-state')] as (() => PageState) | undefined;
  if (ofPage) return ofPage();
  const instances = world[Symbol.for('plumbline.instances')] as ReadonlyMap<string, unknown> | undefined;
  if (!instances?.has('stand-by')) return null;
  return {
    page: { title: document.title.slice(0, 300), language: document.documentElement.lang, published: null, url: null },
    annotations: [],
    scanned: { blocks: 0, characters: document.body?.textContent.length ?? 0, figures: 0 },
    running: true,
  };
}
