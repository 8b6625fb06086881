import type { DecryptPkcs1 } from '../forums/connect.ts';
import type { ForumSoftware } from '../forums/software.ts';
import type { ForumKind } from '../model/forum-kind.ts';
import type { Follow } from '../model/written.ts';
import type { AccountsDatabase } from './accounts-database.ts';

export interface AccountsWorld {
  database: AccountsDatabase;
  softwareOf(kind: ForumKind): ForumSoftware | undefined;
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` while no other context works on the same connection. */
  lock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Whether the person agreed that what they write, and who they are there, may leave this device. */
  mayCollect(): Promise<boolean>;
  /** Has the background go on with what was begun, after the page is closed. */
  keepAsking(): Promise<void>;
  decryptPkcs1: DecryptPkcs1 | null;
}

export const NO_CONSENT =
  'Firefox was not told yet that you want to write to forums. Press Connect in the options and agree there.';

/** Origin of the account that a followed site is used with: one account serves all sites of some softwares. */
export const accountOriginOf = (
  { origin }: Pick<Follow, 'origin'>,
  software: ForumSoftware | undefined,
): string => software?.accountOrigin?.(origin) ?? origin;

/** Runs `work` while nobody else changes the account of this origin. */
export const lockedFor = <T>(
  origin: string,
  { lock }: Pick<AccountsWorld, 'lock'>,
  work: () => Promise<T>,
): Promise<T> => lock(`peerside-account ${origin}`, work);
