/**
 * Pages that fight the card: one trick each, all with the same plain error, so that a card appears and the
 * trick has something to attack. A page says what it achieved in `window.__trick` and its like.
 */
import { ACT_TRICKS } from './hostile-acts.ts';
import { COVER_TRICKS } from './hostile-covers.ts';
import type { Trick } from './hostile-trick.ts';
import { html, htmlReply, type SitePages } from './page.ts';

export interface HostilePage {
  path: string;
  /** What the page does, in a few words. */
  trick: string;
  /** False where the page itself is fine, and no card belongs. */
  showsError: boolean;
}

const TRICKS: readonly Trick[] = [...COVER_TRICKS, ...ACT_TRICKS];

/** Question that answers the error on every hostile page. */
export const HOSTILE_EXPECTED = 'starter/mysql-access-denied-1045';

const ERROR = `SQLSTATE[HY000] [1045] Access denied for user 'shop'@'localhost' (using password: YES)`;

/** Counts custom elements that came and went: the card's host is one. */
const HOSTS = `window.__hosts = { came: 0, went: 0 };
new MutationObserver((records) => {
  for (const { addedNodes, removedNodes } of records) {
    for (const node of addedNodes) if (node.localName?.includes('-')) window.__hosts.came += 1;
    for (const node of removedNodes) if (node.localName?.includes('-')) window.__hosts.went += 1;
  }
}).observe(document, { childList: true, subtree: true });`;

const STYLE =
  'body { font: 16px/1.6 system-ui, sans-serif; margin: 2rem; } pre { background: #fdecea; padding: 1rem; }';

const BROKEN = `<main><h1>The shop is closed</h1>
<pre role="alert">${ERROR}</pre>
<p>Please come back later.</p></main>`;
const FINE = '<main><h1>The shop is open</h1><p>Bowls, plates and cups, fired on Tuesdays.</p></main>';

const hostilePage = (trick: Trick): string =>
  html({
    title: `Shop (${trick.name})`,
    style: STYLE + (trick.style ?? ''),
    head: `<script>${HOSTS}${trick.early ?? ''}</script>`,
    body: `${trick.error === false ? FINE : BROKEN}
${trick.markup ?? ''}${trick.script ? `<script>${trick.script}</script>` : ''}`,
  });

const pathOf = (trick: Trick): string => `/hostile/${trick.name}`;

export const HOSTILE_PAGES: readonly HostilePage[] = TRICKS.map((trick) => ({
  path: pathOf(trick),
  trick: trick.trick,
  showsError: trick.error !== false,
}));

export const hostileSitePages: SitePages = Object.fromEntries(
  TRICKS.map((trick) => [
    pathOf(trick),
    () => htmlReply(hostilePage(trick), trick.error === false ? 200 : 500, trick.headers),
  ]),
);
