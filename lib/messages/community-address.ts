/** What the full community page shows, as its address says it. */
const COMMUNITY_VIEWS = ['you', 'leaderboard', 'rules', 'insights'] as const;
export type CommunityView = (typeof COMMUNITY_VIEWS)[number];

export interface CommunityPlace {
  view: CommunityView;
  /** Null for the first one that is followed. */
  communityId: string | null;
}

/** The part of the page's address that names the place. */
export const communityHash = ({ view, communityId }: CommunityPlace): string =>
  `#/${view}${communityId === null ? '' : `/${encodeURIComponent(communityId)}`}`;

export const communityPath = (place: CommunityPlace): string => `/community.html${communityHash(place)}`;

/** The place that an address names; one's own standing for any other text. */
export function communityPlaceFrom(hash: string): CommunityPlace {
  const [, named, coded] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? [];
  const view = COMMUNITY_VIEWS.find((one) => one === named) ?? 'you';
  if (coded === undefined) return { view, communityId: null };
  try {
    return { view, communityId: decodeURIComponent(coded) };
  } catch {
    // Not written by `communityHash`: it names no community.
    return { view, communityId: null };
  }
}
