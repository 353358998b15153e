import { afterEach, expect, it } from 'vitest';
import liveBlog from '../../fixtures/articles/live-blog-en.html?raw';
import newspaper from '../../fixtures/articles/newspaper-en.html?raw';
import hant from '../../fixtures/articles/newspaper-hant.html?raw';
import shadow from '../../fixtures/articles/shadow-roots-en.html?raw';
import wechat from '../../fixtures/articles/wechat-zh.html?raw';
import zhihu from '../../fixtures/articles/zhihu-zh.html?raw';
import { annotatorFor, pause, type RunningPage, run, show, underlined, until } from './page-fixture.ts';

let page: RunningPage | undefined;
afterEach(() => {
  page?.session.stop();
  document.body.replaceChildren();
});

const load = (html: string): void =>
  show(/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '', /<title>([^<]*)/.exec(html)?.[1]);

it.each([
  [
    'a newspaper',
    newspaper,
    ['$1.5 trillion', '$11.5bn', '$1.4 trillion', 'with one hand', '$91bn and $93bn', '$5tn'],
    /99bn|50tn|77bn|nvidia-smi/,
  ],
  ['WeChat', wechat, ['5万亿美元', '80亿至115亿美元', '左手倒右手', '1000亿美元', '95%'], /999|700亿/],
  ['Zhihu', zhihu, ['115 亿美元', '130 亿美元', '43 亿美元'], /888|loss =|赞同/],
  ['a newspaper of Taiwan', hant, ['１．５兆美元', '４兆美元', '九十億美元', '五成'], /ㄓ/],
  ['a site of shadow roots', shadow, ['$2.5bn', '$4 trillion'], /66bn/],
])('%s is marked where its figures stand, and nowhere else', async (_, html, quotes, never) => {
  load(html);
  const before = document.documentElement.getHTML({ serializableShadowRoots: true });
  const annotator = annotatorFor(Object.fromEntries(quotes.map((quote) => [quote, 'context'])));
  page = run(annotator);
  await until(() => underlined('context').length >= quotes.length);
  const plain = (text: string) =>
    text
      .replace(/[\u00ad\u200b]/g, '')
      .replaceAll('\u00a0', ' ')
      .replace(/ㄓㄠˋ|1$/, '');
  for (const quote of quotes) expect(underlined('context').map(plain)).toContain(quote);
  expect(annotator.texts().join('\n')).not.toMatch(never);
  expect(document.documentElement.getHTML({ serializableShadowRoots: true })).toBe(before);
});

it('a live blog is marked as it grows', async () => {
  load(liveBlog);
  page = run(annotatorFor({ $57bn: 'consistent', '$4.5 trillion': 'context', 'half a trillion dollars': 'context' }));
  await until(() => page?.session.state().annotations.length === 2);
  const next = document.querySelector<HTMLTemplateElement>('#next')?.content.cloneNode(true) as DocumentFragment;
  document.querySelector('#updates')?.prepend(next);
  await until(() => page?.session.state().annotations.length === 3);
  expect(page.session.state().annotations.map(({ quote }) => quote)).toEqual([
    'half a trillion dollars',
    '$57bn',
    '$4.5 trillion',
  ]);
  (document.querySelector('#ticker .price') as HTMLElement).textContent = '190.11';
  await pause(300);
  expect(page.session.state().annotations.length).toBe(3);
});
