import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { standingBy } from './harness/standing-by.ts';

const SENTENCE = 'Microsoft invested $1 billion in OpenAI in 2019.';
const FILLER =
  '<p>The rest of the day was quiet in the markets, and rain fell on the square outside the exchange.</p>\n';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sums</title>${head}</head><body>${body}</body></html>`;

const PAGES = {
  'www.reuters.com/empty': '',
  'www.reuters.com/pictures': page('<img alt="A square in the rain" src="data:,"><video></video>'),
  'www.reuters.com/long': page(`${FILLER.repeat(20_000)}<p>${SENTENCE}</p>`),
  'www.reuters.com/hostile': page(
    `<p>${SENTENCE}</p>`,
    `<script>
      Array.prototype.map = Array.prototype.push = () => { throw new Error('no arrays here'); };
      JSON.parse = JSON.stringify = () => { throw new Error('no JSON here'); };
      Node.prototype.appendChild = Element.prototype.append = Element.prototype.attachShadow = () => { throw new Error('no nodes here'); };
      Object.freeze(Object.prototype); Object.freeze(Element.prototype); Object.freeze(CSS);
      document.createTreeWalker = () => { throw new Error('no walking here'); };
    </script>`,
  ),
  'www.reuters.com/shy': page(
    `<p>Microsoft invested $1&nbsp;bil&shy;lion in <a href="#o">Open<i>AI</i></a> in 2019.</p>
     <p hidden>Nvidia has put $100 billion into OpenAI.</p><textarea>Nvidia has put $100 billion into OpenAI.</textarea>
     <div contenteditable>Nvidia has put $100 billion into OpenAI.</div><code>Nvidia has put $100 billion into OpenAI.</code>`,
  ),
  'www.reuters.com/framed': page('<p>OpenAI and its sums.</p><iframe src="/frame" width="600" height="300"></iframe>'),
  'www.reuters.com/frame': page(`<p>${SENTENCE}</p>`),
  'www.reuters.com/growing': articlePage({
    lang: 'en',
    title: 'Sums',
    date: '2026-01-20',
    paragraphs: ['OpenAI and its sums.'],
  }),
} as const;

describe('a page that is not as one would wish', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    news = await NewsServer.start(PAGES);
    browser = await launchChromium({ proxyPort: news.port });
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  it.each(['empty', 'pictures'])('(%s) without text bears no mark and breaks nothing', async (name) => {
    const errors: string[] = [];
    const tab = await MarkedPage.open(browser, `www.reuters.com/${name}`);
    tab.page.on('pageerror', (error) => errors.push(error.message));
    await tab.page.waitForTimeout(1000);
    expect(await standingBy(browser, tab.page.url())).not.toBeNull();
    expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(errors).toEqual([]);
    await tab.page.close();
  });

  it('of two megabytes is read to its last paragraph', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/long');
    const { annotations } = await tab.marked();
    expect(annotations.map(({ quote }) => quote)).toEqual(['$1 billion']);
    await tab.page.close();
  });

  it('that overrides what scripts are made of is read all the same, and its card opens', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/hostile');
    const { annotations } = await tab.marked();
    expect(annotations.map(({ claim }) => claim)).toEqual(['msft-1bn-2019']);
    await tab.command('next-figure');
    await tab.command('open-card');
    await tab.cardWith('Microsoft');
    await tab.page.close();
  });

  it('with broken words is read as its reader sees it, and nothing hidden, typed or coded is', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/shy');
    const { annotations } = await tab.marked();
    expect(annotations.map(({ claim }) => claim)).toEqual(['msft-1bn-2019']);
    await tab.page.close();
  });

  it('in a frame of its own has its figures underlined', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/framed');
    const frame = tab.page.frames().find((one) => one.url().endsWith('/frame'))!;
    const underlined = () =>
      frame.evaluate(
        () => [...CSS.highlights].filter(([name, marks]) => name.startsWith('plumbline') && marks.size > 0).length,
      );
    await expect.poll(underlined, { timeout: 30_000 }).toBe(1);
    await tab.page.close();
  });

  it('that grows and changes has its marks follow', async () => {
    const tab = await MarkedPage.open(browser, 'www.reuters.com/growing');
    await tab.page.evaluate((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.id = 'late';
      paragraph.textContent = sentence;
      document.querySelector('article')!.append(paragraph);
    }, SENTENCE);
    expect((await tab.marked()).annotations.map(({ quote }) => quote)).toEqual(['$1 billion']);
    await tab.page.evaluate(
      () => (document.querySelector('#late')!.firstChild!.nodeValue = 'Nvidia has put $100 billion into OpenAI.'),
    );
    await expect
      .poll(async () => (await tab.state())?.annotations.map(({ quote }) => quote), { timeout: 20_000 })
      .toEqual(['$100 billion']);
    await tab.page.evaluate(() => document.querySelector('#late')!.remove());
    await expect.poll(async () => (await tab.state())?.annotations, { timeout: 20_000 }).toEqual([]);
    await tab.page.close();
  });
});
