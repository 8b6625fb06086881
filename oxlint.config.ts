import { defineConfig } from 'oxlint';
import { forbiddenRooms, PAGE_SCRIPT_ROOMS, ROOMS } from './lib/import-law.ts';

type Pattern = { regex: string; message: string; allowTypeImports?: boolean };
/** A room that holds another has files of its own only at its top, so that the inner one is not meant with it. */
const pathOf = (room: string): string =>
  ROOMS.some((other) => other.startsWith(`${room}/`)) ? `${room}/[^/]+$` : `${room}/`;
const roomsPattern = (rooms: readonly string[], who: string): Pattern => ({
  regex: `^(\\.{1,2}/)+(lib/)?(${rooms.map(pathOf).join('|')})`,
  message: `Import law: ${who} must not import this room (lib/README.md).`,
});
const NODE: Pattern = {
  regex: '^node:',
  message: 'Only the publisher, the makers of product names and test/ run in Node.',
};
/** From a room inside another, the outer room's files are one step up. */
const OUTER: Pattern = {
  regex: '^\\.\\./[^/]+$',
  message: 'Import law: an inner room knows nothing of the outer one.',
};
const UI: Pattern = {
  regex: '^(\\.{1,2}/)+(components|entrypoints)/',
  message: 'Import law: lib does not know the interface.',
};
const API: Pattern = {
  regex: '^(webextension-polyfill|wxt/browser)$',
  message: 'The WebExtension API comes through lib/platform.',
  allowTypeImports: true,
};
const ENTRY: Pattern = {
  regex: '^(\\.{1,2}/)+entrypoints/',
  message: 'Import law: components know nothing of what the browser starts.',
};
/** An import rule alone would let a look-up call the network by its global name. */
const OFFLINE: { 'no-restricted-globals': ['error', ...{ name: string; message: string }[]] } = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
      name,
      message: 'A look-up never touches the network: only forums, sync and lookup may.',
    })),
  ],
};
const restrict = (
  ...patterns: Pattern[]
): { 'no-restricted-imports': ['error', { patterns: Pattern[] }] } => ({
  'no-restricted-imports': ['error', { patterns }],
});
const TESTS = ['**/*.test.ts', '**/*.test.tsx'];

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'react', 'oxc', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'warn' },
  ignorePatterns: ['.output', '.wxt', 'node_modules', 'test/results'],
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': 'error',
    'no-eval': 'error',
    'no-console': ['error', { allow: ['warn'] }],
    'react/react-in-jsx-scope': 'off',
    // A status line or a listbox is rarely the tag that the rule has in mind.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // The popup's search box has the focus when the popup opens: that is what it is for.
    'jsx-a11y/no-autofocus': 'off',
    // "Loading" is set when an effect starts to load; there is no earlier place.
    'react/set-state-in-effect': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'vitest/no-conditional-expect': 'off',
    // vitest takes a message as the second argument; `waitFor` throws when what it waits for does not come.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'waitFor*'] }],
    'react/no-danger': 'error',
    'no-restricted-properties': [
      'error',
      ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
        property,
        message: 'No markup from strings: build nodes.',
      })),
    ],
  },
  overrides: [
    ...ROOMS.map((room) => ({
      files: [`lib/${room}/**`],
      excludeFiles: [
        ...TESTS,
        ...ROOMS.filter((inner) => inner.startsWith(`${room}/`)).map((inner) => `lib/${inner}/**`),
        'lib/packs/publish-starter.ts',
        'lib/products/make-names.ts',
        'lib/products/make-debian-names.ts',
        'lib/platform/browser.ts',
      ],
      rules: restrict(
        // The topmost room may import all others; a pattern of no rooms would forbid everything.
        ...(forbiddenRooms(room).length > 0 ? [roomsPattern(forbiddenRooms(room), room)] : []),
        UI,
        ...(room === 'publish' ? [] : [NODE]),
        ...(room === 'platform' ? [] : [API]),
        ...(room.includes('/') ? [OUTER] : []),
      ),
    })),
    {
      files: ['components/**'],
      excludeFiles: TESTS,
      rules: restrict(
        roomsPattern(
          ROOMS.filter((room) => room !== 'model'),
          'components',
        ),
        NODE,
        API,
        ENTRY,
      ),
    },
    {
      files: ['lib/{model,redact,signature,messages,detect,store,search,products,terms}/**', 'components/**'],
      excludeFiles: TESTS,
      rules: OFFLINE,
    },
    { files: ['entrypoints/**'], excludeFiles: TESTS, rules: restrict(NODE, API) },
    {
      files: ['entrypoints/*.content/**', 'entrypoints/*.content.ts'],
      excludeFiles: TESTS,
      rules: restrict(
        roomsPattern(
          ROOMS.filter((room) => !PAGE_SCRIPT_ROOMS.includes(room)),
          'a page script',
        ),
        NODE,
        API,
      ),
    },
    // Messages between threads of one process have no origin.
    { files: ['lib/publish/**'], rules: { 'unicorn/require-post-message-target-origin': 'off' } },
    { files: ['test/**', ...TESTS], rules: { 'no-console': 'off' } },
  ],
});
