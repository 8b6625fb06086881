import type { Community } from '../../lib/model/question.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { KnownCommunity } from './known-communities.ts';

/**
 * The sync that a rank is counted after (ISO time), null for a community that is not synced. False while a forum is read
 * for the first time: what somebody did there years ago would come in by portions, and look like new ranks.
 * @param read the communities of the index
 */
export function countedAfter(
  { id, forum }: Pick<KnownCommunity, 'id' | 'forum'>,
  read: readonly Pick<Community, 'id' | 'syncedAt' | 'progress'>[],
): string | null | false {
  if (!forum) return null;
  const { syncedAt = null, progress } = read.find((one) => one.id === id) ?? {};
  return syncedAt !== null && progress?.whole !== false && syncedAt;
}

/**
 * Keeps a rank as it was counted. The first one ever is no news; one that was lost is not told, and not told again when
 * it comes back.
 * @param after ISO time of the sync that it was counted after; null for a community that is not synced
 */
export const noteRank =
  (communityId: string, rank: number, after: string | null) =>
  ({ ranks }: Pick<Settings, 'ranks'>): Pick<Settings, 'ranks'> => ({
    ranks: { ...ranks, [communityId]: { rank, told: ranks[communityId]?.told ?? rank, after } },
  });

/** The person has seen that they are of this rank. */
export const tellRank =
  (communityId: string) =>
  ({ ranks }: Pick<Settings, 'ranks'>): Pick<Settings, 'ranks'> => {
    const noted = ranks[communityId];
    if (!noted) return { ranks };
    return { ranks: { ...ranks, [communityId]: { ...noted, told: Math.max(noted.told, noted.rank) } } };
  };

/** A community whose new rank the person was not told of, or null. */
export function newRank({ ranks }: Pick<Settings, 'ranks'>): { communityId: string; rank: number } | null {
  const [communityId, noted] = Object.entries(ranks).find(([, { rank, told }]) => rank > told) ?? [];
  return communityId === undefined || !noted ? null : { communityId, rank: noted.rank };
}
