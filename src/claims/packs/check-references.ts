import type { ClaimsBundle } from '../bundle.ts';
import { problem, type PackProblem } from './pack-problem.ts';
import type { Pack } from './pack-schema.ts';

type Path = readonly PropertyKey[];
type Ids = ReadonlySet<string>;

/** Ids within a pack: each once, none that ships with the extension, and every reference leads to the pack's own or to ours. */
export function checkReferences(pack: Pack, own: ClaimsBundle): PackProblem[] {
  const { claims, series, deals, lexicon } = pack;
  const problems: PackProblem[] = [];
  const once = (items: readonly { readonly id: string }[], path: Path, ours: Ids): Ids => {
    const seen = new Set<string>();
    items.forEach(({ id }, at) => {
      if (seen.has(id)) problems.push(problem([...path, at, 'id'], 'twice', id));
      if (ours.has(id)) problems.push(problem([...path, at, 'id'], 'ours', id));
      seen.add(id);
    });
    return new Set([...seen, ...ours]);
  };
  once(deals, ['deals'], idsOf(own.deals));
  const known: Known = {
    claims: once(claims, ['claims'], idsOf(own.claims)),
    series: once(series, ['series'], idsOf(own.series)),
    entities: once(lexicon.entities, ['lexicon', 'entities'], idsOf(own.entities)),
    metrics: once(lexicon.metrics, ['lexicon', 'metrics'], idsOf(own.metrics)),
  };
  return [
    ...problems,
    ...claims.flatMap((claim, at) => checkClaim(claim, ['claims', at], known)),
    ...series.flatMap((one, at) => checkSeries(one, ['series', at], known)),
    ...deals.flatMap(({ from, to, claim }, at) => [
      ...missing(known.entities, ['deals', at, 'from'], from),
      ...missing(known.entities, ['deals', at, 'to'], to),
      ...missing(known.claims, ['deals', at, 'claim'], claim),
    ]),
    ...checkLexicon(lexicon, ['lexicon'], known),
  ];
}

/** What a reference may lead to. */
type Known = Readonly<Record<'claims' | 'series' | 'entities' | 'metrics', Ids>>;

function checkClaim(claim: Pack['claims'][number], path: Path, known: Known): PackProblem[] {
  const { about, record, sources, misquotes } = claim;
  const sourceIds = idsOf(sources);
  return [
    ...(sourceIds.size < sources.length ? [problem([...path, 'sources'], 'twice', claim.id)] : []),
    ...allMissing(known.entities, [...path, 'about', 'entities'], about.entities),
    ...missing(known.metrics, [...path, 'about', 'metric'], about.metric),
    ...allMissing(known.entities, [...path, 'about', 'scope', 'members'], about.scope?.members),
    ...missing(known.entities, [...path, 'about', 'scope', 'region'], about.scope?.region),
    ...missing(known.series, [...path, 'series'], claim.series),
    ...allMissing(known.claims, [...path, 'related'], claim.related),
    ...record.flatMap((observation, number) => {
      const here = [...path, 'record', number];
      return [
        ...missing(known.metrics, [...here, 'metric'], observation.metric),
        ...missing(known.claims, [...here, 'replaced', 'by'], observation.replaced?.by),
        ...allMissing(sourceIds, [...here, 'sources'], observation.sources),
      ];
    }),
    ...misquotes.flatMap(({ when }, number) => {
      const here = [...path, 'misquotes', number, 'when'];
      return [
        ...allMissing(known.entities, [...here, 'entities'], when.entities),
        ...allMissing(known.entities, [...here, 'withoutEntities'], when.withoutEntities),
        ...allMissing(known.metrics, [...here, 'metric'], when.metric),
      ];
    }),
    ...checkWordings(claim, path, known),
  ];
}

/** Wordings point to groups of their own; a claim without any needs something else to be known by. */
function checkWordings({ record, series, wordings }: Pack['claims'][number], path: Path, known: Known): PackProblem[] {
  if (!wordings) return record.length === 0 && series === undefined ? [problem([...path, 'record'], 'empty')] : [];
  return (['en', 'zh-Hans'] as const).flatMap((language) =>
    wordings[language].flatMap(({ near, all: groups, mark = [] }, number) => {
      const here = [...path, 'wordings', language, number];
      return [
        ...allMissing(known.entities, [...here, 'near'], near),
        ...mark.flatMap((group, i) =>
          group >= groups.length ? [problem([...here, 'mark', i], 'not-defined', `${group}`)] : [],
        ),
      ];
    }),
  );
}

function checkSeries({ entity, metric, points, sources }: Pack['series'][number], path: Path, known: Known) {
  const sourceIds = idsOf(sources);
  return [
    ...missing(known.entities, [...path, 'entity'], entity),
    ...missing(known.metrics, [...path, 'metric'], metric),
    ...points.flatMap((point, number) => allMissing(sourceIds, [...path, 'points', number, 'sources'], point.sources)),
  ];
}

function checkLexicon({ entities, metrics }: Pack['lexicon'], path: Path, known: Known): PackProblem[] {
  return [
    ...entities.flatMap(({ standsFor, members }, at) => [
      ...missing(known.entities, [...path, 'entities', at, 'standsFor'], standsFor),
      ...allMissing(known.entities, [...path, 'entities', at, 'members'], members),
    ]),
    ...metrics.flatMap(({ broader, confusedWith }, at) => [
      ...missing(known.metrics, [...path, 'metrics', at, 'broader'], broader),
      ...allMissing(known.metrics, [...path, 'metrics', at, 'confusedWith'], confusedWith),
    ]),
  ];
}

function missing(ids: Ids, path: Path, id: string | undefined): PackProblem[] {
  return id === undefined || ids.has(id) ? [] : [problem(path, 'not-defined', id)];
}

function allMissing(ids: Ids, path: Path, list: readonly string[] = []): PackProblem[] {
  return list.flatMap((id, at) => missing(ids, [...path, at], id));
}

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
