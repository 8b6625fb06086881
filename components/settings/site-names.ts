/**
 * Host of a match pattern such as `https://example.com/*`, as a person would say it. A plain-http pattern keeps
 * its scheme, since it grants something else than the https one.
 */
export function siteName(pattern: string): string {
  const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  if (!parts?.[2]) return pattern;
  return parts[1] === 'http' ? `http://${parts[2]}` : parts[2];
}

/** Whether a site's match pattern covers this origin; ports play no part in match patterns. */
export function coversOrigin(pattern: string, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return pattern === `${protocol}//${hostname}/*` || pattern === `*://${hostname}/*`;
}

/** Says that a grant was taken back, and what else ended with it where a followed forum was among them. */
export const removedWords = (done: string, withForum: boolean): string =>
  withForum ? `${done}. Syncing a forum stops until you allow its site again` : done;
