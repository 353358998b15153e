import { describe, expect, it } from 'vitest';
import { checkSources } from '../../../../src/build/data-checks/sources.ts';
import { claim, files, series, source } from './small-files.ts';

const told = (...sources: object[]) =>
  checkSources(files({ claims: [claim({ sources: [source, ...sources] as never })] })).map(
    (p) => `${p.field}: ${p.reason}`,
  );
const other = { ...source, id: 'bbc', url: 'https://bbc.example/a' };

describe('the sources of a claim', () => {
  it('are right when each is used, or says what rests on it', () => {
    expect(told()).toEqual([]);
    expect(told({ ...other, supports: 'text' })).toEqual([]);
  });

  it.each([
    ['one of no use', other, 'sources.1.id: no observation rests on "bbc"'],
    ['an id twice', { ...other, id: 'ap' }, 'sources.1.id: source "ap" stands here twice'],
    ['an address twice', { ...source, id: 'again', supports: 'text' }, 'sources.1.url: is the address of "ap" already'],
    [
      'a proxy',
      { ...other, supports: 'text', url: 'https://bbc-example.libproxy1.nus.example/a' },
      'sources.1.url: leads through a proxy',
    ],
    [
      'a space in an address',
      { ...other, supports: 'text', url: 'https://bbc.example/a b' },
      'sources.1.url: has a space',
    ],
  ])('are wrong with %s', (_, second, begins) => {
    expect(told(second).some((line) => line.startsWith(begins))).toBe(true);
  });

  it('do not need to say that text rests on what an observation uses', () => {
    const twice = claim({ sources: [{ ...source, supports: 'text' }] });
    expect(checkSources(files({ claims: [twice] }))[0]?.field).toBe('sources.0.supports');
  });

  it('are checked in series too', () => {
    const unused = series({ sources: [source, other] });
    expect(checkSources(files({ series: [unused] }))[0]).toMatchObject({
      file: 'data/series/nvidia-market-value.json',
      field: 'sources.1.id',
    });
  });
});
