import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../../src/build/read-data.ts';
import { checkArticle } from '../../src/cli/check-article.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { fromText } from '../../src/cli/read-article.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { createMatcher } from '../../src/matching/annotate.ts';
import type { Annotation } from '../../src/matching/annotation.ts';
import { ELSEWHERE, STORIES, type Telling } from '../fixtures/stories.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

/** Where articles of a language are read, and a headline that says nothing of our subject. */
const PAPERS = {
  en: { host: 'www.reuters.com', lang: 'en', headline: 'What the day brought' },
  'zh-Hans': { host: 'www.cls.cn', lang: 'zh-CN', headline: '今日要闻' },
  'zh-Hant': { host: 'udn.com', lang: 'zh-TW', headline: '今日要聞' },
} as const;

type Told = Pick<Telling, 'text' | 'date' | 'title'>;

function paperOf(text: string): (typeof PAPERS)[keyof typeof PAPERS] {
  return PAPERS[detectLanguage(text) as keyof typeof PAPERS] ?? PAPERS.en;
}

const titleOf = ({ title, text }: Told): string => title ?? paperOf(text).headline;

const ALL: readonly Told[] = [
  ...STORIES.flatMap(({ tellings }) => tellings),
  ...ELSEWHERE.map(([, date, text]) => ({ date, text })),
];
const addressOf = (telling: Told): string =>
  `${paperOf(telling.text).host}/${ALL.findIndex(({ text, date }) => text === telling.text && date === telling.date)}`;

describe('as an article in the browser', () => {
  const matcher = createMatcher(readData());
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let tab: MarkedPage;

  beforeAll(async () => {
    const pages = ALL.map((telling) => [
      addressOf(telling),
      articlePage({
        lang: paperOf(telling.text).lang,
        title: titleOf(telling),
        date: telling.date,
        paragraphs: [telling.text],
      }),
    ]);
    news = await NewsServer.start(Object.fromEntries(pages) as Record<string, string>);
    browser = await launchChromium({ proxyPort: news.port });
    tab = new MarkedPage(browser, await browser.context.newPage());
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  const words = ({ quote, claim, verdict }: Pick<Annotation, 'quote' | 'claim' | 'verdict'>) =>
    `${quote} → ${claim}: ${verdict}`;

  /** The marks that the command line finds in a file with the same words. */
  function checked(telling: Told) {
    const file = `# ${titleOf(telling)}\n\n${telling.text}\n`;
    const { annotations } = checkArticle(matcher, fromText(file, { title: titleOf(telling), date: telling.date }), {
      figures: false,
    });
    return annotations;
  }

  const inTab = async () => ((await tab.state())?.annotations ?? []).map(words);

  it.each(STORIES.map(({ name, tellings }) => [name, tellings] as const))('%s', async (_, tellings) => {
    for (const telling of tellings) {
      await tab.page.goto(`http://${addressOf(telling)}`);
      const expected = checked(telling);
      await expect.poll(inTab, { timeout: 15_000, interval: 60, message: telling.text }).toEqual(expected.map(words));
      const wanted = expected.filter(
        ({ claim, quote }) =>
          telling.claims.includes(claim) && (telling.quote === undefined || quote.includes(telling.quote)),
      );
      expect(wanted, telling.text).not.toHaveLength(0);
      for (const { verdict } of wanted) expect(telling.verdicts, telling.text).toContain(verdict);
    }
  });

  it.each(ELSEWHERE)('leaves %s alone', async (_, date, text) => {
    await tab.page.goto(`http://${addressOf({ date, text })}`);
    // Nothing tells that nothing will come.
    await tab.page.waitForTimeout(600);
    expect(await inTab()).toEqual([]);
    expect(checked({ date, text }).map(words)).toEqual([]);
  });
});
