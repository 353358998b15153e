import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT } from '../../src/build/project.ts';
import { OWN_PAGES, readPageFiles } from './page-files.ts';
import { tryPages, type PageResult } from './try-pages.ts';

const USAGE = `usage: npm run test:pages -- [--pages DIR]
  Opens every .html below DIR (else the project's own articles) in Chromium with the built extension and without it.
  A page passes if its document, its boxes and its layout are the same, and nothing was asked for or reported.
  Prints every mark: on pages off our subject a mark is a wrong one.`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pages: { type: 'string' }, help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const pages = readPageFiles(values.pages ?? OWN_PAGES);
  const width = Math.min(60, Math.max(...pages.map(({ name }) => name.length)));
  console.log(`${'page'.padEnd(width)}  elements  shift  marks`);
  const results = await tryPages(pages, (result) => printPage(result, width));
  const file = join(PROJECT, '.output', 'pages.json');
  mkdirSync(join(PROJECT, '.output'), { recursive: true });
  writeFileSync(file, JSON.stringify(results, null, 2));
  const failed = results.filter(({ faults }) => faults.length > 0).length;
  const marks = results.reduce((sum, result) => sum + result.marks.length, 0);
  const marked = results.filter((result) => result.marks.length > 0).length;
  console.log(`\n${marks} marks on ${marked} of ${results.length} pages`);
  console.log(`${results.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function printPage({ name, elements, shift, marks, faults }: PageResult, width: number): void {
  console.log(
    [
      name.padEnd(width),
      String(elements).padStart(8),
      shift[0].toFixed(3).padStart(5),
      String(marks.length).padStart(5),
    ].join('  '),
  );
  for (const { quote, claim, verdict, score, working } of marks) {
    const words = working.matched.map((one) => `${one.as} “${one.words}” (${one.where})`).join(', ');
    console.log(`    ${verdict.padEnd(16)} “${quote}”  ${claim}  ${score}  ${words}`);
  }
  for (const fault of faults) console.log(`    FAULT ${fault.slice(0, 300)}`);
}

await main();
