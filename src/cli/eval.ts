import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readData } from '../build/read-data.ts';
import { readCorpus } from './evaluation/corpus.ts';
import { evaluate, rates } from './evaluation/evaluate.ts';
import type { Counts, Wrong } from './evaluation/score.ts';

const OWN_CORPUS = fileURLToPath(new URL('../../tests/corpus/passages.jsonl', import.meta.url));

const USAGE = `usage: npm run eval -- [--corpus FILE.jsonl] [--json] [--show wrong]
  --corpus FILE.jsonl  labelled passages (else tests/corpus/passages.jsonl)
  --json               the counts as one JSON object
  --show wrong         every wrong one, with its surroundings`;

function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      json: { type: 'boolean', default: false },
      show: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (values.show !== undefined && values.show !== 'wrong')) {
    console.log(USAGE);
    return;
  }
  const file = values.corpus ?? OWN_CORPUS;
  if (!existsSync(file)) {
    console.error(`${file}: is not there`);
    process.exitCode = 2;
    return;
  }
  const { counts, wrongs } = evaluate(readData(), readCorpus(file));
  if (values.json)
    console.log(
      JSON.stringify(Object.fromEntries([...counts].map(([lang, c]) => [lang, { ...c, ...rates(c) }])), null, 2),
    );
  else printTable(counts);
  if (values.show === 'wrong') for (const wrong of wrongs) printWrong(wrong);
}

function printTable(counts: ReadonlyMap<string, Counts>): void {
  const head = [
    '',
    'passages',
    'figures',
    'found',
    'value',
    'precision',
    'recall',
    'F1',
    'claim',
    'verdict',
    'accused wrongly',
    'ms/10k',
  ];
  const rows = [...counts].map(([lang, c]) => {
    const r = rates(c);
    return [
      lang,
      c.passages,
      c.labelled,
      percent(r.figuresFound),
      percent(r.valuesRight),
      percent(r.precision),
      percent(r.recall),
      percent(r.f1),
      percent(r.claims),
      percent(r.verdicts),
      c.wrongAccusations,
      r.msPer10k.toFixed(2),
    ].map(String);
  });
  const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => r[i]?.length ?? 0)));
  for (const row of [head, ...rows]) console.log(row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '));
}

function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${(share * 100).toFixed(1)} %`;
}

function printWrong({ kind, passage, quote, wanted, got, context }: Wrong): void {
  console.log(`\n${kind}  ${passage}  "${quote}"\n  wanted ${wanted}\n  got    ${got}\n  …${context}…`);
}

main();
