import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkData } from '../../../src/build/data-checks/all-checks.ts';
import { DATA_FOLDER, DataError, readDataFiles } from '../../../src/build/data-files.ts';
import { readData } from '../../../src/build/read-data.ts';

const TEXT = { en: 'A sentence.', 'zh-Hans': '英伟达市值突破5万亿美元。' };

function claim(change: object = {}): object {
  return {
    id: 'a-claim',
    topic: 'nvidia',
    title: TEXT,
    statement: TEXT,
    context: TEXT,
    about: { entities: ['nvidia'], metric: 'market-value' },
    record: [{ value: 5e12, unit: 'USD', kind: 'actual', asOf: '2025-10-29', period: '2025-10-29', sources: ['ap'] }],
    phrases: { en: [], 'zh-Hans': [] },
    sources: [{ id: 'ap', publisher: 'AP', primary: false, language: 'en' }],
    confidence: 'secondary',
    reviewed: '2026-11-23',
    staleAfterDays: 30,
    ...change,
  };
}

const LEXICON = {
  entities: [{ id: 'nvidia', kind: 'company', label: TEXT, names: { en: ['Nvidia'], 'zh-Hans': ['英伟达'] } }],
  metrics: [
    {
      id: 'market-value',
      label: TEXT,
      unit: 'money',
      type: 'stock',
      words: { en: ['market value'], 'zh-Hans': ['市值'] },
    },
  ],
};

describe('the data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'plumbline-data-')), 'data');
    write('lexicon/core.json', LEXICON);
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

  function write(file: string, content: object | string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  }

  function problems(): string[] {
    try {
      readData(folder);
      return [];
    } catch (error) {
      if (error instanceof DataError) return error.message.split('\n');
      throw error;
    }
  }

  it('is read, and gets its Traditional Chinese in the wording of Taiwan', () => {
    write('claims/nvidia/a-claim.json', claim());
    const bundle = readData(folder);
    expect(bundle.claims[0]?.title['zh-Hant']).toBe('輝達市值突破5兆美元。');
    expect(bundle.version).toBe('2026.11.23');
    expect(bundle.horizon).toBe('2025-10-29');
  });

  it('keeps a Traditional text that somebody wrote', () => {
    write('claims/nvidia/a-claim.json', claim({ title: { ...TEXT, 'zh-Hant': '自己寫的' } }));
    expect(readData(folder).claims[0]?.title['zh-Hant']).toBe('自己寫的');
  });

  const file = 'data/claims/nvidia/a-claim.json';
  it.each([
    ['a source that is not there', claim({ sources: [] }), `${file}: sources: `],
    [
      'an observation of an unknown source',
      claim({ sources: [{ id: 'x', publisher: 'X', primary: true, language: 'en' }] }),
      `${file}: record.0.sources: source "ap" is not defined`,
    ],
    ['a day that no calendar has', claim({ reviewed: '2026-02-30' }), `${file}: reviewed: is no real date`],
    ['a date in another order', claim({ reviewed: '23.11.2026' }), `${file}: reviewed: must be a date`],
    ['a missing language', claim({ title: { en: 'Only English' } }), `${file}: title.zh-Hans: `],
    ['a field that nobody knows', claim({ verdict: 'fake' }), `${file}: : `.replace(': :', ':')],
    [
      'both a value and a range',
      claim({
        record: [
          { value: 1, low: 1, high: 2, unit: 'USD', kind: 'actual', asOf: '2025-01', period: null, sources: ['ap'] },
        ],
      }),
      `${file}: record.0: needs value, or low and high`,
    ],
    [
      'an entity that the lexicon lacks',
      claim({ about: { entities: ['nvida'], metric: 'market-value' } }),
      `${file}: about.entities.0: entity "nvida" is not defined`,
    ],
    [
      'an address that is none',
      claim({ sources: [{ id: 'ap', publisher: 'AP', url: 'javascript:alert(1)', primary: false, language: 'en' }] }),
      `${file}: sources.0.url: `,
    ],
    [
      'a file under another name than its id',
      claim({ id: 'b-claim' }),
      `${file}: id: the file must be data/claims/nvidia/b-claim.json`,
    ],
  ])('is refused for %s, with file, field and reason', (_, content, begins) => {
    write('claims/nvidia/a-claim.json', content);
    expect(problems().some((line) => line.startsWith(begins))).toBe(true);
  });

  it('is refused for an id that two files share, naming both', () => {
    write('claims/nvidia/a-claim.json', claim());
    write('claims/openai/a-claim.json', claim({ topic: 'openai' }));
    expect(problems()).toContain(
      'data/claims/openai/a-claim.json: id: claim id "a-claim" stands in data/claims/nvidia/a-claim.json already',
    );
  });

  it('is refused for a file that is not JSON, and says where', () => {
    write('claims/nvidia/a-claim.json', '{ "id": ');
    expect(problems()[0]).toMatch(/^data\/claims\/nvidia\/a-claim\.json: is not JSON: /);
  });

  it('tells everything that is wrong at once', () => {
    write('claims/nvidia/a-claim.json', claim({ reviewed: 'yesterday', sources: [] }));
    expect(problems().length).toBeGreaterThanOrEqual(2);
  });
});

describe('the data that ships', () => {
  it('has nothing wrong with it', () => {
    const { files, problems } = readDataFiles(DATA_FOLDER);
    expect(new DataError([...problems, ...checkData(files)]).message).toBe('');
  });

  it('can be read', () => {
    expect(() => readData()).not.toThrow();
  });
});
