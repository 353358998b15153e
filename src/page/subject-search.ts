import { namesSubject, SUBJECT } from './subject.ts';
import { walkText } from './text-walk.ts';

/** More text is mostly scripts' and takes longer to search than its nodes to walk. */
const MAX_JOINED = 150_000;

/**
 * Whether the title or a text node of the body could name our subject. The browser joins the text, scripts' with it, which takes
 * no handle of a node: a no is certain, a yes is not.
 */
export function couldNameSubject(document: Document): boolean {
  const text = `${document.title}\n${document.body?.textContent ?? ''}`;
  return text.length > MAX_JOINED || SUBJECT.inRunTogether(text).test(text);
}

/** Whether any text node at or below `tree` names our subject. */
export const anyTextNames = (tree: Node): Generator<undefined, boolean> =>
  walkText(tree, ({ text }) => namesSubject(text));
