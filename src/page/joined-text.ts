/** What is no text, though it is kept as one. In a page of XML its scripts are read along: that only costs time. */
const NO_TEXT = '//script/text()|//style/text()';
const ORDERED_SNAPSHOT = 7;

/**
 * The text of a document's own tree, its title too, in parts between its scripts and styles. The browser joins it, the texts of
 * neighbours without a space: to walk it would be to make a handle of every node, and the first handle of an element alone costs
 * a third of what a bare walk does. The page may change between two parts.
 */
export function* joinedText(document: Document): Generator<string, void> {
  // Constructors, for a page may hide the document's methods behind its elements' names (`<img name="evaluate">`).
  const gaps = new XPathEvaluator().evaluate(NO_TEXT, document, null, ORDERED_SNAPSHOT);
  const range = new Range();
  range.selectNodeContents(document);
  let last: Node | null = null;
  for (let at = 0; at < gaps.snapshotLength; at++) {
    const gap = gaps.snapshotItem(at) as Node;
    if (!gap.isConnected) continue;
    range.setEndBefore(gap);
    yield range.toString();
    range.setStartAfter(gap);
    last = gap;
  }
  range.selectNodeContents(document);
  if (last?.isConnected) range.setStartAfter(last);
  yield range.toString();
  // The browser keeps a range up to date at every change of the page until it is collected: one at the edge has nothing to keep.
  range.selectNodeContents(document);
  range.collapse(true);
}
