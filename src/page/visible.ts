/** The browser's own answer; it works out styles but no layout. Fading in (opacity) counts as visible. */
export function isVisible(element: Element | null): boolean {
  if (!element?.isConnected) return false;
  if (element.checkVisibility?.({ visibilityProperty: true }) ?? true) return true;
  // An element without a box of its own says that it cannot be seen, though its text can.
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  return getComputedStyle(element).display === 'contents' && isVisible(parent);
}
