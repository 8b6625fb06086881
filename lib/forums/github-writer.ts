/** Writes to a repository's issues (REST) and discussions (GraphQL) in a person's name. */
import type { ForumAct } from '../model/forum-act.ts';
import { failed, ok } from '../model/result.ts';
import type { Answered, Unanswered } from './call-forum.ts';
import type { Delivery, ForumWriter } from './forum.ts';
import { githubCalls, githubDelivery } from './github-call.ts';
import { githubThreadId, githubThreadOf, splitRepository } from './github-ids.ts';
import {
  ACCEPT,
  ADD_COMMENT,
  ASKING_PLACES,
  CREATE_DISCUSSION,
  DELETE_COMMENT,
  DISCUSSION_NOW,
  EDIT_COMMENT,
  TAKE_ACCEPT_BACK,
  TAKE_UPVOTE_BACK,
  UPVOTE,
} from './github-queries.ts';
import { ownLike, readBackGithub } from './github-read-back.ts';
import { AskingPlaces, Issue, Me, OneDiscussion } from './github-shapes.ts';
import { DiscussionMade, GraphCommentMade, GraphDone, IssueCommentMade, IssueMade } from './github-made.ts';
import type { WriterWorld } from './software.ts';

type Act<K extends ForumAct['kind']> = Extract<ForumAct, { kind: K }>;
type Mark = Act<'like' | 'accept' | 'edit' | 'delete'>;
const LATER_MS = 60_000;

export function githubWriter(world: WriterWorld): ForumWriter {
  const calls = githubCalls(world);
  const { host } = calls;
  const part = world.part ?? '';
  const repository = `/repos/${part}`;
  const refused = (problem: string): Delivery => ({ outcome: 'refused', problem });
  const strange: Delivery = { outcome: 'unknown', problem: `${host} answered in an unknown form.` };
  const noThread = refused(`This is no thread of ${host}. Look for it there.`);
  const delivery = (answer: Answered | Unanswered): Delivery => githubDelivery(answer, host, world.now());
  const isDone = (answer: Answered | Unanswered): answer is Answered =>
    answer.answered && answer.status >= 200 && answer.status < 300;

  async function postAnswer({ threadId, body }: Act<'answer'>): Promise<Delivery> {
    const thread = githubThreadOf(threadId);
    if (!thread) return noThread;
    if (thread.kind === 'issues') {
      const answer = await calls.call('POST', `${repository}/issues/${thread.number}/comments`, { body });
      if (!isDone(answer)) return delivery(answer);
      const made = IssueCommentMade.safeParse(answer.body).data;
      if (!made) return strange;
      return { outcome: 'posted', place: { threadId, postId: String(made.id), url: made.html_url } };
    }
    const found = await calls.graph(DISCUSSION_NOW, { ...splitRepository(part), number: thread.number });
    const discussion = OneDiscussion.safeParse(dataOf(found)).data?.repository.discussion;
    if (!discussion) return beforeWriting(delivery(found));
    const answer = await calls.graph(ADD_COMMENT, { input: { discussionId: discussion.id, body } });
    const made = GraphCommentMade.safeParse(dataOf(answer)).data?.addDiscussionComment.comment;
    if (!made) return delivery(answer);
    return { outcome: 'posted', place: { threadId, postId: made.id, url: made.url } };
  }

  /** To the discussions where the repository has a place for questions there, else to its issues. */
  async function ask({ title, body }: Act<'question'>): Promise<Delivery> {
    const found = await calls.graph(ASKING_PLACES, splitRepository(part));
    const places = AskingPlaces.safeParse(dataOf(found)).data?.repository;
    if (!places) return beforeWriting(delivery(found));
    const category = places.discussionCategories.nodes.find(({ isAnswerable }) => isAnswerable);
    if (places.hasDiscussionsEnabled && category) {
      const input = { repositoryId: places.id, categoryId: category.id, title, body };
      const answer = await calls.graph(CREATE_DISCUSSION, { input });
      const made = DiscussionMade.safeParse(dataOf(answer)).data?.createDiscussion.discussion;
      if (!made) return delivery(answer);
      const threadId = githubThreadId({ kind: 'discussions', number: made.number });
      return { outcome: 'posted', place: { threadId, postId: threadId, url: made.url } };
    }
    if (!places.hasIssuesEnabled) return refused(`${part} takes no questions at ${host}.`);
    const answer = await calls.call('POST', `${repository}/issues`, { title, body });
    if (!isDone(answer)) return delivery(answer);
    const made = IssueMade.safeParse(answer.body).data;
    if (!made) return strange;
    const threadId = githubThreadId({ kind: 'issues', number: made.number });
    return { outcome: 'posted', place: { threadId, postId: threadId, url: made.html_url } };
  }

  async function markInIssue(act: Mark): Promise<Delivery> {
    const comment = `${repository}/issues/comments/${encodeURIComponent(act.postId)}`;
    const place = { threadId: act.threadId, postId: act.postId, url: null };
    let answer: Answered | Unanswered;
    switch (act.kind) {
      case 'accept':
        return refused('An issue has no accepted answer. Thank for it, or close the issue there.');
      case 'edit':
        answer = await calls.call('PATCH', comment, { body: act.body });
        break;
      case 'delete':
        answer = await calls.call('DELETE', comment);
        break;
      case 'like': {
        if (act.on) {
          answer = await calls.call('POST', `${comment}/reactions`, { content: '+1' });
          break;
        }
        const like = await ownLike(act.postId, part, calls, world);
        if (!like.ok) return beforeWriting(delivery(like.answer));
        if (like.id === null) return { outcome: 'posted', place };
        answer = await calls.call('DELETE', `${comment}/reactions/${like.id}`);
      }
    }
    return isDone(answer) ? { outcome: 'posted', place } : settle(act, delivery(answer));
  }

  async function markInDiscussion(act: Mark): Promise<Delivery> {
    const answer = await calls.graph(...mutationOf(act));
    if (GraphDone.safeParse(dataOf(answer)).success) {
      return { outcome: 'posted', place: { threadId: act.threadId, postId: act.postId, url: null } };
    }
    return settle(act, delivery(answer));
  }

  /** A refusal may be of what is so already. */
  async function settle(act: Mark, came: Delivery): Promise<Delivery> {
    if (came.outcome !== 'refused') return came;
    const now = new Date(world.now()).toISOString();
    const stands = await readBackGithub(act, { from: now, until: now }, { calls, world });
    return stands.found === 'posted' ? { outcome: 'posted', place: stands.place } : came;
  }

  return {
    async whoAmI() {
      const me = await calls.read('/user', Me);
      return me.ok ? ok({ id: String(me.value.id), name: me.value.login }) : me;
    },
    readBack: (act, sent) => readBackGithub(act, sent, { calls, world }),
    async write(act) {
      if (act.kind === 'answer') return postAnswer(act);
      if (act.kind === 'question') return ask(act);
      if (act.kind === 'downvote') return refused(`${host} has no downvotes; it stays on this device.`);
      const thread = githubThreadOf(act.threadId);
      if (!thread) return noThread;
      return thread.kind === 'issues' ? markInIssue(act) : markInDiscussion(act);
    },
    async readThread(threadId) {
      const thread = githubThreadOf(threadId);
      if (!thread) return { ok: false, problem: `This is no thread of ${host}.`, lasting: true };
      if (thread.kind === 'issues') {
        const issue = await calls.read(`${repository}/issues/${thread.number}`, Issue);
        if (!issue.ok) return issue;
        const { state, locked = false, comments } = issue.value;
        return ok({ closed: locked || state === 'closed', replies: comments, answered: false });
      }
      const variables = { ...splitRepository(part), number: thread.number };
      const found = await calls.readGraph(DISCUSSION_NOW, variables, OneDiscussion);
      if (!found.ok) return found;
      const { closed, locked, isAnswered, comments } = found.value.repository.discussion;
      return ok({ closed: closed || locked, replies: comments.totalCount, answered: isAnswered === true });
    },
    async signOut() {
      // Ending it takes the application's secret, which no program on a person's device can keep.
      return failed(`End it at ${world.origin}/settings/tokens or ${world.origin}/settings/applications.`);
    },
  };
}

/** What a GraphQL answer carries; null for none. */
const dataOf = (answer: Answered | Unanswered): unknown =>
  answer.answered && answer.status === 200 && answer.body !== null && typeof answer.body === 'object'
    ? (answer.body as { data?: unknown }).data
    : null;

/** Nothing was written yet, so a failure leaves nothing open. */
const beforeWriting = (came: Delivery): Delivery =>
  came.outcome === 'unknown' ? { outcome: 'later', waitMs: LATER_MS, problem: came.problem } : came;

function mutationOf(act: Mark): [string, { input: object }] {
  switch (act.kind) {
    case 'like':
      return [act.on ? UPVOTE : TAKE_UPVOTE_BACK, { input: { subjectId: act.postId } }];
    case 'accept':
      return [act.on ? ACCEPT : TAKE_ACCEPT_BACK, { input: { id: act.postId } }];
    case 'edit':
      return [EDIT_COMMENT, { input: { commentId: act.postId, body: act.body } }];
    case 'delete':
      return [DELETE_COMMENT, { input: { id: act.postId } }];
  }
}
