/**
 * Names of network and certificate errors, the same in both browsers. Chromium says `net::ERR_…`; Firefox says
 * `Error code N` with N a decimal nsresult (Mozilla's ErrorList: network module 0x804B, security module 0x805A
 * whose low 16 bits are the negated NSS code: SEC base −8192, SSL base −12288, mozilla::pkix base −16384).
 */

/** One failed load: `text` as the person's browser would say it, `codes` with Chromium's name as well. */
export interface NetworkError {
  text: string;
  codes: string[];
}

/** Firefox's network module: low 16 bits → [its own name, Chromium's name]. */
const FIREFOX_NETWORK: Record<number, readonly [string, string]> = {
  0x000d: ['NS_ERROR_CONNECTION_REFUSED', 'ERR_CONNECTION_REFUSED'],
  0x000e: ['NS_ERROR_NET_TIMEOUT', 'ERR_CONNECTION_TIMED_OUT'],
  0x0010: ['NS_ERROR_OFFLINE', 'ERR_INTERNET_DISCONNECTED'],
  0x0013: ['NS_ERROR_PORT_ACCESS_NOT_ALLOWED', 'ERR_UNSAFE_PORT'],
  0x0014: ['NS_ERROR_NET_RESET', 'ERR_CONNECTION_RESET'],
  0x001d: ['NS_ERROR_CORRUPTED_CONTENT', 'ERR_INVALID_RESPONSE'],
  0x001e: ['NS_ERROR_UNKNOWN_HOST', 'ERR_NAME_NOT_RESOLVED'],
  0x001f: ['NS_ERROR_REDIRECT_LOOP', 'ERR_TOO_MANY_REDIRECTS'],
  0x002a: ['NS_ERROR_UNKNOWN_PROXY_HOST', 'ERR_PROXY_CONNECTION_FAILED'],
  0x0047: ['NS_ERROR_NET_INTERRUPT', 'ERR_CONNECTION_ABORTED'],
  0x0048: ['NS_ERROR_PROXY_CONNECTION_REFUSED', 'ERR_PROXY_CONNECTION_FAILED'],
  0x0052: ['NS_ERROR_NET_INADEQUATE_SECURITY', 'ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY'],
};

/** NSS codes by the offset from their base. */
const FIREFOX_SEC: Record<number, readonly [string, string]> = {
  11: ['SEC_ERROR_EXPIRED_CERTIFICATE', 'ERR_CERT_DATE_INVALID'],
  12: ['SEC_ERROR_REVOKED_CERTIFICATE', 'ERR_CERT_REVOKED'],
  13: ['SEC_ERROR_UNKNOWN_ISSUER', 'ERR_CERT_AUTHORITY_INVALID'],
  20: ['SEC_ERROR_UNTRUSTED_ISSUER', 'ERR_CERT_AUTHORITY_INVALID'],
  21: ['SEC_ERROR_UNTRUSTED_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
  30: ['SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'ERR_CERT_DATE_INVALID'],
};
const FIREFOX_SSL: Record<number, readonly [string, string]> = {
  2: ['SSL_ERROR_NO_CYPHER_OVERLAP', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  10: ['SSL_ERROR_UNSUPPORTED_VERSION', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  12: ['SSL_ERROR_BAD_CERT_DOMAIN', 'ERR_CERT_COMMON_NAME_INVALID'],
  25: ['SSL_ERROR_RX_RECORD_TOO_LONG', 'ERR_SSL_PROTOCOL_ERROR'],
  61: ['SSL_ERROR_HANDSHAKE_FAILURE_ALERT', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
  98: ['SSL_ERROR_PROTOCOL_VERSION_ALERT', 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH'],
};
const FIREFOX_PKIX: Record<number, readonly [string, string]> = {
  5: ['MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', 'ERR_CERT_DATE_INVALID'],
  14: ['MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'ERR_CERT_AUTHORITY_INVALID'],
  15: ['MOZILLA_PKIX_ERROR_MITM_DETECTED', 'ERR_CERT_AUTHORITY_INVALID'],
};

/** Not errors to a person: they stopped the load, or the browser replaced it (download, new navigation). */
const NO_ERROR = new Set(['ERR_ABORTED', 'ERR_FAILED', 'ERR_BLOCKED_BY_CLIENT']);

/**
 * @param raw `details.error` of `webNavigation.onErrorOccurred`
 * @returns null for loads that were merely stopped, and for codes without a name
 */
export function readNetworkError(raw: string): NetworkError | null {
  const chromium = /^net::(ERR_[A-Z0-9_]{2,60})$/.exec(raw)?.[1];
  if (chromium !== undefined) return NO_ERROR.has(chromium) ? null : { text: chromium, codes: [chromium] };
  const number = Number(/^Error code (\d{1,10})$/.exec(raw)?.[1]);
  const names = firefoxNames(number);
  return names && { text: names[0], codes: [...names] };
}

function firefoxNames(nsresult: number): readonly [string, string] | null {
  const module = Math.floor(nsresult / 0x1_0000);
  const low = nsresult % 0x1_0000;
  if (module === 0x804b) return FIREFOX_NETWORK[low] ?? null;
  if (module !== 0x805a) return null;
  // The low bits are the negated code, so code − base = base's magnitude − low.
  return FIREFOX_SEC[8_192 - low] ?? FIREFOX_SSL[12_288 - low] ?? FIREFOX_PKIX[16_384 - low] ?? null;
}
