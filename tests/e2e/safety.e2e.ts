import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../../src/build/project.ts';
import { launchChromium, type ExtensionBrowser } from '../../src/cli/launch-chromium.ts';
import { articlePage } from './harness/article.ts';
import { MarkedPage } from './harness/marked-page.ts';
import { NewsServer } from './harness/news-server.ts';
import { SecureServer } from './harness/secure-server.ts';

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

function filesOf(build: string, ending: RegExp): { name: string; text: string }[] {
  const folder = join(PROJECT, '.output', build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

describe.each(BUILDS)('the build %s', (build) => {
  it('makes no code of text, and writes no markup of text', () => {
    const scripts = filesOf(build, /\.js$/);
    expect(scripts.length).toBeGreaterThan(5);
    for (const { name, text } of scripts) {
      expect(text, name).not.toMatch(/\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(|=\s*Function\b/);
      expect(text, name).not.toMatch(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/);
      expect(text, name).not.toMatch(/\bimportScripts\s*\(/);
    }
  });

  it('loads every script, style and font from itself', () => {
    for (const { name, text } of filesOf(build, /\.html$/)) {
      expect(text, name).not.toMatch(/(?:src|href)\s*=\s*["'](?:https?:)?\/\//);
      expect(text, name).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+\s*=/);
    }
    for (const { name, text } of filesOf(build, /\.css$/))
      expect(text, name).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
    for (const { name, text } of filesOf(build, /\.js$/)) {
      expect(text, name).not.toMatch(/import\s*\(\s*[`"']https?:/);
    }
  });

  it('asks for what the privacy page justifies, and nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(PROJECT, '.output', build, 'manifest.json'), 'utf8')) as {
      permissions: string[];
      optional_host_permissions?: string[];
      content_security_policy: { extension_pages: string };
      web_accessible_resources?: unknown;
      externally_connectable?: unknown;
      browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } };
    };
    const privacy = readFileSync(join(PROJECT, 'docs', 'permissions.md'), 'utf8');
    for (const permission of manifest.permissions) expect(privacy, permission).toContain(`\`${permission}\``);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:[^;]*script/);
    if (build === 'firefox-mv3') {
      expect(manifest.browser_specific_settings?.gecko.data_collection_permissions.required).toEqual(['none']);
    }
  });
});

describe('through a whole journey', () => {
  let news: NewsServer;
  let secure: SecureServer;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const article = articlePage({
      lang: 'en',
      title: 'The sums behind the boom',
      date: '2026-01-20',
      paragraphs: ['Microsoft invested $1 billion in OpenAI in 2019.', 'Nvidia has put $100 billion into OpenAI.'],
    });
    news = await NewsServer.start({ 'www.reuters.com/sums': article });
    secure = await SecureServer.start(news.port, {});
    browser = await launchChromium({ proxyPort: secure.port, trustAnyCertificate: true });
  });
  afterAll(async () => {
    await browser?.close();
    await secure?.stop();
    await news?.stop();
  });

  it('nothing but the article itself is asked of any server', async () => {
    const page = await MarkedPage.open(browser, 'www.reuters.com/sums');
    await page.marked(2);
    await page.hover('$1 billion');
    await page.cardWith('Microsoft');
    const welcome = await browser.openOwnPage('welcome.html');
    await welcome.getByRole('heading').first().waitFor();
    const panel = await browser.openOwnPage('sidepanel.html');
    await panel.getByRole('tab', { name: 'Claims' }).click();
    await panel.getByRole('searchbox').first().fill('nvidia');
    const options = await browser.openOwnPage('options.html');
    await options.getByText('No pack is installed.').waitFor();
    await options.getByLabel('From an address (https)').fill('http://elsewhere.example/pack.json');
    await options.getByRole('button', { name: 'Fetch' }).click();
    await options.getByText('The address must begin with https://').waitFor();
    const popup = await browser.openOwnPage('popup.html');
    await popup.getByRole('searchbox').fill('5 trillion');
    await page.page.waitForTimeout(1000);
    // Every request of every context passes the proxy: pages, content scripts, the background.
    expect(secure.asked.filter((address) => !isOfTheBrowser(address))).toEqual(['http://www.reuters.com/sums']);
  });
});

/** A browser asks its maker for updates and each site for an icon, whatever extensions it has. */
function isOfTheBrowser(address: string): boolean {
  return (
    address.endsWith('/favicon.ico') ||
    /^(?:http:\/\/)?(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1)\.com(?::443$|\/)/.test(address)
  );
}
