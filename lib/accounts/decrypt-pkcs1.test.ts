import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { expect, it } from 'vitest';
import { decryptPkcs1 } from './decrypt-pkcs1.ts';

const pairOf = () => generateKeyPairSync('rsa', { modulusLength: 2_048 });
const { publicKey, privateKey } = pairOf();
const encrypt = (text: string, padding = constants.RSA_PKCS1_PADDING): Uint8Array =>
  publicEncrypt({ key: publicKey, padding }, Buffer.from(text));

it('reads what another implementation encrypted', async () => {
  for (const text of ['{"key":"k","nonce":"ñ"}', 'x'.repeat(245), '']) {
    const read = await decryptPkcs1(privateKey.export({ format: 'jwk' }), encrypt(text));
    expect(new TextDecoder().decode(read ?? new Uint8Array([0]))).toBe(text);
  }
});

it('gives nothing for another key, another padding or a message that was changed', async () => {
  const jwk = privateKey.export({ format: 'jwk' });
  expect(await decryptPkcs1(pairOf().privateKey.export({ format: 'jwk' }), encrypt('secret'))).toBeNull();
  expect(await decryptPkcs1(jwk, encrypt('secret', constants.RSA_PKCS1_OAEP_PADDING))).toBeNull();
  const changed = encrypt('secret');
  changed[10] = (changed[10] ?? 0) ^ 1;
  expect(await decryptPkcs1(jwk, changed)).toBeNull();
  expect(await decryptPkcs1({}, encrypt('secret'))).toBeNull();
});
