/**
 * A server of one's own that speaks the parts of GitHub's APIs that Peerside uses, after its documentation and from
 * memory only: nothing here was compared with the real one.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Post {
  id: number;
  author: string;
  body: string;
  at: string;
  likes: string[];
}
interface Thread extends Post {
  kind: 'issues' | 'discussions';
  title: string;
  comments: Post[];
  locked: boolean;
  answer: number | null;
}

export interface GithubServer extends Listening, Faulty {
  /** Login by token. */
  tokens: Map<string, string>;
  threads: Thread[];
  discussions: boolean;
  /** What is left of the hour for those without a token. */
  left: number;
}

export const REPOSITORY = 'lamps/driver';
const LOGINS = ['ada', 'bo'];
const idOf = (login: string): number => 1_000 + LOGINS.indexOf(login);
const NOT_FOUND = json(404, { message: 'Not Found' });

let lastId = 5_000;
const newPost = (author: string, body: string, at = new Date().toISOString()): Post => {
  lastId += 1;
  return { id: lastId, author, body, at, likes: [] };
};

function startThreads(): Thread[] {
  const old = '2026-01-02T03:04:05.000Z';
  const thread = (kind: Thread['kind'], id: number, locked: boolean): Thread => ({
    ...newPost('ada', `The lamp number ${id} does not go on.\n\n    Error: E_LAMP 7`, old),
    id,
    kind,
    title: `Lamp ${id} stays dark`,
    comments: [newPost('ada', 'It is the lamp in the hall.', old)],
    locked,
    answer: null,
  });
  return [
    thread('issues', 1, false),
    thread('discussions', 2, false),
    thread('issues', 3, true),
    thread('discussions', 4, true),
  ];
}

export async function startGithub(): Promise<GithubServer> {
  const server: Omit<GithubServer, keyof Listening> = {
    tokens: new Map(LOGINS.map((login) => [`ghp_token_of_${login}_0123456789`, login])),
    threads: startThreads(),
    discussions: true,
    left: 60,
    next: null,
    leadTo: null,
  };
  const listening = await serveHttp(0, [], (method, url, incoming) => {
    const isGraph = url.pathname === '/api/graphql';
    const isWrite = isGraph ? incoming.body.includes('"mutation') : method !== 'GET';
    const slowed = json(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '7' });
    return withFaults(server, url.pathname + url.search, isWrite, slowed, () =>
      isGraph ? graph(server, incoming) : rest(server, method, url, incoming),
    );
  });
  return Object.assign(server, listening);
}

type State = Omit<GithubServer, keyof Listening>;

/** Login of whoever asks; undefined for a token that does not hold, null for none. */
function askerOf(server: State, { headers }: Incoming): string | null | undefined {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  return token === undefined ? null : server.tokens.get(token);
}

const user = (login: string) => ({
  id: idOf(login),
  login,
  html_url: `https://hub.example/${login}`,
  type: 'User',
});
const urlOf = ({ kind, id }: Thread): string => `https://hub.example/${REPOSITORY}/${kind}/${id}`;
const changedAt = (thread: Thread): string =>
  [thread.at, ...thread.comments.map(({ at }) => at)].toSorted().at(-1) ?? thread.at;

const issueJson = (thread: Thread) => ({
  number: thread.id,
  title: thread.title,
  body: thread.body,
  user: user(thread.author),
  state: thread.locked ? 'closed' : 'open',
  locked: thread.locked,
  comments: thread.comments.length,
  labels: [{ name: 'bug' }],
  html_url: urlOf(thread),
  created_at: thread.at,
  updated_at: changedAt(thread),
  reactions: { '+1': 2, total_count: 3 },
});

const commentJson = (comment: Post, thread: Thread) => ({
  id: comment.id,
  body: comment.body,
  user: user(comment.author),
  html_url: `${urlOf(thread)}#issuecomment-${comment.id}`,
  created_at: comment.at,
  updated_at: comment.at,
  reactions: { '+1': comment.likes.length, total_count: comment.likes.length },
});

function rest(server: State, method: string, url: URL, incoming: Incoming): Reply {
  const asker = askerOf(server, incoming);
  if (asker === undefined) return json(401, { message: 'Bad credentials' });
  if (asker === null && server.left-- <= 0) {
    const reset = String(Math.floor(Date.now() / 1_000) + 600);
    return json(
      403,
      { message: 'API rate limit exceeded' },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
    );
  }
  const path = url.pathname.replace('/api/v3', '');
  if (path === '/user')
    return asker === null ? json(401, { message: 'Requires authentication' }) : json(200, user(asker));
  const base = `/repos/${REPOSITORY}`;
  if (!path.startsWith(base)) return NOT_FOUND;
  const below = path.slice(base.length);
  if (below === '')
    return json(200, { full_name: REPOSITORY, html_url: `https://hub.example/${REPOSITORY}` });
  const issues = server.threads.filter(({ kind }) => kind === 'issues');
  if (method === 'GET') return readRest(issues, below, url);
  if (asker === null) return json(401, { message: 'Requires authentication' });
  return writeRest(server, issues, { method, path: below, asker, body: bodyOf(incoming) });
}

const bodyOf = ({ body }: Incoming): Record<string, unknown> =>
  body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);

function readRest(issues: readonly Thread[], path: string, { searchParams }: URL): Reply {
  if (path === '/issues') {
    const since = Date.parse(searchParams.get('since') ?? '1970-01-01');
    const creator = searchParams.get('creator');
    const page = Number(searchParams.get('page') ?? 1);
    const size = Number(searchParams.get('per_page') ?? 30);
    const listed = issues
      .filter((one) => Date.parse(changedAt(one)) >= since && (creator === null || one.author === creator))
      .toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)));
    return json(200, listed.slice((page - 1) * size, page * size).map(issueJson));
  }
  const comment = commentAt(issues, path);
  if (comment) {
    if (!path.endsWith('/reactions')) return json(200, commentJson(comment.comment, comment.thread));
    const likes = comment.comment.likes.map((login) => ({
      id: idOf(login),
      content: '+1',
      user: user(login),
    }));
    return json(200, likes);
  }
  const thread = threadAt(issues, path);
  if (!thread) return NOT_FOUND;
  if (!path.endsWith('/comments')) return json(200, issueJson(thread));
  const since = Date.parse(searchParams.get('since') ?? '1970-01-01');
  const comments = thread.comments.filter(({ at }) => Date.parse(at) >= since);
  return json(
    200,
    comments.map((one) => commentJson(one, thread)),
  );
}

const threadAt = (issues: readonly Thread[], path: string): Thread | undefined => {
  const [, id] = /^\/issues\/(\d+)(?:\/|$)/.exec(path) ?? [];
  return issues.find((one) => String(one.id) === id);
};

function commentAt(issues: readonly Thread[], path: string): { thread: Thread; comment: Post } | undefined {
  const [, id] = /^\/issues\/comments\/(\d+)/.exec(path) ?? [];
  const thread = issues.find(({ comments }) => comments.some((one) => String(one.id) === id));
  const comment = thread?.comments.find((one) => String(one.id) === id);
  return thread && comment && { thread, comment };
}

interface RestWrite {
  method: string;
  path: string;
  asker: string;
  body: Record<string, unknown>;
}

function writeRest(
  server: State,
  issues: readonly Thread[],
  { method, path, asker, body }: RestWrite,
): Reply {
  const text = asStored(String(body.body ?? ''), server);
  if (method === 'POST' && path === '/issues') {
    const thread = addThread(server, 'issues', asker, String(body.title), text);
    return json(201, issueJson(thread));
  }
  const found = commentAt(issues, path);
  if (found) {
    const { thread, comment } = found;
    if (path.includes('/reactions')) {
      comment.likes = comment.likes.filter((login) => login !== asker);
      if (method === 'DELETE') return { status: 204, headers: {}, body: '' };
      comment.likes.push(asker);
      return json(201, { id: idOf(asker), content: '+1', user: user(asker) });
    }
    if (comment.author !== asker) return json(403, { message: 'Must have admin rights to Repository.' });
    if (method === 'DELETE') {
      thread.comments = thread.comments.filter((one) => one !== comment);
      return { status: 204, headers: {}, body: '' };
    }
    comment.body = text;
    return json(200, commentJson(comment, thread));
  }
  const thread = threadAt(issues, path);
  if (!thread) return NOT_FOUND;
  if (thread.locked) return json(403, { message: 'Unable to create comment because issue is locked.' });
  const comment = newPost(asker, text);
  thread.comments.push(comment);
  return json(201, commentJson(comment, thread));
}

function addThread(server: State, kind: Thread['kind'], asker: string, title: string, body: string): Thread {
  const id = Math.max(...server.threads.map((one) => one.id)) + 1;
  const thread: Thread = {
    ...newPost(asker, body),
    id,
    kind,
    title,
    comments: [],
    locked: false,
    answer: null,
  };
  server.threads.push(thread);
  return thread;
}

const actor = (login: string) => ({
  type: 'User',
  login,
  url: `https://hub.example/${login}`,
  databaseId: idOf(login),
});

const graphComment = (comment: Post, thread: Thread, asker: string) => ({
  id: `DC_${comment.id}`,
  body: comment.body,
  url: `${urlOf(thread)}#discussioncomment-${comment.id}`,
  author: actor(comment.author),
  createdAt: comment.at,
  updatedAt: comment.at,
  upvoteCount: comment.likes.length,
  viewerHasUpvoted: comment.likes.includes(asker),
  isAnswer: thread.answer === comment.id,
  isMinimized: false,
});

const graphDiscussion = (thread: Thread, asker: string) => ({
  id: `D_${thread.id}`,
  number: thread.id,
  title: thread.title,
  body: thread.body,
  url: urlOf(thread),
  author: actor(thread.author),
  createdAt: thread.at,
  updatedAt: changedAt(thread),
  upvoteCount: 1,
  closed: false,
  locked: thread.locked,
  isAnswered: thread.answer !== null,
  category: { name: 'Q&A' },
  comments: {
    totalCount: thread.comments.length,
    nodes: thread.comments.map((one) => graphComment(one, thread, asker)),
  },
});

const graphError = (type: string, message: string): Reply =>
  json(200, { data: null, errors: [{ type, message }] });

function graph(server: State, incoming: Incoming): Reply {
  const asker = askerOf(server, incoming);
  if (!asker) return json(401, { message: 'Bad credentials' });
  const asked = bodyOf(incoming) as { query: string; variables: Record<string, unknown> };
  const discussions = server.threads.filter(({ kind }) => kind === 'discussions');
  if (asked.query.startsWith('mutation')) {
    const input = asked.variables.input as Record<string, string>;
    return mutate(server, discussions, asked.query, input, asker);
  }
  const { variables, query } = asked;
  if (query.includes('node(id:')) {
    const found = graphCommentAt(discussions, String(variables.id));
    if (!found) return graphError('NOT_FOUND', 'Could not resolve to a node');
    return json(200, { data: { node: graphComment(found.comment, found.thread, asker) } });
  }
  if (`${String(variables.owner)}/${String(variables.name)}` !== REPOSITORY) {
    return graphError('NOT_FOUND', 'Could not resolve to a Repository');
  }
  if (query.includes('discussionCategories')) {
    const repository = {
      id: 'R_1',
      hasIssuesEnabled: true,
      hasDiscussionsEnabled: server.discussions,
      discussionCategories: {
        nodes: [
          { id: 'C_1', name: 'General', isAnswerable: false },
          { id: 'C_2', name: 'Q&A', isAnswerable: true },
        ],
      },
    };
    return json(200, { data: { repository } });
  }
  if (query.includes('discussion(number:')) {
    const thread = discussions.find(({ id }) => id === variables.number);
    if (!thread) return graphError('NOT_FOUND', 'Could not resolve to a Discussion');
    return json(200, { data: { repository: { discussion: graphDiscussion(thread, asker) } } });
  }
  const nodes = discussions
    .toSorted((a, b) => changedAt(b).localeCompare(changedAt(a)))
    .map((one) => graphDiscussion(one, asker));
  const pageInfo = { hasNextPage: false, endCursor: null };
  return json(200, { data: { repository: { discussions: { nodes, pageInfo } } } });
}

function graphCommentAt(discussions: readonly Thread[], id: string) {
  for (const thread of discussions) {
    const comment = thread.comments.find((one) => `DC_${one.id}` === id);
    if (comment) return { thread, comment };
  }
  return undefined;
}

function mutate(
  server: State,
  discussions: readonly Thread[],
  query: string,
  input: Record<string, string>,
  asker: string,
): Reply {
  const [, name = ''] = /\{\s*(\w+)\(input/.exec(query) ?? [];
  const text = asStored(input.body ?? '', server);
  const done = (fields: object): Reply => json(200, { data: { [name]: fields } });
  if (name === 'createDiscussion') {
    const thread = addThread(server, 'discussions', asker, input.title ?? '', text);
    return done({ discussion: { number: thread.id, url: urlOf(thread) } });
  }
  if (name === 'addDiscussionComment') {
    const thread = discussions.find(({ id }) => `D_${id}` === input.discussionId);
    if (!thread) return graphError('NOT_FOUND', 'Could not resolve to a Discussion');
    if (thread.locked) return graphError('FORBIDDEN', 'Discussion is locked');
    const comment = newPost(asker, text);
    thread.comments.push(comment);
    return done({ comment: graphComment(comment, thread, asker) });
  }
  const found = graphCommentAt(discussions, input.id ?? input.commentId ?? input.subjectId ?? '');
  if (!found) return graphError('NOT_FOUND', 'Could not resolve to a node');
  const { thread, comment } = found;
  switch (name) {
    case 'addUpvote':
    case 'removeUpvote': {
      comment.likes = comment.likes.filter((login) => login !== asker);
      if (name === 'addUpvote') comment.likes.push(asker);
      return done({ subject: { viewerHasUpvoted: name === 'addUpvote' } });
    }
    case 'markDiscussionCommentAsAnswer':
    case 'unmarkDiscussionCommentAsAnswer': {
      if (thread.author !== asker) return graphError('FORBIDDEN', 'Not yours');
      thread.answer = name.startsWith('mark') ? comment.id : null;
      return done({ discussion: { isAnswered: thread.answer !== null } });
    }
    case 'updateDiscussionComment':
      comment.body = text;
      return done({ comment: { id: input.commentId } });
    default:
      thread.comments = thread.comments.filter((one) => one !== comment);
      return done({ comment: { id: input.id } });
  }
}
