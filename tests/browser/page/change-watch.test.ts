import { afterEach, describe, expect, it } from 'vitest';
import { type Changes, MAX_SHARE, watchChanges } from '../../../src/page/changes.ts';
import { pause } from './page-fixture.ts';

let abort = new AbortController();
afterEach(() => {
  abort.abort();
  abort = new AbortController();
  document.body.replaceChildren();
});

function busy(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** Changes the page a thousand times a second for so long. */
async function neverRest(ms: number): Promise<void> {
  const ticker = document.body.appendChild(document.createElement('p'));
  const end = performance.now() + ms;
  for (let count = 0; performance.now() < end; await pause(10)) {
    for (let i = 0; i < 10; i++) ticker.append(String(count++), document.createElement('br'));
    while (ticker.childNodes.length > 100) ticker.firstChild?.remove();
  }
}

describe('changes of a page', () => {
  it('are read together, once the page has settled', async () => {
    const read: Changes[] = [];
    watchChanges(document, async (changes) => (read.push(changes), 1), abort.signal).observe(document);
    const [one, other] = [document.createElement('p'), document.createElement('p')];
    document.body.append(one);
    await pause(20);
    document.body.append(other);
    await pause(300);
    expect(read.map(({ dirty }) => [...(dirty ?? [])])).toEqual([[one, other]]);
    expect(read[0]?.removed).toBe(false);
  });

  it('that come without end take no more than their share of the time', async () => {
    let used = 0;
    const begun = performance.now();
    const read = async () => (busy(20), (used += 20), 20);
    watchChanges(document, read, abort.signal).observe(document);
    await neverRest(4000);
    expect(used).toBeGreaterThan(0);
    // The first reading is not followed by a pause yet.
    expect(used - 20).toBeLessThanOrEqual((performance.now() - begun) * MAX_SHARE + 20);
  });

  it('that are too many to note have the whole page read', async () => {
    const read: Changes[] = [];
    watchChanges(document, async (changes) => (read.push(changes), 1), abort.signal).observe(document);
    for (let i = 0; i < 5000; i++) document.body.append(document.createElement('i'));
    await pause(300);
    expect(read.map(({ dirty }) => dirty)).toEqual([null]);
  });

  it('are not read any more once stopped', async () => {
    let reads = 0;
    watchChanges(document, async () => ++reads, abort.signal).observe(document);
    document.body.append('words');
    await pause(20);
    abort.abort();
    await pause(300);
    expect(reads).toBe(0);
  });

  it('go on being read after a reading that failed', async () => {
    let reads = 0;
    const read = async () => {
      if (++reads === 1) throw new Error('some node was odd');
      return 1;
    };
    watchChanges(document, read, abort.signal).observe(document);
    document.body.append('one');
    await pause(300);
    document.body.append('two');
    await pause(400);
    expect(reads).toBe(2);
  });
});
