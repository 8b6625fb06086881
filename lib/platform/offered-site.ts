import { isForumAddress } from '../model/forum-address.ts';
import { isPublicSite } from '../model/public-site.ts';
import { readGrants, sitePattern } from './permissions.ts';

/**
 * Whether a forum that nobody typed may be offered and called: a public site, or one on this very machine that the person
 * (or the demo) allowed by its name. "All sites" names none.
 */
export async function mayOffer(url: URL): Promise<boolean> {
  if (isPublicSite(url)) return true;
  const isHere = url.protocol === 'http:' && isForumAddress(url);
  return isHere && (await readGrants()).sites.includes(sitePattern(url.origin));
}
