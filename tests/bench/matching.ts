/**
 * How long figures and matching take: `npm run bench -- [--corpus FILE.jsonl] [--pages DIR]`. Milliseconds of the thread for
 * 10,000 characters of English and of Chinese, cold and warm; how that grows with the text and with the claims on file; and the
 * same paragraphs read by Microsoft's recognizers. Everything in one run; the numbers go to `.output/bench/matching.json` too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import Recognizers from '@microsoft/recognizers-text-suite';
import { PROJECT } from '../../src/build/project.ts';
import { readData } from '../../src/build/read-data.ts';
import type { ClaimsBundle } from '../../src/claims/bundle.ts';
import { findFigures } from '../../src/figures/find-figures.ts';
import { createMatcher } from '../../src/matching/annotate.ts';
import type { Block, PageFacts } from '../../src/matching/annotation.ts';
import {
  type BenchLanguage,
  type BenchTexts,
  blocksOf,
  corpusTexts,
  lengthOf,
  ownTexts,
  pageTexts,
} from './bench-texts.ts';
import type { ColdRun, ColdTimes } from './cold-run.ts';
import { someClaims, withInvented } from './grow-claims.ts';
import { table, threadTime, timeOf } from './timing.ts';

const LANGUAGES: readonly BenchLanguage[] = ['en', 'zh'];
const CLAIMS = [50, 500, 5000, 50_000];
/** Of the claims on file, in all of the sizes: the rest is invented, so that a text has the same candidates. */
const REAL_CLAIMS = 50;
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** What the peer can read in some seconds. */
const PEER_CHARACTERS: Readonly<Record<BenchLanguage, number>> = { en: 20_000, zh: 10_000 };
const COLD_RUNS = 5;
const TIME_MS = 1500;

/** Milliseconds for 10,000 characters, and what stands between a text and that. */
interface Speed {
  readonly text: string;
  readonly language: BenchLanguage;
  readonly characters: number;
  readonly figures: number;
  readonly marks: number;
  readonly figuresAlone: number;
  readonly withMatching: number;
  readonly cold: number;
  readonly making: number;
}

const pageIn = (language: BenchLanguage): PageFacts => ({
  title: '',
  language: language === 'en' ? 'en' : 'zh-Hans',
  published: '2026-01-20',
  url: null,
});

const readFigures = (blocks: readonly Block[], language: BenchLanguage): number =>
  blocks.reduce(
    (sum, { text }) => sum + findFigures(text, { language: language === 'en' ? 'en' : 'zh-Hans' }).length,
    0,
  );

const per10k = (milliseconds: number, blocks: readonly Block[]): number => (milliseconds / lengthOf(blocks)) * 10_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, pages: { type: 'string' } } });
  const bundle = readData();
  const own = await ownTexts(bundle);
  const sets: [string, BenchTexts][] = [['own', own]];
  if (values.corpus !== undefined) sets.push(['corpus', corpusTexts(values.corpus)]);
  if (values.pages !== undefined) sets.push(['pages', await pageTexts(values.pages)]);

  const speeds: Speed[] = [];
  for (const [name, texts] of sets)
    for (const language of LANGUAGES) speeds.push(await measureSpeed(name, texts, language, bundle));
  console.log(
    `\nMilliseconds for 10,000 characters, ${bundle.claims.length} claims; cold: the first page of a new process`,
  );
  console.log(
    table(
      ['text', 'language', 'characters', 'figures', 'marks', 'figures alone', 'with matching', 'cold', 'making (ms)'],
      speeds.map((s) => [
        s.text,
        s.language,
        s.characters,
        s.figures,
        s.marks,
        s.figuresAlone,
        s.withMatching,
        s.cold,
        s.making,
      ]),
    ),
  );

  const byLength = measureLengths(own, bundle);
  console.log('\nThe same by the length of one page');
  console.log(
    table(
      ['characters', ...LANGUAGES],
      byLength.map((row) => [row.characters, row.en, row.zh]),
    ),
  );

  const byClaims = measureClaims(own, bundle);
  console.log('\nThe same by the claims: some of those on file and invented ones, then all on file');
  console.log(
    table(
      ['claims', 'on file', ...LANGUAGES, 'more (en)', 'more (zh)', 'making (ms)'],
      byClaims.map((row) => {
        const base = byClaims.find((other) => other.real === row.real) ?? row;
        return [row.claims, row.real, row.en, row.zh, row.en / base.en, row.zh / base.zh, row.making];
      }),
    ),
  );

  const peer = sets.flatMap(([name, texts]) => LANGUAGES.map((language) => measurePeer(name, texts, language, bundle)));
  console.log(
    "\nThe same paragraphs read by Microsoft's recognizers (money and percentages), and how many times faster ours is",
  );
  console.log(
    table(
      ['text', 'language', 'characters', 'recognizers', 'figures alone', 'times', 'with matching', 'times'],
      peer.map((row) => [
        row.text,
        row.language,
        row.characters,
        row.recognizers,
        row.figuresAlone,
        Math.round(row.recognizers / row.figuresAlone),
        row.withMatching,
        Math.round(row.recognizers / row.withMatching),
      ]),
    ),
  );

  const folder = join(PROJECT, '.output', 'bench');
  mkdirSync(folder, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg() };
  const result = { date: new Date().toISOString(), machine, speeds, byLength, byClaims, peer };
  writeFileSync(join(folder, 'matching.json'), JSON.stringify(result, null, 2));
}

async function measureSpeed(
  name: string,
  texts: BenchTexts,
  language: BenchLanguage,
  bundle: ClaimsBundle,
): Promise<Speed> {
  const all = texts[language];
  const blocks = blocksOf(all, all.join('').length);
  const page = pageIn(language);
  const matcher = createMatcher(bundle);
  const cold: ColdTimes[] = [];
  const firstPage = blocksOf(all, 10_000);
  for (let run = 0; run < COLD_RUNS; run++) cold.push(await coldRun({ bundle, page, blocks: firstPage }));
  return {
    text: name,
    language,
    characters: lengthOf(blocks),
    figures: readFigures(blocks, language),
    marks: matcher.annotate(page, blocks).length,
    figuresAlone: per10k(
      timeOf(() => readFigures(blocks, language), TIME_MS),
      blocks,
    ),
    withMatching: per10k(
      timeOf(() => matcher.annotate(page, blocks), TIME_MS),
      blocks,
    ),
    cold: per10k(mean(cold.map((times) => times.first)), firstPage),
    making: mean(cold.map((times) => times.making)),
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function coldRun(data: ColdRun): Promise<ColdTimes> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./cold-run.ts', import.meta.url), { workerData: data });
    worker.once('message', resolve).once('error', reject);
  });
}

function measureLengths(texts: BenchTexts, bundle: ClaimsBundle) {
  const matcher = createMatcher(bundle);
  return LENGTHS.map((characters) => {
    const of = (language: BenchLanguage): number => {
      const blocks = blocksOf(texts[language], characters);
      return per10k(
        timeOf(() => matcher.annotate(pageIn(language), blocks), TIME_MS),
        blocks,
      );
    };
    return { characters, en: of('en'), zh: of('zh') };
  });
}

function measureClaims(texts: BenchTexts, bundle: ClaimsBundle) {
  const few = someClaims(bundle, REAL_CLAIMS);
  const bundles = [...CLAIMS.map((count) => withInvented(few, count)), bundle, withInvented(bundle, 50_000)];
  const real = new Set(bundle.claims);
  return bundles.map((grown) => {
    const begun = threadTime();
    const matcher = createMatcher(grown);
    const making = threadTime() - begun;
    const of = (language: BenchLanguage): number => {
      const blocks = blocksOf(texts[language], 50_000);
      return per10k(
        timeOf(() => matcher.annotate(pageIn(language), blocks), TIME_MS),
        blocks,
      );
    };
    const [en, zh] = [of('en'), of('zh')];
    return {
      claims: grown.claims.length,
      real: grown.claims.filter((claim) => real.has(claim)).length,
      en,
      zh,
      making,
    };
  });
}

function measurePeer(name: string, texts: BenchTexts, language: BenchLanguage, bundle: ClaimsBundle) {
  const blocks = blocksOf(texts[language], PEER_CHARACTERS[language]);
  const culture = language === 'en' ? Recognizers.Culture.English : Recognizers.Culture.Chinese;
  const recognize = (text: string): number =>
    Recognizers.recognizeCurrency(text, culture).length + Recognizers.recognizePercentage(text, culture).length;
  // Its models are made at their first use, which does not count.
  recognize('$1 million, 5 %; 1亿美元');
  const begun = threadTime();
  for (const { text } of blocks) recognize(text);
  const recognizers = per10k(threadTime() - begun, blocks);
  const matcher = createMatcher(bundle);
  return {
    text: name,
    language,
    characters: lengthOf(blocks),
    recognizers,
    figuresAlone: per10k(
      timeOf(() => readFigures(blocks, language), TIME_MS),
      blocks,
    ),
    withMatching: per10k(
      timeOf(() => matcher.annotate(pageIn(language), blocks), TIME_MS),
      blocks,
    ),
  };
}

await main();
