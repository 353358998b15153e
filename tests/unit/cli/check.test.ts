import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/cli/check-article.ts';

const CHECK = fileURLToPath(new URL('../../../src/cli/check.ts', import.meta.url));
const TEXT = 'Microsoft invested $1 billion in OpenAI in 2019.\n\n高德纳称，去年全球AI支出达到1.5万亿美元。\n';

describe('check', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function check(args: readonly string[], input = '') {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, ...args], { input, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  function json(args: readonly string[], input = ''): CheckResult {
    const { status, stdout, stderr } = check(['--json', ...args], input);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return JSON.parse(stdout) as CheckResult;
  }

  it('marks a text of both languages, with offsets into what was read', () => {
    const result = json(['--date', '2026-01-20', '--title', 'Sums', file('a.txt', TEXT)]);
    expect(result.page).toEqual({ title: 'Sums', language: expect.any(String), published: '2026-01-20' });
    expect(result.annotations.map(({ quote, claim, verdict }) => [quote, claim, verdict])).toEqual([
      ['$1 billion', 'msft-1bn-2019', 'consistent'],
      ['1.5万亿美元', 'gartner-ai-2025-1_5t', 'forecast-as-fact'],
    ]);
    for (const { quote, start, end } of result.annotations) expect(TEXT.slice(start, end)).toBe(quote);
    expect(result.annotations[0]).toMatchObject({
      figure: { kind: 'money', low: 1e9, high: 1e9, unit: 'USD', hedge: null },
      topic: expect.any(String),
      score: expect.any(Number),
      record: { low: 1e9, high: 1e9, unit: 'USD', kind: expect.any(String), asOf: expect.any(String) },
      why: expect.stringContaining('Microsoft'),
    });
    expect(result.stats).toMatchObject({ characters: TEXT.length, annotations: 2 });
  });

  it('reads standard input', () => {
    expect(json(['--date', '2026-01-20', '-'], TEXT).annotations).toHaveLength(2);
  });

  it('reads the article of an HTML page by its own blocks, title and date', () => {
    const html = `<!doctype html><html lang="en"><head><title>The sums</title><meta property="article:published_time" content="2026-01-20"></head>
      <body><p>Microsoft invested $1 <b>billion</b> in OpenAI in 2019.</p><script>"Nvidia is worth $5 trillion"</script></body></html>`;
    const result = json([file('a.html', html)]);
    expect(result.page).toEqual({ title: 'The sums', language: 'en', published: '2026-01-20' });
    expect(result.annotations.map(({ quote }) => quote)).toEqual(['$1 billion']);
  });

  it('lists every figure, matched or not, when asked', () => {
    const { figures } = json(['--figures', '-'], 'A coffee costs £3.80, and the queue took half of the 900 visitors.');
    expect(figures?.map(({ quote, unit }) => [quote, unit])).toContainEqual(['£3.80', 'GBP']);
    expect(json(['-'], 'A coffee costs £3.80.').figures).toBeUndefined();
  });

  it('shows the candidates and their scores when asked', () => {
    const { stdout } = check(['--explain', '--date', '2026-01-20', '-'], TEXT);
    expect(stdout).toMatch(/msft-1bn-2019  entity/);
  });

  it('answers a batch line by line, in order, with ids', () => {
    const lines = [
      { id: 'a', text: 'Microsoft invested $1 billion in OpenAI in 2019.', date: '2026-01-20' },
      { id: 'b', text: 'It rained.' },
    ];
    const { stdout, status } = check(['--batch', '-'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(status).toBe(0);
    const results = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CheckResult & { id: string });
    expect(results.map(({ id, annotations }) => [id, annotations.length])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('reads two megabytes', () => {
    const long = `${'The square was empty and the rain fell. '.repeat(52_000)}\nMicrosoft invested $1 billion in OpenAI in 2019.`;
    expect(json(['--date', '2026-01-20', '-'], long).annotations.map(({ quote }) => quote)).toEqual(['$1 billion']);
  });

  it.each([
    ['a file that is not there', () => ['/no/such/article.txt'], '', /article\.txt: cannot be read/],
    ['an empty file', () => [file('empty.txt', ' \n')], '', /empty\.txt: is empty/],
    ['a file that is no text', () => [file('a.bin', new Uint8Array([0, 1, 2]))], '', /a\.bin: is not a text/],
    [
      'a file in another encoding',
      () => [file('gbk.txt', new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa]))],
      '',
      /gbk\.txt: is not UTF-8/,
    ],
    [
      'a page without text',
      () => [file('bare.html', '<!doctype html><html><body><img src="a.png"></body></html>')],
      '',
      /bare\.html: holds no text/,
    ],
    ['no file at all', () => [], '', /^usage:/],
    ['a date that is none', () => ['--date', '2026-02-30', '-'], TEXT, /--date 2026-02-30: is no date/],
    ['an option that nobody knows', () => ['--verbose', '-'], TEXT, /--verbose/],
    [
      'a broken line of a batch',
      () => ['--batch', '-'],
      '{"id":1,"text":"It rained."}\n{"id":2}',
      /^-, line 2: text: /,
    ],
  ])('answers %s with one clear message and exit code 2', (_, args, input, message) => {
    const { status, stdout, stderr } = check(args(), input);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    if (!args().includes('--batch')) expect(stdout).toBe('');
  });
});
