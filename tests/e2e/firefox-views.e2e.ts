import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from './harness/article.ts';
import { launchFirefox, type FirefoxBrowser } from './harness/firefox.ts';
import { NewsServer } from './harness/news-server.ts';

const ARTICLE = articlePage({
  lang: 'en',
  title: 'The sums behind the boom',
  date: '2026-01-20',
  paragraphs: [
    'Microsoft invested $1 billion in OpenAI in 2019.',
    ...Array.from({ length: 40 }, () => 'Rain fell on the square outside, and the markets were quiet.'),
    'Nvidia has put $100 billion into OpenAI.',
  ],
});

const SIDEBAR = 'plumbline_plumbline_example-sidebar-action';

describe('the views in Firefox', () => {
  let news: NewsServer;
  let firefox: FirefoxBrowser;
  /** A page of the extension, by which the sidebar is reached: it is in no list of pages. */
  let own: Page;
  let article: Page;

  beforeAll(async () => {
    news = await NewsServer.start({ 'www.reuters.com/sums': ARTICLE });
    firefox = await launchFirefox(news.port);
    own = await firefox.openOwnPage('options.html');
    article = await firefox.browser.newPage();
    await article.goto('http://www.reuters.com/sums');
    await article.bringToFront();
  });
  afterAll(async () => {
    await firefox?.close();
    await news?.stop();
  });

  /** The value of an expression about the real sidebar's `document`; null while there is none. */
  const inSidebar = <T>(expression: string) =>
    own.evaluate(
      `(() => {
        // A sidebar that was shut may still be listed before the one that is open.
        const sidebar = browser.extension.getViews({ type: 'sidebar' }).at(-1);
        if (!sidebar) return null;
        const { document } = sidebar;
        const all = (selector) => [...document.querySelectorAll(selector)];
        return ${expression};
      })()`,
    ) as Promise<T | null>;
  const sidebarHas = (expression: string) =>
    expect.poll(() => inSidebar(`Boolean(${expression})`), { message: expression, timeout: 30_000 }).toBe(true);
  const click = (selector: string, at = 0) =>
    inSidebar<null>(`void all(${JSON.stringify(selector)}).at(${at}).click()`);
  /** As typing does. */
  const fill = (selector: string, value: string) =>
    inSidebar<null>(`(() => {
      const field = document.querySelector(${JSON.stringify(selector)});
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    })()`);

  const showSidebar = () =>
    firefox.inWindow<null>(`(SidebarController.hide(), SidebarController.show('${SIDEBAR}').then(() => null))`);

  it('the sidebar lists the figures of the page in front, opens them, and scrolls to them', async () => {
    await showSidebar();
    await sidebarHas('all(".row-item").length === 2');
    await click('.row-item .plumb-row', 1);
    await sidebarHas('document.querySelector(".plumb-card").innerText.includes("Announced, not done")');
    await expect.poll(() => article.evaluate(() => scrollY), { timeout: 20_000 }).toBeGreaterThan(300);
  });

  it('the sidebar follows the tabs', async () => {
    await own.bringToFront();
    await sidebarHas('document.querySelector(".panel-note")');
    await article.bringToFront();
    await sidebarHas('all(".row-item").length === 2');
  });

  it.each(['markdown', 'csv', 'json', 'claim_review', 'annotations', 'html'])('exports as %s', async (format) => {
    await fill('.export select', format);
    await expect.poll(() => inSidebar('document.querySelector(".export select").value')).toBe(format);
    const saved = (await inSidebar(`new Promise((resolve) => {
      const { URL } = document.defaultView;
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = create;
        resolve(blob.text());
        return create.call(URL, blob);
      };
      document.querySelector('.export .boxed').click();
    })`)) as string;
    expect(saved).toContain('$100 billion');
  });

  it('prints on a sheet of its own', async () => {
    await click('.export button', -1);
    const sheet = () =>
      own.evaluate(
        `browser.extension.getViews({ type: 'tab' })
          .find(({ location }) => location.pathname === '/sheet.html')?.document.body.innerText ?? ''`,
      );
    await expect.poll(sheet, { timeout: 30_000 }).toContain('The sums behind the boom');
    expect(await sheet()).toMatch(/\$1 billion[\s\S]+\$100 billion/);
    await own.evaluate(`browser.tabs.query({ active: true }).then(([tab]) => browser.tabs.remove(tab.id))`);
    await article.bringToFront();
  });

  it('the sidebar has all claims, by topic and by search', async () => {
    await click('[data-tab=claims]');
    await sidebarHas('all(".topic").length > 3 && all(".row-item").length > 100');
    await fill('input[type=search]', 'Micorsoft 2019');
    await sidebarHas(
      'all(".row-item").length < 100 && document.querySelector(".row-item").innerText.includes("Microsoft")',
    );
    await click('.row-item .claim-row');
    await sidebarHas('document.querySelector(".plumb-card .plumb-sources a")');
  });

  it('the sidebar has the money loop, and its deals as a table', async () => {
    await click('[data-tab=loop]');
    await sidebarHas('document.querySelector(".loop-ring") && all("table.deals tbody").length > 20');
    expect(await inSidebar('all("table.deals thead th").map((head) => head.innerText)')).toHaveLength(6);
    await click('.deal-row');
    await sidebarHas('document.querySelector(".deals [data-open=true] .deal-detail")');
  });

  it('a text that is pasted is marked', async () => {
    await click('[data-tab=paste]');
    await sidebarHas('document.querySelector("textarea")');
    await fill('textarea', '高德纳称，去年全球AI支出达到1.5万亿美元。');
    await fill('input[type=date]', '2026-01-20');
    await sidebarHas('!document.querySelector(".paste .boxed").disabled');
    await click('.paste .boxed');
    await sidebarHas('document.querySelector(".pasted-mark")?.innerText === "1.5万亿美元"');
    await click('.pasted-mark');
    await sidebarHas('document.querySelector(".pasted-cards .plumb-card")');
  });

  it('the browser’s keys for its commands lead to a figure, and open its card', async () => {
    await article.bringToFront();
    const press = (key: string) =>
      firefox.inWindow(`(() => {
        const keys = [...document.querySelectorAll('keyset')].find(({ id }) => id.includes('plumbline'));
        keys.querySelector('[key=${key}]').doCommand();
      })()`);
    await article.evaluate(() => scrollTo(0, 0));
    // One of the two figures is out of sight; which comes first depends on the one last dealt with.
    const pressAndLook = async () => {
      await press('J');
      await pause(1500);
      return article.evaluate(() => scrollY);
    };
    await expect.poll(pressAndLook, { timeout: 30_000 }).toBeGreaterThan(300);
    await press('O');
    const focused = () => article.evaluate(() => document.activeElement?.localName);
    await expect.poll(focused, { timeout: 20_000 }).toBe('plumbline-card');
    await article.keyboard.press('Escape');
    await expect.poll(focused, { timeout: 20_000 }).toBe('body');
  });

  it('words that are selected are looked up from the context menu', async () => {
    await article.bringToFront();
    const { x, y } = await article.evaluate(() => {
      scrollTo(0, 0);
      const line = [...document.querySelectorAll('p')].find((p) => p.textContent?.startsWith('Microsoft invested'))!;
      const text = line.firstChild!;
      const range = document.createRange();
      range.setStart(text, 'Microsoft invested '.length);
      range.setEnd(text, 'Microsoft invested $1 billion'.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await article.mouse.click(x, y, { button: 'right' });
    const item = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find(({ label }) => label.includes('Plumbline'))`;
    await expect.poll(() => firefox.inWindow<string>(`${item}?.label`), { timeout: 20_000 }).toContain('$1 billion');
    await firefox.inWindow(`(() => {
      document.querySelector('#contentAreaContextMenu').activateItem(${item});
    })()`);
    await sidebarHas(
      'document.querySelector("input[type=search]")?.value === "$1 billion" && all(".row-item").length > 0',
    );
  });

  it('the address bar suggests claims, and opens the one that is chosen', async () => {
    await firefox.inWindow(`void gURLBar.search('plumb nvida market')`);
    const suggested = () =>
      firefox.inWindow<string[]>(
        `(gURLBar.view.visibleResults ?? []).map(({ payload }) => payload.title ?? payload.content ?? '')`,
      );
    await expect.poll(async () => (await suggested()).join('\n'), { timeout: 30_000 }).toMatch(/Nvidia/);
    const [, first] = await suggested();
    await firefox.inWindow(`(() => {
      gURLBar.view.selectedRowIndex = 1;
      gURLBar.handleCommand();
    })()`);
    const opened = () =>
      own.evaluate(
        `browser.extension.getViews({ type: 'tab' })
          .find(({ location }) => location.pathname === '/sidepanel.html')?.document.querySelector('[data-open=true]')?.innerText ?? ''`,
      );
    await expect.poll(opened, { timeout: 30_000 }).toContain(first);
  });

  it('the settings change the language of every view at once, and are erased as they were', async () => {
    await own.bringToFront();
    const heading = () => own.$eval('h1', (element) => element.textContent);
    const choose = (language: string) => own.select('select', language);
    for (const [language, title, tab] of [
      ['zh-Hans', '设置', '本页'],
      ['zh-Hant', '設定', '本頁'],
    ] as const) {
      await choose(language);
      await expect.poll(heading, { timeout: 20_000 }).toBe(title);
      await sidebarHas(`all('[role=tab]').some((tab) => tab.innerText.includes('${tab}'))`);
    }
    await own.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.erase .boxed')].at(-1)!.click();
    });
    await own.waitForSelector('.erase .quiet');
    await own.evaluate(() => document.querySelector<HTMLElement>('.erase .boxed')!.click());
    await expect.poll(heading, { timeout: 20_000 }).toBe('Settings');
    expect(
      await own.evaluate('browser.storage.local.get(null).then((kept) => kept.settings?.language ?? "auto")'),
    ).toBe('auto');
  });
});
