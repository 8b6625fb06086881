/**
 * A server that speaks the parts of the Stack Exchange API 2.3 that Peerside uses, after its documentation and from
 * memory only: nothing here was compared with the real one.
 */
import { serveHttp, type Incoming, type Listening, type Reply } from '../../demo/loopback.ts';
import { asStored, json, withFaults, type Faulty } from './faulty.ts';

interface Answer {
  id: number;
  account: number;
  body: string;
  at: number;
  up: number[];
  down: number[];
}
interface Asked extends Answer {
  title: string;
  tags: string[];
  answers: Answer[];
  accepted: number | null;
  closed: boolean;
}

export interface StackServer extends Listening, Faulty {
  /** Account by token. */
  tokens: Map<string, number>;
  questions: Asked[];
  /** Sent with the next answer of the API, in seconds; 0 for none. */
  backoff: number;
}
type State = Omit<StackServer, keyof Listening>;

export const SITE = 'superuser.com';
const ACCOUNTS = new Map([
  [71, 'Ada'],
  [72, 'Bo'],
]);

let lastId = 900;
const newPost = (account: number, body: string, at = Math.floor(Date.now() / 1_000)): Answer => {
  lastId += 1;
  return { id: lastId, account, body, at, up: [], down: [] };
};

function startQuestions(): Asked[] {
  const old = Date.parse('2026-01-02T03:04:05Z') / 1_000;
  const asked = (closed: boolean): Asked => ({
    ...newPost(71, 'The lamp hums:\n\n    Error: E_LAMP <7>', old),
    title: 'Lamp "hums" & flickers',
    tags: ['lamp'],
    answers: [newPost(71, 'It is the lamp in the hall.', old)],
    accepted: null,
    closed,
  });
  return [asked(false), asked(true)];
}

export async function startStack(): Promise<StackServer> {
  const server: State = {
    tokens: new Map([...ACCOUNTS.keys()].map((account) => [`token-of-${account}-0123456789`, account])),
    questions: startQuestions(),
    backoff: 0,
    next: null,
    leadTo: null,
  };
  const listening = await serveHttp(0, [], (method, url, incoming) => {
    const slowed = fault(502, 'too many requests from this IP, more requests available in 7 seconds');
    return withFaults(server, url.pathname + url.search, method === 'POST', slowed, () =>
      answer(server, method, url, incoming),
    );
  });
  return Object.assign(server, listening);
}

const fault = (error_id: number, error_message: string): Reply =>
  json(400, { error_id, error_name: 'x', error_message });

function page(server: State, items: readonly unknown[]): Reply {
  const { backoff } = server;
  server.backoff = 0;
  return json(200, {
    items,
    has_more: false,
    quota_max: 300,
    quota_remaining: 250,
    ...(backoff > 0 && { backoff }),
  });
}

/** The API's texts come escaped for HTML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const postJson = (post: Answer, link: string) => ({
  body_markdown: escaped(post.body),
  creation_date: post.at,
  content_license: 'CC BY-SA 4.0',
  link,
  score: post.up.length - post.down.length,
  owner: {
    account_id: post.account,
    display_name: ACCOUNTS.get(post.account),
    link: `https://${SITE}/users/${post.account}`,
  },
});

const answerJson = (one: Answer, question: Asked, asker: number | null) => ({
  answer_id: one.id,
  is_accepted: question.accepted === one.id,
  ...(asker !== null && { upvoted: one.up.includes(asker), downvoted: one.down.includes(asker) }),
  ...postJson(one, `https://${SITE}/a/${one.id}`),
});

const questionJson = (question: Asked, asker: number | null) => ({
  question_id: question.id,
  title: escaped(question.title),
  tags: question.tags,
  view_count: 40,
  last_activity_date: Math.max(question.at, ...question.answers.map(({ at }) => at)),
  answer_count: question.answers.length,
  ...(question.accepted !== null && { accepted_answer_id: question.accepted }),
  ...(question.closed && { closed_date: question.at }),
  answers: question.answers.map((one) => answerJson(one, question, asker)),
  ...postJson(question, `https://${SITE}/questions/${question.id}`),
});

function answer(server: State, method: string, url: URL, incoming: Incoming): Reply {
  const [, token] = /^Bearer (.+)$/.exec(incoming.headers.authorization ?? '') ?? [];
  const asker = token === undefined ? null : (server.tokens.get(token) ?? 'unknown');
  if (asker === 'unknown') return fault(402, 'invalid access token');
  const path = url.pathname.replace('/2.3', '');
  if (path === '/filters/create') return page(server, [{ filter: '!made' }]);
  if (path === '/sites') {
    return page(server, [
      { name: 'Super User', api_site_parameter: 'superuser', site_url: `https://${SITE}` },
    ]);
  }
  const fields = method === 'POST' ? new URLSearchParams(incoming.body) : url.searchParams;
  if (fields.get('site') !== SITE) return fault(400, 'site is required');
  if (method === 'GET') return read(server, path, fields, asker);
  if (asker === null) return fault(401, 'access_token required');
  return write(server, path, fields, asker);
}

function read(server: State, path: string, fields: URLSearchParams, asker: number | null): Reply {
  const { questions } = server;
  if (path === '/info') {
    const total_answers = questions.flatMap(({ answers }) => answers).length;
    return page(server, [{ total_questions: questions.length, total_answers }]);
  }
  if (path === '/questions') {
    const min = Number(fields.get('min') ?? 0);
    const listed = questions
      .map((question) => questionJson(question, asker))
      .filter(({ last_activity_date }) => last_activity_date >= min)
      .toSorted((a, b) => b.last_activity_date - a.last_activity_date);
    return page(server, listed);
  }
  if (path.startsWith('/me')) {
    if (asker === null) return fault(401, 'access_token required');
    if (path === '/me') return page(server, [{ account_id: asker, display_name: ACCOUNTS.get(asker) }]);
    const own = questions.filter(({ account }) => account === asker);
    return page(
      server,
      own.map((question) => questionJson(question, asker)),
    );
  }
  const [, kind, id] = /^\/(questions|answers)\/(\d+)/.exec(path) ?? [];
  if (kind === 'questions') {
    const question = questions.find((one) => String(one.id) === id);
    if (!question) return page(server, []);
    const answers = question.answers.map((one) => answerJson(one, question, asker));
    return page(server, path.endsWith('/answers') ? answers : [questionJson(question, asker)]);
  }
  const found = answerAt(questions, id);
  return page(server, found ? [answerJson(found.answer, found.question, asker)] : []);
}

function answerAt(questions: readonly Asked[], id: string | undefined) {
  for (const question of questions) {
    const one = question.answers.find((post) => String(post.id) === id);
    if (one) return { question, answer: one };
  }
  return undefined;
}

function write(server: State, path: string, fields: URLSearchParams, asker: number): Reply {
  const { questions } = server;
  const body = asStored(fields.get('body') ?? '', server);
  if (path === '/questions/add') {
    const question: Asked = {
      ...newPost(asker, body),
      title: fields.get('title') ?? '',
      tags: (fields.get('tags') ?? '').split(';'),
      answers: [],
      accepted: null,
      closed: false,
    };
    questions.push(question);
    return page(server, [questionJson(question, asker)]);
  }
  const [, kind, id, act, undo] = /^\/(questions|answers)\/(\d+)\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (kind === 'questions') {
    const question = questions.find((one) => String(one.id) === id);
    if (!question) return fault(400, 'no such question');
    if (question.closed) return fault(407, 'This question is closed');
    const made = newPost(asker, body);
    question.answers.push(made);
    return page(server, [answerJson(made, question, asker)]);
  }
  const found = answerAt(questions, id);
  if (!found) return fault(400, 'no such answer');
  const { question, answer: one } = found;
  const isUndo = undo === 'undo';
  switch (act) {
    case 'upvote':
    case 'downvote': {
      const votes = act === 'upvote' ? one.up : one.down;
      if (votes.includes(asker) !== isUndo) return fault(407, 'You have already voted so');
      one.up = one.up.filter((account) => account !== asker);
      one.down = one.down.filter((account) => account !== asker);
      if (!isUndo) (act === 'upvote' ? one.up : one.down).push(asker);
      break;
    }
    case 'accept':
      if (question.account !== asker) return fault(403, 'Only the asker accepts');
      question.accepted = isUndo ? null : one.id;
      break;
    case 'edit':
      one.body = body;
      break;
    default:
      question.answers = question.answers.filter((post) => post !== one);
      return page(server, []);
  }
  return page(server, [answerJson(one, question, asker)]);
}
