import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { readPack } from '../../../../src/claims/packs/read-pack.ts';
import { HOSTILE_PACKS } from '../../../fixtures/packs/hostile.ts';
import { SAMPLE_TEXT, samplePack } from '../../../fixtures/packs/sample-pack.ts';

describe('a claim pack', () => {
  it('that is sound is read whole', () => {
    expect(readPack(SAMPLE_TEXT, bundle)).toMatchObject({ value: { id: 'zenda', claims: { length: 2 } } });
  });

  it('may begin with a byte order mark', () => {
    expect(readPack(`\ufeff${SAMPLE_TEXT}`, bundle)).toHaveProperty('value');
  });

  it('may leave series, deals and lexicon out', () => {
    const small = samplePack((pack) => {
      pack.claims = [{ ...pack.claims[0], about: { entities: ['nvidia'], metric: 'revenue' }, related: [] }];
      for (const field of ['series', 'deals', 'lexicon', 'homepage', 'description']) delete pack[field];
      delete pack.claims[0].series;
    });
    expect(readPack(JSON.stringify(small), bundle)).toMatchObject({ value: { series: [], deals: [] } });
  });

  it('has every problem told, not the first alone', () => {
    const broken = samplePack((pack) => {
      pack.claims[0].title.en = '<b>';
      pack.claims[1].related = ['nothing'];
      pack.lexicon.entities[0].names.en = ['the'];
    });
    const read = readPack(JSON.stringify(broken), bundle);
    expect('problems' in read && read.problems.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'claims.0.title.en markup',
      'claims.1.related.0 not-defined',
      'lexicon.entities.0.names.en.0 too-common',
    ]);
  });
});

describe('a hostile pack is refused whole, with path and reason:', () => {
  it('there are at least a hundred', () => expect(HOSTILE_PACKS.length).toBeGreaterThanOrEqual(100));

  it.each(HOSTILE_PACKS)('$what', ({ text, path, reason }) => {
    const read = readPack(text, bundle);
    expect(read).not.toHaveProperty('value');
    expect(read).toEqual({ problems: expect.arrayContaining([expect.objectContaining({ path, reason })]) });
  });
});
