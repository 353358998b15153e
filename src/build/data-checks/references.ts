import type { DataFiles, DataProblem } from '../data-files.ts';

/** Ids: each defined once, in the file of its name, and every one that is named defined somewhere. */
export function checkReferences({ claims, series, deals, yardsticks, lexicons }: DataFiles): DataProblem[] {
  const problems: DataProblem[] = [];
  const once = (kind: string) => {
    const seen = new Map<string, string>();
    return (file: string, field: string, id: string) => {
      const before = seen.get(id);
      if (before) problems.push({ file, field, reason: `${kind} id "${id}" stands in ${before} already` });
      else seen.set(id, file);
    };
  };
  const known = (ids: ReadonlySet<string>, kind: string, file: string, field: string, id: string | undefined) => {
    if (id !== undefined && !ids.has(id))
      problems.push({ file, field, reason: `${kind} "${id}" is not defined anywhere` });
  };
  const claimIds = new Set(claims.map((c) => c.value.id));
  const seriesIds = new Set(series.map((s) => s.value.id));
  const entityIds = new Set(lexicons.flatMap((l) => l.value.entities.map((e) => e.id)));
  const metricIds = new Set(lexicons.flatMap((l) => l.value.metrics.map((m) => m.id)));

  const claimOnce = once('claim');
  for (const { file, value: claim } of claims) {
    claimOnce(file, 'id', claim.id);
    if (!file.endsWith(`/${claim.topic}/${claim.id}.json`)) {
      problems.push({ file, field: 'id', reason: `the file must be data/claims/${claim.topic}/${claim.id}.json` });
    }
    const sourceIds = new Set(claim.sources.map((s) => s.id));
    claim.about.entities.forEach((e, i) => known(entityIds, 'entity', file, `about.entities.${i}`, e));
    known(metricIds, 'metric', file, 'about.metric', claim.about.metric);
    known(seriesIds, 'series', file, 'series', claim.series);
    claim.about.scope?.members?.forEach((e, i) => known(entityIds, 'entity', file, `about.scope.members.${i}`, e));
    known(entityIds, 'entity', file, 'about.scope.region', claim.about.scope?.region);
    claim.record.forEach((o, i) => {
      known(metricIds, 'metric', file, `record.${i}.metric`, o.metric);
      known(claimIds, 'claim', file, `record.${i}.replaced.by`, o.replaced?.by);
      for (const s of o.sources) known(sourceIds, 'source', file, `record.${i}.sources`, s);
    });
    claim.related.forEach((r, i) => {
      known(claimIds, 'claim', file, `related.${i}`, r);
      if (r === claim.id) problems.push({ file, field: `related.${i}`, reason: 'a claim is not related to itself' });
    });
    claim.misquotes.forEach((m, i) => {
      for (const e of [...(m.when.entities ?? []), ...(m.when.withoutEntities ?? [])])
        known(entityIds, 'entity', file, `misquotes.${i}.when`, e);
      for (const metric of m.when.metric ?? []) known(metricIds, 'metric', file, `misquotes.${i}.when.metric`, metric);
    });
    for (const language of ['en', 'zh-Hans'] as const) {
      claim.wordings?.[language].forEach(({ all, mark, near }, i) => {
        const field = `wordings.${language}.${i}`;
        near?.forEach((e, j) => known(entityIds, 'entity', file, `${field}.near.${j}`, e));
        mark?.forEach((group, j) => {
          if (group >= all.length)
            problems.push({ file, field: `${field}.mark.${j}`, reason: `there is no group ${group} in "all"` });
        });
      });
    }
    if (claim.record.length === 0 && !claim.series && !claim.wordings) {
      problems.push({ file, field: 'record', reason: 'a claim without a record or a series must have wordings' });
    }
  }
  const seriesOnce = once('series');
  for (const { file, value } of series) {
    seriesOnce(file, 'id', value.id);
    known(entityIds, 'entity', file, 'entity', value.entity);
    known(metricIds, 'metric', file, 'metric', value.metric);
    const sourceIds = new Set(value.sources.map((s) => s.id));
    value.points.forEach((p, i) => {
      for (const s of p.sources) known(sourceIds, 'source', file, `points.${i}.sources`, s);
    });
  }
  const dealOnce = once('deal');
  for (const { file, value } of deals) {
    value.forEach((deal, i) => {
      dealOnce(file, `${i}.id`, deal.id);
      known(entityIds, 'entity', file, `${i}.from`, deal.from);
      known(entityIds, 'entity', file, `${i}.to`, deal.to);
      known(claimIds, 'claim', file, `${i}.claim`, deal.claim);
    });
  }
  const yardstickOnce = once('yardstick');
  for (const { file, value } of yardsticks) {
    value.forEach((yardstick, i) => yardstickOnce(file, `${i}.id`, yardstick.id));
  }
  const entityOnce = once('entity');
  const metricOnce = once('metric');
  for (const { file, value } of lexicons) {
    value.entities.forEach((e, i) => {
      entityOnce(file, `entities.${i}.id`, e.id);
      known(entityIds, 'entity', file, `entities.${i}.standsFor`, e.standsFor);
      e.members?.forEach((m, j) => known(entityIds, 'entity', file, `entities.${i}.members.${j}`, m));
    });
    value.metrics.forEach((m, i) => {
      metricOnce(file, `metrics.${i}.id`, m.id);
      known(metricIds, 'metric', file, `metrics.${i}.broader`, m.broader);
      m.confusedWith?.forEach((c, j) => known(metricIds, 'metric', file, `metrics.${i}.confusedWith.${j}`, c));
    });
  }
  return problems;
}
