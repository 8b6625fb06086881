import { describe, expect, it } from 'vitest';
import { bluesky } from '../../../lib/forums/bluesky-software.ts';
import { readAll } from '../forum-on-trial.ts';
import { openLive } from './live-network.ts';
import type { LiveBluesky } from './live-settings.ts';

/** What a live network shows to who has no account there. */
export const describeGuests = (live: LiveBluesky): void => {
  describe(`Bluesky for guests, live at ${live.guests}`, () => {
    it('shows the thread that the account answered, and none that it was only asked', async () => {
      const { origin, fetch, part, thread, closedThread, stop } = await openLive(live);
      const reader = bluesky.openReader({
        origin,
        communityId: 'bsky.app/x',
        part,
        fetch,
        pause: () => Promise.resolve(),
      });
      expect((await reader.identify()).ok).toBe(true);
      const ids = (await readAll(reader)).map(({ id }) => id);
      expect(ids).toContain(`bsky.app/x/${thread.id}`);
      expect(ids).not.toContain(`bsky.app/x/${closedThread}`);
      await stop();
    });
  });
};
