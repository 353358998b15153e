/**
 * What the tag of an element says about its text. Styles are never asked: that would make the browser lay the page out.
 */

/** Elements that begin and end a run of text. Lists are selectors: to make them into such would be part of every page's cost. */
const BLOCK_TAGS =
  'address,article,aside,blockquote,body,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,' +
  'header,hgroup,hr,html,iframe,legend,li,main,menu,nav,ol,optgroup,option,p,search,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
/** Elements whose text is not the article's: code, scripts, what a reader types, ruby's reading aids. */
const OPAQUE_TAGS =
  'audio,button,canvas,code,datalist,embed,iframe,img,input,kbd,math,meter,noscript,object,picture,pre,progress,rp,rt,samp,script,select,style,' +
  'svg,template,textarea,title,video';
/** Everything else is inline, as in CSS; these are the ones that HTML knows. */
const INLINE_TAGS =
  'a,abbr,b,br,cite,em,font,head,i,ins,label,link,mark,meta,path,q,s,slot,small,source,span,strong,sub,sup,time,u,g,use';

const BLOCKS: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ BLOCK_TAGS.split(','));

/** Selects elements below which nothing is read. `aria-hidden` is read: a consent dialog puts it on the whole article while it is open. */
export const NEVER_READ = `${OPAQUE_TAGS},[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="searchbox"]`;

/** What most of a page is made of: the browser tries a selector's names one after the other. */
const COMMON_TAGS = 'a,div,span,li,p,img,path,svg,script,b,i,h3,time,button,picture,source,ul,strong,td,br';

/** Selects custom elements, and whatever else HTML does not know. */
export const CUSTOM_ELEMENTS = `:not(${COMMON_TAGS},${BLOCK_TAGS},${OPAQUE_TAGS},${INLINE_TAGS})`;

/** Selects those, and plain elements that may be shadow hosts since they hold no element of their own. */
export const POSSIBLE_HOSTS = `${CUSTOM_ELEMENTS},:is(div,section,article,main,aside,header,footer,nav):not(:has(> *))`;

/** Where the browser cannot be asked what is visible (a parsed file), these say that text is hidden. */
export const HIDDEN_BY_MARKUP = '[hidden],dialog:not([open]),[style*="display:none" i],[style*="display: none" i]';

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** Whether the run passes over an inline element without reading it. */
export const isOpaque = (element: Element): boolean =>
  element.matches(NEVER_READ) ||
  element.hasAttribute('hidden') ||
  (element.localName === 'sup' && NOTE_MARK.test(element.textContent ?? ''));

/** Whether the run that holds the text node passes over it. */
export function isPassedOver(text: Text): boolean {
  for (let at = text.parentElement; at && !isBlock(at); at = at.parentElement) if (isOpaque(at)) return true;
  return false;
}

/** A superscript that points to a note: 1, [12], a, *. Read along, it would be the last digit of the figure before it. */
const NOTE_MARK = /^\s*[[(［（]?\s*(?:\d{1,3}|[a-z*†‡§¶])\s*[\])］）]?\s*$/i;
