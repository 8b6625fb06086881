import { Question, type Answer } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import type { ForumWorld } from './forum.ts';
import type { NodebbPost, NodebbTopic } from './nodebb-shapes.ts';

/** A topic as a question. Fails when its opening post is missing or the record does not validate. */
export function nodebbQuestion(
  { topic, posts }: { topic: NodebbTopic; posts: readonly NodebbPost[] },
  activity: string,
  world: Pick<ForumWorld, 'origin' | 'communityId'> & { markdownOf(html: string): string },
): Result<{ question: Question; activity: string }> {
  const { origin, communityId, markdownOf } = world;
  const opening = posts.find(({ pid }) => pid === topic.mainPid);
  if (!opening || opening.deleted) return failed(`Topic ${topic.tid} has no opening post and was left out.`);
  const url = `${origin}/topic/${topic.slug}`;
  const title = (topic.titleRaw ?? topic.title).slice(0, 300);
  const body = markdownOf(opening.content).slice(0, 50_000);
  const replies = posts.filter((post) => post !== opening && !post.deleted && post.content !== '');
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
    answers: replies.slice(0, 200).map((post): Answer => ({
      id: `${communityId}/${topic.tid}#${post.pid}`,
      author: authorOf(post, origin),
      body: markdownOf(post.content).slice(0, 50_000),
      parts: null,
      accepted: topic.solvedPid === post.pid,
      votes: post.votes ?? 0,
      confirmations: 0,
      url: `${origin}/post/${encodeURIComponent(post.pid)}`,
      createdAt: isoTime(post.timestamp),
      updatedAt: isoTime(Math.max(post.timestamp, post.edited ?? 0)),
    })),
  });
  return question.success
    ? ok({ question: question.data, activity })
    : failed(`Topic ${topic.tid} has an unknown form and was left out.`);
}

const isoTime = (time: number): string => new Date(time).toISOString();

/** Guests and people who are gone have no page. */
const authorOf = ({ user }: NodebbPost, origin: string): Question['author'] => ({
  name: (user?.displayname?.trim() || user?.username || 'unknown').slice(0, 120),
  url: user?.userslug ? `${origin}/user/${encodeURIComponent(user.userslug)}` : null,
});
