import { describe, expect, it } from 'vitest';
import { isWithinSlips } from '../../../src/search/edit-distance.ts';
import { termsOf } from '../../../src/search/terms.ts';

const texts = (text: string) => termsOf(text).map((term) => term.text);

describe('terms', () => {
  it.each([
    ['Nvidia’s market value', ['nvidia', 'market', 'value']],
    ['The losses of OpenAI', ['loss', 'openai']],
    ['companies, GPUs', ['company', 'gpu']],
    ['data centres', ['data', 'center']],
    ['datacenter', ['data', 'center']],
    ['datace', ['data', 'ce']],
    ['start-up, startups', ['start', 'up', 'start', 'up']],
    ['organisation', ['organization']],
    ['Café Straße', ['cafe', 'straße']],
    ['英伟达市值', ['英伟', '伟达', '达市', '市值']],
    ['輝達市值', ['辉达', '达市', '市值']],
    ['小米的营收', ['小米', '营收']],
    ['OpenAI亏损', ['openai', '亏损']],
    ['ＧＰＵ２０２５', ['gpu2025']],
    ['值', ['值']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('keeps the place of each term', () => {
    const text = 'İstanbul：輝達 Nvidia';
    for (const { start, end, text: term } of termsOf(text)) {
      if (term === 'nvidia') expect(text.slice(start, end)).toBe('Nvidia');
      if (term === '辉达') expect(text.slice(start, end)).toBe('輝達');
    }
  });
});

describe('slips of typing', () => {
  it.each([
    ['nvida', 'nvidia', 1, true],
    ['nivdai', 'nvidia', 1, false],
    ['nivdai', 'nvidia', 2, true],
    ['micorsoft', 'microsoft', 1, true],
    ['goggle', 'google', 1, true],
    ['openai', 'openai', 0, true],
    ['meta', 'beta', 0, false],
    ['', 'ab', 1, false],
  ])('%s and %s within %i: %s', (a, b, limit, within) => {
    expect(isWithinSlips(a, b, limit)).toBe(within);
    expect(isWithinSlips(b, a, limit)).toBe(within);
  });
});
