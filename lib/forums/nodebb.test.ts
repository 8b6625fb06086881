import { describe, expect, it } from 'vitest';
import { nodebbForum } from './nodebb.ts';

const ORIGIN = 'https://forum.example';
const user = { username: 'ada', userslug: 'ada' };
const MINUTE = 60_000;

interface Changes {
  [field: string]: unknown;
}
const post = (pid: number, changes: Changes = {}) => ({
  pid,
  content: `<p>Post ${pid}</p>`,
  timestamp: pid * MINUTE,
  deleted: 0,
  votes: 0,
  user,
  ...changes,
});
const topic = (posts: readonly unknown[], changes: Changes = {}) => ({
  tid: 7,
  mainPid: 1,
  title: 'Fan &amp; noise',
  titleRaw: 'Fan & noise',
  slug: '7/fan-noise',
  timestamp: MINUTE,
  postcount: posts.length,
  locked: 0,
  posts,
  pagination: { pageCount: 1 },
  ...changes,
});
const listed = (changes: Changes = {}) => ({
  tid: 7,
  lastposttime: 50 * MINUTE,
  postcount: 3,
  votes: 1,
  ...changes,
});

/** A forum with one topic; raw posts are answered for any id but those that are gone. */
function forum(
  one: unknown,
  { list = [listed()], gone = [] }: { list?: readonly unknown[]; gone?: number[] } = {},
) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (input) => {
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    const [, pid] = /^\/api\/v3\/posts\/(\d+)\/raw$/.exec(pathname) ?? [];
    if (pid !== undefined) {
      return Promise.resolve(
        gone.includes(Number(pid))
          ? new Response('{}', { status: 404 })
          : Response.json({ response: { content: `Post **${pid}**` } }),
      );
    }
    const answers: Record<string, unknown> = {
      '/api/categories': {
        categories: [{ cid: 1, disabled: 0, totalTopicCount: 4, totalPostCount: 9 }],
      },
      '/api/category/1': { topics: list, pagination: { pageCount: 1 } },
      '/api/topic/7': one,
    };
    const body = answers[pathname];
    return Promise.resolve(
      body === undefined ? new Response('Not found', { status: 404 }) : Response.json(body),
    );
  };
  const world = { origin: ORIGIN, communityId: 'forum.example', fetch, pause: () => Promise.resolve() };
  return { world, asked };
}

async function readAll(reader: ReturnType<typeof nodebbForum>) {
  const read = [];
  for await (const one of reader.changedSince(null)) read.push(one);
  return read;
}

describe('reading NodeBB', () => {
  it('gives posts as they were written, the accepted one among them', async () => {
    const posts = [post(1), post(2, { votes: 3 }), post(3, { edited: 9 * MINUTE })];
    const { world } = forum(topic(posts, { isSolved: '1', solvedPid: '3', locked: 1 }));
    expect(await nodebbForum(world).readQuestion?.('7')).toMatchObject({
      ok: true,
      value: {
        id: 'forum.example/7',
        title: 'Fan & noise',
        body: 'Post **1**',
        closed: true,
        replies: 2,
        answers: [
          { id: 'forum.example/7#2', body: 'Post **2**', accepted: false, votes: 3 },
          { id: 'forum.example/7#3', accepted: true, updatedAt: '1970-01-01T00:09:00.000Z' },
        ],
      },
    });
  });

  it.each([
    ['taken back', { isSolved: '0', solvedPid: '2' }],
    ['empty', { isSolved: '1', solvedPid: '' }],
  ])('does not take a mark for an accepted answer that is %s', async (_, mark) => {
    const { world } = forum(topic([post(1), post(2)], mark));
    expect(await nodebbForum(world).readQuestion?.('7')).toMatchObject({
      value: { answers: [{ accepted: false }] },
    });
  });

  it('leaves out deleted posts, and those that went meanwhile', async () => {
    const posts = [post(1), post(2, { deleted: 1, content: '[[topic:post-is-deleted]]' }), post(3), post(4)];
    const { world, asked } = forum(topic(posts), { gone: [3] });
    expect(await nodebbForum(world).readQuestion?.('7')).toMatchObject({
      value: { answers: [{ id: 'forum.example/7#4' }] },
    });
    expect(asked).not.toContain('/api/v3/posts/2/raw');
  });

  it('reads the posts of a long topic that matter most, in their order', async () => {
    const many = Array.from({ length: 60 }, (_, index) => post(index + 1));
    many[49] = post(50, { votes: 5 });
    const { world, asked } = forum(topic(many, { isSolved: 1, solvedPid: 60 }));
    const question = await nodebbForum(world).readQuestion?.('7');
    const ids = question?.ok ? question.value.answers.map(({ id }) => id.split('#')[1]) : [];
    expect(asked.filter((path) => path.endsWith('/raw'))).toHaveLength(30);
    expect(ids.slice(-2)).toEqual(['50', '60']);
    expect(ids[0]).toBe('2');
  });

  it('converts instead where it can, without a call for each post', async () => {
    const { world, asked } = forum(topic([post(1), post(2)]));
    const reader = nodebbForum({ ...world, markdownOf: (html) => html.replaceAll(/<[^>]+>/g, '') });
    expect(await reader.readQuestion?.('7')).toMatchObject({ value: { body: 'Post 1' } });
    expect(asked).toEqual(['/api/topic/7']);
  });

  it('tells by its mark what changed without new activity', async () => {
    const marks: unknown[] = [];
    for (const changes of [{}, { votes: 2 }, { locked: 1 }, { isSolved: '1' }, { postcount: 2 }]) {
      const { world } = forum(topic([post(1)]), { list: [listed(changes)] });
      const isKept = (id: string, activity: string, mark?: string): boolean => {
        expect([id, activity]).toEqual(['forum.example/7', '1970-01-01T00:50:00.000Z']);
        marks.push(mark);
        return true;
      };
      expect(await readAll(nodebbForum({ ...world, isKept }))).toEqual([]);
    }
    expect(new Set(marks).size).toBe(5);
  });

  it('names the thread that it could not read', async () => {
    const { world } = forum(topic([post(2)]));
    expect(await readAll(nodebbForum(world))).toMatchObject([
      { ok: false, lasting: true, thread: { id: 'forum.example/7', activity: '1970-01-01T00:50:00.000Z' } },
    ]);
  });

  it('tells how large it is', async () => {
    const { world } = forum(topic([post(1)]));
    expect(await nodebbForum(world).readSize?.()).toEqual({ ok: true, value: { threads: 4, posts: 9 } });
  });
});
