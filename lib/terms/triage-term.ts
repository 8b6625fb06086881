/** The term that a community's triage threads are found by; they have no other, so that no look-up meets them. */
export const triageTerm = (communityId: string): string => `t${communityId}`;
