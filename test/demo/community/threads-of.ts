/** The demo community as the publisher takes it: one thread as JSON a line. */
import { likesOf, type ForumData, type ForumPost } from '../forum/records.ts';

/** @param origin the forum's address without a slash at the end */
export function* threadsOf(data: ForumData, origin: string): Iterable<string> {
  const users = new Map(data.users.map(({ id, username }) => [id, username]));
  const posts = Map.groupBy(data.posts, ({ topicId }) => topicId);
  const by = ({ userId }: ForumPost): { author: string; author_url: string } => {
    const author = users.get(userId) ?? 'unknown';
    return { author, author_url: `${origin}/u/${author}` };
  };
  for (const topic of data.topics) {
    const [opening, ...replies] = posts.get(topic.id) ?? [];
    if (!opening) continue;
    const url = `${origin}/t/${topic.slug}/${topic.id}`;
    yield JSON.stringify({
      id: topic.id,
      title: topic.title,
      created: topic.createdAt,
      url,
      tags: topic.tags,
      views: topic.views,
      question: opening.raw,
      ...by(opening),
      answers: replies.map((reply) => ({
        id: reply.id,
        created: reply.createdAt,
        text: reply.raw,
        score: likesOf(reply),
        accepted: reply.accepted,
        url: `${url}/${reply.number}`,
        ...by(reply),
      })),
    });
  }
}
