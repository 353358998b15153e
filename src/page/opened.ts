/** Not in TypeScript's DOM library yet. Chrome 108; Firefox prerenders nothing. */
interface PrerenderedDocument extends Document {
  readonly prerendering?: boolean;
}

/**
 * Calls back once somebody sees the document: at once, or, where the browser made it ready in advance, when it is opened.
 * Nothing is read for nobody, and what is told of a page that is not in its tab yet would be told of the one that is.
 */
export function whenOpened(document: PrerenderedDocument, opened: () => void): void {
  if (document.prerendering) document.addEventListener('prerenderingchange', opened, { once: true });
  else opened();
}
