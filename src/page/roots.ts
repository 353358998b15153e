import { NEVER_READ, POSSIBLE_HOSTS } from './elements.ts';

/** A page that nests shadow roots without end is read to this number. */
const MAX_ROOTS = 2000;

/**
 * The open shadow roots of a page whose text may be read, nested ones too. A shadow root can only be found through its host,
 * and touching every element costs more than reading the text; so the browser picks out who may be one.
 */
export function shadowRootsBelow(document: Document, ignore: Element | null = null): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const waiting: (Document | ShadowRoot)[] = [document];
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    for (const host of tree.querySelectorAll(POSSIBLE_HOSTS)) {
      const inside = host.shadowRoot;
      if (!inside || host === ignore || found.length >= MAX_ROOTS || host.closest(NEVER_READ)) continue;
      waiting.push(inside);
      found.push(inside);
    }
  }
  return found;
}
