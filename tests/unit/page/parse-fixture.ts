import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';

export const parse = (html: string): Document => parseHTML(html).document as unknown as Document;

export const article = (name: string): Document =>
  parse(readFileSync(new URL(`../../fixtures/articles/${name}.html`, import.meta.url), 'utf8'));
