import { describe, expect, it } from 'vitest';
import { bundle } from 'virtual:claims';
import { fingerprintOf } from '../../../../src/extension/packs/pack-signature.ts';
import { readIncoming } from '../../../../src/extension/packs/read-incoming.ts';
import { SAMPLE_TEXT } from '../../../fixtures/packs/sample-pack.ts';
import { signed } from '../../../fixtures/packs/sign.ts';

const read = (text: string) => readIncoming(text, bundle, '2026-11-23');

describe('a pack that comes in', () => {
  it('unsigned has no key', async () => {
    expect(await read(SAMPLE_TEXT)).toMatchObject({ pack: { id: 'zenda' }, key: null, text: SAMPLE_TEXT });
  });

  it('signed has its key, and its text is kept to the letter', async () => {
    const { text, key } = await signed(SAMPLE_TEXT);
    expect(await read(text)).toMatchObject({ pack: { id: 'zenda' }, key, text });
  });

  it('has a fingerprint that is the same for the same key', async () => {
    const { key } = await signed(SAMPLE_TEXT);
    expect(await fingerprintOf(key)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(await fingerprintOf(key)).toBe(await fingerprintOf(key));
  });

  it.each([
    [
      'a changed text',
      (p: Record<string, string>) => ({ ...p, pack: p['pack']!.replace('3200000000', '9200000000') }),
      'signature-wrong',
    ],
    ['a space more', (p: Record<string, string>) => ({ ...p, pack: `${p['pack']} ` }), 'signature-wrong'],
    [
      'another signature',
      (p: Record<string, string>) => ({ ...p, signature: Buffer.alloc(64, 7).toString('base64') }),
      'signature-wrong',
    ],
    [
      'half a signature',
      (p: Record<string, string>) => ({ ...p, signature: Buffer.alloc(32).toString('base64') }),
      'signature-unreadable',
    ],
    [
      'half a key',
      (p: Record<string, string>) => ({ ...p, key: Buffer.alloc(16).toString('base64') }),
      'signature-unreadable',
    ],
    [
      'no signature',
      ({ format, pack, key }: Record<string, string>) => ({ format, pack, key }),
      'signature-unreadable',
    ],
    ['a signature in words', (p: Record<string, string>) => ({ ...p, signature: 'trust me' }), 'signature-unreadable'],
    ['a field more', (p: Record<string, string>) => ({ ...p, also: 'x' }), 'signature-unreadable'],
  ])('with %s is refused', async (_, spoil, reason) => {
    const { text } = await signed(SAMPLE_TEXT);
    const spoiled = JSON.stringify(spoil(JSON.parse(text) as Record<string, string>));
    expect(await read(spoiled)).toMatchObject({ problems: [{ reason }] });
  });

  it('signed with another key than the text says is refused', async () => {
    const one = await signed(SAMPLE_TEXT);
    const other = await signed(SAMPLE_TEXT);
    const mixed = JSON.stringify({ ...(JSON.parse(one.text) as object), key: other.key });
    expect(await read(mixed)).toMatchObject({ problems: [{ reason: 'signature-wrong' }] });
  });

  it('signed and hostile is refused all the same', async () => {
    const { text } = await signed(SAMPLE_TEXT.replace('https://zenda.example/report', 'javascript:alert(1)'));
    expect(await read(text)).toMatchObject({ problems: [{ path: 'claims.0.sources.0.url', reason: 'bad-link' }] });
  });
});
