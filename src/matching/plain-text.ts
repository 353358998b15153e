import { foldUnit } from '../language/fold-script.ts';

/**
 * A text as matching compares it: lower case, Simplified characters, half-width letters and digits, straight quotes.
 * One UTF-16 unit stays one unit, so every offset into the plain text is an offset into the text.
 */
export function plainText(text: string): string {
  const table = unitTable();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = table[text.charCodeAt(i)] ?? 0;
  return decoder.decode(units);
}

/** Half a pair that stands alone becomes U+FFFD: one unit too. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
let built: Uint16Array | null = null;

function unitTable(): Uint16Array {
  if (built) return built;
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit += 1) table[unit] = plainUnit(unit);
  built = table;
  return table;
}

function plainUnit(unit: number): number {
  if (unit === 0x3000 || unit === 0xa0 || unit === 0x202f || unit === 0x2009) return 0x20;
  if (unit === 0x2019 || unit === 0x2018 || unit === 0x02bc) return 0x27;
  if (unit === 0x2010 || unit === 0x2011) return 0x2d;
  const half =
    unit >= 0xff21 && unit <= 0xff5a ? unit - 0xfee0 : unit >= 0xff10 && unit <= 0xff19 ? unit - 0xfee0 : unit;
  if (half >= 0xd800 && half <= 0xdfff) return half;
  const lower = String.fromCharCode(half).toLowerCase();
  return foldUnit(lower.length === 1 ? lower.charCodeAt(0) : half);
}
