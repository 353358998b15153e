import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIndexedPng } from '../../../src/cli/indexed-png.ts';

type Colour = readonly [number, number, number];

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** An RGB picture one pixel high, whose row is filtered by the difference to the left. */
function png(colours: readonly Colour[], depth = 8): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, depth, 2, 0, 0, 0]);
  header.writeUInt32BE(colours.length);
  const row = colours.flatMap((colour, at) => colour.map((value, i) => (value - (colours[at - 1]?.[i] ?? 0)) & 255));
  const data = deflateSync(Buffer.from([1, ...row]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function readIndexed(file: Buffer): Colour[] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const typed = file.subarray(at + 4, at + 8 + length);
    expect(file.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
    chunks.set(typed.toString('latin1', 0, 4), typed.subarray(4));
    at += 12 + length;
  }
  const palette = chunks.get('PLTE')!;
  return [...inflateSync(chunks.get('IDAT')!).subarray(1)].map((index) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3, index * 3 + 3);
    return [red, green, blue];
  });
}

describe('a picture with a palette', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  it('of at most 256 colours is the same picture', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 256 }), (colours) => {
        expect(readIndexed(toIndexedPng(png(colours)))).toEqual(colours);
      }),
    );
  });

  it('of more colours keeps the frequent ones and takes the nearest for the others', () => {
    const greys = Array.from({ length: 256 }, (_, at): Colour => [at, at, at]);
    const colours: Colour[] = [...greys, ...greys, ...greys.slice(0, 160), [100, 100, 101]];
    expect(readIndexed(toIndexedPng(png(colours))).at(-1)).toEqual([100, 100, 100]);
  });

  it('keeps the hue of what is small', () => {
    const greys = Array.from({ length: 250 }, (_, at): Colour => [at, at, at]);
    const many = Array.from({ length: 60 }, (_, at): Colour => [at, at, at + 1]);
    const colours: Colour[] = [...greys, ...greys, ...many, ...many, [226, 119, 107]];
    expect(readIndexed(toIndexedPng(png(colours))).at(-1)).toEqual([226, 119, 107]);
  });

  it.each([
    ['no picture', Buffer.from('<svg/>')],
    ['16 bits a channel', png([[1, 2, 3]], 16)],
  ])('is not made of %s', (_, file) => {
    expect(() => toIndexedPng(file)).toThrow(/is no/);
  });
});
