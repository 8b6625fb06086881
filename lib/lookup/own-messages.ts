import { OwnMessage } from '../messages/messages.ts';
import { findForum, readerOn } from '../forums/find-forum.ts';
import type { ForumReader } from '../forums/forum.ts';
import { SOFTWARES, softwareOf } from '../forums/softwares.ts';
import { isForumAddress } from '../model/forum-address.ts';
import { isPublicSite } from '../model/public-site.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { browser } from '../platform/browser.ts';
import { sitePattern } from '../platform/permissions.ts';
import { workInSlices } from '../platform/work-in-slices.ts';
import { deleteIndex } from '../store/index-store.ts';
import type { OwnStore } from '../store/own-store.ts';
import { syncCommunity, type SyncReport } from '../sync/sync-community.ts';
import type { KeptIndex } from './kept-index.ts';
import { localPackOf } from './local-pack.ts';
import { mergeTail } from './merge-tail.ts';
import { startPicking } from './pick-on-page.ts';
import { rebuildInstalled } from './rebuild-installed.ts';
import { lookAtTab } from './tab-desk.ts';
import { tailWriter } from './tail-writer.ts';

export interface OwnWorld {
  ownStore: Promise<OwnStore>;
  index: KeptIndex;
  /** Milliseconds since 1970. */
  now(): number;
  fetch: typeof fetch;
}

/** What following brought. */
interface FollowReport extends SyncReport {
  /** The forum's own name. */
  name: string;
  /** It was followed before. */
  already: boolean;
}

const UNFOLLOWED = 'You do not follow that community any more. Follow it again first.';

/** Answers one of our own pages; always a Result. */
export async function answerOwn(raw: unknown, world: OwnWorld): Promise<Result<unknown>> {
  const parsed = OwnMessage.safeParse(raw);
  if (!parsed.success) return failed('This message is not known here. Reload the extension.');
  const message = parsed.data;
  switch (message.type) {
    case 'own/look-at-tab':
      return ok(await lookAtTab(message.tabId));
    case 'own/pick':
      return ok(await startPicking(message.tabId));
    case 'own/follow':
      return follow(message.origin, message.offered ?? false, world);
    case 'own/sync':
      return syncNow(message.communityId, world);
    case 'own/unfollow':
      return unfollow(message.communityId, world);
    case 'own/rebuild-index':
      return rebuild(world);
  }
}

/**
 * Reads the followed communities, one after the other. One that fails waits for the next time; the result fails
 * only where it cannot be known which ones are followed, or what was read.
 * @param olderThanMs only those whose last reading lies longer back; 0 for all
 */
export async function syncAll(world: OwnWorld, olderThanMs = 0): Promise<Result<null>> {
  const follows = await (await world.ownStore).readFollows();
  if (!follows.ok) return follows;
  const syncedAt = await readSyncTimes(world);
  if (!syncedAt.ok) return syncedAt;
  for (const followed of follows.value) {
    const age = world.now() - (syncedAt.value.get(followed.communityId) ?? -Infinity);
    // A time to come is one of a clock that was set back since.
    if (Math.abs(age) >= olderThanMs) await syncOne(followed, world);
  }
  return ok(null);
}

/** When each community was last read, in milliseconds since 1970, by id. */
async function readSyncTimes({ index }: OwnWorld): Promise<Result<Map<string, number>>> {
  const communities = await index.synced.read((store) => store.readCommunities());
  if (!communities.ok) return communities;
  return ok(
    new Map(
      communities.value.flatMap(({ id, syncedAt }) =>
        syncedAt ? [[id, Date.parse(syncedAt)] as const] : [],
      ),
    ),
  );
}

/** @param offered by a page or a file: nobody typed the address */
async function follow(address: string, offered: boolean, world: OwnWorld): Promise<Result<FollowReport>> {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return failed(
      'That is not a web address. Enter the forum’s address, for example https://forum.example.org.',
    );
  }
  if (!isForumAddress(new URL(address))) {
    return failed('Peerside reads forums over https only. Enter the address with https:// in front.');
  }
  if (offered && !isPublicSite(new URL(address))) {
    return failed('That forum is in your own network. If you trust it, enter its address in the options.');
  }
  const { origin } = new URL(address);
  if (!(await browser.permissions.contains({ origins: [sitePattern(origin)] }))) {
    return failed('Peerside may not read that forum yet. Allow it when the browser asks, then try again.');
  }
  const found = await findForum(new URL(address), SOFTWARES, { fetch: world.fetch, pause });
  if (!found.ok) return found;
  const { communityId, part, name, software } = found.value;
  const followed: Follow = {
    communityId,
    origin,
    name: name.slice(0, 120),
    kind: software.kind,
    part,
    at: new Date(world.now()).toISOString(),
  };
  const store = await world.ownStore;
  const before = await store.readFollows();
  const saved = await store.saveFollow(followed);
  if (!saved.ok) return saved;
  const report = await syncOne(followed, world);
  if (!report.ok) return report;
  const already = before.ok && before.value.some((one) => one.communityId === communityId);
  return ok({ ...report.value, name: followed.name, already });
}

async function syncNow(communityId: string, world: OwnWorld): Promise<Result<SyncReport>> {
  const follows = await (await world.ownStore).readFollows();
  if (!follows.ok) return follows;
  const followed = follows.value.find((one) => one.communityId === communityId);
  return followed ? syncOne(followed, world) : failed(UNFOLLOWED);
}

async function unfollow(communityId: string, world: OwnWorld): Promise<Result<null>> {
  const removed = await (await world.ownStore).removeFollow(communityId);
  if (!removed.ok) return removed;
  return removeSynced(communityId, world);
}

/** Everything that was synced of a community, in the tail and in segments. */
async function removeSynced(communityId: string, { index }: OwnWorld): Promise<Result<null>> {
  const [synced, segments] = [await index.synced.open(), await index.segments.open()];
  if (!synced.ok) return synced;
  if (!segments.ok) return segments;
  const removed = await synced.value.removeCommunity(communityId);
  if (!removed.ok) return removed;
  const local = localPackOf(communityId);
  return segments.value.changePacks(
    (rows) => ok(rows.filter(({ community }) => community !== local)),
    [],
    await synced.value.countQuestions(),
  );
}

/** The index is a copy: thrown away, it comes back from the starter pack, the followed forums and the packs' hosts. */
async function rebuild(world: OwnWorld): Promise<Result<null>> {
  // Read first: an index that could not be filled again must stay.
  const follows = await (await world.ownStore).readFollows();
  if (!follows.ok) return follows;
  await world.index.close();
  const deleted = await deleteIndex();
  if (!deleted.ok) return deleted;
  const packs = await rebuildInstalled(world);
  if (!packs.ok) return packs;
  const segments = await world.index.segments.open();
  if (!segments.ok) return segments;
  for (const followed of follows.value) {
    const synced = await syncOne(followed, world);
    if (!synced.ok) return failed(`The starter pack is back, but not everything else: ${synced.problem}`);
  }
  if (packs.value.lost.length === 0) return ok(null);
  const lost = packs.value.lost.map(({ name, problem }) => `${name} (${problem})`).join(', ');
  return failed(`Everything is back except these packs: ${lost}.`);
}

async function syncOne(followed: Follow, world: OwnWorld): Promise<Result<SyncReport>> {
  const [synced, segments] = [await world.index.synced.open(), await world.index.segments.open()];
  if (!synced.ok) return synced;
  if (!segments.ok) return segments;
  const forum = forumOf(followed, world);
  if (!forum.ok) return forum;
  const report = await syncCommunity(followed, {
    index: tailWriter(synced.value, segments.value),
    forum: forum.value,
    now: world.now,
  });
  const merged = await mergeTail({
    synced: synced.value,
    segments: segments.value,
    now: world.now,
    rest: workInSlices(),
  });
  // Unfollowed while it was being read or merged: what came after that goes again.
  const follows = await (await world.ownStore).readFollows();
  // That the follows cannot be read is no reason to remove anything.
  const isFollowed =
    !follows.ok || follows.value.some(({ communityId }) => communityId === followed.communityId);
  if (!isFollowed) {
    await removeSynced(followed.communityId, world);
    return failed(UNFOLLOWED);
  }
  return merged.ok ? report : merged;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The reading side of what is followed. Fails where it was followed by a later version of Peerside. */
function forumOf(followed: Follow, { fetch }: OwnWorld): Result<ForumReader> {
  const software = softwareOf(followed.kind);
  if (software) return ok(readerOn(software, followed, { fetch, pause }));
  return failed(`This version of Peerside cannot read ${followed.name}. Update it.`);
}
