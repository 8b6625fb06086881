import type { ForumReader, ListedThread } from '../forums/forum.ts';
import { leftOutOf, type Community, type SyncProgress } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { oldestThreads, recheckThreads } from './recheck.ts';
import { restMs } from './rest-times.ts';
import type { SyncWorld } from './sync-world.ts';
import { openLedger } from './thread-ledger.ts';
import { walkChanges, type Walk } from './walk-changes.ts';

/**
 * Activity times are coarse, several threads share one, and a forum's servers do not agree about the time, so each walk
 * goes back further. What is known already costs nothing but its line in the list.
 */
const OVERLAP_MS = 3_600_000;
/** How often all threads are listed: likes, accepted answers and deletions move no thread to the top. */
const SWEEP_MS = 24 * 3_600_000;
/** A forum with more posts is told to come as a pack. */
const MOST_POSTS = 50_000;
/** Of such a forum the newest threads are kept, so that new errors are found. */
const MOST_OF_LARGE = 10_000;
/** Where a forum does not say how large it is. */
const MOST_THREADS = 50_000;

export interface SyncReport {
  /** How many were new or had changed; what was only read again is not counted. */
  questions: number;
  /** One sentence per question that could not be read. */
  leftOut: string[];
  /** True while there is more to read: the next portion goes on. */
  more: boolean;
  /** There is no network: nothing is wrong, and nothing was lost. */
  offline: boolean;
}

/**
 * One portion of a sync: what is listed as changed since the cursor (or once a day everything that is listed) and is not
 * known as it is listed, newest first; then some old threads once more. Every thread that was read is noted with its
 * question, so that a portion may end anywhere: the next walks the list again and goes on where something is missing. The
 * cursor moves only when a walk came to its end.
 */
export async function syncCommunity(follow: Follow, world: SyncWorld): Promise<Result<SyncReport>> {
  if (!world.isOnline()) return ok(OFFLINE);
  const start = world.now();
  const known = (await world.index.readCommunities()).find(({ id }) => id === follow.communityId);
  const ledger = await openLedger(follow.communityId, world);
  const old = oldestThreads(ledger, world.mostRechecks, start);
  const listed = new Map<string, ListedThread>();
  let most = MOST_THREADS;
  const isLate = (): boolean => world.now() - start > world.mostMs;
  let isOver = (): boolean => isLate() || listed.size >= most;
  const forum = world.openForum(
    (id, activity, mark) => {
      const thread = { id, activity, ...(mark !== undefined && { mark }) };
      listed.set(id, thread);
      return ledger.isKept(thread);
    },
    () => isOver(),
  );

  const begun = await beginWalk(follow, known, forum, world);
  if (!begun.ok) return giveUp(known, begun.problem, world);
  const { since } = begun.value;
  let { community } = begun.value;
  let { progress } = begun.value;
  if (progress.size && progress.size.posts > MOST_POSTS) most = MOST_OF_LARGE;
  const save = (change: Partial<Community>, how: Partial<SyncProgress>): Promise<Result<null>> => {
    progress = { ...progress, ...how, read: ledger.threads.size };
    community = { ...community, ...change, progress };
    return world.index.putCommunity(community);
  };

  const walked = await walkChanges(forum, ledger, {
    since,
    listed,
    isOver,
    afterThread: async () => {
      const flushed = await ledger.flush();
      if (!flushed.ok) return flushed;
      return flushed.value > 0 ? save({}, { whole: false }) : ok(null);
    },
  });
  if (!walked.ok) return walked;
  const walk = walked.value;
  const isFull = listed.size >= most;
  const ended = walk.ended || (isFull && !walk.broken && walk.waitMs === 0);
  isOver = isLate;

  if (ended && since === null && !isFull && listed.size > 0) {
    ledger.suspect([...ledger.threads.keys()].filter((id) => !listed.has(id)));
  }
  const flushed = await ledger.flush(true);
  if (!flushed.ok) return flushed;
  const isNothingRead = walk.read === 0 && walk.leftOut.length > 0;
  if (isNothingRead && (walk.broken || !known)) {
    return giveUp(known, walk.leftOut[0] ?? 'Nothing could be read.', world, walk.waitMs);
  }
  const rechecked = ended ? await recheckThreads(old, ledger, forum, isOver) : ok({ changed: 0, waitMs: 0 });
  if (!rechecked.ok) return rechecked;

  const failures = walk.broken ? progress.failures + 1 : 0;
  const waitMs = Math.max(walk.waitMs, rechecked.value.waitMs);
  const now = new Date(world.now()).toISOString();
  const saved = await save(
    {
      syncedAt: now,
      leftOut: leftOutOf(walk.leftOut),
      ...(ended && { cursor: cursorAfter(known?.cursor ?? null, walk, now) }),
    },
    {
      whole: ended,
      ...(ended && since === null && { sweptAt: now, large: isFull }),
      failures,
      restUntil: failures > 0 || waitMs > 0 ? restUntil(Math.max(1, failures), waitMs, world) : null,
    },
  );
  if (!saved.ok) return saved;
  return ok({
    questions: walk.questions + rechecked.value.changed,
    leftOut: walk.leftOut,
    more: !ended,
    offline: walk.broken && !world.isOnline(),
  });
}

const OFFLINE: SyncReport = { questions: 0, leftOut: [], more: true, offline: true };

/** Where the walk begins: at the cursor, or once a day (and until that came to its end) with everything. */
async function beginWalk(
  follow: Follow,
  known: Community | undefined,
  forum: ForumReader,
  { now }: SyncWorld,
): Promise<Result<{ community: Community; progress: SyncProgress; since: string | null }>> {
  const progress = known?.progress;
  const sinceSweep = progress?.sweptAt ? Math.abs(now() - Date.parse(progress.sweptAt)) : Infinity;
  const isSweep = !known?.cursor || sinceSweep >= SWEEP_MS;
  const since = isSweep ? null : new Date(Date.parse(known.cursor ?? '') - OVERLAP_MS).toISOString();
  // One that goes on, or that is no sweep, asks nothing twice.
  if (known && progress && (!isSweep || !progress.whole)) return ok({ community: known, progress, since });

  const identity = await forum.identify();
  if (!identity.ok) return identity;
  const size = (await forum.readSize?.()) ?? null;
  const before = progress ?? {
    read: 0,
    whole: false,
    large: false,
    sweptAt: null,
    failures: 0,
    restUntil: null,
  };
  return ok({
    since,
    progress: { ...before, size: size?.ok ? size.value : (progress?.size ?? null) },
    community: {
      id: follow.communityId,
      name: identity.value.name.slice(0, 120),
      kind: follow.kind,
      origin: follow.origin,
      licence: identity.value.licence,
      syncedAt: known?.syncedAt ?? null,
      cursor: known?.cursor ?? null,
      revision: null,
      leftOut: known?.leftOut ?? null,
    },
  });
}

/** The forum is left alone for a while. Without a network that is no fault of its own. */
async function giveUp(
  known: Community | undefined,
  problem: string,
  world: SyncWorld,
  waitMs = 0,
): Promise<Result<SyncReport>> {
  if (!world.isOnline()) return ok(OFFLINE);
  if (!known?.progress) return failed(problem);
  const failures = known.progress.failures + 1;
  const progress = { ...known.progress, failures, restUntil: restUntil(failures, waitMs, world) };
  const saved = await world.index.putCommunity({ ...known, progress });
  return saved.ok ? failed(problem) : saved;
}

const restUntil = (failures: number, waitMs: number, { now, random }: SyncWorld): string =>
  new Date(now() + restMs(failures, waitMs, random())).toISOString();

/** The newest activity that was met, but never one that is still to come: it would hide all before it. */
function cursorAfter(before: string | null, { newest }: Walk, now: string): string | null {
  if (newest === null) return before;
  return newest < now ? newest : now;
}
