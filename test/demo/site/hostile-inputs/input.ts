/** What an input that attacks detection is made of. */
import type { Reply } from '../../loopback.ts';
import { escapeHtml, html, htmlReply } from '../page.ts';

/**
 * What must come of it. `found`: the one real error is told; `silent`: no card, however much the page shouts;
 * `bounded`: page and background live on, and a
 * report keeps its bounds: browsers show such a document in ways of their own, or louder errors than the real one win.
 */
type Outcome = 'found' | 'silent' | 'bounded';

export interface HostileInput {
  name: string;
  /** What the page does, in a few words. */
  what: string;
  outcome: Outcome;
  reply(): Reply;
}

/** The one real error of pages that show one, and what of it must be told. */
export const REAL_ERROR =
  "SQLSTATE[HY000] [1045] Access denied for user 'larkfield'@'localhost' (using password: YES)";
export const TOLD = 'SQLSTATE[HY000] [1045] Access denied';

/** A message of its own: on a page with an error status all lines would be one error, and the loudest would win. */
const BROKEN = `<main><h1>The shop is closed</h1>
<pre role="alert">${escapeHtml(REAL_ERROR)}</pre>
<p>Please come back later.</p></main>`;
const FINE = '<main><h1>The shop is open</h1><p>Bowls, plates and cups, fired on Tuesdays.</p></main>';

interface Parts {
  title?: string;
  style?: string;
  head?: string;
  /** Runs before anything else of the page. */
  early?: string;
  /** After the error, or after the text of a page without one. */
  markup?: string;
  /** Instead of all that. */
  body?: string;
  /** Runs at the end of the body. */
  script?: string;
}

const input = (name: string, what: string, outcome: Outcome, parts: Parts): HostileInput => ({
  name,
  what,
  outcome,
  reply: () =>
    htmlReply(
      html({
        title: parts.title ?? 'Shop',
        style: `body { font: 16px/1.6 system-ui, sans-serif; } ${parts.style ?? ''}`,
        head: `${parts.early ? `<script>${parts.early}</script>` : ''}${parts.head ?? ''}`,
        body: `${parts.body ?? `${outcome === 'silent' ? FINE : BROKEN}${parts.markup ?? ''}`}
${parts.script ? `<script>${parts.script}</script>` : ''}`,
      }),
    ),
});

/** A page with the error, and beside it what should hide it or wear its reader out. */
export const found = (name: string, what: string, parts: Parts): HostileInput =>
  input(name, what, 'found', parts);
/** A page with the error among others that are louder. */
export const bounded = (name: string, what: string, parts: Parts): HostileInput =>
  input(name, what, 'bounded', parts);
/** A page on which nothing is wrong that a person could see. */
export const silent = (name: string, what: string, parts: Parts): HostileInput =>
  input(name, what, 'silent', parts);

/** A document of another type than HTML, or one that needs a reply of its own. */
export const documentInput = (
  name: string,
  what: string,
  outcome: Outcome,
  type: string,
  body: () => string,
  status = 200,
): HostileInput => ({
  name,
  what,
  outcome,
  reply: () => ({ status, headers: { 'content-type': type }, body: body() }),
});
