import { afterEach, describe, expect, it } from 'vitest';
import { annotatorFor, type RunningPage, run, show, underlined, until } from './page-fixture.ts';

let page: RunningPage | undefined;
afterEach(() => {
  page?.session.stop();
  document.body.replaceChildren();
});

describe('a page that is marked', () => {
  const article = `<article><h1>OpenAI's losses</h1><p>OpenAI lost <a href="#x">$11.5<b>bn</b></a> in a quarter,&nbsp;Microsoft's
    accounts suggest.</p><p>亏损达 <span>80</span><span>亿</span>至115亿美元。</p></article>`;

  it('has its figures underlined, joined over links and bold words', async () => {
    show(article);
    page = run(annotatorFor({ '$11.5bn': 'differs', '80亿至115亿美元': 'context' }));
    await until(() => page?.session.state().annotations.length === 2);
    expect(underlined('differs')).toEqual(['$11.5bn']);
    expect(underlined('context')).toEqual(['80亿至115亿美元']);
  });

  it('is told to whoever listens, in reading order', async () => {
    show(article);
    page = run(annotatorFor({ '80亿至115亿美元': 'context', '$11.5bn': 'differs' }));
    await until(() => page?.states.at(-1)?.annotations.length === 2);
    const state = page.states.at(-1);
    expect(state?.annotations.map(({ quote }) => quote)).toEqual(['$11.5bn', '80亿至115亿美元']);
    expect(new Set(state?.annotations.map(({ id }) => id)).size).toBe(2);
    expect(state?.running).toBe(true);
    expect(state?.scanned.blocks).toBeGreaterThanOrEqual(2);
  });

  it('serialises as before: while marked, while a mark is shown, and after the marks are gone', async () => {
    show(article);
    const before = document.documentElement.outerHTML;
    page = run(annotatorFor({ '$11.5bn': 'differs' }));
    await until(() => underlined('differs').length === 1);
    expect(document.documentElement.outerHTML).toBe(before);
    const focused = document.activeElement;
    page.session.step(1);
    expect(CSS.highlights.get('plumbline-shown')?.size).toBe(1);
    expect(document.activeElement).toBe(focused);
    expect(document.documentElement.outerHTML).toBe(before);
    page.session.stop();
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('plumbline'))).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is printed without a trace of the marks, which are there again afterwards', async () => {
    show(article);
    page = run(annotatorFor({ '$11.5bn': 'differs', '80亿至115亿美元': 'context' }));
    await until(() => underlined('differs').length === 1);
    page.session.step(1);
    dispatchEvent(new Event('beforeprint'));
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('plumbline'))).toEqual([]);
    page.session.step(1);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('plumbline'))).toEqual([]);
    dispatchEvent(new Event('afterprint'));
    expect(underlined('differs')).toEqual(['$11.5bn']);
    expect(underlined('context')).toEqual(['80亿至115亿美元']);
  });

  it('shows no stale answer: words that changed meanwhile get no mark', async () => {
    show(article);
    const annotator = annotatorFor({ '$11.5bn': 'differs' });
    const held = Promise.withResolvers<void>();
    page = run({ annotate: async (ask) => (await held.promise, annotator.annotate(ask)) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    (document.querySelector('b') as HTMLElement).textContent = 'm';
    held.resolve();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(underlined('differs')).toEqual([]);
  });

  it('takes an answer that never fits its blocks for none', async () => {
    show(article);
    page = run({
      annotate: async ({ blocks }) =>
        JSON.parse(
          JSON.stringify({
            annotations: [
              { block: blocks[0]?.id, start: 5, end: 900, quote: 'x', verdict: 'differs', claim: 'c' },
              { block: 'b999' },
            ],
          }),
        ),
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.session.state().annotations).toEqual([]);
  });

  it('asks again where the background was not there yet', async () => {
    show(article);
    const annotator = annotatorFor({ '$11.5bn': 'differs' });
    let asked = 0;
    page = run({
      annotate: async (ask) => (asked++ === 0 ? Promise.reject(new Error('no receiver')) : annotator.annotate(ask)),
    });
    await until(() => underlined('differs').length === 1);
    expect(asked).toBe(2);
  });
});

describe('what is never sent', () => {
  it('is what a reader types, code, scripts, and hidden text', async () => {
    show(`<p>OpenAI raised $1bn in 2019.</p><textarea>OpenAI $2bn</textarea><input value="$3bn"><div contenteditable><p>OpenAI $4bn</p></div>
      <pre>OpenAI $5bn</pre><p>Run <code>pay $6bn</code> for OpenAI's $7bn</p><script type="x">OpenAI $8bn</script><p hidden>OpenAI $9bn</p>
      <p style="display:none">OpenAI $10bn</p><noscript>OpenAI $11bn</noscript><div role="textbox">OpenAI $12bn</div>
      <p style="visibility:hidden">OpenAI $13bn</p><button>Give OpenAI $14bn</button><svg><text>OpenAI $15bn</text></svg>`);
    const annotator = annotatorFor({});
    page = run(annotator);
    await until(() => annotator.asked.length > 0);
    expect(annotator.texts()).toEqual(['OpenAI raised $1bn in 2019.', "Run for OpenAI's $7bn"]);
  });

  it('is not text of an element that has no box of its own', async () => {
    show('<div style="display: contents">OpenAI raised <span style="display: contents">$1bn</span>.</div>');
    page = run(annotatorFor({ $1bn: 'consistent' }));
    await until(() => underlined('consistent').length === 1);
  });

  it('is asked about once hidden text can be seen', async () => {
    show(`<p>OpenAI raised $1bn.</p><p id="more" style="display:none">OpenAI then raised $10bn.</p>`);
    const annotator = annotatorFor({ $10bn: 'consistent' });
    page = run(annotator);
    await until(() => annotator.asked.length > 0);
    expect(annotator.texts()).toEqual(['OpenAI raised $1bn.']);
    (document.getElementById('more') as HTMLElement).style.display = '';
    await until(() => underlined('consistent').length === 1);
  });
});

describe('blocks as they are sent', () => {
  it('carry heading, row and column', async () => {
    show(`<h2>Capital spending</h2><table><tr><th>Company</th><th colspan="2">2025</th><th>2026</th></tr>
      <tr><td>Microsoft</td><td>a</td><td>b</td><td>$100bn</td></tr></table><ul><li>OpenAI: $5bn</li></ul>
      <blockquote><p>We lost $3bn</p></blockquote><figure><figcaption>OpenAI, $2bn</figcaption></figure><dl><dt>Net loss</dt><dd>$38bn</dd></dl>`);
    const annotator = annotatorFor({});
    page = run(annotator);
    await until(() => annotator.asked.length > 0);
    const blocks = annotator.asked
      .flatMap((ask) => ask.blocks)
      .filter(({ text }) => text.includes('$'))
      .map((block) => Object.assign(block, { id: 'any' }));
    expect(blocks).toEqual([
      {
        id: 'any',
        role: 'cell',
        heading: 'Capital spending',
        rowHead: 'Microsoft',
        columnHead: '2026',
        text: '$100bn',
      },
      { id: 'any', role: 'list-item', heading: 'Capital spending', text: 'OpenAI: $5bn' },
      { id: 'any', role: 'quote', heading: 'Capital spending', text: 'We lost $3bn' },
      { id: 'any', role: 'caption', heading: 'Capital spending', text: 'OpenAI, $2bn' },
      { id: 'any', role: 'cell', heading: 'Capital spending', rowHead: 'Net loss', text: '$38bn' },
    ]);
  });

  it('come with the facts of the page', async () => {
    show(
      `<h1>输了多少</h1><time datetime="2026-01-05T10:30:00+08:00" pubdate>1月5日</time><p>OpenAI 去年亏损约50亿美元，这个数字来自报道。</p>`,
      'OpenAI 的亏损',
    );
    const annotator = annotatorFor({});
    page = run(annotator);
    await until(() => annotator.asked.length > 0);
    expect(annotator.asked[0]?.page).toMatchObject({
      title: 'OpenAI 的亏损',
      language: 'zh-Hans',
      published: '2026-01-05',
    });
  });
});

describe('shadow roots', () => {
  it('are read and marked, nested ones too, and take part in the reading order', async () => {
    show(`<p>OpenAI first: $1bn</p><news-story><template shadowrootmode="open"><p>Second: $2bn</p>
      <div><template shadowrootmode="open"><p>Third: $3bn</p></template></div></template></news-story><p>Fourth: $4bn</p>`);
    page = run(annotatorFor({ $1bn: 'context', $2bn: 'context', $3bn: 'context', $4bn: 'context' }));
    await until(() => page?.session.state().annotations.length === 4);
    expect(page.session.state().annotations.map(({ quote }) => quote)).toEqual(['$1bn', '$2bn', '$3bn', '$4bn']);
    expect(underlined('context').toSorted()).toEqual(['$1bn', '$2bn', '$3bn', '$4bn']);
  });
});

describe('two copies of the script', () => {
  it('leave the page to the newer one', async () => {
    show('<p>OpenAI raised $1bn.</p>');
    const older = run(annotatorFor({ $1bn: 'differs' }));
    await until(() => underlined('differs').length === 1);
    page = run(annotatorFor({ $1bn: 'context' }));
    await until(() => underlined('context').length === 1);
    expect(underlined('differs')).toEqual([]);
    expect(older.session.state().running).toBe(false);
  });
});
