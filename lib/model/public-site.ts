/** Endings of names that are found in one's own network only (RFC 6761, 6762, 8375, and ICANN's `internal`). */
const OWN_NETWORK =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/;

/**
 * Whether an address that a page or a file offers may be called: a public site by name, over https. Numbers, names
 * without a dot and names of one's own network could lead into a network that only this device reaches; they are for
 * addresses that the person typed. A public name may still point there: browsers do not tell.
 */
export function isPublicSite({ protocol, hostname, username, password }: URL): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  // Browsers write every form of a number as dotted digits, or in brackets.
  const isNumber = /^[\d.]+$/.test(name) || name.startsWith('[');
  return (
    protocol === 'https:' &&
    username === '' &&
    password === '' &&
    !isNumber &&
    name.includes('.') &&
    !OWN_NETWORK.test(name)
  );
}
