import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import type { ClaimsBundle } from '../../../src/claims/bundle.ts';
import { claimSchema } from '../../../src/claims/schema.ts';
import { dataFiles } from '../../../src/build/data-export.ts';
import { records } from '../../fixtures/read-csv.ts';

const LICENCE = readFileSync(new URL('../../../LICENSE-DATA', import.meta.url), 'utf8');
const files = new Map(dataFiles(bundle, LICENCE).map(({ name, text }) => [name, text]));
const textOf = (name: string) => files.get(name) ?? '';

describe('the exported data', () => {
  it('in JSON is all that is on file', () => {
    const read = JSON.parse(textOf(`plumbline-data-${bundle.version}.json`)) as ClaimsBundle;
    expect(read).toEqual(JSON.parse(JSON.stringify(bundle)));
    for (const claim of read.claims) expect(claimSchema.safeParse(claim).success, claim.id).toBe(true);
  });

  it('has every claim, observation, deal and point as a row', () => {
    expect(records(textOf('claims.csv')).map(({ id }) => id)).toEqual(bundle.claims.map(({ id }) => id));
    expect(records(textOf('observations.csv'))).toHaveLength(bundle.claims.flatMap(({ record }) => record).length);
    expect(records(textOf('deals.csv')).map(({ id }) => id)).toEqual(bundle.deals.map(({ id }) => id));
    expect(records(textOf('series.csv'))).toHaveLength(bundle.series.flatMap(({ points }) => points).length);
  });

  it('names every source of a claim, those without an address too', () => {
    for (const { id, sources } of records(textOf('claims.csv'))) {
      const filed = bundle.claims.find((claim) => claim.id === id)?.sources;
      expect(sources?.split(' | '), id).toEqual(filed?.map(({ url, publisher }) => url ?? publisher));
    }
  });

  it('has texts with commas, quotes and Chinese as they are, and numbers in plain units', () => {
    const [first] = bundle.claims;
    expect(records(textOf('claims.csv'))[0]).toMatchObject({
      title_en: first?.title.en,
      statement_zh_hans: first?.statement['zh-Hans'],
      statement_zh_hant: first?.statement['zh-Hant'],
    });
    const valued = bundle.claims.find(({ record }) => record[0]?.value !== undefined);
    const row = records(textOf('observations.csv')).find(({ claim }) => claim === valued?.id);
    expect(Number(row?.['low'])).toBe(valued?.record[0]?.value);
    expect(Number(row?.['high'])).toBe(valued?.record[0]?.value);
  });

  it('has the known wrong versions as ClaimReview, in both languages that they are told in', () => {
    const feed = JSON.parse(textOf('claimreview.jsonld')) as { dataFeedElement: Record<string, unknown>[] };
    expect(feed).toMatchObject({ '@type': 'DataFeed', version: bundle.version });
    const misquotes = bundle.claims.flatMap((claim) => claim.misquotes);
    for (const language of ['en', 'zh-Hans']) {
      expect(feed.dataFeedElement.filter(({ inLanguage }) => inLanguage === language)).toHaveLength(misquotes.length);
    }
    for (const review of feed.dataFeedElement) {
      expect(review).toMatchObject({ '@type': 'ClaimReview', author: { name: 'Plumbline' } });
      expect(review['claimReviewed']).not.toBe('');
      expect(review['reviewBody']).not.toBe('');
    }
  });

  it('comes with its licence, and with sums that fit', () => {
    expect(textOf('LICENSE')).toContain('CC BY 4.0');
    const sums = textOf('SHA256SUMS').trim().split('\n');
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(createHash('sha256').update(textOf(name)).digest('hex')).toBe(sum);
    }
  });
});
