import type { ConnectWay, ForumWriter } from '../forums/forum.ts';
import type { Given } from '../forums/connect.ts';
import type { ShownAccount } from '../model/account.ts';
import type { ForumKind } from '../model/forum-kind.ts';
import type { Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';

/** A connection that was begun and waits for the person; it outlives pages, the background and the browser. */
export interface PendingConnection {
  /** Origin of the account, which names the connection: one each. */
  origin: string;
  communityId: string;
  kind: ForumKind;
  way: ConnectWay;
  /** Page of the forum to open; null where none is needed. */
  address: string | null;
  /** To be typed at that page; null where there is none. */
  code: string | null;
  /** ISO time: forgotten then. */
  expiresAt: string;
  /** ISO time: the forum is not asked before; null where the person brings the key (`proceed` with what they gave). */
  askAt: string | null;
}

/** What came of a step of connecting. */
export type Connecting =
  | { is: 'connected'; account: ShownAccount }
  /** `problem`: what was given does not fit, or the forum did not answer; null while it only waits. */
  | { is: 'pending'; connection: PendingConnection; problem: string | null };

/**
 * The person's accounts at forums. State is in the database `peerside-accounts`, so the background and our own pages
 * may each open this; keys never leave it but in a header to their forum.
 */
export interface Accounts {
  list(): Promise<Result<ShownAccount[]>>;
  /** Null where nobody is signed in there. Fails where the forum cannot be written to, or nothing can be read. */
  writerFor(follow: Follow): Promise<Result<ForumWriter | null>>;
  /**
   * For reading with the account what a forum shows to its members only; refuses every origin but the key's. Null where
   * nobody is signed in there, the person did not agree, or the key cannot be had now: it is read as a guest then.
   */
  fetchFor(follow: Follow): Promise<typeof fetch | null>;
  pending(): Promise<Result<PendingConnection[]>>;
  /**
   * Begins to connect; what was begun before at that forum is forgotten. Fails with the reason of the last way tried.
   * @param way null for the best that this forum offers
   */
  begin(follow: Follow, way: ConnectWay | null): Promise<Result<PendingConnection>>;
  /**
   * Goes on: asks the forum once where it is time, or takes what the person brought. Fails where the connection is
   * over, unknown or used up: it has to be begun anew.
   */
  proceed(origin: string, given?: Given): Promise<Result<Connecting>>;
  cancel(origin: string): Promise<Result<null>>;
  /** Forgets the account whatever the forum says; the value is a sentence where the key may still be valid there. */
  signOut(origin: string): Promise<Result<string | null>>;
  /** Forgets all accounts and connections; the value has one sentence for each forum where the key may still be valid. */
  signOutEverywhere(): Promise<Result<string[]>>;
}
