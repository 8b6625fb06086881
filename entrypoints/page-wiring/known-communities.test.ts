import { expect, it } from 'vitest';
import { Follow, PackPin } from '../../lib/model/written.ts';
import { ShownAccount } from '../../lib/model/account.ts';
import { accountAt, knownCommunities, namesOf } from './known-communities.ts';

const AT = '2026-03-01T12:00:00.000Z';
const KEY = '0'.repeat(64);
const follow = (host: string, kind: 'discourse' | 'stack-exchange' = 'discourse'): Follow =>
  Follow.parse({ communityId: host, name: host, origin: `https://${host}`, kind, at: AT });
const pack = (community: string): PackPin =>
  PackPin.parse({
    community,
    name: community,
    address: null,
    rootKey: KEY,
    roots: [KEY],
    floor: 0,
    floorHash: KEY,
  });
const account = (origin: string): ShownAccount =>
  ShownAccount.parse({
    origin,
    kind: 'discourse',
    way: 'user-key',
    userId: '7',
    userName: 'noor',
    clientId: null,
    expiresAt: null,
    connectedAt: AT,
  });

it('knows what is followed and what packs are installed, each once', () => {
  const known = knownCommunities([follow('a.example')], [pack('a.example'), pack('b.example')]);
  expect(known.map(({ id, forum }) => [id, forum?.origin ?? null])).toEqual([
    ['a.example', 'https://a.example'],
    ['b.example', null],
  ]);
});

it('names those that have a pack only too, and a forum as it called itself last', () => {
  const known = knownCommunities([follow('a.example')], [pack('b.example')]);
  const names = namesOf(known, [
    { id: 'a.example', name: 'A, renamed' },
    { id: 'starter', name: 'Starter' },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    'a.example': 'A, renamed',
    'b.example': 'b.example',
    starter: 'Starter',
  });
});

it('finds the account that belongs to a community, also where one serves many sites', () => {
  const known = knownCommunities(
    [follow('a.example'), follow('superuser.com', 'stack-exchange')],
    [pack('b.example')],
  );
  const accounts = [account('https://b.example'), account('https://stackoverflow.com')];
  expect(known.map((community) => accountAt(community, accounts)?.origin ?? null)).toEqual([
    null,
    'https://stackoverflow.com',
    'https://b.example',
  ]);
});
