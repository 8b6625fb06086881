/**
 * A server that speaks the parts of Apache Answer's API that Peerside uses, after its published description: nothing here
 * was compared with a real one.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Post {
  id: string;
  by: string;
  body: string;
  /** Seconds. */
  at: number;
  status: number;
  up: string[];
  down: string[];
}
interface Question extends Post {
  title: string;
  tags: string[];
  accepted: string | null;
  answers: Post[];
}

export interface AnswerServer extends Listening, Faulty {
  /** Username by key. */
  tokens: Map<string, string>;
  questions: Question[];
  /** What is written from now on waits for a moderator. */
  holds: boolean;
}
type State = Omit<AnswerServer, keyof Listening>;
interface Fields {
  e_mail?: string;
  pass?: string;
  title?: string;
  content?: string;
  tags?: { slug_name: string }[];
  id?: string;
  question_id?: string;
  answer_id?: string;
  object_id?: string;
  is_cancel?: boolean;
}

export const PASSWORD = 'correct horse';
const PEOPLE = ['ada', 'bo'];
const OLD = Date.parse('2026-01-02T03:04:05Z') / 1_000;
const CLOSED = 2;
const PENDING = 11;

let lastId = 10_010_000_000_000_100;
function newPost(by: string, body: string, at = Math.floor(Date.now() / 1_000)): Post {
  lastId += 2;
  return { id: String(lastId), by, body, at, status: 1, up: [], down: [] };
}

const startQuestions = (): Question[] =>
  [1, CLOSED].map((status) => ({
    ...newPost('ada', 'It shows\n\n    Error: E_LAMP 7', OLD),
    title: 'Lamp hums',
    tags: ['lamp'],
    accepted: null,
    answers: [newPost('ada', 'It is the one in the hall.', OLD)],
    status,
  }));

export async function startAnswer(): Promise<AnswerServer> {
  const server: State = {
    tokens: new Map(PEOPLE.map((name) => [`0123456789abcdef-${name}`, name])),
    questions: startQuestions(),
    holds: false,
    next: null,
    leadTo: null,
  };
  const slowed = fault(429, 'error.common.too_many_requests');
  const listening = await serveHttp(0, [], (method, url, incoming) =>
    withFaults(server, url.pathname + url.search, method !== 'GET', slowed, () =>
      answer(server, method, url, incoming),
    ),
  );
  return Object.assign(server, listening);
}

const fault = (code: number, reason: string): Reply =>
  json(code, { code, reason, msg: reason.split('.').at(-1), data: null });
const done = (data: unknown): Reply =>
  json(200, { code: 200, reason: 'base.success', msg: 'Success.', data });

const voteOf = (post: Post, asker: string | null): string => {
  if (asker === null) return '';
  if (post.up.includes(asker)) return 'vote_up';
  return post.down.includes(asker) ? 'vote_down' : '';
};
const postJson = (post: Post, asker: string | null) => ({
  id: post.id,
  content: post.body,
  html: `<p>${post.body}</p>`,
  create_time: post.at,
  update_time: 0,
  status: post.status,
  vote_count: post.up.length - post.down.length,
  vote_status: voteOf(post, asker),
  user_info: { id: `1${post.by.length}`, username: post.by, display_name: post.by.toUpperCase() },
});
const answerJson = (post: Post, question: Question, asker: string | null) => ({
  ...postJson(post, asker),
  question_id: question.id,
  accepted: question.accepted === post.id ? 2 : 1,
});
const shown = ({ answers }: Question) => answers.filter(({ status }) => status !== PENDING);
const questionJson = (question: Question, asker: string | null) => ({
  ...postJson(question, asker),
  title: question.title,
  tags: question.tags.map((slug_name) => ({ slug_name, display_name: slug_name })),
  view_count: 40,
  answer_count: shown(question).length,
  accepted_answer_id: question.accepted ?? '0',
});

function answer(server: State, method: string, url: URL, { headers, body }: Incoming): Reply {
  const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  const asker = token === undefined ? null : (server.tokens.get(token) ?? null);
  const path = url.pathname.replace('/answer/api/v1', '');
  const fields = (body === '' ? {} : JSON.parse(body)) as Fields;
  if (path === '/user/login/email') {
    const name = PEOPLE.find((one) => fields.e_mail === `${one}@lamps.example`);
    const key = [...server.tokens].find(([, one]) => one === name)?.[0];
    return fields.pass === PASSWORD && key
      ? done({ access_token: key, username: name })
      : fault(400, 'error.object.email_or_password_incorrect');
  }
  if (path === '/user/logout') {
    if (asker === null) return fault(401, 'base.unauthorized_error');
    server.tokens.delete(token ?? '');
    return done(null);
  }
  if (method === 'GET') return read(server, path, url.searchParams, asker);
  return asker === null ? fault(401, 'base.unauthorized_error') : write(server, method, path, fields, asker);
}

function read({ questions }: State, path: string, query: URLSearchParams, asker: string | null): Reply {
  switch (path) {
    case '/siteinfo':
      return done({ general: { name: 'Lamp people' } });
    case '/user/info':
      return done(asker === null ? null : { id: `1${asker.length}`, username: asker });
    case '/question/page': {
      const list = questions.map((question) => ({
        ...questionJson(question, asker),
        created_at: question.at,
        operated_at: Math.max(question.at, ...question.answers.map(({ at }) => at)),
        pin: 1,
      }));
      return done({ count: list.length, list: list.toSorted((a, b) => b.operated_at - a.operated_at) });
    }
    case '/personal/question/page': {
      const own = questions.filter(({ by }) => by === query.get('username')).toReversed();
      return done({ count: own.length, list: own.map(({ id }) => ({ question_id: id })) });
    }
    default: {
      const id = query.get(path === '/question/info' ? 'id' : 'question_id');
      const question = questions.find((one) => one.id === id);
      if (!question) return fault(404, 'error.question.not_found');
      if (path === '/question/info') return done(questionJson(question, asker));
      const answers = question.answers.filter(({ status, by }) => status !== PENDING || by === asker);
      const list = answers.map((one) => answerJson(one, question, asker));
      return done({ count: list.length, list });
    }
  }
}

function write(server: State, method: string, path: string, fields: Fields, asker: string): Reply {
  const { questions, holds } = server;
  const status = holds ? PENDING : 1;
  const made = { ...newPost(asker, asStored(fields.content ?? '', server)), status };
  if (path === '/question') {
    const tags = (fields.tags ?? []).map(({ slug_name }) => slug_name);
    const question = { ...made, title: fields.title ?? '', tags, accepted: null, answers: [] };
    questions.push(question);
    return done(questionJson(question, asker));
  }
  if (path === '/answer' && method === 'POST') {
    const question = questions.find(({ id }) => id === fields.question_id);
    if (!question) return fault(404, 'error.question.not_found');
    if (question.status === CLOSED) return fault(400, 'error.question.closed');
    question.answers.push(made);
    return done({ info: answerJson(made, question, asker), question: questionJson(question, asker) });
  }
  const wanted = fields.object_id ?? fields.answer_id ?? fields.id ?? '';
  const question = questions.find(
    ({ id, answers }) => id === fields.question_id || answers.some((one) => one.id === wanted),
  );
  const post = question?.answers.find(({ id }) => id === wanted);
  if (!question) return fault(404, 'error.answer.not_found');
  if (path === '/answer/acceptance') {
    if (question.by !== asker) return fault(403, 'base.forbidden_error');
    question.accepted = post?.id ?? null;
    return done(null);
  }
  if (!post) return fault(404, 'error.answer.not_found');
  if (path.startsWith('/vote/')) {
    post.up = post.up.filter((name) => name !== asker);
    post.down = post.down.filter((name) => name !== asker);
    if (!fields.is_cancel) (path === '/vote/up' ? post.up : post.down).push(asker);
    return done({ votes: post.up.length - post.down.length });
  }
  if (post.by !== asker) return fault(403, 'base.forbidden_error');
  if (method === 'DELETE') question.answers = question.answers.filter((one) => one !== post);
  else post.body = made.body;
  return done(null);
}
