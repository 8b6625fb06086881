/** A followed forum's id in the index: its host (with port), which no two forums share. Throws on a malformed origin. */
export const communityIdOf = (origin: string): string => new URL(origin).host;
