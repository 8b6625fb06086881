/** Whether something that was sent stands in a repository. */
import { z } from 'zod';
import type { ForumAct } from '../model/forum-act.ts';
import { clockAhead, type Answered, type Unanswered } from './call-forum.ts';
import { afterEdit, editStands } from './edit-stands.ts';
import type { ReadBack } from './forum.ts';
import type { GithubCalls } from './github-call.ts';
import { githubThreadId, githubThreadOf, splitRepository } from './github-ids.ts';
import { COMMENT_NOW, DISCUSSION_NOW, NEWEST_DISCUSSIONS } from './github-queries.ts';
import {
  Discussion,
  DiscussionComment,
  DiscussionPage,
  GraphAnswer,
  Issue,
  IssueComment,
  List,
  OneDiscussion,
  Reaction,
} from './github-shapes.ts';
import { isSameText } from './same-text.ts';
import { isWithin, spanOf } from './sent-span.ts';
import type { WriterWorld } from './software.ts';

type Sent = { from: string; until: string };
type Act<K extends ForumAct['kind']> = Extract<ForumAct, { kind: K }>;
type Mark = Act<'like' | 'accept' | 'edit' | 'delete'>;
interface Look {
  calls: GithubCalls;
  world: WriterWorld;
}

const PER_PAGE = 100;
const MAX_PAGES = 5;
const ABSENT: ReadBack = { found: 'absent' };
const NodeNow = z.object({ node: z.unknown() });

/** Looks for one act; never writes. */
export async function readBackGithub(act: ForumAct, sent: Sent, look: Look): Promise<ReadBack> {
  if (act.kind === 'question') return readBackQuestion(act, sent, look);
  if (act.kind === 'downvote') return ABSENT;
  const thread = githubThreadOf(act.threadId);
  if (!thread) return cannotTell(`This is no thread of ${look.calls.host}.`);
  if (thread.kind === 'issues') {
    return act.kind === 'answer'
      ? readBackComment(act, thread.number, sent, look)
      : readBackIssueMark(act, look);
  }
  return act.kind === 'answer'
    ? readBackDiscussionComment(act, thread.number, sent, look)
    : readBackDiscussionMark(act, look);
}

const cannotTell = (problem: string): ReadBack => ({ found: 'cannot-tell', problem });
const isMine = (login: string | undefined, { me }: WriterWorld): boolean =>
  login?.toLowerCase() === me.name.toLowerCase();

async function readBackComment(
  act: Act<'answer'>,
  number: number,
  sent: Sent,
  { calls, world }: Look,
): Promise<ReadBack> {
  // Half a day for a clock that goes wrong; the times themselves are compared by GitHub's.
  const since = new Date(Date.parse(sent.from) - 12 * 3_600_000).toISOString();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `/repos/${world.part}/issues/${number}/comments?since=${since}&per_page=${PER_PAGE}&page=${page}`;
    const answer = await calls.call('GET', path);
    const list = listOf(answer);
    if (!answer.answered || list === null) return cannotTell(problemOf(answer, calls));
    const span = spanOf(sent, clockAhead(answer, world.now()));
    for (const raw of list) {
      const comment = IssueComment.safeParse(raw).data;
      if (!comment || !isMine(comment.user?.login, world) || !isWithin(Date.parse(comment.created_at), span))
        continue;
      if (!isSameText(act.body, comment.body ?? '')) continue;
      const place = { threadId: act.threadId, postId: String(comment.id), url: comment.html_url };
      return { found: 'posted', place };
    }
    if (list.length < PER_PAGE) return ABSENT;
  }
  return cannotTell(`The thread at ${calls.host} has too many new comments to look through. Look there.`);
}

async function readBackDiscussionComment(
  act: Act<'answer'>,
  number: number,
  sent: Sent,
  { calls, world }: Look,
): Promise<ReadBack> {
  const answer = await calls.graph(DISCUSSION_NOW, { ...splitRepository(world.part ?? ''), number });
  const found = OneDiscussion.safeParse(graphData(answer)).data?.repository.discussion;
  if (!answer.answered || !found) return cannotTell(problemOf(answer, calls));
  const span = spanOf(sent, clockAhead(answer, world.now()));
  const comment = found.comments.nodes
    .map((raw) => DiscussionComment.safeParse(raw).data)
    .find(
      (one) =>
        one &&
        isMine(one.author?.login, world) &&
        isWithin(Date.parse(one.createdAt), span) &&
        isSameText(act.body, one.body),
    );
  if (!comment) return ABSENT;
  return { found: 'posted', place: { threadId: act.threadId, postId: comment.id, url: comment.url } };
}

/** It may have gone to the discussions or to the issues: both are looked through. */
async function readBackQuestion(act: Act<'question'>, sent: Sent, { calls, world }: Look): Promise<ReadBack> {
  const part = world.part ?? '';
  const query = new URLSearchParams({
    creator: world.me.name,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: '50',
  });
  const answer = await calls.call('GET', `/repos/${part}/issues?${query}`);
  const list = listOf(answer);
  if (!answer.answered || list === null) return cannotTell(problemOf(answer, calls));
  const span = spanOf(sent, clockAhead(answer, world.now()));
  for (const raw of list) {
    const issue = Issue.safeParse(raw).data;
    if (!issue || issue.pull_request !== undefined || !isMine(issue.user?.login, world)) continue;
    if (!isWithin(Date.parse(issue.created_at), span) || !isSameText(act.body, issue.body ?? '')) continue;
    const threadId = githubThreadId({ kind: 'issues', number: issue.number });
    return { found: 'posted', place: { threadId, postId: threadId, url: issue.html_url } };
  }
  const newest = await calls.graph(NEWEST_DISCUSSIONS, splitRepository(part));
  const page = DiscussionPage.safeParse(graphData(newest)).data?.repository.discussions;
  if (!page) return cannotTell(problemOf(newest, calls));
  for (const raw of page.nodes) {
    const discussion = Discussion.safeParse(raw).data;
    if (
      !discussion ||
      !isMine(discussion.author?.login, world) ||
      !isWithin(Date.parse(discussion.createdAt), span)
    )
      continue;
    if (!isSameText(act.body, discussion.body)) continue;
    const threadId = githubThreadId({ kind: 'discussions', number: discussion.number });
    return { found: 'posted', place: { threadId, postId: threadId, url: discussion.url } };
  }
  return ABSENT;
}

async function readBackIssueMark(act: Mark, { calls, world }: Look): Promise<ReadBack> {
  const there = {
    found: 'posted' as const,
    place: { threadId: act.threadId, postId: act.postId, url: null },
  };
  if (act.kind === 'accept') return ABSENT;
  if (act.kind === 'like') {
    const like = await ownLike(act.postId, world.part ?? '', calls, world);
    if (!like.ok) return cannotTell(problemOf(like.answer, calls));
    return (like.id !== null) === act.on ? there : ABSENT;
  }
  const path = `/repos/${world.part}/issues/comments/${encodeURIComponent(act.postId)}`;
  const answer = await calls.call('GET', path);
  const isGone = answer.answered && (answer.status === 404 || answer.status === 410);
  if (isGone && act.kind === 'delete') return there;
  if (isGone && act.kind === 'edit') return { found: 'changed' };
  const comment = answer.answered && answer.status === 200 ? IssueComment.safeParse(answer.body).data : null;
  if (!comment) return cannotTell(problemOf(answer, calls));
  return act.kind === 'edit' ? afterEdit(editStands(act, comment.body ?? ''), there) : ABSENT;
}

async function readBackDiscussionMark(act: Mark, { calls }: Look): Promise<ReadBack> {
  const there = {
    found: 'posted' as const,
    place: { threadId: act.threadId, postId: act.postId, url: null },
  };
  const answer = await calls.graph(COMMENT_NOW, { id: act.postId });
  const isGone = GraphAnswer.safeParse(answer.answered ? answer.body : null).data?.errors?.some(
    ({ type }) => type === 'NOT_FOUND',
  );
  if (isGone && act.kind === 'delete') return there;
  if (isGone && act.kind === 'edit') return { found: 'changed' };
  const comment = DiscussionComment.safeParse(NodeNow.safeParse(graphData(answer)).data?.node).data;
  if (!comment) return cannotTell(problemOf(answer, calls));
  switch (act.kind) {
    case 'like':
      return comment.viewerHasUpvoted === act.on ? there : ABSENT;
    case 'accept':
      return comment.isAnswer === act.on ? there : ABSENT;
    case 'edit':
      return afterEdit(editStands(act, comment.body), there);
    case 'delete':
      return ABSENT;
  }
}

/** The person's own thumbs-up at a comment: its number, null for none; the answer where it cannot be read. */
export async function ownLike(
  commentId: string,
  part: string,
  calls: GithubCalls,
  world: WriterWorld,
): Promise<{ ok: true; id: number | null } | { ok: false; answer: Answered | Unanswered }> {
  const comment = `/repos/${part}/issues/comments/${encodeURIComponent(commentId)}`;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `${comment}/reactions?content=%2B1&per_page=${PER_PAGE}&page=${page}`;
    const answer = await calls.call('GET', path);
    const list = listOf(answer);
    if (list === null) return { ok: false, answer };
    const own = list
      .map((raw) => Reaction.safeParse(raw).data)
      .find((one) => one?.content === '+1' && isMine(one.user?.login, world));
    if (own) return { ok: true, id: own.id };
    if (list.length < PER_PAGE) break;
  }
  return { ok: true, id: null };
}

const listOf = (answer: Answered | Unanswered): unknown[] | null =>
  answer.answered && answer.status === 200 ? (List.safeParse(answer.body).data ?? null) : null;

const graphData = (answer: Answered | Unanswered): unknown =>
  answer.answered && answer.status === 200 ? GraphAnswer.safeParse(answer.body).data?.data : null;

const problemOf = (answer: Answered | Unanswered, { host }: GithubCalls): string =>
  answer.answered ? `${host} does not show it (error ${answer.status}). Look there.` : answer.problem;
