import type { ShownAccount } from '../../lib/model/account.ts';
import type { Result } from '../../lib/model/result.ts';

/** A connection that was begun and waits for the person. */
export interface ShownConnection {
  /** Page of the forum to open; null where none is needed. */
  address: string | null;
  /** To be typed at that page; null where there is none. */
  code: string | null;
  /** What the person brings back: nothing where the forum is asked by itself. */
  brings: 'nothing' | 'text' | 'address' | 'token' | 'name-and-password' | 'name-and-app-password';
}

/** A community with what is known of the person's account there. */
export interface AccountPlace {
  /** The account's origin where none is followed with it. */
  communityId: string;
  name: string;
  /** Of the account. */
  origin: string;
  /** Name of the forum's software. */
  software: string;
  /** False where only the account is left of it. */
  isFollowed: boolean;
  /** False where it can only be read from here. */
  canWrite: boolean;
  /** One sentence for each thing that cannot be done from here, and why. */
  cannot: readonly string[];
  account: ShownAccount | null;
  connection: ShownConnection | null;
  /** More than one way leads there. */
  otherWays: boolean;
}

export interface AccountActs {
  /** Asks the browser for its consent where it wants one: straight from the click; true when given. */
  requestConsent: () => Promise<boolean>;
  /** `another`: not the way that was tried before. */
  begin: (communityId: string, another: boolean) => Promise<Result<unknown>>;
  /** Takes what the person brought, or asks the forum now. The value is true once it is connected. */
  proceed: (communityId: string, given: { text: string; name: string }) => Promise<Result<boolean>>;
  cancel: (communityId: string) => Promise<Result<unknown>>;
  /**
   * The value is a sentence where the key may still be valid at the forum.
   * @param origin of the account
   */
  signOut: (origin: string) => Promise<Result<string | null>>;
  /** The value has one such sentence for each forum. */
  signOutEverywhere: () => Promise<Result<readonly string[]>>;
}
