/**
 * A server that speaks the parts of Lemmy's API v3 (0.19) that Peerside uses, after the types of its client: nothing here
 * was compared with a real one.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Comment {
  id: number;
  by: number;
  body: string;
  at: string;
  deleted: boolean;
  votes: Map<number, number>;
}
interface Post extends Omit<Comment, 'votes'> {
  title: string;
  locked: boolean;
  comments: Comment[];
}

export interface LemmyServer extends Listening, Faulty {
  /** Person by key. */
  tokens: Map<string, number>;
  posts: Post[];
}
type State = Omit<LemmyServer, keyof Listening>;

export const COMMUNITY = 'lamps';
export const PASSWORD = 'correct horse';
const COMMUNITY_ID = 3;
const PEOPLE = new Map([
  [71, 'ada'],
  [72, 'bo'],
]);
/** Written as the API writes times. */
const OLD = '2026-01-02T03:04:05.123456Z';

let lastId = 500;
const newComment = (by: number, body: string, at = new Date().toISOString()): Comment => {
  lastId += 1;
  return { id: lastId, by, body, at, deleted: false, votes: new Map() };
};
const newPost = (by: number, title: string, body: string, at?: string): Post => {
  const { votes: _, ...comment } = newComment(by, body, at);
  return { ...comment, title, locked: false, comments: [] };
};

function startPosts(): Post[] {
  const posts = [0, 1].map(() => ({
    ...newPost(71, 'Lamp hums', 'It shows\n\n    Error: E_LAMP 7', OLD),
    comments: [newComment(71, 'It is the one in the hall.', OLD)],
  }));
  const [, closed] = posts;
  if (closed) closed.locked = true;
  return posts;
}

export async function startLemmy(): Promise<LemmyServer> {
  const server: State = {
    tokens: new Map([...PEOPLE.keys()].map((person) => [`head.body${person}.sign`, person])),
    posts: startPosts(),
    next: null,
    leadTo: null,
  };
  const listening = await serveHttp(0, [], (method, url, incoming) =>
    withFaults(server, url.pathname + url.search, method !== 'GET', fault(429, 'rate_limit_error'), () =>
      answer(server, method, url, incoming),
    ),
  );
  return Object.assign(server, listening);
}

const fault = (status: number, error: string): Reply => json(status, { error });

const personJson = (id: number) => ({
  id,
  name: PEOPLE.get(id),
  actor_id: `https://lamps.example/u/${PEOPLE.get(id)}`,
});

const postJson = (post: Post) => ({
  post: {
    id: post.id,
    name: post.title,
    body: post.body,
    published: post.at,
    locked: post.locked,
    deleted: post.deleted,
    removed: false,
    featured_community: false,
    featured_local: false,
  },
  creator: personJson(post.by),
  community: { id: COMMUNITY_ID, name: COMMUNITY },
  counts: {
    score: 1,
    comments: post.comments.length,
    newest_comment_time: post.comments.at(-1)?.at ?? post.at,
  },
});

const commentJson = (comment: Comment, post: Post, asker: number | null) => ({
  comment: {
    id: comment.id,
    post_id: post.id,
    content: comment.body,
    published: comment.at,
    deleted: comment.deleted,
    removed: false,
  },
  creator: personJson(comment.by),
  counts: { score: [...comment.votes.values()].reduce((sum, vote) => sum + vote, 0) },
  ...(asker !== null && { my_vote: comment.votes.get(asker) ?? 0 }),
});

function answer(server: State, method: string, url: URL, { headers, body }: Incoming): Reply {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  const asker = token === undefined ? null : (server.tokens.get(token) ?? null);
  const path = url.pathname.replace('/api/v3', '');
  const fields = (body === '' ? {} : JSON.parse(body)) as Record<string, never>;
  if (path === '/user/login') {
    const [id] = [...PEOPLE].find(([, name]) => name === fields.username_or_email) ?? [];
    const jwt = [...server.tokens].find(([, person]) => person === id)?.[0];
    return fields.password === PASSWORD && jwt ? json(200, { jwt }) : fault(401, 'incorrect_login');
  }
  if (method === 'GET') return read(server, path, url.searchParams, asker);
  if (asker === null) return fault(401, 'not_logged_in');
  if (path === '/user/logout') {
    server.tokens.delete(token ?? '');
    return json(200, { success: true });
  }
  return write(server, path, fields, asker);
}

function read(server: State, path: string, query: URLSearchParams, asker: number | null): Reply {
  const { posts } = server;
  switch (path) {
    case '/site':
      return json(200, {
        site_view: { site: { name: 'Lamp people' } },
        ...(asker !== null && { my_user: { local_user_view: { person: personJson(asker) } } }),
      });
    case '/community':
      if (query.get('name') !== COMMUNITY) return fault(404, 'couldnt_find_community');
      return json(200, { community_view: { community: { id: COMMUNITY_ID, name: COMMUNITY } } });
    case '/post/list': {
      const listed = posts.filter(({ deleted }) => !deleted).map(postJson);
      const activity = ({ counts }: (typeof listed)[number]) => Date.parse(counts.newest_comment_time);
      return json(200, { posts: listed.toSorted((a, b) => activity(b) - activity(a)), next_page: null });
    }
    case '/user': {
      if (asker !== null && query.get('person_id') !== String(asker))
        return json(200, { posts: [], comments: [] });
      const own = posts.flatMap((post) =>
        post.comments.filter(({ by }) => by === asker).map((one) => commentJson(one, post, asker)),
      );
      return json(200, { posts: posts.filter(({ by }) => by === asker).map(postJson), comments: own });
    }
    default: {
      const id = query.get(path === '/post' ? 'id' : 'post_id');
      const post = posts.find((one) => String(one.id) === id);
      if (!post) return fault(404, 'couldnt_find_post');
      if (path === '/post') return json(200, { post_view: postJson(post) });
      return json(200, { comments: post.comments.map((one) => commentJson(one, post, asker)) });
    }
  }
}

function write(server: State, path: string, fields: Record<string, never>, asker: number): Reply {
  const { posts } = server;
  const body = asStored(String(fields.content ?? fields.body ?? ''), server);
  if (path === '/post') {
    if (fields.community_id !== COMMUNITY_ID) return fault(400, 'couldnt_find_community');
    const made = newPost(asker, String(fields.name), body);
    posts.push(made);
    return json(200, { post_view: postJson(made) });
  }
  if (fields.post_id !== undefined) {
    const post = posts.find(({ id }) => id === fields.post_id);
    if (!post) return fault(404, 'couldnt_find_post');
    if (post.locked) return fault(400, 'locked');
    const made = newComment(asker, body);
    post.comments.push(made);
    return json(200, { comment_view: commentJson(made, post, asker) });
  }
  const post = posts.find(({ comments }) => comments.some(({ id }) => id === fields.comment_id));
  const comment = post?.comments.find(({ id }) => id === fields.comment_id);
  if (!post || !comment) return fault(404, 'couldnt_find_comment');
  if (path === '/comment/like') comment.votes.set(asker, Number(fields.score));
  else if (comment.by !== asker) return fault(400, 'no_comment_edit_allowed');
  else if (path === '/comment/delete') comment.deleted = true;
  else comment.body = body;
  return json(200, { comment_view: commentJson(comment, post, asker) });
}
