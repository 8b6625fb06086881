import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'wxt';
import { publishStarter } from './lib/publish/publish-starter.ts';
import { STARTER_FOLDER } from './lib/packs/starter-pack.ts';
import { NAMES_PATH } from './lib/products/product-names.ts';

/**
 * `PEERSIDE_BUILD=granted` makes the build that the demo and most browser tests use: the same code with
 * loopback sites, `webNavigation` and `webRequest` granted at install, because a headless browser cannot answer the
 * permission prompt. Everything that is published is built without it.
 */
const granted = process.env.PEERSIDE_BUILD === 'granted';
const LOADS = ['webNavigation', 'webRequest'];
const LOOPBACK = ['http://127.0.0.1/*', 'http://localhost/*'];

/** No remote code, no remote pictures, and string-to-DOM sinks closed by Trusted Types. */
const extensionPagesCsp = (browser: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
    "base-uri 'none'",
    "form-action 'none'",
    // Chromium shows DevTools panels in frames of its DevTools, an address that no web page can have.
    `frame-ancestors ${browser === 'chrome' ? 'devtools://devtools' : "'none'"}`,
    "require-trusted-types-for 'script'",
  ].join('; ');

/**
 * Markdown's `&amp;` and the like. The form for browsers writes forum text into `innerHTML`, which Trusted Types refuse: then
 * no text with such a name could be parsed. This is the form for everything else, with a table.
 */
const CHARACTER_NAMES = 'decode-named-character-reference';

export default defineConfig({
  manifestVersion: 3,
  vite: () => ({
    resolve: { alias: { [CHARACTER_NAMES]: createRequire(import.meta.url).resolve(CHARACTER_NAMES) } },
  }),
  imports: false,
  modules: ['@wxt-dev/module-react'],
  outDir: process.env.PEERSIDE_OUT ?? '.output',
  outDirTemplate: granted ? '{{browser}}-mv{{manifestVersion}}-granted' : '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'build:publicAssets': async ({ config }, files) => {
      for (const [path, bytes] of await publishStarter('lib/packs/starter')) {
        const relativeDest = `${STARTER_FOLDER}/${path}`;
        // Only text may be given as such.
        const absoluteSrc = join(config.wxtDir, relativeDest);
        mkdirSync(dirname(absoluteSrc), { recursive: true });
        writeFileSync(absoluteSrc, bytes);
        files.push({ relativeDest, absoluteSrc });
      }
      files.push({ relativeDest: NAMES_PATH, contents: readFileSync('lib/products/names.txt', 'utf8') });
    },
  },
  manifest: ({ browser }) => ({
    name: 'Peerside',
    description: 'Spots the error on the page and shows the fix your community found, offline.',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'alarms',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel', 'offscreen'] : []),
      ...(granted ? LOADS : []),
    ],
    optional_permissions: granted ? [] : LOADS,
    host_permissions: granted ? LOOPBACK : [],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: 'Peerside' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'find-fixes': {
        suggested_key: { default: 'Alt+Shift+E' },
        description: 'Find fixes for the selected text',
      },
      point: {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: 'Point at something on the page',
      },
    },
    omnibox: { keyword: 'fix' },
    content_security_policy: { extension_pages: extensionPagesCsp(browser) },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'peerside@peerside.example',
          strict_min_version: '140.0',
          data_collection_permissions: {
            required: ['none'],
            // Asked for when a person connects the first forum to write to it.
            optional: ['authenticationInfo', 'personalCommunications', 'websiteContent'],
          },
        },
      },
    }),
  }),
});
