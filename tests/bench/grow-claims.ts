import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import type { Entity } from '../../src/claims/lexicon-schema.ts';
import type { Claim } from '../../src/claims/schema.ts';

/** Syllables and characters of which names are made that no company bears. */
const LATIN = 'vel mor tas bri kon dul fen gar hos jin lur nep ost pra qui rem sol tur ux wen yar zel'.split(' ');
const HAN = [...'穆岚铎澍棠琰烁沅筠岫钧邈荻峤澜骁珩筱湜翊昶岑'];
const TRADES = [
  ['Systems', '系统'],
  ['Robotics', '机器'],
  ['Cloud', '云'],
  ['Compute', '计算'],
  ['Energy', '能源'],
  ['Labs', '实验室'],
  ['Networks', '网络'],
  ['Capital', '资本'],
] as const;
const METRICS = ['revenue', 'net-loss', 'capex', 'valuation', 'funding-round', 'market-value', 'cash-burn', 'backlog'];
/** A company has about this many claims on file. */
const CLAIMS_A_COMPANY = 8;

/** So many of the claims on file, taken from all over them. */
export function someClaims(bundle: ClaimsBundle, count: number): ClaimsBundle {
  const step = bundle.claims.length / count;
  return { ...bundle, claims: Array.from({ length: count }, (_, i) => bundle.claims[Math.floor(i * step)] as Claim) };
}

/**
 * The claims of a bundle and invented ones, as many as asked for in all. The invented ones have companies, names, phrases
 * and values of their own, as further real ones would.
 */
export function withInvented(bundle: ClaimsBundle, count: number): ClaimsBundle {
  const entities = [...bundle.entities];
  const claims = [...bundle.claims];
  for (let company = 0; claims.length < count; company++) {
    const entity = inventedCompany(company);
    entities.push(entity);
    for (let i = 0; i < CLAIMS_A_COMPANY && claims.length < count; i++) claims.push(inventedClaim(entity, company, i));
  }
  return { ...bundle, entities, claims };
}

function inventedCompany(number: number): Entity {
  const [trade, han] = TRADES[number % TRADES.length] as (typeof TRADES)[number];
  const letters = [0, 1, 2].map((place) => Math.floor(number / LATIN.length ** place) % LATIN.length);
  const latin = letters.map((i) => LATIN[i]).join('');
  const en = `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`;
  const zh = `${letters.map((i) => HAN[i]).join('')}${han}`;
  return {
    id: `invented-${number}`,
    kind: 'company',
    label: { en: `${en} ${trade}`, 'zh-Hans': zh },
    names: { en: [en, `${en} ${trade}`], 'zh-Hans': [zh] },
  };
}

function inventedClaim(entity: Entity, company: number, at: number): Claim {
  const metric = METRICS[at % METRICS.length] as string;
  const year = 2023 + (at % 4);
  const value = Math.round(10 ** (8 + ((company * 7 + at * 3) % 40) / 10)) * 10;
  const [en, zh] = [entity.label.en, entity.label['zh-Hans']];
  const words = { en: `${metric} of ${en} in ${year}`, 'zh-Hans': `${zh}${year}年的${metric}` };
  return {
    id: `${entity.id}-${metric}-${at}`,
    topic: 'hardware',
    title: words,
    statement: words,
    context: words,
    about: { entities: [entity.id], metric },
    record: [
      { value, unit: 'USD', kind: 'actual', asOf: `${year + 1}-02-10`, period: String(year), sources: ['report'] },
      {
        value: value / 2,
        unit: 'USD',
        kind: 'actual',
        asOf: `${year}-02-10`,
        period: String(year - 1),
        sources: ['report'],
      },
    ],
    misquotes: [],
    phrases: { en: [`${en} ${metric} ${year}`], 'zh-Hans': [`${zh}的${metric}`] },
    sources: [{ id: 'report', publisher: en, primary: true, language: 'en' }],
    confidence: 'primary',
    related: [],
    reviewed: '2026-11-23',
    staleAfterDays: null,
  };
}
