/** Making a User API key, and handing it over so that only who asked for it can read it. */
import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import type { ForumUser } from './records.ts';
import type { ForumWorld, KeyWish } from './request.ts';

/** Discourse's version of the key protocol. */
export const AUTH_API_VERSION = 4;

/** What is wrong with a wish, or the wish. */
export function readWish(fields: Readonly<Record<string, unknown>>, world: ForumWorld): KeyWish | string {
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const wish: KeyWish = {
    applicationName: text('application_name'),
    clientId: text('client_id'),
    scopes: text('scopes').split(',').filter(Boolean),
    nonce: text('nonce'),
    publicKey: text('public_key'),
    padding: text('padding') === 'oaep' && world.rules.padding === 'as-asked' ? 'oaep' : 'pkcs1',
  };
  if (!wish.applicationName || !wish.clientId || !wish.nonce || wish.scopes.length === 0) {
    return 'A required parameter is missing.';
  }
  const unknown = wish.scopes.find((scope) => !world.rules.scopes.includes(scope));
  if (unknown !== undefined) return `The scope ${unknown} is not allowed here.`;
  try {
    const { type, asymmetricKeyDetails } = {
      type: createPublicKey(wish.publicKey).asymmetricKeyType,
      asymmetricKeyDetails: createPublicKey(wish.publicKey).asymmetricKeyDetails,
    };
    const bits = asymmetricKeyDetails?.modulusLength ?? 0;
    if (type !== 'rsa' || bits < 2_048 || bits > 8_192)
      return 'The public key is not an RSA key of 2048 bits.';
  } catch (error) {
    return `The public key cannot be read: ${String(error)}`;
  }
  return wish;
}

/** Makes the key and gives it encrypted, as Base64 in lines of 60 as Ruby writes it. */
export function makeKey(wish: KeyWish, user: ForumUser, world: ForumWorld): string {
  const key = world.secret(16);
  world.store.change((draft) => {
    draft.keys = draft.keys.filter(
      ({ userId, clientId }) => userId !== user.id || clientId !== wish.clientId,
    );
    draft.keys.push({ key, userId: user.id, clientId: wish.clientId, scopes: wish.scopes });
  });
  const payload = JSON.stringify({ key, nonce: wish.nonce, push: false, api: AUTH_API_VERSION });
  const padding =
    wish.padding === 'oaep'
      ? { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }
      : { padding: constants.RSA_PKCS1_PADDING };
  const encrypted = publicEncrypt({ key: wish.publicKey, ...padding }, Buffer.from(payload));
  return encrypted.toString('base64').replaceAll(/.{60}/g, '$&\n');
}
