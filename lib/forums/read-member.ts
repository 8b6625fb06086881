/**
 * What a forum itself says of a member: its own reputation and badges, to be shown beside ours. Read as anybody reads a
 * profile, without a key, by pages only; the background does not carry it.
 */
import { z } from 'zod';
import type { ForumKind } from '../model/forum-kind.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { ForumMember } from '../model/standing.ts';
import { readJson } from './read-json.ts';
import { STACK_API } from './stack-exchange-call.ts';

interface MemberWorld {
  /** Origin of the forum, without a slash at the end. */
  origin: string;
  /** As the account is named there. */
  userName: string;
  /** The member's page as the forum's threads name it; null where they wrote nothing. */
  page: string | null;
  fetch: typeof fetch;
  pause(ms: number): Promise<void>;
}

const Name = z.string().max(200);
const Amount = z.number().int();

/** `GET /u/{name}.json`; the score is there where the forum plays Discourse's own game. */
const DiscourseUser = z.object({
  user: z.object({
    username: Name,
    trust_level: Amount,
    title: Name.nullish(),
    badge_count: Amount.nullish(),
    gamification_score: Amount.nullish(),
  }),
  badges: z
    .array(z.object({ name: Name }))
    .max(500)
    .nullish(),
});

/** `GET /api/user/{slug}`; what people wear as badges are groups. */
const NodebbUser = z.object({
  username: Name,
  reputation: Amount,
  postcount: Amount,
  selectedGroup: z
    .array(z.object({ userTitle: Name.nullish(), name: Name }))
    .max(100)
    .nullish(),
});

/** `GET /users/{id}` of the Stack Exchange API. */
const StackUsers = z.object({
  items: z
    .array(
      z.object({
        display_name: Name,
        reputation: Amount,
        badge_counts: z.object({ gold: Amount, silver: Amount, bronze: Amount }),
      }),
    )
    .max(100),
});

/** Discourse's names of its trust levels. */
const TRUST = ['new', 'basic', 'member', 'regular', 'leader'];

const READERS: Partial<Record<ForumKind, (world: MemberWorld) => Promise<Result<ForumMember>>>> = {
  async discourse(world) {
    const read = await readJson(
      `${world.origin}/u/${encodeURIComponent(world.userName)}.json`,
      DiscourseUser,
      world,
    );
    if (!read.ok) return read;
    const { user, badges } = read.value;
    return ok({
      name: user.username,
      facts: [
        { label: 'Trust level', value: `${user.trust_level}, ${TRUST[user.trust_level] ?? 'other'}` },
        ...fact('Title', user.title),
        ...fact('Badges', user.badge_count),
        ...fact('Leaderboard score', user.gamification_score),
      ],
      badges: (badges ?? []).map(({ name }) => name),
    });
  },

  async nodebb(world) {
    const slug = world.page?.split('/').at(-1) ?? encodeURIComponent(world.userName.toLowerCase());
    const read = await readJson(`${world.origin}/api/user/${slug}`, NodebbUser, world);
    if (!read.ok) return read;
    const { username, reputation, postcount, selectedGroup } = read.value;
    return ok({
      name: username,
      facts: [...fact('Reputation', reputation), ...fact('Posts', postcount)],
      badges: (selectedGroup ?? []).map(({ userTitle, name }) => userTitle || name),
    });
  },

  async 'stack-exchange'(world) {
    const [, id] = /\/users\/(\d+)/.exec(world.page ?? '') ?? [];
    const { host } = new URL(world.origin);
    if (id === undefined) return failed(`You wrote nothing at ${host} that lies on this machine yet.`);
    const site = encodeURIComponent(host);
    const read = await readJson(`${STACK_API}/2.3/users/${id}?site=${site}`, StackUsers, world);
    if (!read.ok) return read;
    const [user] = read.value.items;
    if (!user) return failed(`${host} does not know this member any more.`);
    const { gold, silver, bronze } = user.badge_counts;
    return ok({
      name: user.display_name,
      facts: [
        ...fact('Reputation', user.reputation),
        ...fact('Gold badges', gold),
        ...fact('Silver badges', silver),
        ...fact('Bronze badges', bronze),
      ],
      badges: [],
    });
  },
};

const fact = (label: string, value: number | string | null | undefined): ForumMember['facts'] =>
  value === null || value === undefined || value === ''
    ? []
    : [{ label, value: typeof value === 'number' ? value.toLocaleString('en') : value }];

/** Whether forums of this kind have a reputation that can be read. */
export const hasMembers = (kind: ForumKind): boolean => READERS[kind] !== undefined;

/** Fails with a sentence where the forum does not answer, or knows nobody of that name. */
export async function readMember(kind: ForumKind, world: MemberWorld): Promise<Result<ForumMember>> {
  const read = READERS[kind];
  return read ? read(world) : failed('Peerside cannot read a reputation at this kind of forum.');
}
