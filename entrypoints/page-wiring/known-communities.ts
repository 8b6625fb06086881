import { softwareOf } from '../../lib/forums/softwares.ts';
import { communityIdOf } from '../../lib/model/community-id.ts';
import type { ShownAccount } from '../../lib/model/account.ts';
import type { ForumKind } from '../../lib/model/forum-kind.ts';
import type { Community } from '../../lib/model/question.ts';
import type { Follow, PackPin } from '../../lib/model/written.ts';

/** A community that there is something to show of: one that is followed, or whose pack is installed. */
export interface KnownCommunity {
  id: string;
  name: string;
  /** Null for a pack of a forum that is not followed. */
  forum: { origin: string; kind: ForumKind; part: string | null } | null;
}

/** Followed forums first, then packs of others; each once. */
export function knownCommunities(follows: readonly Follow[], packs: readonly PackPin[]): KnownCommunity[] {
  const followed = follows.map(({ communityId, name, origin, kind, part }) => ({
    id: communityId,
    name,
    forum: { origin, kind, part },
  }));
  const ids = new Set(followed.map(({ id }) => id));
  const others = packs.filter(({ community }) => !ids.has(community));
  return [...followed, ...others.map(({ community, name }) => ({ id: community, name, forum: null }))];
}

/**
 * Names of communities by id.
 * @param read those of the index: of a forum as it called itself last, and what came with the extension
 */
export const namesOf = (
  known: readonly KnownCommunity[],
  read: readonly Pick<Community, 'id' | 'name'>[],
): ReadonlyMap<string, string> => new Map([...known, ...read].map(({ id, name }) => [id, name]));

/** The person's account at a community's forum, or null. */
export function accountAt(
  { id, forum }: KnownCommunity,
  accounts: readonly ShownAccount[],
): ShownAccount | null {
  if (!forum) return accounts.find(({ origin }) => communityIdOf(origin) === id) ?? null;
  const origin = softwareOf(forum.kind)?.accountOrigin?.(forum.origin) ?? forum.origin;
  return accounts.find((account) => account.origin === origin) ?? null;
}
