import type { SiteAccess } from '../../components/lookup/tab-view.ts';
import { covers } from '../../lib/platform/match-pattern.ts';

interface Granted {
  all: boolean;
  /** Match patterns of single sites. */
  sites: readonly string[];
}

/** Hosts that browsers keep extensions away from, whatever was granted. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org']);

/**
 * What Peerside may do on a tab. `address` is undefined where the browser hides it: with no permission for the
 * site, and, since http and https are all that can be granted, on the browser's own pages.
 */
export function siteAccess(address: string | undefined, grants: Granted): SiteAccess {
  if (!address) return grants.all ? 'closed' : 'unknown';
  if (!URL.canParse(address)) return 'closed';
  const url = new URL(address);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || CLOSED_HOSTS.has(url.hostname))
    return 'closed';
  return grants.all || grants.sites.some((pattern) => covers(pattern, url)) ? 'granted' : 'askable';
}
