import { beforeEach, describe, expect, it } from 'vitest';
import { makeForum, type ForumMachine } from './forum.ts';
import { postsOf } from './records.ts';
import { seedData } from './seed/seed.ts';
import { forgetfulStore } from './store.ts';

const BODY = 'Turn the second cable round, then start it again.';
/** Asked by priya.r in the seed. */
const OPEN_TOPIC = 105;

describe('writing in the demo forum', () => {
  let forum: ForumMachine;
  let now: number;

  beforeEach(() => {
    now = Date.parse('2026-11-22T08:00:00.000Z');
    forum = makeForum(forgetfulStore(seedData), () => now);
    forum.rules.keyCallsPerMinute = 1_000;
  });

  function call(key: string | null, method: string, path: string, fields?: object) {
    const reply = forum.answer(method, new URL(path, 'http://forum.example'), {
      headers: { 'content-type': 'application/json', ...(key !== null && { 'user-api-key': key }) },
      body: fields ? JSON.stringify(fields) : '',
    });
    const isJson = reply.body.startsWith('{');
    return { ...reply, json: (isJson ? JSON.parse(reply.body) : {}) as Record<string, unknown> };
  }
  const answer = (key: string | null, raw = BODY, more: object = {}) =>
    call(key, 'POST', '/posts.json', { topic_id: OPEN_TOPIC, raw, nested_post: true, ...more });
  const bodies = (topicId = OPEN_TOPIC): string[] =>
    postsOf(forum.store.data(), topicId).map(({ raw }) => raw);
  const authorOfTopic = (): string => {
    const data = forum.store.data();
    const author = postsOf(data, OPEN_TOPIC)[0]?.userId;
    return data.users.find(({ id }) => id === author)?.username ?? '';
  };

  it('takes an answer from a person, and nothing from a visitor or an unknown key', () => {
    const made = answer(forum.keyFor('noor'));
    expect(made).toMatchObject({ status: 200, json: { success: true, action: 'create_post' } });
    expect(made.json.post).toMatchObject({ raw: BODY, username: 'noor', yours: true, can_edit: true });
    expect(bodies().at(-1)).toBe(BODY);
    expect(answer(null)).toMatchObject({ status: 403, json: { error_type: 'not_logged_in' } });
    expect(answer('deadbeef')).toMatchObject({ status: 403, json: { error_type: 'invalid_access' } });
  });

  it('refuses what is too short, what was just said, and answers to closed topics', () => {
    const key = forum.keyFor('noor');
    expect(answer(key, 'Too short')).toMatchObject({
      status: 422,
      json: { action: 'create_post', errors: ['Body is too short (minimum is 20 characters)'] },
    });
    expect(answer(key).status).toBe(200);
    expect(answer(key, ` ${BODY}\n`).json.errors).toEqual([
      'Body is too similar to what you recently posted',
    ]);
    now += 6 * 60_000;
    expect(answer(key).status).toBe(200);
    forum.store.change((draft) => {
      for (const topic of draft.topics) topic.closed = true;
    });
    expect(answer(key, `${BODY} Closed`).status).toBe(422);
  });

  it('takes a question with its tags in both forms', () => {
    const key = forum.keyFor('noor');
    for (const [index, tags] of [[{ id: 1, name: 'wifi', slug: 'wifi' }], ['wifi']].entries()) {
      const title = `Wireless is gone since Tuesday ${index}`;
      const made = call(key, 'POST', '/posts.json', { title, raw: `${BODY} ${index}`, category: 7, tags });
      expect(made.status).toBe(200);
      expect(forum.store.data().topics.at(-1)).toMatchObject({ title, tags: ['wifi'], categoryId: 7 });
    }
    expect(call(key, 'POST', '/posts.json', { title: 'Short', raw: `${BODY} again` }).status).toBe(422);
  });

  it('likes once, takes it back within ten minutes, and never likes its own', () => {
    const key = forum.keyFor('noor');
    const post = postsOf(forum.store.data(), OPEN_TOPIC).find(({ userId }) => userId !== 6);
    const like = () => call(key, 'POST', '/post_actions.json', { id: post?.id, post_action_type_id: 2 });
    const unlike = () => call(key, 'DELETE', `/post_actions/${post?.id}.json?post_action_type_id=2`);
    expect(like().json.actions_summary).toMatchObject([{ id: 2, acted: true, can_undo: true }]);
    expect(like().status).toBe(403);
    expect(unlike().status).toBe(200);
    expect(unlike().status).toBe(404);
    expect(like().status).toBe(200);
    now += 11 * 60_000;
    expect(unlike().status).toBe(403);
    const own = answer(key).json.post as { id: number };
    expect(call(key, 'POST', '/post_actions.json', { id: own.id, post_action_type_id: 2 }).status).toBe(403);
  });

  it('lets whoever asked accept an answer, and take it back', () => {
    const made = answer(forum.keyFor('noor')).json.post as { id: number };
    const accepted = (): number[] =>
      postsOf(forum.store.data(), OPEN_TOPIC)
        .filter((post) => post.accepted)
        .map(({ id }) => id);
    const asker = forum.keyFor(authorOfTopic());
    expect(call(forum.keyFor('ben_w'), 'POST', '/solution/accept', { id: made.id }).status).toBe(403);
    expect(call(asker, 'POST', '/solution/accept', { id: made.id }).status).toBe(200);
    expect(accepted()).toEqual([made.id]);
    expect(call(asker, 'POST', '/solution/unaccept', { id: made.id }).status).toBe(200);
    expect(accepted()).toEqual([]);
  });

  it('changes and deletes a person’s own posts only, and not over another change', () => {
    const key = forum.keyFor('noor');
    const { id } = answer(key).json.post as { id: number };
    const edit = (as: string, original_text: string) =>
      call(as, 'PUT', `/posts/${id}.json`, { post: { raw: `${BODY} And dust it.`, original_text } });
    expect(edit(forum.keyFor('ben_w'), BODY).status).toBe(403);
    expect(edit(key, 'Something else').status).toBe(409);
    expect(edit(key, BODY).json.post).toMatchObject({ raw: `${BODY} And dust it.` });
    expect(call(forum.keyFor('ben_w'), 'DELETE', `/posts/${id}.json`).status).toBe(403);
    expect(call(key, 'DELETE', `/posts/${id}.json`)).toMatchObject({ status: 200, body: '' });
    expect(bodies()).not.toContain(`${BODY} And dust it.`);
    // Its number is not given again.
    expect((answer(key, `${BODY} Anew`).json.post as { id: number }).id).toBeGreaterThan(id);
  });

  it('holds posts for a moderator, and a new person’s that was typed too fast', () => {
    const key = forum.keyFor('noor');
    forum.failNext('hold');
    expect(answer(key)).toMatchObject({
      status: 200,
      json: { success: true, action: 'enqueued', pending_count: 1 },
    });
    expect(bodies()).not.toContain(BODY);
    expect(call(key, 'GET', '/posts/noor/pending.json').json.pending_posts).toMatchObject([
      { raw_text: BODY, topic_id: OPEN_TOPIC },
    ]);
    expect(call(forum.keyFor('ben_w'), 'GET', '/posts/noor/pending.json').status).toBe(404);
    forum.decideHeld('publish');
    expect(bodies()).toContain(BODY);

    forum.store.change((draft) => {
      draft.users.push({ ...draft.users[5]!, id: 90, username: 'newcomer', trustLevel: 0 });
    });
    const fresh = forum.keyFor('newcomer');
    expect(answer(fresh, `${BODY} Fast`, { typing_duration_msecs: 200 }).json.action).toBe('enqueued');
    expect(forum.store.data().users.find(({ id }) => id === 90)?.silenced).toBe(true);
  });

  it('limits calls with one key, and says for how long', () => {
    forum.rules.keyCallsPerMinute = 2;
    const key = forum.keyFor('noor');
    for (let i = 0; i < 2; i++) expect(call(key, 'GET', '/session/current.json').status).toBe(200);
    now += 20_000;
    const slow = call(key, 'GET', '/session/current.json');
    expect(slow).toMatchObject({ status: 429, json: { extras: { wait_seconds: 40 } } });
    expect(slow.headers).toMatchObject({
      'retry-after': '40',
      'discourse-rate-limit-error-code': 'user_api_key_limiter_60_secs',
    });
    now += 40_001;
    expect(call(key, 'GET', '/session/current.json').status).toBe(200);
  });

  it('keeps a key to its scopes', () => {
    const key = forum.keyFor('noor');
    forum.store.change((draft) => {
      for (const one of draft.keys) one.scopes = ['session_info'];
    });
    expect(call(key, 'GET', '/session/current.json').status).toBe(200);
    expect(call(key, 'GET', '/latest.json').status).toBe(403);
    expect(answer(key).status).toBe(403);
    expect(call(key, 'POST', '/user-api-key/revoke').status).toBe(200);
    expect(call(key, 'GET', '/session/current.json').status).toBe(403);
  });

  it('writes nothing while it is read-only', () => {
    forum.rules.readOnly = true;
    const reply = answer(forum.keyFor('noor'));
    expect(reply.status).toBe(503);
    expect(reply.headers['discourse-readonly']).toBe('true');
  });

  it('does not write for a cookie alone, which another site’s page could send along', () => {
    const signedIn = forum.answer('POST', new URL('http://forum.example/login'), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'username=noor',
    });
    const cookie = signedIn.headers['set-cookie']?.split(';')[0] ?? '';
    const me = forum.answer('GET', new URL('http://forum.example/session/current.json'), {
      headers: { cookie },
      body: '',
    });
    expect(JSON.parse(me.body)).toMatchObject({ current_user: { username: 'noor' } });
    const forged = forum.answer('POST', new URL('http://forum.example/posts.json'), {
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ topic_id: String(OPEN_TOPIC), raw: BODY }).toString(),
    });
    expect(forged.status).toBe(403);
  });

  it.each(['drop-before', 'hang-before', 'error-before'] as const)('%s: nothing was written', (fault) => {
    forum.failNext(fault);
    const reply = answer(forum.keyFor('noor'));
    expect(reply.instead ?? reply.status).not.toBe(200);
    expect(bodies()).not.toContain(BODY);
  });

  it.each(['drop-after', 'hang-after', 'error-after'] as const)('%s: it was written', (fault) => {
    forum.failNext(fault);
    const reply = answer(forum.keyFor('noor'));
    expect(reply.instead ?? reply.status).not.toBe(200);
    expect(bodies()).toContain(BODY);
  });
});
