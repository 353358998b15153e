import { describe, expect, it } from 'vitest';
import { readData } from '../../../src/build/read-data.ts';
import { Lexicon } from '../../../src/matching/lexicon.ts';
import { plainText } from '../../../src/matching/plain-text.ts';

const bundle = readData();
const lexicon = new Lexicon(bundle.entities, bundle.metrics);
const entitiesOf = (text: string) => [
  ...new Set(
    lexicon
      .mentions(text, plainText(text))
      .filter((m) => m.kind === 'entity')
      .map((m) => m.id),
  ),
];
const metricsOf = (text: string) => [
  ...new Set(
    lexicon
      .mentions(text, plainText(text))
      .filter((m) => m.kind === 'metric')
      .map((m) => m.id),
  ),
];

describe('names', () => {
  it.each<[string, string[]]>([
    ['Nvidia and NVDA', ['nvidia']],
    ['英伟达', ['nvidia']],
    ['輝達', ['nvidia']],
    ['英偉達', ['nvidia']],
    ['老黄', ['jensen-huang']],
    ['小扎', ['mark-zuckerberg']],
    ['微軟與谷歌', ['microsoft', 'alphabet']],
    ['臉書', ['meta']],
    ['Meta will pay', ['meta']],
    ['a meta question', []],
    ['they apple-pick in the oracle’s arm', []],
    ['Apple and Oracle', ['apple', 'oracle']],
    ['the Amazon rainforest', []],
    ['高通胀', []],
    ['印度尼西亚', []],
    ['沙特阿美', ['saudi-aramco']],
    ['nvidiaing', []],
  ])('%s', (text, expected) => {
    expect(entitiesOf(text)).toEqual(expected);
  });
});

describe('misspelt names', () => {
  it.each([
    ['Nvida reported', 'nvidia'],
    ['Micorsoft reported', 'microsoft'],
    ['Anthropc reported', 'anthropic'],
    ['Opne AI reported', 'openai'],
    ['Goggle reported', 'alphabet'],
    ['Nivdia reported', 'nvidia'],
    ['Samsnug reported', 'samsung'],
  ])('%s', (text, expected) => {
    expect(entitiesOf(text)).toContain(expected);
  });

  it.each([
    'Metal prices',
    'Amazing news',
    'Oracles speak',
    'Applet code',
    'Intern wanted',
    'Tesla coil',
    'Sources said',
  ])('takes "%s" for no name of a lab or chipmaker', (text) => {
    expect(
      entitiesOf(text).filter((id) => ['openai', 'nvidia', 'meta', 'amazon', 'apple', 'oracle', 'intel'].includes(id)),
    ).toEqual([]);
  });

  it.each(['Novartis reported', 'Broadcasters reported', 'Nebula reported', 'Alphabets reported', 'Nvdaia grew'])(
    'takes "%s" for none: more than one slip, another form, or another word',
    (text) => {
      expect(entitiesOf(text)).toEqual([]);
    },
  );
});

describe('metric words', () => {
  it.each<[string, string]>([
    ['its market value', 'market-value'],
    ['总市值', 'market-value'],
    ['資本支出', 'capex'],
    ['淨虧損', 'net-loss'],
    ['annual recurring revenue', 'annualised-revenue'],
    ['年化营收', 'annualised-revenue'],
    ['weekly active users', 'weekly-users'],
    ['每週活躍用戶', 'weekly-users'],
  ])('%s → %s', (text, metric) => {
    expect(metricsOf(text)).toContain(metric);
  });
});

describe('two words before a noun', () => {
  it.each<[string, string]>([
    ['its capital-spending forecast', 'capex'],
    ['the data-center business', 'data-center-revenue'],
    ['a market-value record', 'market-value'],
  ])('take a hyphen: %s', (text, metric) => {
    expect(metricsOf(text)).toContain(metric);
  });
});

describe('a name in two scripts', () => {
  it.each(['英伟达', '輝達'])('is found once: %s', (text) => {
    expect(lexicon.mentions(text, plainText(text))).toHaveLength(1);
  });
});
