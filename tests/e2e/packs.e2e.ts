import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { SAMPLE_TEXT, samplePack } from '../fixtures/packs/sample-pack.ts';
import { signed } from '../fixtures/packs/sign.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { SecureServer } from './harness/secure-server.ts';

/** The functions given to `evaluate` run in the extension's background. */
declare const chrome: typeof import('wxt/browser').browser;

const ARTICLE = articlePage({
  lang: 'en',
  title: 'Robots of the north',
  date: '2026-03-01',
  paragraphs: [
    'Zenda Robotics reported revenue of $3.2 billion for 2025.',
    'Microsoft invested $1 billion in OpenAI in 2019.',
  ],
});
/** A page that names nothing of ours: it is read for the pack's company alone. */
const NORTH = articlePage({
  lang: 'en',
  title: 'Robots of the north',
  date: '2026-03-01',
  paragraphs: ['Zenda Robotics reported revenue of $3.2 billion for 2025.'],
});

/** A host that the extension may read by its manifest, so that no permission has to be granted by hand. */
const PACK_HOST = 'www.reuters.com';

describe('claim packs', () => {
  let news: NewsServer;
  let secure: SecureServer;
  let browser: ExtensionBrowser;
  let options: Page;
  const requests: string[] = [];
  const served = { text: SAMPLE_TEXT };

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.cls.cn/robots': ARTICLE, 'www.cls.cn/north': NORTH });
    secure = await SecureServer.start(news.port, { [`${PACK_HOST}/pack.json`]: () => served.text });
    browser = await launchChromium({ proxyPort: secure.port, trustAnyCertificate: true });
    browser.context.on('request', (request) => requests.push(request.url()));
    options = await browser.openOwnPage('options.html');
  });
  afterAll(async () => {
    await browser?.close();
    await secure?.stop();
    await news?.stop();
  });

  const chooseFile = (text: string) =>
    options
      .locator('input[type=file]')
      .setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const claimsOn = async (address: string, count: number) => {
    const page = await MarkedPage.open(browser, address);
    const { annotations } = await page.marked(count);
    const claims = annotations.map(({ claim }) => claim);
    return { page, claims };
  };

  it('that are broken are refused, with place and reason, and leave nothing', async () => {
    await chooseFile(SAMPLE_TEXT.replace('https://zenda.example/report', 'javascript:alert(1)'));
    await options.getByText('claims.0.sources.0.url: is no plain http or https link').waitFor();
    expect(await options.getByRole('button', { name: 'Install' }).count()).toBe(0);
    await options.getByText('No pack is installed.').waitFor();
  });

  it('from a file are shown, then installed, and mark a page beside our own claims', async () => {
    await chooseFile(SAMPLE_TEXT);
    await options.getByText('This pack is sound').waitFor();
    await options.getByRole('button', { name: 'Install' }).click();
    await options.getByText('Zenda watch is installed.').waitFor();
    const { page, claims } = await claimsOn('www.cls.cn/robots', 2);
    expect(claims).toEqual(['zenda/zenda-revenue-2025', 'msft-1bn-2019']);
    await page.hover('$3.2 billion');
    expect(await page.cardWith('Zenda Robotics')).toContain('Zenda watch');
    await page.page.close();
  });

  it('mark a page that names nothing of ours', async () => {
    const { page, claims } = await claimsOn('www.cls.cn/north', 1);
    expect(claims).toEqual(['zenda/zenda-revenue-2025']);
    await page.page.close();
  });

  it('are found by search in the side panel', async () => {
    const panel = await browser.openOwnPage('sidepanel.html');
    await panel.getByRole('tab', { name: 'Claims' }).click();
    await panel.getByRole('searchbox').first().fill('Zenda revenue');
    await panel.getByText('Zenda Robotics: revenue, 2025').first().waitFor();
    await panel.close();
  });

  it('take their marks away when they are switched off', async () => {
    await options.bringToFront();
    await options.getByLabel('Use Zenda watch').uncheck();
    const { page, claims } = await claimsOn('www.cls.cn/robots', 1);
    expect(claims).toEqual(['msft-1bn-2019']);
    await options.bringToFront();
    await options.getByLabel('Use Zenda watch').check();
    // The open page is read again by itself.
    await page.page.bringToFront();
    await page.marked(2);
    await page.page.close();
  });

  it('are saved to the letter as they came', async () => {
    await options.bringToFront();
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe(SAMPLE_TEXT);
    expect(download.suggestedFilename()).toBe('zenda-1.0.0.json');
  });

  it('are removed, with everything of theirs', async () => {
    await options.getByRole('button', { name: 'Remove' }).click();
    await options.getByRole('button', { name: 'Remove it' }).click();
    await options.getByText('Zenda watch was removed.').waitFor();
    const kept = await browser.background().evaluate(async () => Object.keys(await chrome.storage.local.get()));
    expect(kept.filter((key) => key.includes('zenda'))).toEqual([]);
  });

  it('from an address are fetched there and nowhere else, pinned to their key, and updated', async () => {
    const first = await signed(SAMPLE_TEXT);
    served.text = first.text;
    requests.length = 0;
    await options.getByLabel('From an address (https)').fill(`https://${PACK_HOST}/pack.json`);
    await options.getByRole('button', { name: 'Fetch' }).click();
    await options.getByText('Compare the fingerprint').waitFor();
    await options.getByRole('button', { name: 'Install' }).click();
    await options.getByText('Zenda watch is installed.').waitFor();

    const later = JSON.stringify(samplePack((pack) => (pack.version = '1.1.0')));
    served.text = (await signed(later)).text;
    await options.getByRole('button', { name: 'Look for an update' }).click();
    await options.getByText(/is signed with another key/).waitFor();

    served.text = (await signed(later, first.pair)).text;
    await options.getByRole('button', { name: 'Look for an update' }).click();
    await options.getByText('Zenda watch is now version 1.1.0.').waitFor();

    served.text = first.text;
    await options.getByRole('button', { name: 'Look for an update' }).click();
    await options.getByText(/1\.0\.0 is older than the installed 1\.1\.0/).waitFor();

    const foreign = requests.filter((url) => !url.startsWith('chrome-extension:') && !url.startsWith('data:'));
    expect([...new Set(foreign)]).toEqual([`https://${PACK_HOST}/pack.json`]);
  });
});
