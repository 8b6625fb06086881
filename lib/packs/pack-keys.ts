/** Ed25519 by WebCrypto (RFC 8032). Each kind of signed bytes has a prefix, so that none passes for another. */
import { fromHex, toHex } from './bytes-as-text.ts';

export const ROOT_DOMAIN = 'peerside pack root 1\n';
export const MANIFEST_DOMAIN = 'peerside pack manifest 1\n';
type Domain = typeof ROOT_DOMAIN | typeof MANIFEST_DOMAIN;

const SIGNATURE_BYTES = 64;

/** A key pair as a publisher keeps it: the public key in hex, the private one as a JWK. */
export interface PackKey {
  publicKey: string;
  privateKey: JsonWebKey;
}

/** A new key pair. */
export async function makePackKey(): Promise<PackKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const [raw, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('jwk', pair.privateKey),
  ]);
  return { publicKey: toHex(new Uint8Array(raw)), privateKey };
}

/** Throws on a key that is none. */
export async function signBytes(
  key: PackKey,
  domain: Domain,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const privateKey = await crypto.subtle.importKey('jwk', key.privateKey, 'Ed25519', false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, withDomain(domain, bytes)));
}

/**
 * Whether the owner of this key signed these bytes for this domain.
 * @param publicKey in hex, 32 bytes
 */
export async function isSigned(
  publicKey: string,
  domain: Domain,
  bytes: Uint8Array,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES) return false;
  try {
    const key = await crypto.subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, withDomain(domain, bytes));
  } catch {
    // Bytes that are no point of the curve are nobody's key.
    return false;
  }
}

function withDomain(domain: Domain, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(domain);
  const whole = new Uint8Array(prefix.length + bytes.length);
  whole.set(prefix);
  whole.set(bytes, prefix.length);
  return whole;
}
