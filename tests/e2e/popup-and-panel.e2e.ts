import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionView } from '../../src/cli/extension-view.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';

declare const chrome: typeof import('wxt/browser').browser;

const ARTICLE = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: [
    'Microsoft invested $1 billion in OpenAI in 2019.',
    ...Array.from(
      { length: 40 },
      () => 'The rest of the day was quiet in the markets, and rain fell on the square outside.',
    ),
    'Nvidia has put $100 billion into OpenAI.',
  ],
});

describe('beside an open article', () => {
  let news: NewsServer;
  let browser: ExtensionBrowser;
  let page: MarkedPage;

  beforeAll(async () => {
    news = await NewsServer.start({
      'www.reuters.com/sums': ARTICLE,
      'www.cls.cn/sums': ARTICLE,
      'elsewhere.example/sums': ARTICLE,
    });
    browser = await launchChromium({ proxyPort: news.port });
    page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked(2);
  });
  afterAll(async () => {
    await browser?.close();
    await news?.stop();
  });

  async function openPopup(): Promise<ExtensionView> {
    await page.page.bringToFront();
    await browser.background().evaluate(() => chrome.action.openPopup());
    const popup = await ExtensionView.attach(browser.context.browser()!, '/popup.html');
    await popup.until('document.querySelector("input[type=search], input")');
    return popup;
  }

  describe('the popup', () => {
    it('lists the cards of the page, with their number, and opens one in place', async () => {
      const popup = await openPopup();
      await popup.until(
        'document.body.innerText.includes("$1 billion") && document.body.innerText.includes("$100 billion")',
      );
      expect(await popup.evaluate<string>('document.body.innerText')).toMatch(/2 figures on record/);
      await popup.evaluate(
        '[...document.querySelectorAll("button")].find((b) => b.innerText.includes("$1 billion")).click()',
      );
      expect(
        await popup.until<string>('document.body.innerText.includes("On record") && document.body.innerText'),
      ).toContain('Sources');
      await popup.close();
    });

    it('has the search field focused, and searches all claims as one types', async () => {
      const popup = await openPopup();
      // The popup comes back as it was left; only then does one type.
      await popup.until('document.querySelector(".rows")');
      expect(await popup.until('document.activeElement.localName === "input"')).toBe(true);
      await popup.evaluate('document.querySelector("input").select()');
      await popup.type('5万亿');
      await popup.until('document.querySelector(".rows")?.innerText.includes("$5 trillion")');
      await popup.press('Escape');
      await popup.until('document.querySelector("input").value === ""');
      await popup.close();
    });

    it('switches the site off, which takes every mark away, and on again', async () => {
      const popup = await openPopup();
      const flip = 'document.querySelector("footer [role=switch], footer input[type=checkbox], footer button").click()';
      await popup.until('document.querySelector("footer").innerText.includes("reuters.com")');
      await popup.evaluate(flip);
      await expect.poll(async () => (await page.state())?.annotations.length, { timeout: 20_000 }).toBe(0);
      expect((await page.state())?.running).toBe(false);
      await page.page.reload();
      await page.page.waitForTimeout(1500);
      expect((await page.state())?.annotations ?? []).toEqual([]);
      await popup.close();

      const again = await openPopup();
      await again.until('document.querySelector("footer").innerText.includes("reuters.com")');
      await again.evaluate(flip);
      expect((await page.marked(2)).running).toBe(true);
      await again.close();
    });
  });

  describe('the side panel', () => {
    it('opens from the card, shows that card, lists the page in reading order, and follows to another place', async () => {
      await page.page.bringToFront();
      await page.click('$100 billion');
      await page.cardWith('On record');
      // The button in the card's closed shadow root, by the keyboard as a reader would reach it.
      await browser.background().evaluate(() => chrome.storage.session.set({ 'panel-annotation': null }));
      await openPanelFromCard(page);
      const panel = await ExtensionView.attach(browser.context.browser()!, '/sidepanel.html');
      await panel.until('document.body.innerText.includes("$1 billion")');
      const text = await panel.until<string>(
        'document.body.innerText.includes("On record") && document.body.innerText',
      );
      expect(text.indexOf('$1 billion')).toBeLessThan(text.indexOf('$100 billion'));
      expect(await panel.evaluate<string>('document.querySelector("[aria-expanded=true]").innerText')).toContain(
        '$100 billion',
      );

      await page.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await panel.evaluate(
        '[...document.querySelectorAll("[aria-expanded]")].find((b) => b.innerText.includes("$1 billion")).click()',
      );
      await expect.poll(() => page.page.evaluate(() => scrollY), { timeout: 20_000 }).toBeLessThan(200);

      await page.page.keyboard.press('Escape');
      await page.click('$100 billion');
      await panel.until('document.querySelector("[aria-expanded=true]")?.innerText.includes("$100 billion")');
      await panel.close();
    });

    it('knows all claims with no page at all', async () => {
      const panel = await browser.openOwnPage('sidepanel.html');
      await panel.getByRole('tab', { name: 'Claims' }).click();
      await panel.getByRole('searchbox').first().fill('Nvida market valu');
      await panel.getByText('Nvidia’s market value', { exact: false }).first().waitFor();
      await panel.close();
    });
  });
});

/** Finds the card's "side panel" button over the DevTools protocol, and clicks it with the mouse: only a real click opens a panel. */
async function openPanelFromCard({ page }: MarkedPage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const button = nodes.find((node) => node.role?.value === 'button' && /panel/i.test(String(node.name?.value ?? '')));
  if (!button?.backendDOMNodeId) throw new Error('the card has no button for the side panel');
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: button.backendDOMNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId });
  await session.detach();
  const [left, top, right, , , bottom] = model.content as [number, number, number, number, number, number];
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
