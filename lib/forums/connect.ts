/** Connecting an account, as each forum software wants it. No state is kept here: a step gives what the next one needs. */
import type { Account } from '../model/account.ts';
import type { Result } from '../model/result.ts';

export interface ConnectWorld {
  /** The origin that is connected, without a slash at the end; no step calls another one's. */
  origin: string;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** This installation's name at this forum. */
  clientId: string;
  /** Older Discourse sites encrypt as WebCrypto cannot decrypt; null where that code is not at hand. */
  decryptPkcs1: DecryptPkcs1 | null;
}

/**
 * RSAES-PKCS1-v1_5.
 * @param key private key as JWK
 * @returns null where the message is not made for this key
 */
export type DecryptPkcs1 = (key: JsonWebKey, message: Uint8Array) => Promise<Uint8Array | null>;

/** What the person has to do now. */
interface Begun {
  /** For the next step only: kept in the accounts' database, never shown. */
  state: string;
  /** Page of the forum to open, always at `origin`; null where none is needed. */
  address: string | null;
  /** To be typed at that page; null where there is none. */
  code: string | null;
  /** ISO time: the beginning is forgotten then. */
  expiresAt: string;
  /** How long to wait before the forum is asked whether the person agreed; null where the person brings the key. */
  pollMs: number | null;
}

/** What the person brings: a payload, token, password or the address that they were led to; empty for the other ways. */
export interface Given {
  text: string;
  /** For ways that ask for a name as well. */
  name: string;
}

/** What came of a step. */
export type Step =
  | { is: 'connected'; key: NewKey }
  /** Not yet: ask again after this time. */
  | { is: 'pending'; pollMs: number }
  /** What was given does not fit, or the forum did not answer; the connection can still be made. */
  | { is: 'again'; problem: string }
  /** Over: it has to be begun anew. */
  | { is: 'ended'; problem: string };

export type NewKey = Pick<Account, 'way' | 'token' | 'refreshToken' | 'expiresAt'>;

/** One way to connect to one software. */
export interface Connector {
  /** Fails with a sentence where this forum does not offer the way. */
  begin(world: ConnectWorld): Promise<Result<Begun>>;
  /** Asks the forum once, or takes what the person brought. */
  proceed(state: string, given: Given, world: ConnectWorld): Promise<Step>;
}
