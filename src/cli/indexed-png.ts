import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * A screenshot with a palette of 256 colours, about a third of its size: text on paper has few colours, and the rare ones are
 * replaced by their nearest. Takes what browsers write: 8 bits, RGB or RGBA, not interlaced (https://www.w3.org/TR/png-3/).
 * Throws where it is given something else.
 */
export function toIndexedPng(png: Buffer): Buffer {
  const { width, height, channels, rows } = decode(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rows.length; at += channels) {
    const colour = colourAt(rows, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));

  // Every row begins with its filter: none, which suits indices best.
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      pixels[y * (width + 1) + 1 + x] = indexOf.get(colourAt(rows, at)) ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const MOST_COLOURS = 256;
/** So many places go to the most frequent colours, the others to those farthest from all: a small sign keeps its hue. */
const BY_FREQUENCY = 160;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const [RGB, PALETTE, RGBA] = [2, 3, 6];

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Row under row, unfiltered. */
  readonly rows: Buffer;
}

function decode(png: Buffer): Decoded {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('is no PNG');
  const data: Buffer[] = [];
  let header = png.subarray(16, 29);
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colours, , , interlaced] = header.subarray(8);
  if (depth !== 8 || (colours !== RGB && colours !== RGBA) || interlaced !== 0) throw new Error('is no plain RGB PNG');
  const channels = colours === RGB ? 3 : 4;
  return { width, height, channels, rows: unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels) };
}

/** Undoes the five filters of PNG. `stride` is the length of a row in bytes. */
function unfiltered(filtered: Buffer, stride: number, channels: number): Buffer {
  const height = filtered.length / (stride + 1);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x >= channels ? rows[to + x - channels]! : 0;
      const up = y > 0 ? rows[to + x - stride]! : 0;
      const upLeft = y > 0 && x >= channels ? rows[to + x - stride - channels]! : 0;
      rows[to + x] = filtered[from + x]! + predicted(filter, left, up, upLeft);
    }
  }
  return rows;
}

function predicted(filter: number | undefined, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

function colourAt(rows: Buffer, at: number): number {
  return (rows[at]! << 16) | (rows[at + 1]! << 8) | rows[at + 2]!;
}

function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const colours = [...counts].toSorted((a, b) => b[1] - a[1]).map(([colour]) => colour);
  if (colours.length <= MOST_COLOURS) return colours;
  const palette = colours.slice(0, BY_FREQUENCY);
  const rest = colours.slice(BY_FREQUENCY);
  const away = rest.map((colour) => Math.min(...palette.map((chosen) => distance(chosen, colour))));
  while (palette.length < MOST_COLOURS) {
    const farthest = away.reduce((best, far, at) => (far > (away[best] ?? 0) ? at : best), 0);
    const chosen = rest[farthest] ?? 0;
    palette.push(chosen);
    rest.forEach((colour, at) => {
      away[at] = Math.min(away[at] ?? 0, distance(chosen, colour));
    });
  }
  return palette;
}

/** The square of how far two colours are from each other. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Infinity;
  palette.forEach((candidate, at) => {
    const far = distance(candidate, colour);
    if (far < least) [best, least] = [at, far];
  });
  return best;
}

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([frame.subarray(0, 4), typed, frame.subarray(4)]);
}
