import type { ClaimsBundle, PackName } from './bundle.ts';
import type { Entity, Metric } from './lexicon-schema.ts';
import type { Pack } from './packs/pack-schema.ts';
import type { Claim, Deal, Series } from './schema.ts';

/** What ships, with the packs that are switched on. */
export interface MergedBundle {
  /** Ours and the packs' together: what is searched, listed and shown. */
  readonly bundle: ClaimsBundle;
  /** The packs' claims alone, with the whole lexicon: what is read where ours say nothing. Null where there is no pack. */
  readonly added: ClaimsBundle | null;
}

/**
 * Puts packs beside what ships. Every id of a pack becomes `pack-id/id`, so that no pack can take the place of a claim of ours
 * or of another pack's; a reference leads to the pack's own thing of that id, else to ours.
 */
export function mergeBundle(own: ClaimsBundle, packs: readonly Pack[]): MergedBundle {
  if (packs.length === 0) return { bundle: own, added: null };
  const adopted = packs.map(adopt);
  const packOf = new Map<string, PackName>();
  for (const { claims, name } of adopted) for (const { id } of claims) packOf.set(id, name);
  const claims = adopted.flatMap((pack) => pack.claims);
  const series = adopted.flatMap((pack) => pack.series);
  const lexicon = {
    entities: [...own.entities, ...adopted.flatMap((pack) => pack.entities)],
    metrics: [...own.metrics, ...adopted.flatMap((pack) => pack.metrics)],
  };
  return {
    bundle: {
      ...own,
      ...lexicon,
      claims: [...own.claims, ...claims],
      series: [...own.series, ...series],
      deals: [...own.deals, ...adopted.flatMap((pack) => pack.deals)],
      packOf,
    },
    added: {
      ...own,
      ...lexicon,
      claims,
      series: [...own.series, ...series],
      horizon: latest(adopted.map(({ name }) => name.horizon)),
      packOf,
    },
  };
}

interface Adopted {
  readonly name: PackName;
  readonly claims: readonly Claim[];
  readonly series: readonly Series[];
  readonly deals: readonly Deal[];
  readonly entities: readonly Entity[];
  readonly metrics: readonly Metric[];
}

function adopt(pack: Pack): Adopted {
  const within = (items: readonly { readonly id: string }[]) => {
    const own = new Set(items.map(({ id }) => id));
    return <Id extends string | undefined>(id: Id) => (id !== undefined && own.has(id) ? `${pack.id}/${id}` : id) as Id;
  };
  const claimId = within(pack.claims);
  const seriesId = within(pack.series);
  const dealId = within(pack.deals);
  const entityId = within(pack.lexicon.entities);
  const metricId = within(pack.lexicon.metrics);

  const claims = pack.claims.map((claim): Claim => ({
    ...claim,
    id: claimId(claim.id),
    about: {
      ...claim.about,
      entities: claim.about.entities.map(entityId),
      metric: metricId(claim.about.metric),
      ...(claim.about.scope && {
        scope: {
          ...claim.about.scope,
          ...(claim.about.scope.members && { members: claim.about.scope.members.map(entityId) }),
          ...(claim.about.scope.region !== undefined && { region: entityId(claim.about.scope.region) }),
        },
      }),
    },
    record: claim.record.map((observation) => ({
      ...observation,
      ...(observation.metric !== undefined && { metric: metricId(observation.metric) }),
      ...(observation.replaced && {
        replaced: {
          ...observation.replaced,
          ...(observation.replaced.by !== undefined && { by: claimId(observation.replaced.by) }),
        },
      }),
    })),
    ...(claim.series !== undefined && { series: seriesId(claim.series) }),
    misquotes: claim.misquotes.map((misquote) => ({
      ...misquote,
      when: {
        ...misquote.when,
        ...(misquote.when.entities && { entities: misquote.when.entities.map(entityId) }),
        ...(misquote.when.withoutEntities && { withoutEntities: misquote.when.withoutEntities.map(entityId) }),
        ...(misquote.when.metric && { metric: misquote.when.metric.map(metricId) }),
      },
    })),
    ...(claim.wordings && {
      wordings: {
        en: claim.wordings.en.map((wording) => nearIn(wording, entityId)),
        'zh-Hans': claim.wordings['zh-Hans'].map((wording) => nearIn(wording, entityId)),
      },
    }),
    related: claim.related.map(claimId),
  }));
  const horizon = latest(claims.flatMap(({ record, reviewed }) => [reviewed, ...record.map(({ asOf }) => asOf)]));
  return {
    name: { id: pack.id, name: pack.name, version: pack.version, horizon },
    claims,
    series: pack.series.map((series) => ({
      ...series,
      id: seriesId(series.id),
      entity: entityId(series.entity),
      metric: metricId(series.metric),
    })),
    deals: pack.deals.map((deal) => ({
      ...deal,
      id: dealId(deal.id),
      from: entityId(deal.from),
      to: entityId(deal.to),
      ...(deal.claim !== undefined && { claim: claimId(deal.claim) }),
    })),
    entities: pack.lexicon.entities.map((entity) => ({
      ...entity,
      id: entityId(entity.id),
      ...(entity.standsFor !== undefined && { standsFor: entityId(entity.standsFor) }),
      ...(entity.members && { members: entity.members.map(entityId) }),
    })),
    metrics: pack.lexicon.metrics.map((metric) => ({
      ...metric,
      id: metricId(metric.id),
      ...(metric.broader !== undefined && { broader: metricId(metric.broader) }),
      ...(metric.confusedWith && { confusedWith: metric.confusedWith.map(metricId) }),
    })),
  };
}

function nearIn<W extends { readonly near?: string[] | undefined }>(wording: W, entityId: (id: string) => string): W {
  return wording.near ? { ...wording, near: wording.near.map(entityId) } : wording;
}

function latest(days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest), '1970-01-01');
}
