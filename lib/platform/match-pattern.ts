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
