import type { Page } from 'playwright-core';
import { readData } from '../build/read-data.ts';
import { freshnessOf } from '../claims/freshness.ts';
import type { Locale } from '../ui/language/words.ts';

/** A view as it is when something is missing, late, wrong or old: opened as a page, and told what it would find. */
export interface PicturedState {
  readonly name: string;
  /** Within the extension. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What is pictured; the whole window where it is left out. */
  readonly part?: string;
  /** The tab in front; null where there is none. A view that asks for none is told nothing. */
  readonly tab?: { readonly url?: string } | null;
  /** No page ever answers. */
  readonly silent?: boolean;
  readonly kept?: Readonly<Record<string, unknown>>;
  /** What the reader does before. */
  readonly act?: (page: Page, locale: Locale) => Promise<void>;
  /** What must be seen before the picture is taken. */
  readonly ready: string;
}

const NEWS = { url: 'http://www.reuters.com/en' };
const OTHER = { url: 'http://weekly.example/a' };
const POPUP = { path: 'popup.html', width: 400, height: 600, part: '.popup' };
const PANEL = { path: 'sidepanel.html', width: 400, height: 600 };
const SETTINGS = { path: 'options.html', width: 600, height: 900 };
const UNKNOWN: Readonly<Record<Locale, string>> = {
  en: 'tulip futures',
  'zh-Hans': '郁金香期货',
  'zh-Hant': '鬱金香期貨',
};
const PLAIN: Readonly<Record<Locale, string>> = {
  en: 'The fair took £45 from each of 4,200 visitors.',
  'zh-Hans': '庙会向 4200 名游客每人收取 45 元。',
  'zh-Hant': '廟會向 4,200 名遊客每人收取 45 元。',
};

/** `today` is `YYYY-MM-DD`: which claim is stale depends on it. */
export function picturedStates(today: string): PicturedState[] {
  const claim = staleClaim(today);
  return [
    { ...POPUP, name: 'popup-loading', tab: NEWS, silent: true, ready: '.popup-note' },
    {
      ...POPUP,
      name: 'popup-off',
      tab: NEWS,
      kept: settings({ sitesOff: ['reuters.com'] }),
      ready: '[aria-checked=false]',
    },
    { ...POPUP, name: 'popup-unreadable', tab: {}, ready: '.popup-note' },
    {
      ...POPUP,
      name: 'popup-found-nothing',
      tab: OTHER,
      act: (page, locale) => page.locator('input').fill(UNKNOWN[locale]),
      ready: '.result-hint',
    },
    {
      ...POPUP,
      name: 'popup-recent',
      tab: {},
      kept: { 'recent-searches': ['5 trillion', '英伟达市值', 'Stargate'] },
      ready: '.recent-search',
    },
    { ...PANEL, name: 'panel-no-page', tab: null, ready: '.panel-note' },
    { ...PANEL, name: 'panel-loading', tab: NEWS, silent: true, ready: '.panel-note' },
    {
      ...PANEL,
      name: 'panel-claims-none',
      tab: null,
      act: async (page, locale) => {
        await page.locator('[data-tab=claims]').click();
        await page.locator('input[type=search]').fill(UNKNOWN[locale]);
      },
      ready: '.result-hint',
    },
    {
      ...PANEL,
      name: 'panel-loop-none',
      height: 1100,
      tab: null,
      act: async (page) => {
        await page.locator('[data-tab=loop]').click();
        await page.locator('.loop-company-choice select').selectOption('xai');
        await page.locator('.loop-until input').fill('0');
      },
      ready: '.panel-note',
    },
    {
      ...PANEL,
      name: 'panel-paste-empty',
      tab: null,
      act: (page) => page.locator('[data-tab=paste]').click(),
      ready: 'textarea',
    },
    {
      ...PANEL,
      name: 'panel-paste-none',
      tab: null,
      act: async (page, locale) => {
        await page.locator('[data-tab=paste]').click();
        await page.locator('textarea').fill(PLAIN[locale]);
        await page.locator('.paste .boxed').click();
      },
      ready: '.pasted',
    },
    {
      ...PANEL,
      name: 'card-stale',
      path: `sidepanel.html#claim=${claim}`,
      height: 900,
      tab: null,
      ready: '.plumb-stale',
    },
    {
      ...SETTINGS,
      name: 'options-kept',
      part: '.options',
      kept: settings({
        sitesOff: ['reuters.com', 'cls.cn'],
        // As `dismissalOf` writes them (src/extension/settings.ts), which only an extension can load.
        dismissed: ['msft-1bn-2019\t$1 billion', 'gartner-ai-2025-1_5t\t1.5万亿美元'],
      }),
      act: (page) => page.locator('.erase .boxed').last().click(),
      ready: '.erase .quiet',
    },
    {
      ...SETTINGS,
      name: 'options-damaged',
      kept: settings({ hoverDelay: 'soon' }),
      height: 500,
      ready: '[role=alert] p',
    },
    { name: 'sheet-gone', path: 'sheet.html#tab=987654', width: 600, height: 240, ready: '.sheet-note' },
  ];
}

/** Beside language and appearance, which the pictures choose. */
function settings(changed: Readonly<Record<string, unknown>>) {
  return { settings: changed };
}

function staleClaim(today: string): string {
  const { claims, series } = readData();
  const seriesOf = (id: string | undefined) => series.find((one) => one.id === id) ?? null;
  const stale = claims.find((one) => freshnessOf(one, seriesOf(one.series), today).state === 'stale');
  if (!stale) throw new Error('no claim is stale: there is nothing to picture');
  return stale.id;
}
