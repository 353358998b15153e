import { cardMarkdown } from '../ui/card/card-copies.ts';
import { formatDate } from '../ui/language/format.ts';
import type { Finding, Findings } from './findings.ts';

/** Notes to be pasted anywhere: the page, then one card a figure, every source a link. CommonMark. */
export function toMarkdown({ page, findings, locale, today, dataVersion }: Findings): string {
  const title = escaped(page.title);
  const parts = [
    `# ${page.url === null ? title : `[${title}](<${destination(page.url)}>)`}`,
    page.published && formatDate(locale, page.published),
    ...findings.map((finding) => section(finding, locale)),
    `Plumbline ${dataVersion} · ${formatDate(locale, today)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}

function section({ annotation, card, link }: Finding, locale: Findings['locale']): string {
  const quote = `> ${escaped(annotation.quote)}`;
  const linked = link === null ? quote : `> [${escaped(annotation.quote)}](<${destination(link)}>)`;
  return `${linked}\n\n${cardMarkdown(card, locale)}`;
}

/** A page's words must not turn into markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
}

function destination(address: string): string {
  return address.replaceAll('<', '%3C').replaceAll('>', '%3E');
}
