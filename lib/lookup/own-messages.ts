import { OwnMessage } from '../messages/messages.ts';
import { findForum } from '../forums/find-forum.ts';
import { SOFTWARES } from '../forums/softwares.ts';
import { isForumAddress } from '../model/forum-address.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Follow } from '../model/written.ts';
import { browser } from '../platform/browser.ts';
import { mayOffer } from '../platform/offered-site.ts';
import { sitePattern } from '../platform/permissions.ts';
import { deleteIndex } from '../store/index-store.ts';
import type { OwnStore } from '../store/own-store.ts';
import type { SyncReport } from '../sync/sync-community.ts';
import { startPicking } from './pick-on-page.ts';
import { rebuildInstalled } from './rebuild-installed.ts';
import { removeSynced, syncByHand, UNFOLLOWED, type FollowsWorld } from './sync-follows.ts';
import { lookAtTab } from './tab-desk.ts';

export interface OwnWorld extends FollowsWorld {
  ownStore: Promise<OwnStore>;
}

/** What following brought. */
interface FollowReport extends SyncReport {
  /** The forum's own name. */
  name: string;
  /** It was followed before. */
  already: boolean;
}

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
      return follow(message.address, message.offered ?? false, world);
    case 'own/sync':
      return syncNow(message.communityId, world);
    case 'own/unfollow':
      return unfollow(message.communityId, world);
    case 'own/rebuild-index':
      return rebuild(world);
  }
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
  if (offered && !(await mayOffer(new URL(address)))) {
    return failed('That forum is in your own network. If you trust it, enter its address in the options.');
  }
  const { origin } = new URL(address);
  if (!(await browser.permissions.contains({ origins: [sitePattern(origin)] }))) {
    return failed('Peerside may not read that forum yet. Allow it when the browser asks, then try again.');
  }
  const found = await findForum(new URL(address), SOFTWARES, { fetch: world.fetch, pause: world.pause });
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
  const report = await syncByHand(followed, world);
  if (!report.ok) return report;
  const already = before.ok && before.value.some((one) => one.communityId === communityId);
  return ok({ ...report.value, name: followed.name, already });
}

async function syncNow(communityId: string, world: OwnWorld): Promise<Result<SyncReport>> {
  const follows = await (await world.ownStore).readFollows();
  if (!follows.ok) return follows;
  const followed = follows.value.find((one) => one.communityId === communityId);
  return followed ? syncByHand(followed, world) : failed(UNFOLLOWED);
}

async function unfollow(communityId: string, world: OwnWorld): Promise<Result<null>> {
  const removed = await (await world.ownStore).removeFollow(communityId);
  if (!removed.ok) return removed;
  return removeSynced(communityId, world);
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
    const synced = await syncByHand(followed, world);
    if (!synced.ok) return failed(`The starter pack is back, but not everything else: ${synced.problem}`);
  }
  if (packs.value.lost.length === 0) return ok(null);
  const lost = packs.value.lost.map(({ name, problem }) => `${name} (${problem})`).join(', ');
  return failed(`Everything is back except these packs: ${lost}.`);
}
