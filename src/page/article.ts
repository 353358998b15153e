import type { PageFacts } from '../extension/messages.ts';
import { languageOf } from './page-language.ts';
import { publishedByHead, publishedByText } from './published.ts';

/** What is known of the page as a whole. `text` is some of its text, to tell Simplified from Traditional where the page does not. */
export function readPageFacts(document: Document, text: string, staleHead: string | null = null): PageFacts {
  const byHead = staleHead !== null && headOf(document) === staleHead ? null : publishedByHead(document);
  const url = addressOf(document);
  return {
    title: titleOf(document),
    language: languageOf(document, text),
    published: byHead ?? publishedByText(document, url),
    url,
  };
}

/** A mark of the head's state: after navigation within a page, a head that has not changed speaks of the page before. */
export function headOf(document: Document): string {
  return [publishedByHead(document), canonicalOf(document), contentOf(document, 'meta[property="og:title" i]')].join(
    '\n',
  );
}

function titleOf(document: Document): string {
  const title =
    document.title ||
    contentOf(document, 'meta[property="og:title" i]') ||
    document.querySelector('h1')?.textContent ||
    '';
  return title.replace(/\s+/g, ' ').trim().slice(0, 300);
}

function addressOf(document: Document): string | null {
  const here = (document.defaultView as Window | null)?.location?.href ?? '';
  const address = canonicalOf(document) ?? here;
  try {
    const url = new URL(address, /^https?:/.test(here) ? here : undefined);
    url.hash = '';
    return /^https?:$/.test(url.protocol) ? url.href.slice(0, 2000) : null;
  } catch {
    return null;
  }
}

const canonicalOf = (document: Document): string | null =>
  document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ||
  contentOf(document, 'meta[property="og:url" i]') ||
  null;

const contentOf = (document: Document, selector: string): string =>
  document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
