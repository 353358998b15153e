import type { Claim, Series, Source } from '../../claims/schema.ts';
import { formatDate } from '../language/format.ts';
import type { Locale } from '../language/words.ts';
import { remarkText } from './remark-text.ts';

/** A source as a card names it. */
export interface SourceLine {
  readonly id: string;
  readonly publisher: string;
  /** What is said of the publisher beside its name: that it is a copy, on whose report it draws ... */
  readonly remark: string | null;
  /** BCP 47, of the remark. */
  readonly remarkLanguage: Locale;
  readonly title: string | null;
  readonly published: string | null;
  /** Only http and https; null where nobody has seen an address. */
  readonly url: string | null;
  readonly primary: boolean;
  readonly language: string;
  /** Of the statement that is shown, not only of the claim. */
  readonly own: boolean;
}

/** First the sources of the statement that is shown (`own`), then the claim's others; a series' own are told with its points. */
export function sourceLines(claim: Claim, series: Series | null, own: readonly string[], locale: Locale): SourceLine[] {
  const all = claim.record.length > 0 ? claim.sources : [...claim.sources, ...(series?.sources ?? [])];
  const ids = new Set(own);
  const ordered = [...all.filter((source) => ids.has(source.id)), ...all.filter((source) => !ids.has(source.id))];
  const seen = new Set<string>();
  return ordered
    .filter((source) => !seen.has(source.id) && seen.add(source.id))
    .map((source) => ({ ...sourceLine(source, locale), own: ids.has(source.id) }));
}

export function sourceLine(source: Source, locale: Locale): SourceLine {
  const { name, remark } = nameAndRemark(source.publisher);
  const said = remark === null ? null : remarkText(remark, locale);
  return {
    id: source.id,
    publisher: name,
    remark: said?.text ?? null,
    remarkLanguage: said?.language ?? locale,
    title: source.title ?? null,
    published: source.published ? formatDate(locale, source.published) : null,
    url: webAddress(source.url),
    primary: source.primary,
    language: source.language,
    own: false,
  };
}

/** Longer names are cut at their first comma or colon. */
const LONGEST_NAME = 40;

/** "IT-Online (reproduces the release)" is a name and a remark; so is what follows the comma of a very long one. */
export function nameAndRemark(publisher: string): { readonly name: string; readonly remark: string | null } {
  const opens = publisher.lastIndexOf(' (');
  const closes = publisher.endsWith(')') && opens > 0;
  const named = closes ? publisher.slice(0, opens) : publisher;
  const remark = closes ? publisher.slice(opens + 2, -1) : null;
  const cut = named.length > LONGEST_NAME ? named.search(/[,:] /) : -1;
  if (cut <= 0) return { name: named, remark };
  return { name: named.slice(0, cut), remark: [named.slice(cut + 2), remark].filter(Boolean).join('; ') };
}

/** Claim packs come from outside: an address that is not http or https is never made a link. */
export function webAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
