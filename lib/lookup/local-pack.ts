/** Segments made here out of what was synced stand in packs of their own, one per community. */
const PREFIX = 'local/';

export const localPackOf = (communityId: string): string => `${PREFIX}${communityId}`;
