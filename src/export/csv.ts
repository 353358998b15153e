import type { Finding, Findings } from './findings.ts';

const COLUMNS = [
  'page_title',
  'page_url',
  'page_published',
  'quote',
  'link',
  'low',
  'high',
  'unit',
  'verdict',
  'verdict_in_words',
  'claim',
  'topic',
  'claim_title',
  'record_low',
  'record_high',
  'record_unit',
  'record_kind',
  'record_as_of',
  'record_period',
  'newer_low',
  'newer_high',
  'newer_as_of',
  'sources',
  'data_version',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null | undefined>>;

/** One row a figure, RFC 4180, with a byte order mark: without it Excel takes Chinese for something else. */
export function toCsv(findings: Findings): string {
  const rows = findings.findings.map((finding) => rowOf(finding, findings));
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))];
  return `\ufeff${lines.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

function rowOf({ annotation, page, detail, card, link }: Finding, { dataVersion }: Findings): Row {
  const { record, working, figure } = annotation;
  return {
    page_title: page.title,
    page_url: page.url,
    page_published: page.published,
    quote: annotation.quote,
    link,
    low: figure?.low,
    high: figure?.high,
    unit: figure?.unit,
    verdict: annotation.verdict,
    verdict_in_words: card.label,
    claim: annotation.claim,
    topic: detail.claim.topic,
    claim_title: card.title,
    record_low: record?.low,
    record_high: record?.high,
    record_unit: record?.unit,
    record_kind: record?.kind,
    record_as_of: record?.asOf,
    record_period: record?.period,
    newer_low: working.newer?.low,
    newer_high: working.newer?.high,
    newer_as_of: working.newer?.asOf,
    // Names have spaces, so a bar stands between.
    sources: card.sources.map((source) => source.url ?? source.publisher).join(' | '),
    data_version: dataVersion,
  };
}

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // A page's words must not become a formula: spreadsheets run what begins like one.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
