/** Where nothing is drawn (a frame out of sight) nobody waits longer, in milliseconds. */
const AT_MOST_MS = 100;

/**
 * Resolves once the browser has laid the page out in its own time. Who asks what is visible before that pays for the styles of
 * the whole page, in one go.
 */
export function whenRendered(window: Window): Promise<void> {
  if (window.document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, AT_MOST_MS);
    window.requestAnimationFrame(() => setTimeout(resolve));
  });
}
