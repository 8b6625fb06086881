import type { Hit } from '../../lib/model/search.ts';
import type { PageSignal } from '../../lib/model/signal.ts';

/** What the background found out about a tab. */
export interface TabFindings {
  /** The error that the first hit is for. */
  fixErrorId?: string | undefined;
  signal: PageSignal | null;
  /** Fixes for the page's errors, best first. */
  hits: readonly Hit[];
  knownProducts: readonly string[];
  productQuestions: readonly Hit[];
  problem: string | null;
}

/**
 * - `granted`: the person allowed Peerside on this site.
 * - `askable`: an ordinary site that is not allowed yet.
 * - `closed`: a page of the browser itself, where no extension may read.
 * - `refused`: the person asked to have it read, and the browser did not let Peerside.
 * - `unknown`: the browser does not tell which page it is; for most pages that means not allowed yet.
 */
export type SiteAccess = 'granted' | 'askable' | 'closed' | 'refused' | 'unknown';

/** One tab, as popup and side panel show it. */
export interface TabView {
  /** Host of the page, or null where the browser does not tell. */
  host: string | null;
  access: SiteAccess;
  /** Null before anything was read. */
  findings: TabFindings | null;
}

/** The one thing popup and side panel say about a tab. */
export type Situation =
  'fixes' | 'unsolved' | 'product' | 'quiet' | 'failed' | 'waiting' | 'not-allowed' | 'closed' | 'refused';

/** Errors win over products, what was read wins over what may be read. */
export function situationOf({ access, findings }: TabView): Situation {
  if (findings?.problem) return 'failed';
  if (findings?.signal) {
    if (findings.hits.length > 0) return 'fixes';
    if (findings.signal.errors.length > 0) return 'unsolved';
    return findings.knownProducts.length > 0 && findings.productQuestions.length > 0 ? 'product' : 'quiet';
  }
  if (access === 'closed' || access === 'refused') return access;
  return access === 'granted' ? 'waiting' : 'not-allowed';
}
