import { afterEach, describe, expect, it } from 'vitest';
import { annotatorFor, parse, pause, type RunningPage, run, show, underlined, until } from './page-fixture.ts';

let page: RunningPage | undefined;
const address = location.href;
afterEach(() => {
  page?.session.stop();
  document.body.replaceChildren();
  history.replaceState(null, '', address);
});

const article = '<main><p id="a">OpenAI lost $5bn.</p><p id="b">Microsoft paid $13bn.</p></main>';
const verdicts = { $5bn: 'context', $13bn: 'context', $9bn: 'context', $7bn: 'context' } as const;

async function marked(html = article): Promise<ReturnType<typeof annotatorFor>> {
  show(html);
  const annotator = annotatorFor(verdicts);
  page = run(annotator);
  await until(() => underlined('context').length === 2);
  return annotator;
}

describe('a page that changes', () => {
  it('gets a mark where a figure changes in place, and loses the old one', async () => {
    const annotator = await marked();
    (document.querySelector('#a') as Element).firstChild!.nodeValue = 'OpenAI lost $9bn.';
    await pause(0);
    expect(underlined('context')).toEqual(['$13bn']);
    await until(() => underlined('context').includes('$9bn'));
    expect(underlined('context').toSorted()).toEqual(['$13bn', '$9bn']);
    expect(annotator.texts()).toEqual(['OpenAI lost $5bn.', 'Microsoft paid $13bn.', 'OpenAI lost $9bn.']);
    expect(page?.session.state().annotations.map(({ quote }) => quote)).toEqual(['$9bn', '$13bn']);
  });

  it('loses the marks of what is taken away', async () => {
    await marked();
    document.querySelector('#b')?.remove();
    await until(() => underlined('context').length === 1);
    expect(page?.session.state().annotations.map(({ quote }) => quote)).toEqual(['$5bn']);
  });

  it('loses the marks of words that are no longer there, though their paragraph is', async () => {
    await marked();
    (document.querySelector('#a') as HTMLElement).textContent = 'OpenAI said nothing.';
    await until(() => underlined('context').length === 1);
  });

  it('is asked about what is added, and about nothing else', async () => {
    const annotator = await marked();
    document.querySelector('main')?.append(...parse('<section><p>Later it lost $7bn.</p></section>'));
    await until(() => underlined('context').includes('$7bn'));
    expect(annotator.texts()).toEqual(['OpenAI lost $5bn.', 'Microsoft paid $13bn.', 'Later it lost $7bn.']);
  });

  it('keeps a mark, its id too, where the same paragraph moves', async () => {
    await marked();
    const ids = page?.session.state().annotations.map(({ id }) => id);
    document.querySelector('main')?.append(document.querySelector('#a') as Element);
    await pause(400);
    expect(page?.session.state().annotations.map(({ id }) => id)).toEqual(ids?.toReversed());
  });

  it('is followed into shadow roots', async () => {
    show('<p>OpenAI</p><x-story><template shadowrootmode="open"><p>It lost $5bn.</p></template></x-story>');
    page = run(annotatorFor(verdicts));
    await until(() => underlined('context').length === 1);
    const story = document.querySelector('x-story')?.shadowRoot as ShadowRoot;
    story.append(...parse('<p>It lost $7bn.</p>'));
    await until(() => underlined('context').length === 2);
  });

  it('grows without end and is followed', async () => {
    await marked();
    for (let i = 0; i < 30; i++) {
      document
        .querySelector('main')
        ?.append(...parse(`<article><h2>Part ${i}</h2><p>OpenAI lost $5bn, part ${i}.</p></article>`));
      await pause(20);
    }
    await until(() => underlined('context').length === 32, 8000);
  });

  it('is left alone while it is hidden', async () => {
    const annotator = await marked();
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.querySelector('main')?.append(...parse('<p>Later it lost $7bn.</p>'));
    await pause(500);
    expect(annotator.texts()).not.toContain('Later it lost $7bn.');
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => underlined('context').includes('$7bn'));
  });
});

describe('the day of the article', () => {
  it('that is known only later has every figure judged by it, and the marks of before replaced', async () => {
    show(article);
    const { annotate } = annotatorFor(verdicts);
    page = run({
      async annotate(ask) {
        const answer = await annotate(ask);
        const claim = ask.page.published ?? 'no day';
        return { ...answer, annotations: answer.annotations.map((one) => ({ ...one, claim })) };
      },
    });
    await until(() => underlined('context').length === 2);
    document.querySelector('main')?.append(...parse('<article><time datetime="2024-05-01"></time></article>'));
    document.querySelector('main')?.append(...parse('<p>Later it lost $7bn.</p>'));
    await until(() => underlined('context').includes('$7bn'));
    expect(underlined('context').toSorted()).toEqual(['$13bn', '$5bn', '$7bn']);
    expect(page.session.state().annotations.map(({ claim }) => claim)).toEqual(Array(3).fill('2024-05-01'));
  });
});

describe('navigation within the page', () => {
  it('brings the new article’s marks and facts, without the old article’s date', async () => {
    document.head.append(...parse('<meta property="article:published_time" content="2024-05-01T00:00:00Z">'));
    try {
      const annotator = await marked();
      expect(annotator.asked[0]?.page.published).toBe('2024-05-01');
      history.pushState(null, '', '/another-article');
      document.title = 'OpenAI again';
      document.querySelector('main')?.replaceChildren(...parse('<p>OpenAI lost $9bn, and paid $7bn.</p>'));
      await until(() => underlined('context').length === 2 && underlined('context').includes('$9bn'), 6000);
      expect(annotator.asked.at(-1)?.page).toMatchObject({ title: 'OpenAI again', published: null });
    } finally {
      document.head.querySelector('meta[property="article:published_time"]')?.remove();
    }
  });

  it('that only records how far one has scrolled keeps the marks and their ids', async () => {
    const annotator = await marked();
    const ids = page?.session.state().annotations.map(({ id }) => id);
    history.replaceState(null, '', '/article?page=2');
    await pause(600);
    expect(page?.session.state().annotations.map(({ id }) => id)).toEqual(ids);
    expect(annotator.asked.length).toBe(1);
  });
});

describe('a page that never rests', () => {
  it('is followed all the same, at a thousand mutations a second', async () => {
    await marked();
    const ticker = document.createElement('div');
    document.body.append(ticker);
    let changed = 0;
    const begun = performance.now();
    while (performance.now() - begun < 3000) {
      for (let i = 0; i < 20; i++) {
        const line = document.createElement('p');
        line.textContent = `NVDA $${changed++}bn`;
        ticker.append(line);
        if (ticker.childNodes.length > 200) ticker.firstChild?.remove();
      }
      await pause(20);
    }
    expect(changed).toBeGreaterThan(1000);
    expect(underlined('context').length).toBeGreaterThanOrEqual(2);
  });
});
