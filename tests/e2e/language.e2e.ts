import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

const LANGUAGES = [
  ['zh-Hans', '简体中文', '设置', '是预测，不是事实'],
  ['zh-Hant', '繁體中文', '設定', '是預測，不是事實'],
  ['en', 'English', 'Settings', 'Forecast, not fact'],
] as const;

describe('another language', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const article = articlePage({
      lang: 'en',
      title: 'The sums behind the boom',
      date: '2026-01-20',
      paragraphs: ['The world spent $1.5 trillion on artificial intelligence last year, according to Gartner.'],
    });
    news = await NewsServer.start({ 'www.reuters.com/sums': article });
    browser = await launchChromium({ proxyPort: news.port });
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  it.each(LANGUAGES)(
    '%s is chosen once and holds everywhere, on open pages too',
    async (locale, name, title, verdict) => {
      const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
      await page.marked(1);
      const options = await browser.openOwnPage('options.html');
      await options.locator('select').first().selectOption({ label: name });
      await options.getByRole('heading', { level: 1, name: title }).waitFor();
      await expect.poll(() => options.locator('html').getAttribute('lang')).toBe(locale);
      await options.close();

      const panel = await browser.openOwnPage('sidepanel.html');
      await expect.poll(() => panel.locator('html').getAttribute('lang')).toBe(locale);
      await panel.close();

      await page.marked(1);
      await page.hover('$1.5 trillion');
      await page.cardWith(verdict);
      await page.page.keyboard.press('Escape');
      await page.page.close();
    },
  );

  it('of articles can be left unmarked', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked(1);
    const options = await browser.openOwnPage('options.html');
    await options.locator('.check[lang=en] input').uncheck();
    await expect.poll(async () => (await page.state())?.annotations.length, { timeout: 20_000 }).toBe(0);
    await options.bringToFront();
    await options.locator('.check[lang=en] input').check();
    expect((await page.marked(1)).annotations[0]?.quote).toBe('$1.5 trillion');
  });
});
