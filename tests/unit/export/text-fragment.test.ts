import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/export/text-fragment.ts';

/** The directive's parts, as the specification has browsers read them. */
function parsed(link: string) {
  const directive = /#:~:text=(.*)$/.exec(link)?.[1] ?? '';
  const tokens = directive.split(',');
  const prefix = tokens[0]?.endsWith('-') ? tokens.shift()!.slice(0, -1) : null;
  const suffix = tokens.at(-1)?.startsWith('-') ? tokens.pop()!.slice(1) : null;
  const decode = (token: string | null) => token && decodeURIComponent(token);
  return { prefix: decode(prefix), start: decode(tokens[0] ?? null), rest: tokens.length - 1, suffix: decode(suffix) };
}

describe('a link to the exact words', () => {
  it('leads to them between the whole words around', () => {
    const link = linkToWords('https://news.example/a?b=1#top', '$1.5 trillion', {
      before: 'The world spent ',
      after: ' on artificial intelligence last',
    });
    expect(link.startsWith('https://news.example/a?b=1#:~:text=')).toBe(true);
    expect(parsed(link)).toEqual({
      prefix: 'world spent',
      start: '$1.5 trillion',
      rest: 0,
      suffix: 'on artificial intelligence',
    });
  });

  it.each([
    ['a dash, a comma and an ampersand', '$8-11.5 billion, or R&D'],
    ['an en dash and a per cent sign', '8–11.5%'],
    ['Chinese', '80亿至115亿美元'],
    ['an emoji and a quotation mark', '"5万亿" 🚀'],
  ])('keeps %s', (_, quote) => {
    const link = linkToWords('https://news.example/', quote, null);
    expect(parsed(link)).toEqual({ prefix: null, start: quote, rest: 0, suffix: null });
    expect(URL.canParse(link)).toBe(true);
  });

  it('drops words that were cut in two, and what stands in another line', () => {
    const { prefix, suffix } = parsed(
      linkToWords('https://news.example/', '5万亿美元', {
        before: 'ompany, the chip designer passed',
        after: '，创下纪录。\n第二天又跌了回去',
      }),
    );
    expect(prefix).toBe(', the chip designer passed');
    expect(suffix).toBe('，创下纪录。');
  });
});
