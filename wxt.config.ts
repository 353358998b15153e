import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { claimsPlugin } from './src/build/claims-plugin.ts';
import { licencesPlugin } from './src/build/licences-plugin.ts';
import { plainCodePlugin } from './src/build/plain-code-plugin.ts';
import { readSites } from './src/build/read-sites.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The fewer files a view is made of, the sooner it stands. Claims and matcher are large and wanted later, or not at all. */
const SHARED_BY_VIEWS = {
  name: 'views',
  minShareCount: 2,
  test: (id: string) => !id.includes('virtual:claims') && !id.includes('/src/matching/'),
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: here('./src/ui/locales') },
  publicDir: 'src/ui/public',
  vite: () => ({
    plugins: [preact(), claimsPlugin(), plainCodePlugin(), licencesPlugin()],
    build: { rolldownOptions: { output: { advancedChunks: { groups: [SHARED_BY_VIEWS] } } } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: readSites().map((site) => site.match),
    // Named here and not by WXT's kind of content script, whose frame touches the extension's API and posts a message to every page.
    content_scripts: [
      {
        matches: readSites().map((site) => site.match),
        js: ['stand-by.js'],
        css: ['assets/stand-by.css'],
        run_at: 'document_idle',
        all_frames: true,
      },
    ],
    optional_host_permissions: ['*://*/*'],
    omnibox: { keyword: 'plumb' },
    commands: {
      'next-figure': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-figure': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenCard__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
    },
    content_security_policy: {
      // connect-src: a claim pack may come from an address that the reader gives (src/extension/packs/fetch-pack.ts).
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' https:; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'plumbline@plumbline.example',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '149.0' },
      },
    }),
  }),
});
