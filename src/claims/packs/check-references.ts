import type { ClaimsBundle } from '../bundle.ts';
import { problem, type PackProblem } from './pack-problem.ts';
import type { Pack } from './pack-schema.ts';

type Path = readonly PropertyKey[];

/** Ids within a pack: each once, none that ships with the extension, and every reference leads to the pack's own or to ours. */
export function checkReferences(pack: Pack, own: ClaimsBundle): PackProblem[] {
  const problems: PackProblem[] = [];
  const { claims, series, deals, lexicon } = pack;

  const once = (items: readonly { readonly id: string }[], path: Path, ours: ReadonlySet<string>) => {
    const seen = new Set<string>();
    items.forEach(({ id }, at) => {
      if (seen.has(id)) problems.push(problem([...path, at, 'id'], 'twice', id));
      if (ours.has(id)) problems.push(problem([...path, at, 'id'], 'ours', id));
      seen.add(id);
    });
    return new Set([...seen, ...ours]);
  };
  const claimIds = once(claims, ['claims'], idsOf(own.claims));
  const seriesIds = once(series, ['series'], idsOf(own.series));
  once(deals, ['deals'], idsOf(own.deals));
  const entityIds = once(lexicon.entities, ['lexicon', 'entities'], idsOf(own.entities));
  const metricIds = once(lexicon.metrics, ['lexicon', 'metrics'], idsOf(own.metrics));

  const known = (ids: ReadonlySet<string>, path: Path, id: string | undefined) => {
    if (id !== undefined && !ids.has(id)) problems.push(problem(path, 'not-defined', id));
  };
  const all = (ids: ReadonlySet<string>, path: Path, list: readonly string[] = []) =>
    list.forEach((id, at) => known(ids, [...path, at], id));

  claims.forEach((claim, at) => {
    const path = ['claims', at];
    const { about, record, sources, misquotes, wordings } = claim;
    const sourceIds = idsOf(sources);
    if (sourceIds.size < sources.length) problems.push(problem([...path, 'sources'], 'twice', claim.id));
    all(entityIds, [...path, 'about', 'entities'], about.entities);
    known(metricIds, [...path, 'about', 'metric'], about.metric);
    all(entityIds, [...path, 'about', 'scope', 'members'], about.scope?.members);
    known(entityIds, [...path, 'about', 'scope', 'region'], about.scope?.region);
    known(seriesIds, [...path, 'series'], claim.series);
    all(claimIds, [...path, 'related'], claim.related);
    record.forEach((observation, number) => {
      const here = [...path, 'record', number];
      known(metricIds, [...here, 'metric'], observation.metric);
      known(claimIds, [...here, 'replaced', 'by'], observation.replaced?.by);
      all(sourceIds, [...here, 'sources'], observation.sources);
    });
    misquotes.forEach(({ when }, number) => {
      const here = [...path, 'misquotes', number, 'when'];
      all(entityIds, [...here, 'entities'], when.entities);
      all(entityIds, [...here, 'withoutEntities'], when.withoutEntities);
      all(metricIds, [...here, 'metric'], when.metric);
    });
    for (const language of ['en', 'zh-Hans'] as const) {
      wordings?.[language].forEach(({ near, all: groups, mark }, number) => {
        const here = [...path, 'wordings', language, number];
        all(entityIds, [...here, 'near'], near);
        mark?.forEach((group, i) => {
          if (group >= groups.length) problems.push(problem([...here, 'mark', i], 'not-defined', `${group}`));
        });
      });
    }
    if (record.length === 0 && claim.series === undefined && !wordings) {
      problems.push(problem([...path, 'record'], 'empty'));
    }
  });
  series.forEach(({ entity, metric, points, sources }, at) => {
    const path = ['series', at];
    const sourceIds = idsOf(sources);
    known(entityIds, [...path, 'entity'], entity);
    known(metricIds, [...path, 'metric'], metric);
    points.forEach((point, number) => all(sourceIds, [...path, 'points', number, 'sources'], point.sources));
  });
  deals.forEach(({ from, to, claim }, at) => {
    known(entityIds, ['deals', at, 'from'], from);
    known(entityIds, ['deals', at, 'to'], to);
    known(claimIds, ['deals', at, 'claim'], claim);
  });
  lexicon.entities.forEach(({ standsFor, members }, at) => {
    known(entityIds, ['lexicon', 'entities', at, 'standsFor'], standsFor);
    all(entityIds, ['lexicon', 'entities', at, 'members'], members);
  });
  lexicon.metrics.forEach(({ broader, confusedWith }, at) => {
    known(metricIds, ['lexicon', 'metrics', at, 'broader'], broader);
    all(metricIds, ['lexicon', 'metrics', at, 'confusedWith'], confusedWith);
  });
  return problems;
}

function idsOf(items: readonly { readonly id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}
