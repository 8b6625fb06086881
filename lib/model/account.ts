import { z } from 'zod';
import { ForumKind } from './forum-kind.ts';
import { IsoTime, WebUrl } from './question.ts';

/**
 * A person's account at one forum. The token never leaves the extension's own database but in a header to `origin`:
 * never in a message, a log, an address or an export.
 */
export const Account = z.object({
  /** Origin without a slash at the end; one account each. */
  origin: WebUrl,
  kind: ForumKind,
  /** `session`: the browser's own login at the forum is used and no token is kept. */
  way: z.enum(['session', 'user-key', 'bearer', 'app-password']),
  token: z.string().min(1).max(10_000).nullable(),
  /** For forums whose tokens are renewed (AT Protocol, GitHub apps). */
  refreshToken: z.string().max(10_000).nullable().default(null),
  userId: z.string().min(1).max(300),
  userName: z.string().min(1).max(300),
  /** This installation's name at the forum (Discourse `client_id`). */
  clientId: z.string().max(200).nullable(),
  expiresAt: IsoTime.nullable(),
  connectedAt: IsoTime,
  /** Since when the forum does not take the key any more; missing while it does, as far as is known. */
  refusedAt: IsoTime.optional(),
});
export type Account = z.infer<typeof Account>;

/** What pages may know of an account: who, not by what key. */
export const ShownAccount = Account.omit({ token: true, refreshToken: true });
export type ShownAccount = z.infer<typeof ShownAccount>;

/**
 * Leaves the keys out. A key that ran out and cannot be renewed is shown as refused.
 * @param now milliseconds since 1970
 */
export function shownAccount(account: Account, now: number): ShownAccount {
  const { expiresAt, refreshToken, refusedAt } = account;
  const isOver = expiresAt !== null && refreshToken === null && Date.parse(expiresAt) <= now;
  return ShownAccount.parse({ ...account, refusedAt: refusedAt ?? (isOver ? expiresAt : undefined) });
}
