import { describe, expect, it } from 'vitest';
import type { ForumAct } from '../model/forum-act.ts';
import { nodebbWriter } from './nodebb-writer.ts';

const ORIGIN = 'https://forum.example';
const NOW = Date.parse('2026-11-22T08:00:00.000Z');
const SESSION = { loggedIn: true, uid: 3, csrf_token: 'fresh' };
const POST = { pid: 9, tid: 7, uid: 3, content: 'Take the second cable.', deleted: 0 };
const answer: ForumAct = {
  kind: 'answer',
  threadId: '7',
  body: 'Take the second cable.',
  typingMs: 1,
  openMs: 1,
};
const question: ForumAct = {
  kind: 'question',
  title: 'Why?',
  body: 'Why does it not work?',
  category: '5',
  tags: [],
  typingMs: 1,
  openMs: 1,
};
const like = (on: boolean): ForumAct => ({ kind: 'like', threadId: '7', postId: '9', on });
const SENT = { from: '2026-11-22T07:59:00.000Z', until: '2026-11-22T08:00:00.000Z' };

interface Call {
  method: string;
  path: string;
  token: string | null;
  body: unknown;
}
type Answers = Record<string, { status?: number; body: unknown } | undefined>;

/** A forum of fixed answers by method and path; a string is sent as it is. */
function forum(answers: Answers, way: 'session' | 'bearer' = 'session') {
  const calls: Call[] = [];
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const { pathname, search } = new URL(String(input));
    const method = init.method ?? 'GET';
    const token = new Headers(init.headers).get('x-csrf-token');
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    calls.push({ method, path: pathname + search, token, body });
    const known: Answers = { 'GET /api/config': { body: SESSION }, ...answers };
    const found = known[`${method} ${pathname}`] ?? { status: 404, body: 'Not found' };
    const text = typeof found.body === 'string' ? found.body : JSON.stringify(found.body);
    const headers = { Date: new Date(NOW).toUTCString() };
    return Promise.resolve(new Response(text, { status: found.status ?? 200, headers }));
  };
  const writer = nodebbWriter({
    origin: ORIGIN,
    communityId: 'forum.example',
    part: null,
    me: { id: '3', name: 'bob' },
    way,
    fetch,
    now: () => NOW,
  });
  return { writer, calls, writes: () => calls.filter(({ method }) => method !== 'GET') };
}

const refusal = (status: number, message: string) => ({
  status,
  body: { status: { code: 'x', message }, response: {} },
});
const done = (response: object = {}) => ({ body: { status: { code: 'ok', message: 'OK' }, response } });
const REPLY = 'POST /api/v3/topics/7';

describe('writing to NodeBB', () => {
  it('asks for a fresh token of the session before each write', async () => {
    const { writer, calls } = forum({ [REPLY]: done({ pid: 12, tid: 7 }) });
    expect(await writer.write(answer)).toEqual({
      outcome: 'posted',
      place: { threadId: '7', postId: '12', url: 'https://forum.example/post/12' },
    });
    expect(calls.map(({ method, path, token }) => [method, path, token])).toEqual([
      ['GET', '/api/config', null],
      ['POST', '/api/v3/topics/7?lang=en-GB', 'fresh'],
    ]);
  });

  it.each([
    ['nobody', { body: { ...SESSION, loggedIn: false, uid: 0 } }],
    ['someone else', { body: { ...SESSION, uid: 4 } }],
    ['a token that is gone', { status: 401, body: '"not-authorized"' }],
  ])('writes nothing in the name of %s', async (_, config) => {
    const { writer, writes } = forum({ 'GET /api/config': config });
    expect(await writer.write(answer)).toMatchObject({ outcome: 'sign-in' });
    expect(await writer.write(like(true))).toMatchObject({ outcome: 'sign-in' });
    expect(writes()).toEqual([]);
  });

  it.each([
    ['As a new user, you can only post once every 120 second(s) until you have earned 3 reputation', 120_000],
    ['Sorry, you are required to wait 10 second(s) before making your first post', 10_000],
    ['You have been muted, you will be able to post in 5 minute(s)', 300_000],
    ['You have been muted, you will be able to post in 48 hour(s)', 3_600_000],
    ['You can only upvote 20 times a day', 3_600_000],
    ['You are already posting', 10_000],
  ])('comes back later: %s', async (said, waitMs) => {
    const { writer } = forum({ [REPLY]: refusal(400, said) });
    expect(await writer.write(answer)).toMatchObject({ outcome: 'later', waitMs });
  });

  it.each([
    [400, 'Please enter a longer post. Posts should contain at least 8 character(s).'],
    [400, 'Topic locked'],
    [403, 'You do not have enough privileges for this action.'],
    [404, 'Topic does not exist'],
  ])('hands on a refusal for good: %s %s', async (status, said) => {
    const { writer } = forum({ [REPLY]: refusal(status, said) });
    expect(await writer.write(answer)).toMatchObject({
      outcome: 'refused',
      problem: `forum.example did not take it: ${said.replace(/\.$/, '')}. Change it and send it again.`,
    });
  });

  it.each([
    ['unknown', 500, 'oops'],
    ['unknown', 503, '<html>gateway</html>'],
    ['unknown', 200, '{}'],
    ['sign-in', 403, 'Forbidden'],
  ])('takes for %s: %s %s', async (outcome, status, body) => {
    const { writer } = forum({ [REPLY]: { status, body } });
    expect(await writer.write(answer)).toMatchObject({ outcome });
  });

  it('comes back after maintenance', async () => {
    const { writer } = forum({ [REPLY]: refusal(503, 'Forum is undergoing maintenance') });
    expect(await writer.write(answer)).toMatchObject({ outcome: 'later', waitMs: 60_000 });
  });

  it.each([
    ['topic', 202, question, 'POST /api/v3/topics'],
    ['reply', 200, answer, REPLY],
  ])('tells that a %s waits for a moderator', async (kind, status, act, call) => {
    const { writer } = forum({ [call]: { ...done({ id: `${kind}-1`, queued: true }), status } });
    expect(await writer.write(act)).toEqual({ outcome: 'held' });
  });

  it('asks in the largest category where none was chosen, with the tags that the forum takes', async () => {
    const { writer, writes } = forum({
      'GET /api/config': {
        body: { ...SESSION, minimumTagLength: 3, maximumTagLength: 5, maximumTagsPerTopic: 1 },
      },
      'GET /api/categories': {
        body: {
          categories: [
            { cid: 1, disabled: 0, totalTopicCount: 2 },
            { cid: 2, disabled: 0, totalTopicCount: 8 },
            { cid: 3, disabled: 1, totalTopicCount: 90 },
            { cid: 4, disabled: 0, link: 'https://elsewhere.example', totalTopicCount: 70 },
          ],
        },
      },
      'POST /api/v3/topics': done({ tid: 20, mainPid: 21 }),
    });
    const act = { ...question, category: null, tags: ['ab', 'wifi', 'router-x', 'fan'] };
    expect(await writer.write(act)).toMatchObject({ outcome: 'posted', place: { postId: '21' } });
    expect(writes()[0]?.body).toMatchObject({ cid: 2, tags: ['wifi'] });
  });

  it.each([
    ['later', { status: 503, body: 'maintenance' }],
    ['refused', { body: { categories: [] } }],
  ])('asks nothing where it knows no category: %s', async (outcome, categories) => {
    const { writer, writes } = forum({ 'GET /api/categories': categories });
    expect(await writer.write({ ...question, category: null })).toMatchObject({ outcome });
    expect(writes()).toEqual([]);
  });

  it('takes back only the vote that it means', async () => {
    const { writer, writes } = forum({
      'GET /api/v3/posts/9': done({ ...POST, upvoted: false, downvoted: true }),
    });
    expect(await writer.write(like(false))).toMatchObject({ outcome: 'posted' });
    expect(writes()).toEqual([]);
  });

  it('does not write over what someone else changed', async () => {
    const { writer, writes } = forum({ 'GET /api/v3/posts/9': done(POST) });
    const edit: ForumAct = {
      kind: 'edit',
      threadId: '7',
      postId: '9',
      body: 'Take the third one instead, it is longer.',
      before: 'An older text.',
    };
    expect(await writer.write(edit)).toMatchObject({ outcome: 'refused' });
    expect(writes()).toEqual([]);
  });

  it('leaves the browser’s login alone, and says that a token stays', async () => {
    const session = forum({});
    expect(await session.writer.signOut()).toEqual({ ok: true, value: null });
    expect(session.calls).toEqual([]);
    expect(await forum({}, 'bearer').writer.signOut()).toMatchObject({
      ok: false,
      problem: expect.stringContaining('operators'),
    });
  });
});

describe('reading back from NodeBB', () => {
  const SELF = { body: { uid: 3, username: 'bob', userslug: 'bob' } };
  const own = (changes: object = {}) => ({
    pid: 9,
    tid: 7,
    uid: 3,
    timestamp: NOW - 30_000,
    deleted: false,
    isMainPost: false,
    ...changes,
  });
  const posts = (...list: object[]) => ({ body: { posts: list, pagination: { pageCount: 1 } } });
  const queued = (rawContent: string, uid = 3) => ({
    type: 'reply',
    user: { uid },
    data: { tid: '7', timestamp: NOW - 30_000, rawContent },
  });
  const base = { 'GET /api/self': SELF, 'GET /api/v3/posts/9': done(POST), 'GET /api/post-queue': posts() };
  const OWN = 'GET /api/user/bob/posts';

  it.each([
    ['its own reply', own(), 'posted'],
    ['nothing in another thread', own({ tid: 8 }), 'absent'],
    ['nothing of before', own({ timestamp: NOW - 900_000 }), 'absent'],
    ['nothing that is deleted', own({ deleted: true }), 'absent'],
    ['nothing of someone else', own({ uid: 4 }), 'absent'],
  ])('finds %s', async (_, post, found) => {
    const { writer } = forum({ ...base, [OWN]: posts(post) });
    expect(await writer.readBack(answer, SENT)).toMatchObject({ found });
  });

  it('knows a reply in the queue by its text, behind the first page too', async () => {
    const body = `Use "quotes" & <b>tags</b> here, it's a/b, as the manual says on page two.`;
    const escaped =
      'Use &quot;quotes&quot; &amp; &lt;b&gt;tags&lt;&#x2F;b&gt; here, it&#x27;s a&#x2F;b, as the manual says on page two.';
    const { writer, calls } = forum({
      ...base,
      [OWN]: posts(),
      'GET /api/post-queue': {
        body: { posts: [queued(escaped, 4), queued(escaped)], pagination: { pageCount: 3 } },
      },
    });
    const act: ForumAct = { ...answer, body };
    expect(await writer.readBack(act, SENT)).toEqual({ found: 'held' });
    const other = forum({
      ...base,
      [OWN]: posts(),
      'GET /api/post-queue': { body: { posts: [queued(escaped, 4)], pagination: { pageCount: 3 } } },
    });
    expect(await other.writer.readBack(act, SENT)).toEqual({ found: 'absent' });
    expect(other.calls.map(({ path }) => path).filter((path) => path.includes('queue'))).toEqual([
      '/api/post-queue?page=1',
      '/api/post-queue?page=3',
      '/api/post-queue?page=2',
    ]);
    expect(calls.length).toBeLessThan(other.calls.length);
  });

  it.each([
    ['another login', { 'GET /api/self': { body: { uid: 4, username: 'eve', userslug: 'eve' } } }],
    ['a list that does not come', { [OWN]: { status: 500, body: 'oops' } }],
    ['a queue that is not shown', { 'GET /api/post-queue': { status: 404, body: 'Not found' } }],
  ])('cannot tell by %s', async (_, answers) => {
    const { writer } = forum({ ...base, [OWN]: posts(), ...answers });
    expect(await writer.readBack(answer, SENT)).toMatchObject({ found: 'cannot-tell' });
  });
});
