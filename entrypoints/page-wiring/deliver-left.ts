import type { Result } from '../../lib/model/result.ts';
import { isLeft } from '../../lib/outbox/waiting-times.ts';
import type { OwnStore } from '../../lib/store/own-store.ts';

interface PageWorld {
  own: Pick<OwnStore, 'readOutbox'>;
  /** The page's window: tells of a connection that is back. */
  page: Pick<Window, 'addEventListener'>;
  isOnline(): boolean;
  /** Has the background deliver. */
  deliver(): Promise<Result<unknown>>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * What a background that ended left in the outbox goes on when one of our pages opens, and when the connection comes
 * back while one is open: its alarm may be minutes away, and nothing else wakes it.
 */
export async function deliverLeft({ own, page, isOnline, deliver, now }: PageWorld): Promise<void> {
  const look = async (): Promise<void> => {
    const rows = await own.readOutbox();
    // A background that cannot be reached has its alarm; storage that fails is told by the page itself.
    if (rows.ok && isOnline() && isLeft(rows.value, now())) await deliver();
  };
  page.addEventListener('online', () => void look());
  await look();
}
