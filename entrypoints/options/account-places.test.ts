import { expect, it } from 'vitest';
import { ShownAccount } from '../../lib/model/account.ts';
import { Follow } from '../../lib/model/written.ts';
import { accountPlaces } from './account-places.ts';

const AT = '2026-03-01T12:00:00.000Z';
const followOf = (host: string, part: Partial<Follow> = {}): Follow =>
  Follow.parse({ communityId: host, name: `People of ${host}`, origin: `https://${host}`, at: AT, ...part });
const accountAt = (origin: string, part: Partial<ShownAccount> = {}): ShownAccount =>
  ShownAccount.parse({
    origin,
    kind: 'discourse',
    way: 'user-key',
    userId: '6',
    userName: 'noor',
    clientId: null,
    expiresAt: null,
    connectedAt: AT,
    ...part,
  });

it('an account stays in sight when its forum is not followed any more, and can only be ended', () => {
  const accounts = [accountAt('https://quay.example'), accountAt('https://dock.example')];
  const places = accountPlaces({ follows: [followOf('dock.example')], accounts, pending: [] });
  expect(places.map(({ name, isFollowed }) => [name, isFollowed])).toEqual([
    ['People of dock.example', true],
    ['quay.example', false],
  ]);
  expect(places[1]).toMatchObject({ account: { origin: 'https://quay.example' }, canWrite: false });
});

it('one account for many sites is shown at each of them, and not once more by itself', () => {
  const follows = ['one', 'two'].map((site) =>
    followOf(`${site}.stackexchange.com`, { kind: 'stack-exchange' }),
  );
  const [first] = accountPlaces({ follows, accounts: [], pending: [] });
  const account = accountAt(first?.origin ?? '', { kind: 'stack-exchange', way: 'bearer' });
  const places = accountPlaces({ follows, accounts: [account], pending: [] });
  expect(places.map(({ account: shown }) => shown?.userName)).toEqual(['noor', 'noor']);
});
