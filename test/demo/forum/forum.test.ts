import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startForum, type Forum } from './forum.ts';
import type { AcceptedShape } from './topic-json.ts';

interface TopicList {
  topic_list: { topics: { id: number; pinned: boolean; bumped_at: string }[]; more_topics_url?: string };
}
interface TopicAnswer {
  post_stream: { posts: { id: number; post_number: number; raw?: string }[]; stream: number[] };
  accepted_answers?: { post_number: number }[];
  accepted_answer?: { post_number: number };
}

describe('the demo forum', () => {
  let dataDir: string;
  let forum: Forum;

  const start = (accepted?: AcceptedShape): Promise<Forum> =>
    startForum({ dataDir, port: 0, requests: [], ...(accepted && { accepted }) });
  const read = async <T>(path: string): Promise<T> => (await (await fetch(forum.url + path)).json()) as T;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'peerside-forum-'));
    forum = await start();
  });
  afterEach(async () => {
    await forum.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('keeps what was changed over a restart', async () => {
    forum.store.change((draft) => {
      const post = draft.posts.find(({ id }) => id === 10101);
      if (post) post.raw = 'Edited before the restart';
    });
    await forum.stop();
    forum = await start();
    expect(await (await fetch(`${forum.url}/raw/101/1`)).text()).toBe('Edited before the restart');
  });

  it('keeps the old state when a change fails half-way', () => {
    const before = structuredClone(forum.store.data());
    expect(() =>
      forum.store.change((draft) => {
        draft.posts.length = 0;
        throw new Error('half-way');
      }),
    ).toThrow('half-way');
    expect(forum.store.data()).toEqual(before);
  });

  it('says what to do about a damaged file instead of starting empty', async () => {
    await forum.stop();
    writeFileSync(join(dataDir, 'forum.json'), '{"users":[');
    await expect(start()).rejects.toThrow(/is damaged\. Delete it/);
    rmSync(join(dataDir, 'forum.json'));
    forum = await start();
  });

  it.each([1, 7, 30, 100])('walks every topic once in pages of %d', async (perPage) => {
    const seen: number[] = [];
    let path: string | undefined = `/latest.json?order=activity&per_page=${perPage}`;
    while (path) {
      const { topic_list: list }: TopicList = await read<TopicList>(path);
      seen.push(...list.topics.map(({ id }) => id));
      expect(list.more_topics_url ?? '/latest?').toMatch(/^\/latest\?/);
      path = list.more_topics_url?.replace('/latest?', '/latest.json?');
    }
    expect(seen.toSorted()).toEqual(
      forum.store
        .data()
        .topics.map(({ id }) => id)
        .toSorted(),
    );
  });

  it('puts the pinned topic first, then the newest activity', async () => {
    const { topic_list: list } = await read<TopicList>('/latest.json?order=activity');
    const [first, ...rest] = list.topics;
    expect(first?.pinned).toBe(true);
    const times = rest.map((topic) => topic.bumped_at);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  it('hands a long topic out in parts', async () => {
    const topic = await read<TopicAnswer>('/t/105.json?include_raw=1');
    expect(topic.post_stream.posts).toHaveLength(20);
    const missing = topic.post_stream.stream.slice(20);
    expect(missing.length).toBeGreaterThan(0);
    const query = missing.map((id) => `post_ids[]=${id}`).join('&');
    const rest = await read<TopicAnswer>(`/t/105/posts.json?${query}&include_raw=1`);
    expect(rest.post_stream.posts.map(({ id }) => id)).toEqual(missing);
    expect(rest.post_stream.posts.every(({ raw }) => raw)).toBe(true);
  });

  it('prints the Markdown only where it is asked for', async () => {
    const topic = await read<TopicAnswer>('/t/101.json');
    expect(topic.post_stream.posts.some((post) => 'raw' in post)).toBe(false);
  });

  it('tells the accepted answer in the new and in the old form', async () => {
    const fresh = await read<TopicAnswer>('/t/101.json');
    expect(fresh.accepted_answers?.map(({ post_number }) => post_number)).toEqual([3]);
    expect(fresh).not.toHaveProperty('accepted_answer');
    await forum.stop();
    forum = await start('one');
    const old = await read<TopicAnswer>('/t/101.json');
    expect(old.accepted_answer?.post_number).toBe(3);
    expect(old).not.toHaveProperty('accepted_answers');
  });

  it('refuses as Discourse does', async () => {
    const unknown = await fetch(`${forum.url}/t/999.json`);
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error_type: 'not_found' });
    forum.refuseNext(1, 7);
    const slow = await fetch(`${forum.url}/latest.json`);
    expect(slow.status).toBe(429);
    expect(slow.headers.get('retry-after')).toBe('7');
    expect(await slow.json()).toMatchObject({ error_type: 'rate_limit', extras: { wait_seconds: 7 } });
    expect((await fetch(`${forum.url}/latest.json`)).status).toBe(200);
  });

  it('shows a topic to people, with HTML in a post as text', async () => {
    forum.store.change((draft) => {
      const post = draft.posts.find(({ id }) => id === 10101);
      if (post) post.raw = 'Look: <img src=x onerror=alert(1)>';
    });
    const page = await (await fetch(`${forum.url}/t/some-slug/101`)).text();
    expect(page).toMatch(/<meta name="generator" content="Discourse /);
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img');
  });

  it('answers every link on its pages', async () => {
    for (const shown of ['/', '/t/x/101', '/u/priya.r', '/tos']) {
      const page = await (await fetch(forum.url + shown)).text();
      for (const [, link = ''] of page.matchAll(/href="(\/[^"]*)"/g)) {
        expect({ link, status: (await fetch(forum.url + link)).status }).toEqual({ link, status: 200 });
      }
    }
  });
});
