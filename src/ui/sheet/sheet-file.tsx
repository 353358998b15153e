import { render } from 'preact';
import cardStyle from '../card/card.css?inline';
import chartStyle from '../charts/charts.css?inline';
import legendStyle from '../legend/verdict-legend.css?inline';
import tokens from '../tokens.css?inline';
import type { Findings } from '../../export/findings.ts';
import type { Format } from '../../export/formats.ts';
import { Sheet } from './sheet.tsx';
import sheetStyle from './sheet.css?inline';

/** The sheet as a file that stands alone: no script, nothing to load. */
export const SHEET_FILE: Format = { id: 'html', extension: 'html', type: 'text/html', write: toHtml };

/** The elements are made by the DOM and written out by the browser, so that no word of a page can turn into markup. */
function toHtml(findings: Findings): string {
  const file = document.implementation.createHTMLDocument(findings.page.title);
  file.head.prepend(
    element(file, 'meta', { charset: 'utf-8' }),
    element(file, 'meta', { name: 'viewport', content: 'width=device-width' }),
    element(file, 'meta', { name: 'referrer', content: 'no-referrer' }),
    element(file, 'meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
  );
  const style = file.createElement('style');
  style.textContent = [tokens, cardStyle, chartStyle, legendStyle, sheetStyle].join('\n');
  file.head.append(style);
  const place = document.createElement('div');
  render(<Sheet findings={findings} />, place);
  file.body.append(...place.childNodes);
  return `<!doctype html>\n<html lang="${findings.locale}" data-theme="light">${file.documentElement.getHTML()}</html>\n`;
}

function element(file: Document, name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const made = file.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
