/**
 * Navigation within the page. The Navigation API tells of every kind; where it is missing, `popstate` and `hashchange` tell
 * of some, and whoever handles the page's mutations asks `check` for the rest. No timer polls.
 */
export function watchNavigation(window: Window, onNavigated: () => void, signal: AbortSignal): { check(): void } {
  let address = addressOf(window);
  const check = () => {
    const now = addressOf(window);
    if (now === address || signal.aborted) return;
    address = now;
    onNavigated();
  };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('currententrychange', check, { signal });
  else for (const event of ['popstate', 'hashchange']) window.addEventListener(event, check, { signal });
  return { check };
}

/** A fragment is a place on the same page, unless it is a route (`#/`, `#!`). */
function addressOf(window: Window): string {
  const { href } = window.location;
  const fragment = href.indexOf('#');
  return fragment < 0 || href[fragment + 1] === '/' || href[fragment + 1] === '!' ? href : href.slice(0, fragment);
}
