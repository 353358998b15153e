import { namesSubject } from './gate.ts';
import { shadowRootsBelow } from './roots.ts';

/** A page with more elements than this is not asked for its whole text at once: that would be one long task. */
const MANY_ELEMENTS = 30_000;
const CHUNK = 200_000;
/** Names are not cut in two between chunks. */
const OVERLAP = 40;

/**
 * Whether a page names our subject anywhere. On most pages it does not, and this is all the work they ever cause: one native
 * call for the text and one regular expression over it, without a script object made for any node.
 */
export function* pageNamesSubject(document: Document): Generator<undefined, boolean> {
  if (namesSubject(document.title)) return true;
  if (!document.body) return false;
  if (yield* treeNamesSubject(document.body)) return true;
  for (const root of shadowRootsBelow(document)) if (yield* treeNamesSubject(root)) return true;
  return false;
}

export function* treeNamesSubject(tree: Node): Generator<undefined, boolean> {
  if ('getElementsByTagName' in tree && (tree as Element).getElementsByTagName('*').length > MANY_ELEMENTS) {
    const walker = (tree.ownerDocument as Document).createTreeWalker(tree, 4);
    let text = '';
    for (let node = walker.nextNode(), steps = 0; node; node = walker.nextNode()) {
      if (++steps % 128 === 0) yield;
      text += `${(node as Text).data}\n`;
      if (text.length < 10_000) continue;
      if (yield* textNamesSubject(text)) return true;
      text = '';
    }
    return namesSubject(text);
  }
  return yield* textNamesSubject(tree.textContent ?? '');
}

function* textNamesSubject(text: string): Generator<undefined, boolean> {
  for (let at = 0; at < text.length; at += CHUNK) {
    if (namesSubject(text.length <= CHUNK ? text : text.slice(at, at + CHUNK + OVERLAP))) return true;
    yield;
  }
  return false;
}
