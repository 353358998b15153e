import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/extension/messages.ts';
import { SAMPLE_TEXT } from '../fixtures/packs/sample-pack.ts';
import { signed } from '../fixtures/packs/sign.ts';
import { articlePage } from './harness/article.ts';
import { launchFirefox, type FirefoxBrowser } from './harness/firefox.ts';
import { NewsServer } from './harness/news-server.ts';

const ADDRESS = 'www.cls.cn/robots';
const ARTICLE = articlePage({
  lang: 'en',
  title: 'Robots of the north',
  date: '2026-03-01',
  paragraphs: ['Zenda Robotics reported revenue of $3.2 billion for 2025.'],
});

describe('claim packs in Firefox', () => {
  let news: NewsServer;
  let firefox: FirefoxBrowser;
  let options: Page;

  beforeAll(async () => {
    news = await NewsServer.start({ [ADDRESS]: ARTICLE });
    firefox = await launchFirefox(news.port);
    options = await firefox.openOwnPage('options.html');
  });
  afterAll(async () => {
    await firefox?.close();
    await news?.stop();
  });

  const says = (words: string) =>
    options.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 30_000 }, words);

  /** Types the text into the field as a paste does, and has it checked. */
  async function paste(text: string): Promise<void> {
    await options.waitForSelector('.add-pack summary');
    await options.evaluate((content) => {
      const details = document.querySelector<HTMLDetailsElement>('.add-pack details')!;
      details.open = true;
      const field = details.querySelector('textarea')!;
      field.value = content;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    // What was typed is the view's only after it has been drawn.
    await wait(200);
    await options.evaluate(() => document.querySelector<HTMLButtonElement>('.add-pack details button')!.click());
  }

  it('are refused where they are broken, and installed where they are sound and signed', async () => {
    await paste(SAMPLE_TEXT.replace('"version": "1.0.0"', '"version": "newest"'));
    await says('version: has the wrong form');
    const { text } = await signed(SAMPLE_TEXT);
    await paste(text);
    await says('Compare the fingerprint');
    await options.evaluate(() => document.querySelector<HTMLButtonElement>('.found-pack button')!.click());
    await says('Zenda watch is installed.');
  });

  it('mark a page', async () => {
    const page = await firefox.browser.newPage();
    await page.goto(`http://${ADDRESS}`);
    const state = async () =>
      (await options.evaluate(async (url) => {
        const { browser } = globalThis as unknown as { browser: typeof import('wxt/browser').browser };
        const tab = (await browser.tabs.query({})).find((one) => one.url === url);
        const ask = { plumbline: 'page-state', ask: null };
        const reply = await browser.tabs.sendMessage(tab!.id!, ask).catch(() => undefined);
        return reply?.answer ?? null;
      }, `http://${ADDRESS}`)) as PageState | null;
    await expect
      .poll(async () => (await state())?.annotations.map(({ claim }) => claim), { timeout: 60_000 })
      .toEqual(['zenda/zenda-revenue-2025']);
  });
});
