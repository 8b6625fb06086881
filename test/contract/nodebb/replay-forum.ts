/**
 * A NodeBB that answers with what was captured from a real one: it keeps topics, posts, votes and a queue, and lays them
 * over the captured answers, so that every field that is not ours is as NodeBB sends it.
 */
import { newPost, type Post, type Topic } from './replay-records.ts';
import { itemLike, like, sampleOf, type Captured } from './samples.ts';

const CID = 5;
const PER_PAGE = 20;
const NAMES: Readonly<Record<number, string>> = { 2: 'alice', 3: 'bob' };

interface ReplayForum {
  /** @param uid who asks, 0 for a guest; null for a token that nobody has */
  answer(method: string, url: URL, uid: number | null, body: unknown): Captured;
  /** What the next post meets. */
  next: 'queue' | 'too-soon' | null;
}

export function replayForum(now: () => number): ReplayForum {
  const topics: Topic[] = [
    { tid: 2, uid: 2, title: 'WiFi drops every 10 minutes', tags: ['wifi', 'x200'], locked: 0 },
    { tid: 3, uid: 2, title: 'An old question that is closed', tags: [], locked: 1 },
  ];
  const posts: Post[] = topics.map(({ tid, uid, title }) =>
    newPost(tid, tid, uid, `${title}, and I cannot tell why.`, now()),
  );
  const queue: (Pick<Post, 'uid' | 'content' | 'timestamp'> & { tid: number | null; title: string })[] = [];
  let lastId = 40;

  const topicOf = (tid: number) => topics.find((topic) => topic.tid === tid);
  const postOf = (pid: number) => posts.find((post) => post.pid === pid);
  const postsOf = (tid: number) => posts.filter((post) => post.tid === tid);
  const countOf = (tid: number) => postsOf(tid).filter(({ deleted }) => !deleted).length;

  const votesOf = ({ up, down }: Post) => ({
    upvotes: up.size,
    downvotes: down.size,
    votes: up.size - down.size,
  });
  const shownTopic = ({ tid, uid, title, tags, locked }: Topic) => ({
    tid,
    uid,
    title,
    titleRaw: title,
    slug: `${tid}/thread`,
    mainPid: postsOf(tid)[0]?.pid,
    locked,
    tags: tags.map((value) => ({ value })),
    postcount: countOf(tid),
    timestamp: postsOf(tid)[0]?.timestamp,
    lastposttime: postsOf(tid).at(-1)?.timestamp,
  });
  const shownPost = (post: Post) => ({
    pid: post.pid,
    tid: post.tid,
    uid: post.uid,
    timestamp: post.timestamp,
    deleted: post.deleted ? 1 : 0,
    content: post.deleted ? '[[topic:post-is-deleted]]' : `<p dir="auto">${escaped(post.content)}</p>`,
    user: { username: NAMES[post.uid], userslug: NAMES[post.uid], displayname: NAMES[post.uid] },
    ...votesOf(post),
  });

  const make = (uid: number, tid: number, content: string): Post => {
    lastId += 1;
    const post = newPost(lastId, tid, uid, content.trimEnd(), now());
    posts.push(post);
    return post;
  };

  function add(uid: number, topic: Topic | null, given: Given): Captured {
    const { next } = forum;
    forum.next = null;
    if (next === 'too-soon') return sampleOf('080-reply-too-soon');
    if ((given.content ?? '').trim().length < 8) return sampleOf('010-create-topic-content-too-short');
    if (topic?.locked) return sampleOf('081-reply-locked');
    const { content = '', title = '', tags = [] } = given;
    if (next === 'queue') {
      queue.push({ uid, tid: topic?.tid ?? null, title, content, timestamp: now() });
      return sampleOf(topic ? '083-reply-queued' : '012-create-topic-queued');
    }
    if (topic) {
      const { pid, tid } = make(uid, topic.tid, content);
      return like('015-reply-ok', { pid, tid, uid }, ['response']);
    }
    lastId += 1;
    const made: Topic = { tid: lastId, uid, title, tags, locked: 0 };
    topics.push(made);
    make(uid, made.tid, content);
    return like('014-create-topic-ok', shownTopic(made), ['response']);
  }

  function change(method: string, post: Post, act: string | undefined, uid: number, given: Given): Captured {
    if (act === 'vote') {
      if (post.uid === uid) return sampleOf('022-upvote-own-post-error');
      post.up.delete(uid);
      post.down.delete(uid);
      if (method === 'PUT') (given.delta === 1 ? post.up : post.down).add(uid);
      return sampleOf(method === 'PUT' ? '020-upvote' : '023-unvote');
    }
    if (post.uid !== uid) return sampleOf('066-edit-others-forbidden');
    if (act === 'state') {
      post.deleted = method === 'DELETE';
      return sampleOf('061-delete-own-soft');
    }
    post.content = given.content ?? '';
    return sampleOf('060-edit-own');
  }

  function readPost(post: Post, act: string | undefined, uid: number): Captured {
    if (act === 'raw') return like('033-v3-post-raw-guest', { content: post.content }, ['response']);
    const voted = { upvoted: post.up.has(uid), downvoted: post.down.has(uid) };
    return like('032-v3-post-guest', { ...shownPost(post), ...voted, content: post.content }, ['response']);
  }

  function pageOf<T>(items: readonly T[], url: URL) {
    const page = Number(url.searchParams.get('page') ?? 1);
    const pageCount = Math.max(1, Math.ceil(items.length / PER_PAGE));
    return { shown: items.slice((page - 1) * PER_PAGE, page * PER_PAGE), pagination: { pageCount } };
  }

  function readList(path: string, url: URL, uid: number): Captured | null {
    if (path === '/api/categories') {
      return like('047-categories', { categories: [itemLike('047-categories', 'categories', { cid: CID })] });
    }
    if (path === `/api/category/${CID}`) {
      const newest = topics
        .map((topic) => shownTopic(topic))
        .toSorted((a, b) => (b.lastposttime ?? 0) - (a.lastposttime ?? 0));
      const { shown, pagination } = pageOf(newest, url);
      const items = shown.map((topic) => itemLike('045-category', 'topics', topic));
      return like('045-category', { topics: items, pagination });
    }
    const [, slug] = /^\/api\/user\/(\w+)\/posts$/.exec(path) ?? [];
    if (slug !== undefined) {
      const own = posts.filter((post) => NAMES[post.uid] === slug && !post.deleted).toReversed();
      const { shown, pagination } = pageOf(own, url);
      const items = shown.map((post) => {
        const isMainPost = postsOf(post.tid)[0] === post;
        return itemLike('072-user-posts', 'posts', { ...shownPost(post), isMainPost });
      });
      return like('072-user-posts', { posts: items, pagination });
    }
    if (path !== '/api/post-queue' || uid === 0) return null;
    // Not among the captures: as the server's source writes it.
    const { shown, pagination } = pageOf(queue, url);
    const items = shown.map(({ uid: user, tid, title, content, timestamp }) => ({
      type: tid === null ? 'topic' : 'reply',
      user: { uid: user },
      data: { ...(tid !== null && { tid: String(tid) }), title, timestamp, rawContent: escaped(content) },
    }));
    return { status: 200, body: { posts: items, pagination } };
  }

  function readTopic(path: string, url: URL): Captured | null {
    const [, tid] = /^\/api\/topic\/(\d+)$/.exec(path) ?? [];
    const topic = topicOf(Number(tid));
    if (!topic) return null;
    const { shown, pagination } = pageOf(postsOf(topic.tid), url);
    const items = shown.map((post) => itemLike('030-topic-guest', 'posts', shownPost(post)));
    return like('030-topic-guest', { ...shownTopic(topic), posts: items, pagination });
  }

  function writeApi(method: string, path: string, uid: number, given: Given): Captured | null {
    const [, room, id, act] = /^\/api\/v3\/(topics|posts)(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (room === undefined) return null;
    if (room === 'posts') {
      const post = postOf(Number(id));
      if (!post) return sampleOf('036-v3-topic-404');
      return method === 'GET' ? readPost(post, act, uid) : change(method, post, act, uid, given);
    }
    const topic = id === undefined ? null : topicOf(Number(id));
    if (topic === undefined) return sampleOf('036-v3-topic-404');
    if (method === 'POST') return add(uid, topic, given);
    return topic && like('031-v3-topic-guest', shownTopic(topic), ['response']);
  }

  const forum: ReplayForum = {
    next: null,
    answer(method, url, uid, body) {
      const path = url.pathname;
      if (uid === null) {
        return sampleOf(path.startsWith('/api/v3/') ? '007-bad-bearer-write' : '006-bad-bearer-read');
      }
      if (path === '/api/config') return like('001-config-guest', { loggedIn: uid > 0, uid });
      if (path === '/api/self') {
        const name = NAMES[uid];
        if (name === undefined) return sampleOf('006-bad-bearer-read');
        return like('071-self', { uid, username: name, userslug: name });
      }
      return (
        writeApi(method, path, uid, body as Given) ??
        readTopic(path, url) ??
        readList(path, url, uid) ??
        sampleOf('035-topic-404')
      );
    },
  };
  return forum;
}

interface Given {
  content?: string;
  title?: string;
  tags?: string[];
  delta?: number;
}

/** As NodeBB's `validator` escapes. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('/', '&#x2F;');
