import { beforeEach, describe, expect, it } from 'vitest';
import { fetchOf, type ForumFetch } from '../../test/demo/forum/as-fetch.ts';
import { makeForum, type ForumMachine } from '../../test/demo/forum/forum.ts';
import { postsOf } from '../../test/demo/forum/records.ts';
import { seedData } from '../../test/demo/forum/seed/seed.ts';
import { forgetfulStore } from '../../test/demo/forum/store.ts';
import type { ForumAct } from '../model/forum-act.ts';
import { discourseWriter } from './discourse-writer.ts';

const ORIGIN = 'https://quay.example';
const THREAD = 105;
const HOUR = 3_600_000;
const act: ForumAct = {
  kind: 'answer',
  threadId: String(THREAD),
  body: 'Turn the second cable round, then start the router again and wait a minute.',
  typingMs: 20_000,
  openMs: 30_000,
};

let now: number;
let forum: ForumMachine;
let net: ForumFetch;

beforeEach(() => {
  now = Date.parse('2026-11-22T08:00:00.000Z');
  forum = makeForum(forgetfulStore(seedData), () => now);
  net = fetchOf(forum, () => now);
});

/** @param skew by how much this device's clock is ahead of the forum's, in milliseconds */
function writer(skew = 0, answer?: (url: URL) => Response | null) {
  const key = forum.keyFor('noor');
  return discourseWriter({
    origin: ORIGIN,
    communityId: 'quay.example',
    part: null,
    way: 'user-key',
    me: { id: '6', name: 'noor' },
    now: () => now + skew,
    fetch: (input, init) => {
      const own = answer?.(new URL(String(input)));
      if (own) return Promise.resolve(own);
      const headers = new Headers(init?.headers);
      headers.set('User-Api-Key', key);
      return net.fetch(input, { ...init, headers });
    },
  });
}
const mine = () => postsOf(forum.store.data(), THREAD).filter(({ userId }) => userId === 6);

describe('writing to Discourse', () => {
  it('takes a text that was refused as a repetition for the one that stands there', async () => {
    const before = mine().length;
    const first = await writer().write(act);
    now += 60_000;
    expect(await writer().write(act)).toEqual(first);
    expect(mine()).toHaveLength(before + 1);
  });

  it.each(['@elsewhere.example/1', '.elsewhere.example/1', ':no-port', `/${'a'.repeat(2_000)}`])(
    'names the thread where the page of a post (%#) is not the forum’s, or none that can be kept',
    async (post_url) => {
      const created_at = new Date(now).toISOString();
      const post = { id: 9, post_number: 2, topic_id: THREAD, username: 'noor', created_at, post_url };
      const odd = writer(0, ({ pathname }) => (pathname === '/posts.json' ? Response.json({ post }) : null));
      expect(await odd.write(act)).toMatchObject({ place: { url: `${ORIGIN}/t/${THREAD}/2` } });
    },
  );

  it('does not take a text that only resembles an earlier one for it', async () => {
    await writer().write(act);
    forum.rules.minPostLength = 1_000;
    expect(await writer().write({ ...act, body: `${act.body} Then call.` })).toMatchObject({
      outcome: 'refused',
      problem: expect.stringMatching(/Body is too short [^.]*\. Change it and send it again\.$/),
    });
  });

  it.each([0, HOUR, -HOUR, 30 * HOUR])('finds its post although the clocks differ by %d ms', async (skew) => {
    const sent = new Date(now + skew).toISOString();
    await writer(skew).write(act);
    now += 20_000;
    const until = new Date(now + skew).toISOString();
    expect(await writer(skew).readBack(act, { from: sent, until })).toMatchObject({ found: 'posted' });
  });

  it('finds its post among many that came after it', async () => {
    const sent = new Date(now).toISOString();
    await writer().write(act);
    forum.store.change((draft) => {
      const last = draft.posts.at(-1);
      if (!last) return;
      for (let n = 1; n <= 50; n++) {
        draft.posts.push({ ...last, id: last.id + n, number: last.number + n, userId: 7, raw: `Reply ${n}` });
      }
    });
    expect(await writer().readBack(act, { from: sent, until: sent })).toMatchObject({ found: 'posted' });
  });

  it('sends how long the person really wrote', async () => {
    await writer().write(act);
    const sent = net.requests.find(({ url }) => url.pathname === '/posts.json');
    expect(JSON.parse(sent?.incoming.body ?? '')).toMatchObject({
      typing_duration_msecs: 20_000,
      composer_open_duration_msecs: 30_000,
      nested_post: true,
    });
  });

  it('leaves out tags that the forum does not have, and names the others as it does', async () => {
    const [known] = forum.store.data().tags;
    const question: ForumAct = {
      kind: 'question',
      title: 'The lamp goes out every evening',
      body: act.body,
      category: null,
      tags: [known?.name ?? '', 'no-such-tag'],
      typingMs: 0,
      openMs: 0,
    };
    const sentTags = async (answer?: (url: URL) => Response | null): Promise<unknown> => {
      await writer(0, answer).write({ ...question, body: `${question.body} ${net.requests.length}` });
      const sent = net.requests.findLast(({ url }) => url.pathname === '/posts.json');
      return (JSON.parse(sent?.incoming.body ?? '') as { tags?: unknown }).tags;
    };
    expect(await sentTags()).toEqual([{ id: known?.id, name: known?.name, slug: known?.name }]);
    // Older versions know tags by name alone.
    const old = (url: URL) =>
      url.pathname === '/tags.json' ? Response.json({ tags: [{ id: known?.name, text: 'x' }] }) : null;
    expect(await sentTags(old)).toEqual([known?.name]);
  });

  it('cannot tell where the queue is not shown, and says absent where there is none', async () => {
    const sent = { from: new Date(now).toISOString(), until: new Date(now).toISOString() };
    const queue = (status: number) => (url: URL) =>
      url.pathname.endsWith('/pending.json') ? new Response('', { status }) : null;
    expect(await writer(0, queue(404)).readBack(act, sent)).toEqual({ found: 'absent' });
    expect(await writer(0, queue(500)).readBack(act, sent)).toMatchObject({ found: 'cannot-tell' });
  });

  it('waits as long as the forum says', async () => {
    forum.rules.keyCallsPerMinute = 1;
    const one = writer();
    await one.whoAmI();
    now += 15_000;
    expect(await one.write(act)).toMatchObject({ outcome: 'later', waitMs: 45_000 });
  });

  it('does not edit over another change', async () => {
    const made = await writer().write(act);
    if (made.outcome !== 'posted') throw new Error(JSON.stringify(made));
    const edit: ForumAct = {
      kind: 'edit',
      ...made.place,
      body: 'Leave the cable as it is and replace the power supply.',
      before: 'What stood there some time ago, in other words.',
    };
    expect(await writer().write(edit)).toMatchObject({
      outcome: 'refused',
      problem: expect.stringContaining('changed this post meanwhile'),
    });
    expect(mine().at(-1)?.raw).toBe(act.body);
  });
});
