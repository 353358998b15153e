import { afterEach, describe, expect, test } from 'vitest';
import { watchForSubject } from '../../../src/page/subject-watch.ts';
import type { WalkedText } from '../../../src/page/walked-text.ts';
import { show, until } from './page-fixture.ts';

let watch: { abort(): void } | undefined;
afterEach(() => {
  watch?.abort();
  document.body.replaceChildren();
});

async function walkedTextOf(html: string): Promise<WalkedText | null> {
  const found: (WalkedText | null)[] = [];
  show(html);
  watch = watchForSubject(window, { found: (walked) => found.push(walked) });
  await until(() => found.length > 0);
  return found[0] as WalkedText | null;
}

const wordsIn = (walked: WalkedText | null): string | undefined =>
  walked
    ?.take()
    ?.map(({ text }) => text)
    .join('');

describe('the text that was walked for the subject', () => {
  test('is handed on, once', async () => {
    const walked = await walkedTextOf('<p>Chips</p><p>and OpenAI</p>');
    expect(wordsIn(walked)).toBe('Chips\nand OpenAI\n');
    expect(wordsIn(walked)).toBeUndefined();
  });

  test.each<[string, (p: HTMLElement) => void]>([
    ['has got other words', (p) => (p.firstChild!.nodeValue = 'and AMD')],
    ['has got more', (p) => p.after('more')],
    ['has lost some', (p) => p.remove()],
  ])('counts no longer where the page %s', async (_, change) => {
    const atOnce = await walkedTextOf('<p>OpenAI</p>');
    change(document.querySelector('p')!);
    expect(wordsIn(atOnce)).toBeUndefined();
    const later = await walkedTextOf('<p>OpenAI</p>');
    change(document.querySelector('p')!);
    await new Promise((resolve) => setTimeout(resolve));
    expect(wordsIn(later)).toBeUndefined();
  });

  test('is not there where the subject came with a change', async () => {
    document.title = 'News';
    document.body.textContent = 'Nothing';
    const found: (WalkedText | null)[] = [];
    watch = watchForSubject(window, { found: (walked) => found.push(walked) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append('OpenAI');
    await until(() => found.length > 0);
    expect(found).toEqual([null]);
  });
});
