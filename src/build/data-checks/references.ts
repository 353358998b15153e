import type { Claim } from '../../claims/schema.ts';
import type { DataFiles, DataProblem } from '../data-files.ts';

/** Ids: each defined once, in the file of its name, and every one that is named defined somewhere. */
export function checkReferences(files: DataFiles): DataProblem[] {
  const ledger = new Ledger(files);
  for (const check of [checkClaims, checkSeries, checkDeals, checkYardsticks, checkEntities, checkMetrics])
    check(files, ledger);
  return ledger.problems;
}

type Kind = 'claim' | 'series' | 'entity' | 'metric';

/** What is defined anywhere, and what was found to be wrong. `field` is a dotted path into `file`. */
class Ledger {
  readonly problems: DataProblem[] = [];
  readonly #defined: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly #seen = new Map<string, string>();

  constructor({ claims, series, lexicons }: DataFiles) {
    this.#defined = {
      claim: new Set(claims.map(({ value }) => value.id)),
      series: new Set(series.map(({ value }) => value.id)),
      entity: new Set(lexicons.flatMap(({ value }) => value.entities.map(({ id }) => id))),
      metric: new Set(lexicons.flatMap(({ value }) => value.metrics.map(({ id }) => id))),
    };
  }

  add(file: string, field: string, reason: string): void {
    this.problems.push({ file, field, reason });
  }

  once(kind: string, file: string, field: string, id: string): void {
    const before = this.#seen.get(`${kind} ${id}`);
    if (before) this.add(file, field, `${kind} id "${id}" stands in ${before} already`);
    else this.#seen.set(`${kind} ${id}`, file);
  }

  known(kind: Kind, file: string, field: string, id: string | undefined): void {
    if (id !== undefined) this.among(this.#defined[kind], kind, file, field, id);
  }

  allKnown(kind: Kind, file: string, field: string, ids: readonly string[] = []): void {
    ids.forEach((id, i) => this.known(kind, file, `${field}.${i}`, id));
  }

  /** The same for ids of the file's own, such as its sources. */
  among(ids: ReadonlySet<string>, kind: string, file: string, field: string, id: string): void {
    if (!ids.has(id)) this.add(file, field, `${kind} "${id}" is not defined anywhere`);
  }
}

function checkClaims({ claims }: DataFiles, ledger: Ledger): void {
  for (const { file, value: claim } of claims) {
    ledger.once('claim', file, 'id', claim.id);
    if (!file.endsWith(`/${claim.topic}/${claim.id}.json`))
      ledger.add(file, 'id', `the file must be data/claims/${claim.topic}/${claim.id}.json`);
    const { entities, metric, scope } = claim.about;
    ledger.allKnown('entity', file, 'about.entities', entities);
    ledger.known('metric', file, 'about.metric', metric);
    ledger.known('series', file, 'series', claim.series);
    ledger.allKnown('entity', file, 'about.scope.members', scope?.members);
    ledger.known('entity', file, 'about.scope.region', scope?.region);
    checkRecord(file, claim, ledger);
    ledger.allKnown('claim', file, 'related', claim.related);
    claim.related.forEach((id, i) => {
      if (id === claim.id) ledger.add(file, `related.${i}`, 'a claim is not related to itself');
    });
    claim.misquotes.forEach(({ when }, i) => {
      for (const id of [...(when.entities ?? []), ...(when.withoutEntities ?? [])])
        ledger.known('entity', file, `misquotes.${i}.when`, id);
      for (const id of when.metric ?? []) ledger.known('metric', file, `misquotes.${i}.when.metric`, id);
    });
    checkWordings(file, claim, ledger);
    if (claim.record.length === 0 && !claim.series && !claim.wordings)
      ledger.add(file, 'record', 'a claim without a record or a series must have wordings');
  }
}

function checkRecord(file: string, { record, sources }: Claim, ledger: Ledger): void {
  const ownSources = new Set(sources.map(({ id }) => id));
  record.forEach((observation, i) => {
    ledger.known('metric', file, `record.${i}.metric`, observation.metric);
    ledger.known('claim', file, `record.${i}.replaced.by`, observation.replaced?.by);
    for (const id of observation.sources) ledger.among(ownSources, 'source', file, `record.${i}.sources`, id);
  });
}

function checkWordings(file: string, { wordings }: Claim, ledger: Ledger): void {
  for (const language of ['en', 'zh-Hans'] as const) {
    wordings?.[language].forEach(({ all, mark, near }, i) => {
      const field = `wordings.${language}.${i}`;
      ledger.allKnown('entity', file, `${field}.near`, near);
      mark?.forEach((group, j) => {
        if (group >= all.length) ledger.add(file, `${field}.mark.${j}`, `there is no group ${group} in "all"`);
      });
    });
  }
}

function checkSeries({ series }: DataFiles, ledger: Ledger): void {
  for (const { file, value } of series) {
    ledger.once('series', file, 'id', value.id);
    ledger.known('entity', file, 'entity', value.entity);
    ledger.known('metric', file, 'metric', value.metric);
    const ownSources = new Set(value.sources.map(({ id }) => id));
    value.points.forEach((point, i) => {
      for (const id of point.sources) ledger.among(ownSources, 'source', file, `points.${i}.sources`, id);
    });
  }
}

function checkDeals({ deals }: DataFiles, ledger: Ledger): void {
  for (const { file, value } of deals) {
    value.forEach((deal, i) => {
      ledger.once('deal', file, `${i}.id`, deal.id);
      ledger.known('entity', file, `${i}.from`, deal.from);
      ledger.known('entity', file, `${i}.to`, deal.to);
      ledger.known('claim', file, `${i}.claim`, deal.claim);
    });
  }
}

function checkYardsticks({ yardsticks }: DataFiles, ledger: Ledger): void {
  for (const { file, value } of yardsticks)
    value.forEach((yardstick, i) => ledger.once('yardstick', file, `${i}.id`, yardstick.id));
}

function checkEntities({ lexicons }: DataFiles, ledger: Ledger): void {
  for (const { file, value } of lexicons) {
    value.entities.forEach((entity, i) => {
      ledger.once('entity', file, `entities.${i}.id`, entity.id);
      ledger.known('entity', file, `entities.${i}.standsFor`, entity.standsFor);
      ledger.allKnown('entity', file, `entities.${i}.members`, entity.members);
    });
  }
}

function checkMetrics({ lexicons }: DataFiles, ledger: Ledger): void {
  for (const { file, value } of lexicons) {
    value.metrics.forEach((metric, i) => {
      ledger.once('metric', file, `metrics.${i}.id`, metric.id);
      ledger.known('metric', file, `metrics.${i}.broader`, metric.broader);
      ledger.allKnown('metric', file, `metrics.${i}.confusedWith`, metric.confusedWith);
    });
  }
}
