/** Every demo page and what Peerside has to make of it; demo run and browser tests walk this list. */
import type { DemoAddresses } from './servers.ts';

/**
 * `error`: an error a person can see, so a card stands beside it. `console`: only console and requests show
 * it; a mark on the toolbar, no card. `network`: the browser's own error page, where no script can run.
 * `product`: a known product without an error. `normal`: nothing to say.
 */
type DemoPageKind = 'error' | 'console' | 'network' | 'product' | 'normal';

export interface DemoPage {
  /** Which server it stands on. */
  on: 'site' | 'dead' | 'empty';
  path: string;
  kind: DemoPageKind;
  /** Status of the document; null where none arrives. */
  status: number | null;
  /** The error as it stands on the page, in the console or (Chromium's name) in the browser; null without one. */
  shows: string | null;
  /** Where the document with that text is, when it is a frame's. */
  textAt?: string;
  /** Question whose fix must be first: `starter/<entry>` or `demo-forum/<topic>`; see `expectedQuestionId`. */
  expected: string | null;
  /** The same in Firefox, where that browser gives the error another name. */
  expectedInFirefox?: string;
  /** Product names that must be recognised. */
  expectedProducts?: readonly string[];
  /** Milliseconds after load until the error shows; absent where it is there at once. */
  waitMs?: number;
}

const error = (
  path: string,
  status: number,
  shows: string,
  expected: string,
  more: Pick<DemoPage, 'expectedProducts' | 'waitMs' | 'textAt'> = {},
): DemoPage => ({ on: 'site', path, kind: 'error', status, shows, expected, ...more });

const normal = (path: string): DemoPage => ({
  on: 'site',
  path,
  kind: 'normal',
  status: 200,
  shows: null,
  expected: null,
});

const product = (path: string, ...expectedProducts: string[]): DemoPage => ({
  on: 'site',
  path,
  kind: 'product',
  status: 200,
  shows: null,
  expected: null,
  expectedProducts,
});

/** Where a person starts, and the picture in the README. */
export const MAIN_DEMO_PATH = '/shop/orders';

export const DEMO_PAGES: readonly DemoPage[] = [
  error(
    MAIN_DEMO_PATH,
    500,
    "SQLSTATE[HY000] [1045] Access denied for user 'larkfield'@'localhost' (using password: YES)",
    'starter/mysql-access-denied-1045',
  ),
  error('/gateway', 502, '502 Bad Gateway', 'starter/http-502-bad-gateway'),
  error(
    '/php/checkout.php',
    200,
    'Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)',
    'starter/php-allowed-memory-size',
  ),
  error(
    '/django/accounts/',
    500,
    'sqlite3.OperationalError: database is locked',
    'starter/sqlite-database-is-locked',
  ),
  error(
    '/express/report',
    500,
    'Error: connect ECONNREFUSED 127.0.0.1:5432',
    'starter/node-connect-econnrefused',
  ),
  error(
    '/wordpress/',
    500,
    'Error establishing a database connection',
    'starter/wp-error-establishing-database-connection',
  ),
  error(
    '/strict/preview',
    500,
    'Error: listen EADDRINUSE: address already in use :::3000',
    'starter/node-eaddrinuse',
  ),
  error(
    '/ar/orders',
    500,
    'SQLSTATE[HY000] [2002] Connection refused',
    'starter/mysql-connection-refused-2002-2003',
  ),
  error(
    '/api/v1/invoices',
    429,
    'Too many requests, please try again later.',
    'starter/http-429-too-many-requests',
  ),
  error(
    '/dev/vite',
    200,
    'Failed to resolve import "./beds/BedList" from "src/App.tsx". Does the file exist?',
    'starter/vite-failed-to-resolve-import',
  ),
  error(
    '/dev/next',
    200,
    "Hydration failed because the server rendered HTML didn't match the client. As a result this tree will be regenerated on the client.",
    'starter/next-hydration-failed',
  ),
  error(
    '/dev/framed',
    200,
    "Module not found: Error: Can't resolve 'react-router-dom' in '/home/mara/garden/src'",
    'starter/next-module-not-found-cant-resolve',
    { textAt: '/dev/framed/overlay' },
  ),
  error(
    '/meeting',
    200,
    'NotReadableError: Could not start video source',
    'starter/web-camera-microphone-permission',
    { waitMs: 1_500 },
  ),
  error(
    '/sign-in',
    403,
    'Forbidden (403): CSRF verification failed. Request aborted.',
    'starter/web-csrf-token-mismatch',
  ),
  error(
    '/shop/products',
    200,
    'LK-77: Stock service does not answer (timeout after 8000 ms)',
    'demo-forum/162',
  ),
  error(
    '/tidewater/folder',
    200,
    'TW-4012: Folder "Accounts 2026" is locked by another device',
    'demo-forum/101',
    { expectedProducts: ['Tidewater Sync'] },
  ),
  error(
    '/tidewater/activity',
    200,
    'TW-2207: Upload held back, 3 names cannot exist on every device',
    'demo-forum/102',
    { waitMs: 700, expectedProducts: ['Tidewater Sync'] },
  ),
  error(
    '/tidewater/workspace',
    200,
    'TW-5103: The workspace key is out of date (skew 412 s)',
    'demo-forum/103',
    { waitMs: 1_200, expectedProducts: ['Tidewater Sync'] },
  ),
  {
    on: 'site',
    path: '/week',
    kind: 'console',
    status: 200,
    shows: "Cannot read properties of undefined (reading 'map')",
    expected: 'starter/js-cannot-read-properties-of-undefined',
  },
  {
    on: 'dead',
    path: '/',
    kind: 'network',
    status: null,
    shows: 'ERR_CONNECTION_REFUSED',
    expected: 'starter/net-connection-refused',
  },
  {
    on: 'empty',
    path: '/',
    kind: 'network',
    status: null,
    shows: 'ERR_EMPTY_RESPONSE',
    expected: 'starter/net-empty-response',
    // Firefox knows no "empty response": a connection closed unanswered is a reset to it.
    expectedInFirefox: 'starter/net-connection-reset',
  },
  product('/products/marlowe-p210', 'Marlowe P210'),
  product('/ledgerwell/invoices/new', 'Ledgerwell Books'),
  normal('/docs/handling-errors'),
  normal('/news/launch-failed'),
  normal('/blog/lower-case-letter'),
  normal('/lantern/release-notes'),
  normal('/board/npm-eresolve'),
  normal('/nightwatch/jobs'),
  normal('/status'),
];

const SERVER = { site: 'siteUrl', dead: 'deadUrl', empty: 'emptyUrl' } as const;

/** The page's address in a running demo. */
export const demoPageUrl = (demo: DemoAddresses, page: DemoPage): string => demo[SERVER[page.on]] + page.path;

/** The forum's community id: its host and port, as sync names the communities it follows. */
export const demoCommunityId = (demo: DemoAddresses): string => new URL(demo.forumUrl).host;

/** The id of the expected question in the local index of somebody who follows the running demo forum. */
export function expectedQuestionId(
  demo: DemoAddresses,
  page: DemoPage,
  browser: 'chromium' | 'firefox' = 'chromium',
): string | null {
  const expected = (browser === 'firefox' ? page.expectedInFirefox : undefined) ?? page.expected;
  return expected?.replace(/^demo-forum\//, `${demoCommunityId(demo)}/`) ?? null;
}
