import { expect, it } from 'vitest';
import {
  communityHash,
  communityPath,
  communityPlaceFrom,
  type CommunityPlace,
} from './community-address.ts';

it('names a view and a community, and is read as it was written', () => {
  const places: CommunityPlace[] = [
    { view: 'you', communityId: null },
    { view: 'leaderboard', communityId: '127.0.0.1:8080' },
    { view: 'rules', communityId: 'odd/na#me %' },
  ];
  for (const place of places) expect(communityPlaceFrom(communityHash(place))).toEqual(place);
  expect(communityPath({ view: 'rules', communityId: null })).toBe('/community.html#/rules');
});

it('shows one’s own standing for an address that it does not know', () => {
  for (const hash of ['', '#', '#/elsewhere', '#you']) expect(communityPlaceFrom(hash).view).toBe('you');
  expect(communityPlaceFrom('#/rules/%')).toEqual({ view: 'rules', communityId: null });
});
