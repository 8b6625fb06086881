/**
 * Whether a match pattern covers this address: scheme, host (`*.` in front takes subdomains in, `*` alone is every
 * host); ports play no part. The path is not looked at, since permissions are granted for whole sites.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function covers(pattern: string, { protocol, hostname }: URL): boolean {
  if (pattern === '<all_urls>') return /^https?:$/.test(protocol);
  const parts = /^(\*|https?):\/\/(\*\.)?([^/]+)\//.exec(pattern);
  if (!parts) return false;
  const [, scheme, subdomains, host] = parts;
  if (scheme === '*' ? !/^https?:$/.test(protocol) : `${scheme}:` !== protocol) return false;
  return host === '*' || hostname === host || (subdomains !== undefined && hostname.endsWith(`.${host}`));
}

/**
 * Patterns of exactly one host, as `URL.host` gives it: with its port, or with the default ones. Chromium takes them;
 * Firefox refuses a pattern with a port.
 * @see https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export const patternsOfHost = (host: string): string[] =>
  // Chromium takes a port only behind a scheme that is named.
  /:\d+$/.test(host)
    ? [`http://${host}/*`, `https://${host}/*`]
    : [`http://${host}:80/*`, `https://${host}:443/*`];

/** The same for Firefox: a default port is left out; null where the port is another. */
export function portlessPattern(pattern: string): string | null {
  const portless = pattern.replace(/^(http:.*):80(?=\/\*$)|^(https:.*):443(?=\/\*$)/, '$1$2');
  return /:\d+\/\*$/.test(portless) ? null : portless;
}
