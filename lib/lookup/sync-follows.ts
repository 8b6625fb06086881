/** Followed communities are read in portions: by hand, by the alarm, and again while something is left. */
import { readerOn } from '../forums/find-forum.ts';
import type { ForumReader, ForumWorld } from '../forums/forum.ts';
import { softwareOf } from '../forums/softwares.ts';
import type { Community } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { workInSlices } from '../platform/work-in-slices.ts';
import type { IndexStore } from '../store/index-store.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { SegmentStore } from '../store/segment-store.ts';
import { isResting } from '../sync/rest-times.ts';
import { syncCommunity, type SyncReport } from '../sync/sync-community.ts';
import type { SyncWorld } from '../sync/sync-world.ts';
import { countQuestions } from './communities.ts';
import type { KeptIndex } from './kept-index.ts';
import { localPackOf } from './local-pack.ts';
import { mergeTail } from './merge-tail.ts';
import { removeQuestions } from './remove-questions.ts';
import { tailWriter } from './tail-writer.ts';

export interface FollowsWorld {
  ownStore: Promise<Pick<OwnStore, 'readFollows'>>;
  index: KeptIndex;
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  fetch: typeof fetch;
  /** As `Accounts.fetchFor`. */
  signedIn(follow: Follow): Promise<typeof fetch | null>;
  /** False where the browser knows that it has no network. */
  isOnline(): boolean;
  /** Does the work, unless the same host is being read already: null then. */
  alone<T>(host: string, work: () => Promise<T>): Promise<T | null>;
  /** Waits this many milliseconds. */
  pause(ms: number): Promise<void>;
  /** Hears that a community was read: other questions may stand in it now. */
  onRead(): void;
  /** Has the background woken at this time (milliseconds since 1970) to go on. */
  goOnAt(time: number): Promise<void>;
}

export const UNFOLLOWED = 'You do not follow that community any more. Follow it again first.';

/**
 * A browser ends a background that works on one message or alarm for five minutes (Chromium): a minute is left for merging
 * what was read.
 */
const ALARM_MS = 4 * 60_000;
/** Someone waits for it: the rest comes by itself. */
const BY_HAND_MS = 45_000;
/** Old threads that are looked at again, each time that the alarm rings or someone waits. */
const RECHECKS = { alarm: 50, byHand: 10 };
/** The shortest pause that alarms allow. */
const GO_ON_MS = 30_000;

/**
 * Reads the followed communities, one after the other, those first that were not read for longest. One that fails waits
 * for the next time; the result fails only where it cannot be known which ones are followed, or what was read.
 * @param olderThanMs only those whose last reading lies longer back, and those that are not read to their end; 0 for all
 */
export async function syncAll(world: FollowsWorld, olderThanMs = 0): Promise<Result<null>> {
  const start = world.now();
  const follows = await (await world.ownStore).readFollows();
  if (!follows.ok) return follows;
  const communities = await world.index.synced.read((store) => store.readCommunities());
  if (!communities.ok) return communities;
  const known = new Map(communities.value.map((community) => [community.id, community]));
  const due = follows.value
    .map((followed) => ({ followed, community: known.get(followed.communityId) }))
    .filter(({ community }) => isDue(community, start, olderThanMs))
    .toSorted((a, b) => (a.community?.syncedAt ?? '').localeCompare(b.community?.syncedAt ?? ''));
  for (const { followed } of due) {
    const left = ALARM_MS - (world.now() - start);
    if (left <= 0) {
      await world.goOnAt(world.now() + GO_ON_MS);
      break;
    }
    await syncOne(followed, world, { mostMs: left, mostRechecks: RECHECKS.alarm });
  }
  return ok(null);
}

function isDue(community: Community | undefined, now: number, olderThanMs: number): boolean {
  if (!community?.syncedAt) return true;
  if (isResting(community.progress?.restUntil, now)) return false;
  // A time to come is one of a clock that was set back since.
  return community.progress?.whole !== true || Math.abs(now - Date.parse(community.syncedAt)) >= olderThanMs;
}

/** One portion, for a person who waits for it. */
export const syncByHand = (followed: Follow, world: FollowsWorld): Promise<Result<SyncReport>> =>
  syncOne(followed, world, { mostMs: BY_HAND_MS, mostRechecks: RECHECKS.byHand });

async function syncOne(
  followed: Follow,
  world: FollowsWorld,
  portion: Pick<SyncWorld, 'mostMs' | 'mostRechecks'>,
): Promise<Result<SyncReport>> {
  const { host } = new URL(followed.origin);
  const report = await world.alone(host, () => syncPortion(followed, world, portion));
  return report ?? failed(`${followed.name} is being read just now. Its news are here in a few minutes.`);
}

async function syncPortion(
  followed: Follow,
  world: FollowsWorld,
  portion: Pick<SyncWorld, 'mostMs' | 'mostRechecks'>,
): Promise<Result<SyncReport>> {
  const opened = await openStores(world);
  if (!opened.ok) return opened;
  const { synced, segments } = opened.value;
  const { communityId } = followed;
  const merge = () => mergeTail({ synced, segments, now: world.now, rest: workInSlices() });
  // What a portion left that was cut off.
  const before = await merge();
  if (!before.ok) return before;
  const forgotten = await forgetWhatIsLost(communityId, synced, world.index);
  if (!forgotten.ok) return forgotten;
  const software = await readerFor(followed, world);
  if (!software.ok) return software;
  const report = await syncCommunity(followed, {
    ...portion,
    index: tailWriter(synced, segments),
    remove: (ids) => removeQuestions(communityId, ids, opened.value),
    openForum: software.value,
    isOnline: world.isOnline,
    now: world.now,
    random: world.random,
  });
  const merged = await merge();
  world.onRead();
  // Unfollowed while it was being read or merged: what came after that goes again.
  const follows = await (await world.ownStore).readFollows();
  // That the follows cannot be read is no reason to remove anything.
  const isFollowed = !follows.ok || follows.value.some((one) => one.communityId === communityId);
  if (!isFollowed) {
    await removeSynced(communityId, world);
    return failed(UNFOLLOWED);
  }
  if (report.ok && report.value.more && !report.value.offline) await world.goOnAt(world.now() + GO_ON_MS);
  return merged.ok ? report : merged;
}

/** Threads that are known as read, but whose questions went with a broken database of segments, are read again. */
async function forgetWhatIsLost(
  communityId: string,
  synced: IndexStore,
  index: KeptIndex,
): Promise<Result<null>> {
  const held = await countQuestions(index, communityId);
  if (!held.ok) return held;
  return held.value === 0 ? synced.removeCommunity(communityId) : ok(null);
}

/** Everything that was synced of a community, in the tail and in segments. */
export async function removeSynced(communityId: string, world: FollowsWorld): Promise<Result<null>> {
  const opened = await openStores(world);
  if (!opened.ok) return opened;
  const { synced, segments } = opened.value;
  const removed = await synced.removeCommunity(communityId);
  if (!removed.ok) return removed;
  const local = localPackOf(communityId);
  return segments.changePacks(
    (rows) => ok(rows.filter(({ community }) => community !== local)),
    [],
    await synced.countQuestions(),
  );
}

export async function openStores({
  index,
}: FollowsWorld): Promise<Result<{ synced: IndexStore; segments: SegmentStore }>> {
  const [synced, segments] = [await index.synced.open(), await index.segments.open()];
  if (!synced.ok) return synced;
  return segments.ok ? ok({ synced: synced.value, segments: segments.value }) : segments;
}

/** The reading side of what is followed. Fails where it was followed by a later version of Peerside. */
async function readerFor(
  followed: Follow,
  { fetch, signedIn, pause }: FollowsWorld,
): Promise<Result<SyncWorld['openForum']>> {
  const software = softwareOf(followed.kind);
  if (!software) return failed(`This version of Peerside cannot read ${followed.name}. Update it.`);
  const withKey = await signedIn(followed);
  return ok((isKept: NonNullable<ForumWorld['isKept']>, isOver: () => boolean): ForumReader => {
    // What is over calls nobody: as without a network, the reader breaks off.
    const until =
      (call: typeof fetch): typeof fetch =>
      async (...request) => {
        if (isOver()) throw new TypeError('This portion is over');
        return call(...request);
      };
    return readerOn(software, followed, {
      fetch: until(fetch),
      ...(withKey && { signedIn: until(withKey) }),
      pause,
      isKept,
    });
  });
}
