/** Apache Answer, whole: what its API answers, reading, writing, signing in. Replies are answers; comments are not read. */
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import { bringToken, signInAt } from './bring-key.ts';
import type { Read } from './forum.ts';
import { validIn, type Refusals } from './json-api.ts';
import type { JsonForum, JsonPost, OpenJsonForum, OwnPost } from './json-forum.ts';
import {
  AnswerInfo,
  AnswerMade,
  Done,
  Fault,
  List,
  ListedQuestion,
  OneQuestion,
  OwnQuestion,
  QuestionInfo,
  QuestionMade,
  Self,
  Signed,
  SiteInfo,
} from './answer-shapes.ts';
import { jsonSoftware } from './json-software.ts';

const BASE = '/answer/api/v1';
const PER_PAGE = 50;
/** The index takes 200 replies. */
const MAX_ANSWER_PAGES = 4;
/** How many of the person's newest questions are looked through; each costs a call. */
const OWN_QUESTIONS = 5;
const NUMBER = /^\d{1,20}$/;

const STATUS = { closed: 2, deleted: 10, pending: 11 };
const ACCEPTED = 2;
const PINNED = 2;

const refusals: Refusals = {
  faultOf(body) {
    const said = Fault.safeParse(body).data;
    return said ? { code: said.reason, words: said.msg } : null;
  },
  signIn: [],
  later: [],
  gone: ['error.question.not_found', 'error.answer.not_found'],
};

const open: OpenJsonForum = (api, { origin, me }): JsonForum => {
  const urlOf = (threadId: string, postId = threadId): string =>
    `${origin}/questions/${threadId}${postId === threadId ? '' : `/${postId}`}`;
  const placeOf = (threadId: string, postId: string): OwnPost['place'] => ({
    threadId,
    postId,
    url: urlOf(threadId, postId),
  });
  const postOf = (threadId: string, post: QuestionInfo | AnswerInfo): JsonPost => ({
    postId: post.id,
    author: post.user_info
      ? {
          name: post.user_info.display_name?.trim() || post.user_info.username,
          url: `${origin}/users/${encodeURIComponent(post.user_info.username)}`,
        }
      : { name: '', url: null },
    body: post.content,
    createdAt: 1_000 * post.create_time,
    updatedAt: 1_000 * (post.update_time ?? post.create_time),
    votes: post.vote_count,
    accepted: 'accepted' in post && post.accepted === ACCEPTED,
    url: urlOf(threadId, post.id),
    liked: post.vote_status === 'vote_up',
    disliked: post.vote_status === 'vote_down',
  });

  async function readInfo(threadId: string): Promise<Read<QuestionInfo>> {
    if (!NUMBER.test(threadId)) return api.noThread;
    const found = await api.read(`/question/info?id=${threadId}`, OneQuestion);
    if (!found.ok) return found;
    const { data } = found.value;
    return data.status === STATUS.deleted ? { ...api.noThread, gone: true } : ok(data);
  }

  async function readAnswers(threadId: string): Promise<Read<AnswerInfo[]>> {
    const read: AnswerInfo[] = [];
    for (let page = 1; page <= MAX_ANSWER_PAGES; page++) {
      const query = `question_id=${threadId}&order=default&page=${page}&page_size=${PER_PAGE}`;
      const list = await api.read(`/answer/page?${query}`, List);
      if (!list.ok) return list;
      const raw = list.value.data.list ?? [];
      read.push(...validIn(raw, AnswerInfo));
      if (raw.length < PER_PAGE) break;
    }
    return ok(read.filter(({ status }) => status !== STATUS.deleted));
  }

  const ownPost = (kind: OwnPost['kind'], threadId: string, post: QuestionInfo | AnswerInfo): OwnPost => ({
    place: placeOf(threadId, post.id),
    kind,
    body: post.content,
    at: 1_000 * post.create_time,
    held: post.status === STATUS.pending,
  });

  async function readOwnQuestions(): Promise<Read<OwnPost[]>> {
    const query = new URLSearchParams({
      username: me?.name ?? '',
      order: 'newest',
      page: '1',
      page_size: String(OWN_QUESTIONS),
    });
    const list = await api.read(`/personal/question/page?${query}`, List);
    if (!list.ok) return list;
    const own: OwnPost[] = [];
    for (const { question_id } of validIn(list.value.data.list ?? [], OwnQuestion).slice(0, OWN_QUESTIONS)) {
      const info = await readInfo(question_id);
      if (info.ok) own.push(ownPost('question', question_id, info.value));
      else if (!info.lasting) return info;
    }
    return ok(own);
  }

  return {
    async readName() {
      const site = await api.read('/siteinfo', SiteInfo);
      return site.ok ? ok(site.value.data.general.name) : site;
    },
    lists: [
      async (at) => {
        const page = Number(at ?? 1);
        const list = await api.read(`/question/page?page=${page}&page_size=${PER_PAGE}&order=active`, List);
        if (!list.ok) return list;
        const raw = list.value.data.list ?? [];
        const items = raw.map((one) => {
          const item = ListedQuestion.safeParse(one).data;
          if (!item) return null;
          const { id, created_at, operated_at, answer_count, vote_count, accepted_answer_id, status, pin } =
            item;
          return {
            threadId: id,
            activity: 1_000 * (operated_at || created_at),
            mark: [answer_count, vote_count, accepted_answer_id, status].join(' '),
            pinned: pin === PINNED,
          };
        });
        return ok({ items, next: raw.length < PER_PAGE ? null : String(page + 1) });
      },
    ],
    async readThread(threadId) {
      const info = await readInfo(threadId);
      if (!info.ok) return info;
      const answers = await readAnswers(threadId);
      if (!answers.ok) return answers;
      const { title, tags, status, view_count } = info.value;
      return ok({
        title,
        tags: (tags ?? []).map(({ slug_name }) => slug_name),
        closed: status === STATUS.closed,
        demand: view_count,
        replies: Math.max(info.value.answer_count, answers.value.length),
        opening: postOf(threadId, info.value),
        posts: answers.value.map((answer) => postOf(threadId, answer)),
      });
    },
    async whoAmI() {
      const self = await api.read('/user/info', Self);
      return self.ok ? ok({ id: self.value.data.id, name: self.value.data.username }) : self;
    },
    async readOwn({ name }, act) {
      if (act.kind === 'question') return readOwnQuestions();
      if (!NUMBER.test(act.threadId)) return api.noThread;
      const answers = await readAnswers(act.threadId);
      if (!answers.ok) return answers;
      const own = answers.value.filter(({ user_info }) => user_info?.username === name);
      return ok(own.map((answer) => ownPost('answer', act.threadId, answer)));
    },
    async send(act) {
      if (act.kind === 'question') {
        const tags = act.tags.map((tag) => ({ slug_name: tag, display_name: tag, original_text: '' }));
        const json = { title: act.title, content: act.body, tags };
        const made = await api.write('POST', '/question', json, QuestionMade);
        if (!made.ok) return made.delivery;
        const { id, status } = made.value.data;
        return status === STATUS.pending
          ? { outcome: 'held' }
          : { outcome: 'posted', place: placeOf(id, id) };
      }
      const { threadId } = act;
      if (act.kind === 'answer') {
        const made = await api.write(
          'POST',
          '/answer',
          { question_id: threadId, content: act.body },
          AnswerMade,
        );
        if (!made.ok) return made.delivery;
        const { id, status } = made.value.data.info;
        return status === STATUS.pending
          ? { outcome: 'held' }
          : { outcome: 'posted', place: placeOf(threadId, id) };
      }
      const done = await api.write(...callOf(act), Done);
      return done.ok ? { outcome: 'posted', place: placeOf(threadId, act.postId) } : done.delivery;
    },
    async endKey() {
      const answer = await api.call('GET', '/user/logout');
      const isEnded = answer.answered && answer.status === 200 && Done.safeParse(answer.body).success;
      return isEnded ? ok(null) : failed(`Log out at ${api.host} to end it.`);
    },
  };
};

function callOf(
  act: Exclude<ForumAct, { kind: 'question' | 'answer' }>,
): [method: 'POST' | 'PUT' | 'DELETE', path: string, json: object] {
  const { threadId: question_id, postId } = act;
  switch (act.kind) {
    case 'like':
    case 'downvote':
      return [
        'POST',
        act.kind === 'like' ? '/vote/up' : '/vote/down',
        { object_id: postId, is_cancel: !act.on },
      ];
    case 'accept':
      // No id takes the mark back; where a version knows that not, it refuses.
      return ['POST', '/answer/acceptance', { question_id, answer_id: act.on ? postId : '' }];
    case 'edit':
      return ['PUT', '/answer', { id: postId, question_id, content: act.body }];
    case 'delete':
      return ['DELETE', '/answer', { id: postId }];
  }
}

const password = signInAt(`${BASE}/user/login/email`, {
  fieldsOf: ({ name, text }) => ({ e_mail: name, pass: text }),
  tokenOf: (body) => Signed.safeParse(body).data?.data.access_token,
  faultOf: refusals.faultOf,
});

export const answer = jsonSoftware(
  {
    kind: 'answer',
    name: 'Apache Answer',
    capabilities: {
      read: true,
      write: ['answer', 'question', 'like', 'downvote', 'accept', 'edit', 'delete'],
      mostText: 65_535,
      connect: ['password', 'token'],
    },
    recognise: ({ url, generator }) =>
      (generator?.startsWith('Answer ') ?? false) || /^\/questions\/100\d{14}(?:\/|$)/.test(url.pathname),
    connectors: {
      password,
      token: bringToken(/^[\w-]{16,200}$/, (origin) => `${origin}/users/settings/account`),
    },
    apiBase: (origin) => origin + BASE,
    refusals,
    handOver: (act, { origin }) => ({
      url:
        act.kind === 'answer'
          ? `${origin}/questions/${encodeURIComponent(act.threadId)}`
          : `${origin}/questions/add`,
      text: act.body,
    }),
  },
  open,
);
