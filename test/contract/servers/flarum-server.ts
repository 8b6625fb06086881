/**
 * A server that speaks the parts of Flarum's JSON:API that Peerside uses, after its documentation, with its extensions
 * for tags, likes and locks: nothing here was compared with a real one.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Post {
  id: number;
  number: number;
  by: string;
  body: string;
  at: string;
  hidden: boolean;
  approved: boolean;
  likes: string[];
}
interface Discussion {
  id: number;
  title: string;
  locked: boolean;
  tags: string[];
  posts: Post[];
}

export interface FlarumServer extends Listening, Faulty {
  /** Id of a user by key. */
  tokens: Map<string, string>;
  discussions: Discussion[];
  /** What is written from now on waits for a moderator. */
  holds: boolean;
}
type State = Omit<FlarumServer, keyof Listening>;
interface Fields {
  identification?: string;
  password?: string;
  data?: {
    attributes: { title?: string; content?: string; isHidden?: boolean; isLiked?: boolean };
    relationships?: {
      discussion?: { data: { id: string } };
      tags?: { data: { id: string }[] };
    };
  };
}

export const PASSWORD = 'correct horse';
const USERS = new Map([
  ['1', 'ada'],
  ['2', 'bo'],
]);
const TAGS = [
  { id: '5', name: 'lamp', discussionCount: 9 },
  { id: '6', name: 'chatter', discussionCount: 90 },
];
const OLD = '2026-01-02T03:04:05+00:00';

let lastId = 300;
function newPost(by: string, number: number, body: string, at = new Date().toISOString()): Post {
  lastId += 1;
  return { id: lastId, number, by, body, at, hidden: false, approved: true, likes: [] };
}
function newDiscussion(title: string, tags: string[], posts: Post[]): Discussion {
  lastId += 1;
  return { id: lastId, title, locked: false, tags, posts };
}

function startDiscussions(): Discussion[] {
  const all = [0, 1].map(() =>
    newDiscussion(
      'Lamp hums',
      ['5'],
      [
        newPost('1', 1, 'It shows\n\n    Error: E_LAMP 7', OLD),
        newPost('1', 2, 'It is the one in the hall.', OLD),
      ],
    ),
  );
  const [, closed] = all;
  if (closed) closed.locked = true;
  return all;
}

export async function startFlarum(): Promise<FlarumServer> {
  const server: State = {
    tokens: new Map([...USERS.keys()].map((user) => [`0123456789abcdef${user}`, user])),
    discussions: startDiscussions(),
    holds: false,
    next: null,
    leadTo: null,
  };
  const slowed = fault(429, 'too_many_requests');
  const listening = await serveHttp(0, [], (method, url, incoming) =>
    withFaults(server, url.pathname + url.search, method !== 'GET', slowed, () =>
      answer(server, method, url, incoming),
    ),
  );
  return Object.assign(server, listening);
}

const fault = (status: number, code: string): Reply =>
  json(status, { errors: [{ status: String(status), code }] });

const ref = (type: string, id: string | number) => ({ type, id: String(id) });
const userJson = (id: string) => ({
  ...ref('users', id),
  attributes: { username: USERS.get(id), displayName: USERS.get(id)?.toUpperCase(), slug: USERS.get(id) },
});
const users = () => [...USERS.keys()].map(userJson);

/** Paragraphs, and code where a paragraph is set in. */
const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split('\n\n')
    .map((part) => (/^ {4}/.test(part) ? `<pre><code>${part.trim()}</code></pre>` : `<p>${part}</p>`))
    .join('\n');

const postJson = (post: Post, discussion: Discussion, asker: string | null) => ({
  ...ref('posts', post.id),
  attributes: {
    number: post.number,
    createdAt: post.at,
    contentType: 'comment',
    contentHtml: htmlOf(post.body),
    ...(post.by === asker && { content: post.body }),
    isHidden: post.hidden,
    isApproved: post.approved,
  },
  relationships: {
    user: { data: ref('users', post.by) },
    likes: { data: post.likes.map((user) => ref('users', user)) },
    discussion: { data: ref('discussions', discussion.id) },
  },
});
const shown = ({ posts }: Discussion) => posts.filter(({ hidden, approved }) => !hidden && approved);
const discussionJson = (discussion: Discussion) => ({
  ...ref('discussions', discussion.id),
  attributes: {
    title: discussion.title,
    slug: `${discussion.id}-x`,
    commentCount: shown(discussion).length,
    createdAt: discussion.posts[0]?.at,
    lastPostedAt: shown(discussion).at(-1)?.at,
    isLocked: discussion.locked,
    isSticky: false,
    isApproved: discussion.posts[0]?.approved,
  },
  relationships: {
    tags: { data: discussion.tags.map((tag) => ref('tags', tag)) },
    posts: { data: discussion.posts.map(({ id }) => ref('posts', id)) },
  },
});
const tagJson = ({ id, name, discussionCount }: (typeof TAGS)[number]) => ({
  ...ref('tags', id),
  attributes: { name, slug: name, discussionCount, position: 0, isChild: false, canStartDiscussion: true },
});

function answer(server: State, method: string, url: URL, { headers, body }: Incoming): Reply {
  const [, token] = /^Token (.+)$/.exec(headers.authorization ?? '') ?? [];
  const asker = token === undefined ? null : (server.tokens.get(token) ?? null);
  const path = url.pathname.replace('/api', '');
  const fields = (body === '' ? {} : JSON.parse(body)) as Fields;
  if (path === '/token') {
    const [id] = [...USERS].find(([, name]) => name === fields.identification) ?? [];
    const key = [...server.tokens].find(([, user]) => user === id)?.[0];
    return fields.password === PASSWORD && key
      ? json(200, { token: key, userId: id })
      : fault(401, 'not_authenticated');
  }
  if (method === 'GET') return read(server, path, url.searchParams, asker);
  return asker === null ? fault(400, 'csrf_token_mismatch') : write(server, method, path, fields, asker);
}

function read({ discussions }: State, path: string, query: URLSearchParams, asker: string | null): Reply {
  const list = (data: unknown[]) => json(200, { data, included: users(), links: {} });
  switch (path) {
    case '':
      return json(200, {
        data: {
          ...ref('forums', 1),
          attributes: { title: 'Lamp people' },
          relationships: { actor: { data: asker === null ? null : ref('users', asker) } },
        },
        included: asker === null ? [] : [userJson(asker)],
      });
    case '/tags':
      return list(TAGS.map(tagJson));
    case '/discussions': {
      const activity = (one: Discussion) => Date.parse(shown(one).at(-1)?.at ?? OLD);
      const visible = discussions.filter((one) => shown(one).length > 0);
      return list(visible.toSorted((a, b) => activity(b) - activity(a)).map(discussionJson));
    }
    case '/posts': {
      const author = query.get('filter[author]');
      const wanted = query.get('filter[discussion]');
      const found = discussions.flatMap((one) =>
        one.posts
          .filter(({ by, approved }) => approved || by === asker)
          .filter(({ by }) => author === null || USERS.get(by) === author)
          .filter(() => wanted === null || String(one.id) === wanted)
          .map((post) => postJson(post, one, asker)),
      );
      return list(author === null ? found : found.toReversed());
    }
    default: {
      const one = discussions.find(({ id }) => path === `/discussions/${id}`);
      if (!one) return fault(404, 'not_found');
      return json(200, { data: discussionJson(one), included: [...users(), ...TAGS.map(tagJson)] });
    }
  }
}

function write(server: State, method: string, path: string, { data }: Fields, asker: string): Reply {
  const { discussions, holds } = server;
  const { attributes = {}, relationships = {} } = data ?? {};
  const body = asStored(attributes.content ?? '', server);
  if (path === '/discussions') {
    const tags = (relationships.tags?.data ?? []).map(({ id }) => id);
    if (tags.length === 0) return fault(422, 'validation_error');
    const made = newDiscussion(attributes.title ?? '', tags, [
      { ...newPost(asker, 1, body), approved: !holds },
    ]);
    discussions.push(made);
    return json(201, { data: discussionJson(made), included: users() });
  }
  if (method === 'POST') {
    const one = discussions.find(({ id }) => String(id) === relationships.discussion?.data.id);
    if (!one) return fault(404, 'not_found');
    if (one.locked) return fault(403, 'permission_denied');
    const made = { ...newPost(asker, one.posts.length + 1, body), approved: !holds };
    one.posts.push(made);
    return json(201, { data: postJson(made, one, asker), included: users() });
  }
  const one = discussions.find(({ posts }) => posts.some(({ id }) => path === `/posts/${id}`));
  const post = one?.posts.find(({ id }) => path === `/posts/${id}`);
  if (!one || !post) return fault(404, 'not_found');
  if (attributes.isLiked !== undefined) {
    post.likes = post.likes.filter((user) => user !== asker);
    if (attributes.isLiked) post.likes.push(asker);
  } else if (post.by !== asker) return fault(403, 'permission_denied');
  else if (attributes.isHidden !== undefined) post.hidden = attributes.isHidden;
  else post.body = body;
  return json(200, { data: postJson(post, one, asker), included: users() });
}
