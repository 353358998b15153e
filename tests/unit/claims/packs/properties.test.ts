import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { mergeBundle } from '../../../../src/claims/merge-bundle.ts';
import { checkPack, readPack } from '../../../../src/claims/packs/read-pack.ts';
import { samplePack } from '../../../fixtures/packs/sample-pack.ts';

type Node = Record<string, unknown> | unknown[];

/** Every place of a pack, as a path. */
function placesIn(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function put(root: Node, path: readonly (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], root);
  (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
}

const PLACES = placesIn(samplePack()).filter((path) => path.length > 0);
const place = fc.constantFrom(...PLACES);
const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '\u202eevil',
  '__proto__',
  '../../x',
  '',
  -0,
  1e308,
  [],
  {},
  null,
  'the',
  '的',
);

describe('whatever is changed in a pack', () => {
  it('it is read or refused with a place and a reason, and nothing throws', () => {
    fc.assert(
      fc.property(place, fc.oneof(fc.jsonValue({ maxDepth: 3 }), nasty), (path, value) => {
        const pack = samplePack((p) => put(p as Node, path, value));
        const read = checkPack(JSON.parse(JSON.stringify(pack)), bundle);
        if ('problems' in read) {
          expect(read.problems.length).toBeGreaterThan(0);
          for (const { path: at, reason } of read.problems) {
            expect(typeof at).toBe('string');
            expect(reason).not.toBe('');
          }
        } else {
          // What was let in holds no markup and no other link, and takes no place of ours.
          const text = JSON.stringify(read.value);
          expect(text).not.toMatch(/<script|"(?:url|homepage)":"(?!https?:)|\u202e/);
          const { bundle: merged } = mergeBundle(bundle, [read.value]);
          expect(merged.claims.slice(0, bundle.claims.length)).toEqual(bundle.claims);
          expect(new Set(merged.claims.map(({ id }) => id)).size).toBe(merged.claims.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('any text at all is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(readPack(text, bundle)).toHaveProperty('problems');
      }),
      { numRuns: 500 },
    );
  });
});
