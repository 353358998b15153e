import type { ClaimsBundle, PackName } from './bundle.ts';
import type { Entity, Metric } from './lexicon-schema.ts';
import type { Pack } from './packs/pack-schema.ts';
import type { Claim, Deal, Misquote, Observation, Series } from './schema.ts';

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
  const ids = idsWithin(pack);
  const claims = pack.claims.map((claim) => adoptClaim(claim, ids));
  const horizon = latest(claims.flatMap(({ record, reviewed }) => [reviewed, ...record.map(({ asOf }) => asOf)]));
  return {
    name: { id: pack.id, name: pack.name, version: pack.version, horizon },
    claims,
    series: pack.series.map((series) => ({
      ...series,
      id: ids.series(series.id),
      entity: ids.entity(series.entity),
      metric: ids.metric(series.metric),
    })),
    deals: pack.deals.map((deal) => ({
      ...deal,
      id: ids.deal(deal.id),
      from: ids.entity(deal.from),
      to: ids.entity(deal.to),
      ...(deal.claim !== undefined && { claim: ids.claim(deal.claim) }),
    })),
    entities: pack.lexicon.entities.map((entity) => ({
      ...entity,
      id: ids.entity(entity.id),
      ...(entity.standsFor !== undefined && { standsFor: ids.entity(entity.standsFor) }),
      ...(entity.members && { members: entity.members.map(ids.entity) }),
    })),
    metrics: pack.lexicon.metrics.map((metric) => ({
      ...metric,
      id: ids.metric(metric.id),
      ...(metric.broader !== undefined && { broader: ids.metric(metric.broader) }),
      ...(metric.confusedWith && { confusedWith: metric.confusedWith.map(ids.metric) }),
    })),
  };
}

/** What an id of a pack becomes inside Plumbline, by what it is the id of. */
type AdoptedIds = Readonly<Record<'claim' | 'series' | 'deal' | 'entity' | 'metric', (id: string) => string>>;

function idsWithin({ id: pack, claims, series, deals, lexicon }: Pack): AdoptedIds {
  const within = (items: readonly { readonly id: string }[]) => {
    const own = new Set(items.map(({ id }) => id));
    return (id: string) => (own.has(id) ? `${pack}/${id}` : id);
  };
  return {
    claim: within(claims),
    series: within(series),
    deal: within(deals),
    entity: within(lexicon.entities),
    metric: within(lexicon.metrics),
  };
}

function adoptClaim(claim: Claim, ids: AdoptedIds): Claim {
  const { about, wordings } = claim;
  const { scope } = about;
  return {
    ...claim,
    id: ids.claim(claim.id),
    about: {
      ...about,
      entities: about.entities.map(ids.entity),
      metric: ids.metric(about.metric),
      ...(scope && {
        scope: {
          ...scope,
          ...(scope.members && { members: scope.members.map(ids.entity) }),
          ...(scope.region !== undefined && { region: ids.entity(scope.region) }),
        },
      }),
    },
    record: claim.record.map((observation) => adoptObservation(observation, ids)),
    ...(claim.series !== undefined && { series: ids.series(claim.series) }),
    misquotes: claim.misquotes.map((misquote) => adoptMisquote(misquote, ids)),
    ...(wordings && {
      wordings: {
        en: wordings.en.map((wording) => nearIn(wording, ids.entity)),
        'zh-Hans': wordings['zh-Hans'].map((wording) => nearIn(wording, ids.entity)),
      },
    }),
    related: claim.related.map(ids.claim),
  };
}

function adoptObservation(observation: Observation, ids: AdoptedIds): Observation {
  const { metric, replaced } = observation;
  return {
    ...observation,
    ...(metric !== undefined && { metric: ids.metric(metric) }),
    ...(replaced && { replaced: { ...replaced, ...(replaced.by !== undefined && { by: ids.claim(replaced.by) }) } }),
  };
}

function adoptMisquote(misquote: Misquote, ids: AdoptedIds): Misquote {
  const { entities, withoutEntities, metric } = misquote.when;
  return {
    ...misquote,
    when: {
      ...misquote.when,
      ...(entities && { entities: entities.map(ids.entity) }),
      ...(withoutEntities && { withoutEntities: withoutEntities.map(ids.entity) }),
      ...(metric && { metric: metric.map(ids.metric) }),
    },
  };
}

function nearIn<W extends { readonly near?: string[] | undefined }>(wording: W, entityId: (id: string) => string): W {
  return wording.near ? { ...wording, near: wording.near.map(entityId) } : wording;
}

function latest(days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest), '1970-01-01');
}
