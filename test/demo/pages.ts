/** Every demo page and what Peerside has to make of it; demo run and browser tests walk this list. */
import type { DemoAddresses } from './servers.ts';

/**
 * `error`: an error a person can see, so a card stands beside it. `console`: only console and requests show
 * it; a mark on the toolbar, no card. `network`: the browser's own error page, where no script can run.
 * `product`: a known product without an error. `normal`: nothing to say.
 */
export type DemoPageKind = 'error' | 'console' | 'network' | 'product' | 'normal';

export interface DemoPage {
  /** Which server it stands on. */
  on: 'site' | 'dead' | 'empty';
  path: string;
  kind: DemoPageKind;
  /** Status of the document; null where none arrives. */
  status: number | null;
  /** Question whose fix must be first: `starter/<entry>` or `demo-forum/<topic>`; see `expectedQuestionId`. */
  expected: string | null;
  /** Product names that must be recognised. */
  expectedProducts?: readonly string[];
  /** Milliseconds after load until the error shows; absent where it is there at once. */
  waitMs?: number;
}

const error = (
  path: string,
  status: number,
  expected: string,
  more: Pick<DemoPage, 'expectedProducts' | 'waitMs'> = {},
): DemoPage => ({ on: 'site', path, kind: 'error', status, expected, ...more });

const normal = (path: string): DemoPage => ({
  on: 'site',
  path,
  kind: 'normal',
  status: 200,
  expected: null,
});

const product = (path: string, ...expectedProducts: string[]): DemoPage => ({
  on: 'site',
  path,
  kind: 'product',
  status: 200,
  expected: null,
  expectedProducts,
});

/** Where a person starts, and the picture in the README. */
export const MAIN_DEMO_PATH = '/shop/orders';

export const DEMO_PAGES: readonly DemoPage[] = [
  error(MAIN_DEMO_PATH, 500, 'starter/mysql-access-denied-1045'),
  error('/gateway', 502, 'starter/nginx-502-upstream-connect-failed'),
  error('/php/checkout.php', 200, 'starter/php-allowed-memory-size'),
  error('/django/accounts/', 500, 'starter/sqlite-no-such-table'),
  error('/express/report', 500, 'starter/pg-connection-refused'),
  error('/wordpress/', 500, 'starter/wp-error-establishing-database-connection'),
  error('/strict/preview', 500, 'starter/node-eaddrinuse'),
  error('/ar/orders', 500, 'starter/mysql-connection-refused-2002-2003'),
  error('/api/v1/invoices', 429, 'starter/http-429-too-many-requests'),
  error('/dev/vite', 200, 'starter/vite-failed-to-resolve-import'),
  error('/dev/next', 200, 'starter/next-hydration-failed'),
  error('/dev/framed', 200, 'starter/next-module-not-found-cant-resolve'),
  error('/meeting', 200, 'starter/web-camera-microphone-permission', { waitMs: 1_500 }),
  error('/sign-in', 403, 'starter/web-csrf-token-mismatch'),
  error('/shop/products', 200, 'demo-forum/162'),
  error('/tidewater/folder', 200, 'demo-forum/101', { expectedProducts: ['Tidewater Sync'] }),
  error('/tidewater/activity', 200, 'demo-forum/102', { waitMs: 700, expectedProducts: ['Tidewater Sync'] }),
  error('/tidewater/workspace', 200, 'demo-forum/103', {
    waitMs: 1_200,
    expectedProducts: ['Tidewater Sync'],
  }),
  {
    on: 'site',
    path: '/week',
    kind: 'console',
    status: 200,
    expected: 'starter/js-cannot-read-properties-of-undefined',
  },
  { on: 'dead', path: '/', kind: 'network', status: null, expected: 'starter/net-connection-refused' },
  { on: 'empty', path: '/', kind: 'network', status: null, expected: 'starter/net-empty-response' },
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
export const expectedQuestionId = (demo: DemoAddresses, page: DemoPage): string | null =>
  page.expected?.replace(/^demo-forum\//, `${demoCommunityId(demo)}/`) ?? null;
