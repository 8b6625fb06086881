import type { UsedSegment } from '../store/segment-rows.ts';

/** Segments made here out of what was synced stand in packs of their own, one per community. */
const PREFIX = 'local/';

export const localPackOf = (communityId: string): string => `${PREFIX}${communityId}`;

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Whether two packs use the same segments with the same documents removed; none stands for no pack. */
export const sameSegments = (one: readonly UsedSegment[] = [], other: readonly UsedSegment[] = []): boolean =>
  one.length === other.length &&
  one.every(({ id, removed }, at) => {
    const same = other[at];
    return same !== undefined && id === same.id && sameBytes(removed, same.removed);
  });
