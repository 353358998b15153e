/**
 * What the tag of an element says about its text. Styles are never asked: that would make the browser lay the page out.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a run of text. Everything else, unknown tags too, is inline as in CSS. */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav ol optgroup option p search section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** Elements inside a run whose text is not the article's: code, scripts, what a reader types, ruby's reading aids. */
const OPAQUE = words(
  'audio button canvas code datalist embed iframe img input kbd math meter noscript object picture pre progress rp rt samp script select ' +
    'style svg template textarea title video',
);

/** Text below these is never read. `aria-hidden` is: a consent dialog puts it on the whole article while it is open. */
export const NEVER_READ =
  'button,canvas,code,datalist,kbd,math,noscript,object,pre,rp,rt,samp,script,select,style,svg,template,textarea,title,video,' +
  '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i]';

/** Where the browser cannot be asked what is visible (a parsed file), these say that text is hidden. */
export const HIDDEN_BY_MARKUP = '[hidden],dialog:not([open]),[style*="display:none" i],[style*="display: none" i]';

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** Whether the run passes over the element without reading it. */
export function isOpaque(element: Element): boolean {
  const tag = element.localName;
  if (OPAQUE.has(tag)) return true;
  if (tag === 'sup') return NOTE_MARK.test(element.textContent ?? '');
  return (
    element.hasAttribute('hidden') ||
    (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false')
  );
}

/** Whether the run that holds the text node passes over it. */
export function isPassedOver(text: Text): boolean {
  for (let at = text.parentElement; at && !isBlock(at); at = at.parentElement) if (isOpaque(at)) return true;
  return false;
}

/** A superscript that points to a note: 1, [12], a, *. Read along, it would be the last digit of the figure before it. */
const NOTE_MARK = /^\s*[[(［（]?\s*(?:\d{1,3}|[a-z*†‡§¶])\s*[\])］）]?\s*$/i;
