/** One error in the DevTools panel's list: of the page's console, or of a request. */
export interface ListedError {
  /** Tells the errors of a list apart; the same error again has the same key. */
  key: string;
  kind: 'console' | 'network';
  /** When it came first, milliseconds since 1970. */
  at: number;
  /** How often it came. */
  count: number;
  /** What a person would search for. */
  text: string;
  /** Further lines that carry meaning. */
  lines: readonly string[];
  /** As printed: `HTTP 404`, `ERR_NAME_NOT_RESOLVED`. */
  codes: readonly string[];
  /** Exception class or severity, as printed. */
  type?: string;
  /** What was asked for; the address has no query. Null for errors of the console. */
  request: { method: string; address: string } | null;
  /** Who told: DevTools of this very request, or the page script of a site that Peerside may read. */
  by: 'devtools' | 'page';
}

/** A list that stays short, however many errors come. */
export interface Listing {
  /** By time, oldest first. */
  errors: readonly ListedError[];
  /** Older ones that made room. */
  dropped: number;
}

/**
 * What is known of the page's console.
 * - `heard`: the page script tells its errors.
 * - `reload`: it may, but came too late for this document.
 * - `askable`: the site is not allowed, and the panel can ask the browser.
 * - `elsewhere`: the site is not allowed, and the browser lets only other pages ask.
 * - `closed`: no extension may read this page.
 * - `unknown`: the browser has not told yet.
 */
export type Hearing = 'heard' | 'reload' | 'askable' | 'elsewhere' | 'closed' | 'unknown';
