import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { anyTextNames, couldNameSubject } from '../../../src/page/subject-search.ts';
import { namesSubject } from '../../../src/page/subject.ts';
import { collectText } from '../../../src/page/text-walk.ts';
import { show } from './page-fixture.ts';

afterEach(() => document.body.replaceChildren());

function toEnd<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const searched = (): boolean => couldNameSubject(document) && toEnd(anyTextNames(document.body));
/** What a walk over every text node says. */
const walked = (): boolean => toEnd(collectText(document.body)).some(({ text }) => namesSubject(text));

const LONG_SCRIPT = `<script type="x">OpenAI ${'x '.repeat(200)}</script>`;
const HUGE = 'The club paid. '.repeat(8000);

describe('the text that the browser joins leads to the same answer as a walk over every node', () => {
  it.each([
    ['a word whose edge the next node hides', '<p><b>AI</b>Companies spend</p>', true],
    ['a word whose edge the next block hides', '<ul><li>What is at MIT</li><li>today</li></ul>', true],
    ['a word that only two nodes make together', '<p>Nvi<b>dia</b></p><p>G<i>PU</i></p>', false],
    ['a word that is part of another', '<p>SAID, MAIN and EMAIL</p>', false],
    ['no-break spaces and soft hyphens', '<p>Big&nbsp;Tech, Nvi&shy;dia</p>', false],
    ['a long script', `<main><p>Football</p>${LONG_SCRIPT}</main>${LONG_SCRIPT}`, false],
    ['a long script beside the word', `<main>${LONG_SCRIPT}<p>It is OpenAI.</p></main>`, true],
    ['a comment', '<main><!-- OpenAI --><p>Football</p></main><!-- OpenAI -->', false],
    ['a title alone in a picture', '<svg><title>Nvidia</title></svg>', true],
    ['text beside elements', 'OpenAI<p>Football</p>', true],
    ['more text than is joined', `<main><p>${HUGE}</p><div>${HUGE}<p>英伟达</p></div></main>`, true],
    ['more text than is joined, without the word', `<main><p>${HUGE}</p><div>${HUGE}<p>足球</p></div></main>`, false],
    ['Chinese in both scripts', '<p>英</p><p>輝達</p>', true],
    ['Chinese over two nodes', '<p>英<b>伟达</b></p>', false],
  ])('with %s', (_, html, expected) => {
    show(html, 'News');
    expect([searched(), walked()]).toEqual([expected, expected]);
  });

  it('on pages of all kinds', () => {
    const word = fc.constantFrom(
      'AI',
      'A',
      'I',
      'Open',
      'OpenAI',
      'GPU',
      's',
      ' ',
      '\n',
      'MIT',
      '英',
      '伟达',
      '市值',
      'x',
      '\u00ad',
      '.',
    );
    const leaf = fc.array(word, { maxLength: 3 }).map((words) => words.join(''));
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('p', 'b', 'div', 'x-y', 'script', 'style', 'textarea'),
            fc.array(tie('tree'), { maxLength: 3 }),
          )
          .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        show(parts.join(''), 'News');
        expect(searched()).toBe(walked());
      }),
      { numRuns: 400 },
    );
  });
});
