/** A member's profile as recorded from real forums; Stack Exchange's is made after its documentation. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hasMembers, readMember } from '../../lib/forums/read-member.ts';
import type { ForumKind } from '../../lib/model/forum-kind.ts';

const CONTRACTS = new URL('../../../shared/contracts/', import.meta.url);
const recorded = (path: string): unknown => JSON.parse(readFileSync(new URL(path, CONTRACTS), 'utf8'));

/** Reads a member from a forum that gives this answer; also says what it was asked for. */
async function read(kind: ForumKind, body: unknown, page: string | null = null, status = 200) {
  const asked: string[] = [];
  const member = await readMember(kind, {
    origin: 'https://forum.example',
    userName: 'bob',
    page,
    fetch: async (input) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Response.json(body, { status });
    },
    pause: async () => undefined,
  });
  return { member, asked };
}

it('Discourse tells its trust level, and a score where it plays for one', async () => {
  const body = recorded('discourse/responses/users_get_user_response.json');
  const { member, asked } = await read('discourse', body);
  expect(asked).toEqual(['https://forum.example/u/bob.json']);
  expect(member).toMatchObject({
    ok: true,
    value: { name: 'discourse1', facts: [{ label: 'Trust level', value: '0, new' }, { label: 'Badges' }] },
  });
  const scored = {
    user: { username: 'bob', trust_level: 3, gamification_score: 1_250 },
    badges: [{ name: 'Helper' }],
  };
  expect((await read('discourse', scored)).member).toMatchObject({
    value: { facts: [{ value: '3, regular' }, { value: '1,250' }], badges: ['Helper'] },
  });
});

it('NodeBB tells its reputation', async () => {
  const { response } = recorded('nodebb/samples/070-user-bob.json') as { response: { body: unknown } };
  const { member, asked } = await read('nodebb', response.body, 'https://forum.example/user/bob-2');
  expect(asked).toEqual(['https://forum.example/api/user/bob-2']);
  expect(member).toMatchObject({ value: { facts: [{ label: 'Reputation', value: '1' }, { value: '3' }] } });
});

it('Stack Exchange tells reputation and badges, of who wrote something', async () => {
  const body = {
    items: [{ display_name: 'Bob', reputation: 4_321, badge_counts: { gold: 1, silver: 2, bronze: 3 } }],
  };
  const { member, asked } = await read('stack-exchange', body, 'https://forum.example/users/77/bob');
  expect(asked).toEqual(['https://api.stackexchange.com/2.3/users/77?site=forum.example']);
  expect(member).toMatchObject({ value: { facts: [{ value: '4,321' }, { value: '1' }, {}, {}] } });
  expect((await read('stack-exchange', body)).member.ok).toBe(false);
});

it('says so where there is nothing to read', async () => {
  expect(hasMembers('khoros')).toBe(false);
  expect((await read('khoros', {})).member.ok).toBe(false);
  expect((await read('discourse', {}, null, 404)).member).toMatchObject({ ok: false });
  expect((await read('nodebb', { username: 'x'.repeat(500) })).member).toMatchObject({ ok: false });
});
