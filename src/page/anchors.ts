import type { PageAnchor, PageAnnotation } from '../extension/messages.ts';
import type { Marks } from './marks.ts';

/** Characters before and after, enough to tell one occurrence of the words from another. */
const AROUND = 32;

/** Where marks stand in the text content of `body`. Walks all of its text: for when the reader asks for it. */
export function anchorsOf(
  body: Element,
  annotations: readonly PageAnnotation[],
  marks: Marks,
  textOfBlock: (block: string) => string,
): PageAnchor[] {
  const text = body.textContent;
  const offsets = new Map<Node, number>();
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    offsets.set(node, at);
    at += (node as Text).length;
  }
  return annotations.flatMap(({ id, block, ...within }) => {
    const range = marks.rangeOf(id);
    const from = range && offsets.get(range.startContainer);
    const to = range && offsets.get(range.endContainer);
    if (from === undefined || to === undefined) return [];
    const [start, end] = [from + range!.startOffset, to + range!.endOffset];
    const paragraph = textOfBlock(block);
    return [
      {
        annotation: id,
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - AROUND), start),
        suffix: text.slice(end, end + AROUND),
        before: paragraph.slice(Math.max(0, within.start - AROUND), within.start),
        after: paragraph.slice(within.end, within.end + AROUND),
      },
    ];
  });
}
