import { expect, it } from 'vitest';
import { followOf, shownAccount } from '../../test/fixtures/followed.ts';
import { accountPlaces } from './account-places.ts';

it('an account stays in sight when its forum is not followed any more, and can only be ended', () => {
  const accounts = [shownAccount('https://quay.example'), shownAccount('https://dock.example')];
  const places = accountPlaces({
    follows: [followOf('dock.example', { name: 'People of dock.example' })],
    accounts,
    pending: [],
  });
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
  const account = shownAccount(first?.origin ?? '', { kind: 'stack-exchange', way: 'bearer' });
  const places = accountPlaces({ follows, accounts: [account], pending: [] });
  expect(places.map(({ account: shown }) => shown?.userName)).toEqual(['noor', 'noor']);
});
