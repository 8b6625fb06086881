import { PKCS1_KEM } from 'micro-rsa-dsa-dh/rsa.js';
import type { DecryptPkcs1 } from '../forums/connect.ts';

/**
 * RSAES-PKCS1-v1_5, in which older Discourse sites hand over keys and which WebCrypto cannot read. Its known weakness
 * needs someone who learns from our answers to many forged messages; nobody gets an answer here.
 */
export const decryptPkcs1: DecryptPkcs1 = (key, message) => {
  try {
    return Promise.resolve(PKCS1_KEM.decrypt({ n: numberOf(key.n), d: numberOf(key.d) }, message));
  } catch {
    // Whatever is wrong with it, it was not made for this key.
    return Promise.resolve(null);
  }
};

/** A number of a JWK: big-endian bytes as base64url. */
function numberOf(text = ''): bigint {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return BigInt(
    `0x${Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')}`,
  );
}
