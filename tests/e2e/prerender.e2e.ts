import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from './harness/article.ts';
import { NewsServer } from './harness/news-server.ts';
import { UnattendedChromium } from './harness/unattended-chromium.ts';

/** What the article's own script saw: it runs in the page, before it is opened and after. */
interface Seen {
  /** Milliseconds after the browser began with it that it was opened; 0 where it was not made ready in advance. */
  readonly activationStart: number;
  readonly marksBefore: number[];
}

const ARTICLES = [
  { lang: 'en', title: 'The sums behind the boom', line: 'Microsoft invested $1 billion in OpenAI in 2019.' },
  { lang: 'zh-CN', title: '繁荣背后的账', line: '微软2019年向OpenAI投资10亿美元。' },
  { lang: 'zh-TW', title: '榮景背後的帳', line: '微軟2019年向OpenAI投資10億美元。' },
] as const;
/** Longer than it takes to mark a page that is open, on a busy machine. */
const READY_FOR_MS = 3000;
const PATIENCE_MS = 30_000;

/** The front page has its article prerendered, and goes there once the article says that it has waited, or after a while. */
const front = (lang: string) => `<!doctype html><html lang="${lang}"><title>Front page</title>
<script type="speculationrules">{ "prerender": [{ "urls": ["/${lang}"], "eagerness": "immediate" }] }</script>
<script>
  const since = performance.now();
  setInterval(async () => {
    const ready = await (await fetch('/is-ready-${lang}')).text();
    if (ready === 'yes' || performance.now() - since > ${PATIENCE_MS}) location.href = '/${lang}';
  }, 300);
</script>`;

const article = ({ lang, title, line }: (typeof ARTICLES)[number]) =>
  articlePage({
    lang,
    title,
    date: '2026-01-20',
    paragraphs: [line],
    after: `<script>
      const marksBefore = [];
      const look = () => marksBefore.push(CSS.highlights.size);
      const opened = () => {
        look();
        const { activationStart } = performance.getEntriesByType('navigation')[0];
        globalThis.seen = { activationStart, marksBefore };
        fetch('/opened-${lang}');
      };
      if (document.prerendering) {
        document.addEventListener('prerenderingchange', opened, { once: true });
        setInterval(() => document.prerendering && look(), 200);
        setTimeout(() => fetch('/ready-${lang}'), ${READY_FOR_MS});
      } else opened();
    </script>`,
  });

describe('an article that the browser makes ready before it is opened', () => {
  let news: NewsServer;
  let chromium: UnattendedChromium;

  beforeAll(async () => {
    const ready = new Set<string>();
    const opened = new Map(ARTICLES.map(({ lang }) => [lang, Promise.withResolvers<void>()]));
    news = await NewsServer.start(
      Object.fromEntries(
        ARTICLES.flatMap((one) => [
          [`www.reuters.com/front-${one.lang}`, front(one.lang)],
          [`www.reuters.com/${one.lang}`, article(one)],
          [`www.reuters.com/ready-${one.lang}`, () => (ready.add(one.lang), '')],
          [`www.reuters.com/is-ready-${one.lang}`, () => (ready.has(one.lang) ? 'yes' : 'no')],
          [`www.reuters.com/opened-${one.lang}`, () => (opened.get(one.lang)?.resolve(), '')],
        ]),
      ),
    );
    chromium = await UnattendedChromium.start(news.port);
    await chromium.welcomed();
    // One after the other: the browser prepares nothing for a tab that is not in front.
    for (const [lang, { promise }] of opened) {
      await chromium.open(`http://www.reuters.com/front-${lang}`);
      await promise;
    }
  });
  afterAll(async () => {
    await chromium?.stop();
    await news?.stop();
  });

  const marks = (lang: string) => chromium.evaluate<number>(`/${lang}`, 'CSS.highlights.size');
  const badge = (lang: string) =>
    chromium.evaluate<string>(
      '/background.js',
      `chrome.tabs.query({ url: '*://*/${lang}' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
    );

  it.for(ARTICLES)(
    'in $lang is read only once it is opened, and its figures are counted',
    async ({ lang }, { skip }) => {
      const seen = await chromium.evaluate<Seen>(`/${lang}`, 'seen');
      skip(seen.activationStart === 0, 'this browser prerenders nothing');
      expect(seen.activationStart).toBeGreaterThan(READY_FOR_MS);
      expect(new Set(seen.marksBefore)).toEqual(new Set([0]));
      await expect.poll(() => marks(lang), { timeout: 20_000 }).toBe(1);
      await expect.poll(() => badge(lang), { timeout: 20_000 }).toBe('1');
    },
  );
});
