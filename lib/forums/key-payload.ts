/**
 * A key that only we can read: Discourse encrypts it for an RSA key made for this one connection. Asked for with
 * OAEP (SHA-1); older versions answer in PKCS#1 v1.5 whatever is asked for.
 */
import type { DecryptPkcs1 } from './connect.ts';

const OAEP = { name: 'RSA-OAEP', hash: 'SHA-1' };

export interface PayloadKeys {
  /** SPKI as PEM. */
  publicPem: string;
  /** Kept until the connection ends. */
  privateKey: JsonWebKey;
}

export async function makePayloadKeys(): Promise<PayloadKeys> {
  const pair = await crypto.subtle.generateKey(
    { ...OAEP, modulusLength: 2_048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const lines = btoa(String.fromCharCode(...spki)).match(/.{1,64}/g) ?? [];
  return {
    publicPem: `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`,
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
  };
}

/**
 * @param payload Base64, with white space anywhere
 * @returns the text; null where it was not made for this key
 */
export async function openPayload(
  payload: string,
  privateKey: JsonWebKey,
  decryptPkcs1: DecryptPkcs1 | null,
): Promise<string | null> {
  const message = bytesOf(payload);
  if (message === null) return null;
  const plain =
    (await decryptOaep(privateKey, message)) ?? (await decryptPkcs1?.(privateKey, message)) ?? null;
  return plain && new TextDecoder().decode(plain);
}

async function decryptOaep(
  privateKey: JsonWebKey,
  message: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  try {
    const key = await crypto.subtle.importKey('jwk', privateKey, OAEP, false, ['decrypt']);
    return new Uint8Array(await crypto.subtle.decrypt(OAEP, key, message));
  } catch {
    // Another padding, another key, or no message at all: told apart no further.
    return null;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64.replaceAll(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    // Not Base64.
    return null;
  }
}
