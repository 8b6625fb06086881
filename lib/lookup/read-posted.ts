import { readerOn } from '../forums/find-forum.ts';
import { softwareOf } from '../forums/softwares.ts';
import { questionIdOf } from '../model/forum-ids.ts';
import { ok, type Result } from '../model/result.ts';
import { syncThread } from '../sync/sync-thread.ts';
import type { OwnWorld } from './own-messages.ts';
import { removeQuestions } from './remove-questions.ts';
import { openStores } from './sync-follows.ts';
import { tailWriter } from './tail-writer.ts';

/** What was posted longer ago is left to the sync. */
const JUST_POSTED_MS = 3_600_000;

/**
 * Reads the threads once that something was posted to just now, so that the next look-up finds it and the outbox sees it
 * again. A forum that does not answer is no failure: the next sync brings them.
 */
export async function readPosted(world: OwnWorld): Promise<Result<null>> {
  const own = await world.ownStore;
  const rows = await own.readOutbox();
  if (!rows.ok) return rows;
  const posted = rows.value.filter(
    ({ state, act, place, updatedAt }) =>
      state === 'posted' &&
      place !== null &&
      (act.kind === 'answer' || act.kind === 'question') &&
      world.now() - Date.parse(updatedAt) <= JUST_POSTED_MS,
  );
  if (posted.length === 0) return ok(null);
  const follows = await own.readFollows();
  if (!follows.ok) return follows;
  const stores = await openStores(world);
  if (!stores.ok) return stores;
  const { synced, segments } = stores.value;
  for (const [communityId, entries] of Map.groupBy(posted, (entry) => entry.communityId)) {
    const followed = follows.value.find((one) => one.communityId === communityId);
    const software = followed && softwareOf(followed.kind);
    if (!software) continue;
    const read = new Map((await synced.readThreads(communityId)).map(({ id, checkedAt }) => [id, checkedAt]));
    const unread = entries.filter(
      ({ place, updatedAt }) =>
        (read.get(questionIdOf(communityId, place?.threadId ?? '')) ?? 0) < Date.parse(updatedAt),
    );
    const signedIn = await world.signedIn(followed);
    const { fetch, pause } = world;
    const forum = readerOn(software, followed, { fetch, pause, ...(signedIn && { signedIn }) });
    for (const threadId of new Set(unread.flatMap(({ place }) => place?.threadId ?? []))) {
      const done = await syncThread(communityId, threadId, forum, {
        index: tailWriter(synced, segments),
        remove: (ids) => removeQuestions(communityId, ids, stores.value),
        now: world.now,
      });
      if (!done.ok) return done;
    }
  }
  return ok(null);
}
