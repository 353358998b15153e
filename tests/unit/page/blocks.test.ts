import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/page/reader.ts';
import { MAX_RUN } from '../../../src/page/text-run.ts';
import { article, parse } from './parse-fixture.ts';

const texts = (html: string): string[] => readBlocks(parse(`<body>${html}</body>`)).map(({ text }) => text);

describe('text that a reader sees as one paragraph', () => {
  it.each([
    [
      'is joined over bold words and links',
      '<p>It lost $5<b>b</b><a href="#">n</a> in 2024.</p>',
      ['It lost $5bn in 2024.'],
    ],
    [
      'is joined over spans in Chinese',
      '<p><span>亏损</span><span>80亿</span>至<b>115亿</b>美元</p>',
      ['亏损80亿至115亿美元'],
    ],
    ['has its white space as it is shown', '<p>\n  It  lost\n\t$5&nbsp;billion\u2009. </p>', ['It lost $5 billion .']],
    [
      'has no soft hyphens or joiners',
      '<p>Micro&shy;soft lost $1\u200b.5 tril&shy;lion</p>',
      ['Microsoft lost $1.5 trillion'],
    ],
    ['breaks its lines', '<p>One<br>two</p>', ['One\ntwo']],
    ['ends at an empty line', '<div>One<br><br/>two<br> <br>three</div>', ['One', 'two', 'three']],
    ['ends where a block begins and ends', '<div>One <p>two</p> three</div>', ['One', 'two', 'three']],
    ['ends where a block begins inside a link', '<a href="#">One<h3>two</h3>three</a>', ['One', 'two', 'three']],
    ['leaves out marks of notes', '<p>$1.5 trillion<sup>1</sup> or <sup>[12]</sup>so</p>', ['$1.5 trillion or so']],
    ['keeps other superscripts', '<p>$5<sup>bn</sup></p>', ['$5bn']],
    ['leaves out reading aids', '<p><ruby>1.5兆<rp>(</rp><rt>zhào</rt><rp>)</rp></ruby>美元</p>', ['1.5兆美元']],
    [
      'leaves out code, pictures and buttons',
      '<p>Run <code>$5</code> a <img alt="$6"> <button>$7</button>test</p>',
      ['Run a test'],
    ],
    [
      'leaves out hidden words',
      '<p>$5<span hidden>$6</span></p><p hidden>$7</p><p style="display: none">$8</p>',
      ['$5'],
    ],
    [
      'leaves out what is typed',
      '<div contenteditable><p>$5</p></div><textarea>$6</textarea><p contenteditable="false">$7</p>',
      ['$7'],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('is cut at a sentence’s end where it is far too long', () => {
    const blocks = texts(`<p>${'It lost $5 billion in a year. '.repeat(1000)}</p>`);
    expect(blocks.length).toBeGreaterThan(4);
    expect(Math.max(...blocks.map((text) => text.length))).toBeLessThanOrEqual(MAX_RUN);
    expect(blocks.every((text) => text.startsWith('It lost') && text.endsWith('year.'))).toBe(true);
  });

  it('has one id a block', () => {
    const ids = readBlocks(article('newspaper-en')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('articles as sites write them', () => {
  it('a newspaper', () => {
    const blocks = readBlocks(article('newspaper-en'));
    const all = blocks.map(({ text }) => text);
    expect(all).toContain(
      "Spending on artificial intelligence reached $1.5 trillion in 2025, according to Gartner. Nvidia, which sells most of the chips, is the world's most valuable company.",
    );
    expect(all).toContain(
      'OpenAI lost about $11.5bn in the third quarter, going by what Microsoft put in its accounts, and it has said that it will spend $1.4 trillion over eight years.',
    );
    expect(blocks.find(({ text }) => text.startsWith('Microsoft:'))).toMatchObject({
      role: 'list-item',
      heading: 'One hand and the other',
    });
    expect(blocks.find(({ text }) => text.startsWith('A hall of servers'))?.role).toBe('caption');
    expect(blocks.find(({ text }) => text.startsWith('“Ninety-five'))?.role).toBe('quote');
    expect(all.join('\n')).not.toMatch(/99bn|50tn|77bn|\$5bn/);
  });

  it('WeChat', () => {
    const blocks = readBlocks(article('wechat-zh'));
    const all = blocks.map(({ text }) => text);
    expect(all).toContain('英伟达市值一度突破5万亿美元，成为全球市值第一的公司。');
    expect(all).toContain('它一手向 OpenAI 投资，另一手把芯片卖给它——左手倒右手，至多1000亿美元。');
    expect(blocks.find(({ text }) => text.startsWith('英伟达市值'))?.heading).toBe(
      '左手投资，右手卖芯片：英伟达的生意经',
    );
    expect(all.join('\n')).not.toMatch(/999|700亿/);
  });

  it('Zhihu', () => {
    const all = readBlocks(article('zhihu-zh')).map(({ text }) => text);
    expect(all).toContain('微软累计投资约130 亿美元。');
    expect(all).toContain('收入：上半年约 43 亿美元');
    expect(all.join('\n')).not.toMatch(/loss =|888|赞同/);
  });

  it('a newspaper of Taiwan', () => {
    const all = readBlocks(article('newspaper-hant')).map(({ text }) => text);
    expect(all).toContain('研調機構顧能（Gartner）預估，２０２５年全球人工智慧支出將達１．５兆美元，較去年大增五成。');
    expect(all).toContain('OpenAI 預計今年燒掉約九十億美元現金。');
  });

  it('tables, also inside a table that only lays out the page', () => {
    const blocks = readBlocks(article('tables-en'));
    const at = (text: string) => blocks.find((block) => block.text === text);
    expect(blocks.find(({ text }) => text.startsWith('The four largest'))).toMatchObject({ role: 'paragraph' });
    expect(at('$17.2bn')).toMatchObject({ role: 'cell', rowHead: 'Alphabet', columnHead: 'First half' });
    expect(at('$22.4bn')).toMatchObject({ rowHead: 'Alphabet', columnHead: 'First half' });
    expect(at('$34.2bn')).toMatchObject({ rowHead: 'Amazon', columnHead: 'Third quarter' });
    expect(at('about $125bn')).toMatchObject({ rowHead: 'Amazon', columnHead: 'Guidance for 2025' });
    expect(at('$70-72bn')).toMatchObject({ role: 'cell', rowHead: 'Meta', columnHead: 'Guidance for 2025' });
    expect(at('about $5 billion')).toMatchObject({ role: 'cell', rowHead: 'OpenAI, net loss 2024' });
  });
});
