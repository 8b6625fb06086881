import { Question, type Answer } from '../model/question.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { errorLinesOf } from '../signature/error-lines.ts';
import type { ForumWorld } from './forum.ts';
import { isoTime } from './forum-time.ts';
import type { Post, Topic } from './discourse-shapes.ts';

/** Discourse's number for the "like" action. */
export const LIKE = 2;
/** Ordinary post; others are moderator notes, small actions and whispers. */
const REGULAR = 1;
/** Someone says that an answer worked. Short posts only: a long one tells its own story. */
const IT_WORKED = /\b(it|that|this|which)?\s*(worked|works|fixed|solved|did the trick)\b(?!\s+for\s+you)/i;
const IT_FAILED = /\b(not|n't|never|didn|doesn|no luck|still)\b/i;
const MAX_THANKS = 300;

/** A topic as a question. Fails when its opening post is missing or the record does not validate. */
export function questionFromTopic(
  { topic, posts }: { topic: Topic; posts: readonly Post[] },
  world: Pick<ForumWorld, 'origin' | 'communityId'>,
): Result<Question> {
  const regular = posts
    .filter((post) => !post.hidden && (post.post_type ?? REGULAR) === REGULAR)
    .sort((a, b) => a.post_number - b.post_number);
  const [opening, ...replies] = regular;
  if (!opening || opening.post_number !== 1)
    return failed(`Topic ${topic.id} has no opening post and was left out.`);

  const url = `${world.origin}/t/${topic.slug || 'topic'}/${topic.id}`;
  const accepted = new Set([
    ...(topic.accepted_answers ?? []).map((post) => post.post_number),
    ...(topic.accepted_answer ? [topic.accepted_answer.post_number] : []),
    ...replies.filter((post) => post.accepted_answer).map((post) => post.post_number),
  ]);
  const thanks = countThanks(opening, replies, accepted);
  const title = topic.title.slice(0, 300);
  const body = (opening.raw ?? '').slice(0, 50_000);
  const tags = (topic.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.name));

  const question = Question.safeParse({
    id: `${world.communityId}/${topic.id}`,
    communityId: world.communityId,
    title,
    body,
    errors: errorLinesOf(`${title}\n\n${body}`),
    // The API does not say which tags are products; the index finds products by tags as well.
    products: [],
    tags: tags.map((tag) => tag.slice(0, 60)).slice(0, 30),
    author: authorOf(opening, world.origin),
    url,
    licence: { name: 'See the forum’s terms', url: `${world.origin}/tos` },
    createdAt: isoTime(topic.created_at),
    demand: topic.views ?? 0,
    ...(topic.posts_count !== undefined && { replies: Math.max(0, topic.posts_count - 1) }),
    ...((topic.closed || topic.archived) && { closed: true }),
    answers: replies
      .filter((post) => (post.raw ?? '').trim() !== '' && (!isThanks(post) || accepted.has(post.post_number)))
      .map((post): Answer => ({
        id: `${world.communityId}/${topic.id}#${post.id}`,
        author: authorOf(post, world.origin),
        body: (post.raw ?? '').slice(0, 50_000),
        parts: null,
        accepted: accepted.has(post.post_number),
        votes: post.actions_summary?.find(({ id }) => id === LIKE)?.count ?? 0,
        confirmations: thanks.get(post.post_number)?.size ?? 0,
        url: `${url}/${post.post_number}`,
        createdAt: isoTime(post.created_at),
        updatedAt: isoTime(post.updated_at),
      })),
  });
  if (!question.success) return failed(`Topic ${topic.id} has an unknown form and was left out.`);
  return ok(question.data);
}

const authorOf = (post: Post, origin: string): { name: string; url: string } => ({
  name: (post.name?.trim() || post.username).slice(0, 120),
  url: `${origin}/u/${encodeURIComponent(post.username)}`,
});

const isThanks = (post: Post): boolean => {
  const raw = post.raw ?? '';
  return raw.length <= MAX_THANKS && IT_WORKED.test(raw) && !IT_FAILED.test(raw) && !raw.includes('```');
};

/**
 * Distinct people who said of an answer that it worked, by the answer's post number. A thanks belongs to the
 * post it replies to, else to the accepted answer before it, else to the reply before it. Nobody counts for
 * their own answer.
 */
function countThanks(
  opening: Post,
  replies: readonly Post[],
  accepted: ReadonlySet<number>,
): Map<number, Set<string>> {
  const people = new Map<number, Set<string>>();
  const byNumber = new Map(replies.map((post) => [post.post_number, post]));
  for (const [position, post] of replies.entries()) {
    if (!isThanks(post)) continue;
    const before = replies.slice(0, position).filter((earlier) => !isThanks(earlier));
    const target =
      byNumber.get(post.reply_to_post_number ?? opening.post_number) ??
      before.findLast((earlier) => accepted.has(earlier.post_number)) ??
      before.at(-1);
    if (!target || target.username === post.username) continue;
    people.set(target.post_number, (people.get(target.post_number) ?? new Set()).add(post.username));
  }
  return people;
}
