import { expect, it } from 'vitest';
import { followOf, packOf, shownAccount } from '../../test/fixtures/followed.ts';
import { accountAt, knownCommunities, namesOf } from './known-communities.ts';

it('knows what is followed and what packs are installed, each once', () => {
  const known = knownCommunities([followOf('a.example')], [packOf('a.example'), packOf('b.example')]);
  expect(known.map(({ id, forum }) => [id, forum?.origin ?? null])).toEqual([
    ['a.example', 'https://a.example'],
    ['b.example', null],
  ]);
});

it('names those that have a pack only too, and a forum as it called itself last', () => {
  const known = knownCommunities([followOf('a.example')], [packOf('b.example')]);
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
    [followOf('a.example'), followOf('superuser.com', { kind: 'stack-exchange' })],
    [packOf('b.example')],
  );
  const accounts = [shownAccount('https://b.example'), shownAccount('https://stackoverflow.com')];
  expect(known.map((community) => accountAt(community, accounts)?.origin ?? null)).toEqual([
    null,
    'https://stackoverflow.com',
    'https://b.example',
  ]);
});
