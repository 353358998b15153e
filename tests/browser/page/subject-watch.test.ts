import { afterEach, describe, expect, it } from 'vitest';
import { watchForSubject } from '../../../src/page/subject-watch.ts';
import { parse, pause, show } from './page-fixture.ts';

let last: { abort(): void } | null = null;
afterEach(() => {
  last?.abort();
  document.body.replaceChildren();
});

/** Whether the page has been found to be on our subject so far. */
function watch(wanted = true): { yet: boolean } {
  const seen = { yet: false };
  last = watchForSubject(window, { found: () => (seen.yet = true), isWanted: async () => wanted });
  return seen;
}

describe('a page is known to be on our subject', () => {
  it.each([
    ['by its title', 'OpenAI loses money', '<p>It lost $5bn.</p>'],
    ['by its text', 'News', '<p>OpenAI lost $5bn.</p>'],
    ['by its text in Chinese', '新闻', '<p>英伟达的市值</p>'],
    ['by what stands in shadow roots', 'News', '<a-b><template shadowrootmode="open"><p>OpenAI</p></template></a-b>'],
    [
      'by what stands in nested ones',
      'News',
      '<div><template shadowrootmode="open"><a-b><template shadowrootmode="open">OpenAI</template></a-b></template></div>',
    ],
  ])('%s', async (_, title, html) => {
    show(html, title);
    const seen = watch();
    await pause(60);
    expect(seen.yet).toBe(true);
  });

  it.each([
    ['a capital', '<i>AI</i><b>The chips</b>'],
    ['digits', '<i>AI</i><time>2026-01-05</time>'],
    ['a letter before them', '<i>Home</i><b>AI</b>'],
    ['a part of the word', '<p>Open<b>AI</b></p>'],
  ])('by words that stand close to %s in the next element', async (_, html) => {
    show(html, 'News');
    const seen = watch();
    await pause(60);
    expect(seen.yet).toBe(true);
  });

  it('by words after many scripts, and far down a long page', async () => {
    const script = '<script type="x">1</script>'.repeat(50);
    show(`${script}<p>${'and so on '.repeat(30_000)}</p>${script}<p>OpenAI lost $5bn.</p>${script}`, 'News');
    const seen = watch();
    await pause(400);
    expect(seen.yet).toBe(true);
  });

  it('of whose elements one hides a method of the document', async () => {
    show('<img name="evaluate"><form name="createRange"></form><p>OpenAI lost $5bn.</p>', 'News');
    const seen = watch();
    await pause(60);
    expect(seen.yet).toBe(true);
  });

  it('of full length in a custom element', async () => {
    const rest = `<p>${'The match was long. '.repeat(300)}</p>`;
    show(`${rest}<a-b><template shadowrootmode="open"><p>OpenAI</p></template></a-b>`, 'News');
    const seen = watch();
    await pause(60);
    expect(seen.yet).toBe(true);
  });

  it('when the article comes later', async () => {
    show('<main></main>', 'News');
    const seen = watch();
    await pause(60);
    expect(seen.yet).toBe(false);
    document.querySelector('main')?.append(...parse('<article><p>OpenAI lost $5bn.</p></article>'));
    await pause(500);
    expect(seen.yet).toBe(true);
  });

  it('in a shadow root, when the words come later', async () => {
    show('<a-b><template shadowrootmode="open"><p>Football</p></template></a-b>', 'News');
    const seen = watch();
    await pause(60);
    document.querySelector('a-b')?.shadowRoot?.append(...parse('<p>OpenAI lost $5bn.</p>'));
    await pause(500);
    expect(seen.yet).toBe(true);
  });

  it('when its title comes later', async () => {
    show('<main><p>It lost $5bn.</p></main>', 'News');
    const seen = watch();
    await pause(60);
    document.title = 'OpenAI loses money';
    await pause(500);
    expect(seen.yet).toBe(true);
  });
});

describe('a page is not on our subject', () => {
  it.each([
    ['where nothing names it', '<p>The club paid $250 million.</p>'],
    ['where only a script does', `<script type="x">OpenAI</script><p>The club paid $250 million.</p>`],
    ['where only a style does', `<style>.OpenAI {}</style><p>The club paid $250 million.</p>`],
    ['where words in capitals hold its letters', '<p>AIR AND RAIN</p><p>PAID</p><b>AIM</b>'],
  ])('%s', async (_, html) => {
    show(html, 'Football');
    const seen = watch();
    await pause(400);
    expect(seen.yet).toBe(false);
  });

  it('as far as anybody who has stopped asking hears', async () => {
    show('<main></main>', 'News');
    const seen = watch();
    await pause(60);
    last?.abort();
    document.querySelector('main')?.append(...parse('<p>OpenAI lost $5bn.</p>'));
    await pause(400);
    expect(seen.yet).toBe(false);
  });

  it('as far as anybody hears who has gone meanwhile', async () => {
    show('<main></main>', 'News');
    const seen = watch(false);
    await pause(60);
    document.querySelector('main')?.append(...parse('<p>OpenAI lost $5bn.</p>'));
    await pause(400);
    expect(seen.yet).toBe(false);
  });
});
