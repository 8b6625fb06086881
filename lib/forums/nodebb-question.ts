import { Question, type Answer } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import type { ForumWorld } from './forum.ts';
import { isoTime } from './forum-time.ts';
import type { NodebbPost, NodebbTopic } from './nodebb-shapes.ts';

/** A post with its text in Markdown. */
export type NodebbText = NodebbPost & { body: string };

/** A topic as a question. Fails when its opening post is missing or the record does not validate. */
export function nodebbQuestion(
  { topic, posts }: { topic: NodebbTopic; posts: readonly NodebbText[] },
  { origin, communityId }: Pick<ForumWorld, 'origin' | 'communityId'>,
): Result<Question> {
  const opening = posts.find(({ pid }) => pid === topic.mainPid);
  if (!opening || opening.deleted) return failed(`Topic ${topic.tid} has no opening post and was left out.`);
  const url = `${origin}/topic/${topic.slug}`;
  const title = (topic.titleRaw ?? topic.title).slice(0, 300);
  const body = opening.body.slice(0, 50_000);
  const replies = posts.filter((post) => post !== opening && !post.deleted && post.body !== '');
  const question = Question.safeParse({
    id: `${communityId}/${topic.tid}`,
    communityId,
    title,
    body,
    errors: errorLinesOf(`${title}\n\n${body}`),
    products: [],
    tags: (topic.tags ?? []).map(({ value }) => value.slice(0, 60)).slice(0, 30),
    author: authorOf(opening, origin),
    url,
    licence: { name: 'See the forum’s terms', url: origin },
    createdAt: isoTime(topic.timestamp),
    demand: topic.viewcount ?? 0,
    ...(topic.postcount !== undefined && { replies: Math.max(0, topic.postcount - 1) }),
    ...(topic.locked && { closed: true }),
    answers: replies.slice(0, 200).map((post): Answer => ({
      id: `${communityId}/${topic.tid}#${post.pid}`,
      author: authorOf(post, origin),
      body: post.body.slice(0, 50_000),
      parts: null,
      accepted: topic.isSolved && topic.solvedPid === post.pid,
      votes: post.votes ?? 0,
      confirmations: 0,
      url: `${origin}/post/${encodeURIComponent(post.pid)}`,
      createdAt: isoTime(post.timestamp),
      updatedAt: isoTime(Math.max(post.timestamp, post.edited ?? 0)),
    })),
  });
  return question.success
    ? ok(question.data)
    : failed(`Topic ${topic.tid} has an unknown form and was left out.`);
}

/** Guests and people who are gone have no page. */
const authorOf = ({ user }: NodebbPost, origin: string): Question['author'] => ({
  name: (user?.displayname?.trim() || user?.username || 'unknown').slice(0, 120),
  url: user?.userslug ? `${origin}/user/${encodeURIComponent(user.userslug)}` : null,
});
