/**
 * The trees in which a page keeps text: its document and every open shadow root. A shadow root can only be found through its
 * host, and touching every element costs more than reading the text; so the browser picks out who may be one.
 */

const TAGS_OF_HTML =
  'a abbr article aside b blockquote body br button canvas caption cite code col colgroup dd details dialog div dl dt em fieldset figcaption ' +
  'figure footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main mark meta nav noscript ol ' +
  'optgroup option p path picture pre q s script section select slot small source span strong style sub summary sup svg table tbody td ' +
  'template textarea tfoot th thead time title tr u ul video g use rect circle polygon line defs';

/** Custom elements, and plain elements that may be hosts and hold no element of their own. */
const POSSIBLE_HOSTS = `:not(${TAGS_OF_HTML.replaceAll(' ', ',')}),:is(div,section,article,main,aside,header,footer,nav):not(:has(> *))`;

/** A page that nests shadow roots without end is read to this number. */
const MAX_ROOTS = 2000;

export function* shadowRootsBelow(root: Document | ShadowRoot): Generator<ShadowRoot> {
  const waiting: (Document | ShadowRoot)[] = [root];
  let found = 0;
  for (let tree = waiting.pop(); tree; tree = waiting.pop()) {
    for (const element of tree.querySelectorAll(POSSIBLE_HOSTS)) {
      const inside = element.shadowRoot;
      if (!inside || ++found > MAX_ROOTS) continue;
      waiting.push(inside);
      yield inside;
    }
  }
}
