import { afterEach, describe, expect, it } from 'vitest';
import { runInSlices } from '../../../src/page/slices.ts';
import { beginReading, readAround } from '../../../src/page/reader.ts';
import { mayConcern, worthALook } from '../../../src/page/gate.ts';
import { collectText, nodesWith } from '../../../src/page/text-walk.ts';
import { MAX_RUN } from '../../../src/page/text-run.ts';
import { annotatorFor, type RunningPage, run, show, underlined, until } from './page-fixture.ts';

let page: RunningPage | undefined;
afterEach(() => {
  page?.session.stop();
  document.body.replaceChildren();
});

/** Reads the document as a session does, and counts the slices in which it gave the thread back to the page. */
async function readInSlices(): Promise<{ blocks: number; slices: number }> {
  let slices = 0;
  let count = 0;
  const slice = () => (slices += 1);
  const signal = new AbortController().signal;
  const chunks = await runInSlices(collectText(document.body), signal, slice);
  const reading = beginReading({ keeps: mayConcern, idOf: () => `b${++count}` });
  for (const chunk of chunks)
    await runInSlices(readAround(nodesWith(chunk, worthALook(chunk.text)), reading), signal, slice);
  return { blocks: count, slices };
}

describe('pages that nobody would write', () => {
  it('200,000 nodes are read slice by slice', async () => {
    const part = document.createDocumentFragment();
    for (let i = 0; i < 100_000; i++) {
      const line = document.createElement('p');
      line.append(i % 10 === 0 ? `OpenAI lost $${i} million` : 'and nothing else');
      part.append(line);
    }
    document.body.append(part);
    const { blocks, slices } = await readInSlices();
    expect(blocks).toBe(10_000);
    expect(slices).toBeGreaterThan(2);
  });

  it('one text node of five megabytes becomes blocks of bearable size', async () => {
    const line = document.createElement('p');
    line.textContent = 'OpenAI lost $5 billion in a year. '.repeat(150_000);
    document.body.append(line);
    const { blocks, slices } = await readInSlices();
    expect(blocks).toBeGreaterThan((150_000 * 34) / MAX_RUN - 1);
    expect(slices).toBeGreaterThan(2);
  });

  it('100,000 spans in one paragraph are joined slice by slice', async () => {
    const line = document.createElement('p');
    for (let i = 0; i < 100_000; i++) {
      const word = document.createElement('span');
      word.textContent = i % 2 ? '$5bn ' : 'OpenAI ';
      line.append(word);
    }
    document.body.append(line);
    const { blocks, slices } = await readInSlices();
    expect(blocks).toBeGreaterThan(50);
    expect(slices).toBeGreaterThan(2);
  });

  it('5,000 levels are climbed', async () => {
    // Laid out, so many levels bring down the browser itself; they are only read here.
    const outermost = document.createElement('div');
    outermost.style.display = 'none';
    document.body.append(outermost);
    let deepest: Element = outermost;
    for (let i = 0; i < 5000; i++) deepest = deepest.appendChild(document.createElement(i % 100 ? 'span' : 'div'));
    deepest.append('OpenAI lost $5bn');
    const { blocks } = await readInSlices();
    expect(blocks).toBe(1);
  });

  it('metadata that lies, is broken or huge does no harm', async () => {
    show(`<script type="application/ld+json">{"datePublished": {"a": [[[[[]]]]}, </script>
      <script type="application/ld+json">${'['.repeat(20_000)}${']'.repeat(20_000)}</script>
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"9999-99-99"}]}</script>
      <p>OpenAI lost $5bn</p>`);
    const annotator = annotatorFor({ $5bn: 'context' });
    page = run(annotator);
    await until(() => underlined('context').length === 1);
    expect(annotator.asked[0]?.page.published).toBe(null);
  });

  it('forms that shadow the names of their own properties do no harm', async () => {
    show(`<form><input name="parentNode"><input name="localName"><input name="closest"><input name="children"><input name="isConnected">
      <input name="nodeType"><input name="nextSibling"><input name="ownerDocument">OpenAI lost $4bn<p>OpenAI lost $5bn</p></form><p>It lost $6bn</p>`);
    page = run(annotatorFor({ $6bn: 'context' }));
    await until(() => underlined('context').length === 1);
  });
});
