import type { ClaimsBundle } from '../claims/bundle.ts';
import type { Observation, Source } from '../claims/schema.ts';
import { checksums } from './checksums.ts';
import { toCsv } from './csv.ts';

/** A file of the export. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
}

const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;

/** Everything that is on file, in the forms in which others read data. `licence` is the text that goes with it. */
export function dataFiles(bundle: ClaimsBundle, licence: string): DataFile[] {
  const files: DataFile[] = [
    { name: `plumbline-data-${bundle.version}.json`, text: `${JSON.stringify(bundle, null, 1)}\n` },
    { name: 'claims.csv', text: toCsv(claimRows(bundle)) },
    { name: 'observations.csv', text: toCsv(observationRows(bundle)) },
    { name: 'deals.csv', text: toCsv(dealRows(bundle)) },
    { name: 'series.csv', text: toCsv(seriesRows(bundle)) },
    { name: 'claimreview.jsonld', text: `${JSON.stringify(claimReviews(bundle), null, 1)}\n` },
    { name: 'LICENSE', text: licence },
  ];
  const sums = checksums(files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })));
  return [...files, { name: 'SHA256SUMS', text: sums }];
}

type Row = Readonly<Record<string, string | number | boolean | null | undefined>>;

function claimRows({ claims }: ClaimsBundle): Row[] {
  return claims.map((claim) => ({
    id: claim.id,
    topic: claim.topic,
    title_en: claim.title.en,
    title_zh_hans: claim.title['zh-Hans'],
    title_zh_hant: claim.title['zh-Hant'],
    statement_en: claim.statement.en,
    statement_zh_hans: claim.statement['zh-Hans'],
    statement_zh_hant: claim.statement['zh-Hant'],
    entities: claim.about.entities.join(' '),
    metric: claim.about.metric,
    period: claim.about.period,
    series: claim.series,
    confidence: claim.confidence,
    reviewed: claim.reviewed,
    stale_after_days: claim.staleAfterDays,
    sources: listed(claim.sources),
  }));
}

function observationRows({ claims }: ClaimsBundle): Row[] {
  return claims.flatMap((claim) =>
    claim.record.map((observation) => ({
      claim: claim.id,
      metric: observation.metric ?? claim.about.metric,
      ...endsOf(observation),
      unit: observation.unit,
      bound: observation.bound,
      kind: observation.kind,
      as_of: observation.asOf,
      period: observation.period ?? claim.about.period,
      label_en: observation.label?.en,
      sum: observation.sum,
      replaced_on: observation.replaced?.asOf,
      sources: listed(among(claim.sources, observation.sources)),
    })),
  );
}

function dealRows({ deals }: ClaimsBundle): Row[] {
  return deals.map((deal) => ({
    id: deal.id,
    from: deal.from,
    to: deal.to,
    flow: deal.flow,
    what_en: deal.what.en,
    what_zh_hans: deal.what['zh-Hans'],
    low: deal.amount?.value ?? deal.amount?.low,
    high: deal.amount?.value ?? deal.amount?.high,
    unit: deal.amount?.unit,
    up_to: deal.upTo,
    binding: deal.binding,
    period: deal.period,
    announced: deal.announced,
    status_en: deal.status?.en,
    claim: deal.claim,
    sources: listed(deal.sources),
  }));
}

function seriesRows({ series }: ClaimsBundle): Row[] {
  return series.flatMap(({ id, entity, metric, unit, shape, points, sources }) =>
    points.map((point) => ({
      series: id,
      entity,
      metric,
      shape,
      at: point.at,
      ...endsOf(point),
      unit,
      kind: point.kind,
      period: point.period,
      basis: point.basis,
      as_of: point.asOf,
      event_en: point.event?.en,
      sources: listed(among(sources, point.sources)),
    })),
  );
}

function endsOf(of: Pick<Observation, 'value' | 'low' | 'high'>): {
  low: number | undefined;
  high: number | undefined;
} {
  return { low: of.value ?? of.low, high: of.value ?? of.high };
}

/** The sources of these ids, in their order. */
function among(sources: readonly Source[], ids: readonly string[]): Source[] {
  return ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
}

/** By their addresses, or by name where there is none: names have spaces, so a bar stands between. */
function listed(sources: readonly Source[]): string {
  return sources.map(({ publisher, url }) => url ?? publisher).join(' | ');
}

/** What each verdict on a known wrong version is called in a rating. */
const RATINGS = {
  differs: 'Differs from the record',
  'forecast-as-fact': 'Forecast, not fact',
  outdated: 'Since superseded',
  context: 'For context',
} as const;

/** The known wrong versions as schema.org ClaimReview, each in the languages in which it is told wrong. */
function claimReviews(bundle: ClaimsBundle): object {
  const author = { '@type': 'Organization', name: 'Plumbline' };
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Plumbline: figures of the AI boom that are often told wrong',
    version: bundle.version,
    dateModified: bundle.claims.reduce((latest, { reviewed }) => (reviewed > latest ? reviewed : latest), ''),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    author,
    dataFeedElement: bundle.claims.flatMap((claim) =>
      claim.misquotes.flatMap((misquote) =>
        LANGUAGES.flatMap((language) => {
          const wrong = (misquote.example as Record<string, string | undefined>)[language];
          const right = misquote.says[language];
          if (wrong === undefined || right === undefined) return [];
          return {
            '@type': 'ClaimReview',
            '@id': `urn:plumbline:${claim.id}:${misquote.id}:${language}`,
            inLanguage: language,
            claimReviewed: wrong,
            reviewBody: right,
            reviewRating: { '@type': 'Rating', alternateName: RATINGS[misquote.verdict] },
            datePublished: claim.reviewed,
            author,
            about: claim.title[language],
            citation: claim.sources.flatMap(({ url }) => url ?? []),
          };
        }),
      ),
    ),
  };
}
