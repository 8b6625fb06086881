import type { ForumWriter } from '../forums/forum.ts';

/**
 * The same writer, which tells whether the forum takes its key. Only what the forum says of the key itself counts: that
 * it does not know it, not that this member may not do something. What it says of a text tells nothing, and neither does
 * a forum that cannot be reached.
 * @param note gets true where the key was taken, false where it was not; is awaited before the answer goes on
 */
export function watchKey(writer: ForumWriter, note: (isTaken: boolean) => Promise<void>): ForumWriter {
  return {
    ...writer,
    async write(act) {
      const delivery = await writer.write(act);
      const { outcome } = delivery;
      if (outcome === 'sign-in') await note(false);
      if (outcome === 'posted' || outcome === 'held') await note(true);
      return delivery;
    },
    async whoAmI() {
      const me = await writer.whoAmI();
      if (me.ok || me.lasting) await note(me.ok);
      return me;
    },
  };
}
