import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipOf, type ZipEntry } from '../../../src/build/write-zip.ts';

/** Reads an archive by its central directory: the way of every unpacking program. */
function unzip(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return { name, bytes: method === 8 ? inflateRawSync(content) : Buffer.from(content) };
  });
}

const entries = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z准/]{1,12}$/), bytes: fc.uint8Array({ maxLength: 400 }) }),
  { selector: ({ name }: ZipEntry) => name, maxLength: 8 },
);

describe('a zip', () => {
  it('holds what was put in, in the order of the names', () => {
    fc.assert(
      fc.property(entries, (files) => {
        const read = unzip(zipOf(files));
        const expected = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(read.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
        read.forEach(({ bytes }, at) => expect(bytes.equals(Buffer.from(expected[at]!.bytes))).toBe(true));
      }),
    );
  });

  it('is the same to the byte, whatever the order and the day', () => {
    const files = ['b', 'a', 'c'].map((name) => ({ name, bytes: Buffer.from(name.repeat(500)) }));
    expect(zipOf(files).equals(zipOf(files.toReversed()))).toBe(true);
  });
});
