/** Lists of topics: `/latest.json` and the topics in search results. */
import { userJson } from './post-json.ts';
import { authorOf, likesOf, postsOf, tagJson, type ForumData, type ForumTopic } from './records.ts';

/** Discourse's own page size and upper bound. */
const PER_PAGE = 30;
const MAX_PER_PAGE = 100;

export function topicItemJson(data: ForumData, topic: ForumTopic) {
  const posts = postsOf(data, topic.id);
  const [first, last] = [posts[0], posts.at(-1)];
  if (!first || !last) throw new Error(`Topic ${topic.id} has no posts in the store`);
  return {
    id: topic.id,
    title: topic.title,
    fancy_title: topic.title,
    slug: topic.slug,
    posts_count: posts.length,
    reply_count: 0,
    highest_post_number: last.number,
    created_at: topic.createdAt,
    last_posted_at: last.createdAt,
    bumped: true,
    bumped_at: topic.bumpedAt,
    archetype: 'regular',
    unseen: false,
    pinned: topic.pinned,
    unpinned: null,
    visible: true,
    closed: topic.closed,
    archived: false,
    bookmarked: false,
    liked: false,
    tags: topic.tags.map((name) => tagJson(data, name)),
    tags_descriptions: {},
    views: topic.views,
    like_count: posts.reduce((sum, post) => sum + likesOf(post), 0),
    op_like_count: likesOf(first),
    has_summary: false,
    last_poster_username: authorOf(data, last).username,
    category_id: topic.categoryId,
    pinned_globally: topic.pinned,
    featured_link: null,
    has_accepted_answer: posts.some((post) => post.accepted),
    posters: [
      { extras: 'latest', description: 'Original Poster', user_id: first.userId, primary_group_id: null },
    ],
  };
}

const wholeNumber = (text: string | null, fallback: number): number =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : fallback;

/**
 * One page of topics, newest activity first, or newest topic first with `order=created`. A pinned topic leads the first page however old it is, which is
 * why a reader that stops at the first old topic must skip pinned ones. The address of the next page lacks
 * `.json`, as in Discourse, and is absent on the last page.
 */
export function latestJson(data: ForumData, query: URLSearchParams) {
  const page = wholeNumber(query.get('page'), 0);
  const perPage = Math.min(MAX_PER_PAGE, Math.max(1, wholeNumber(query.get('per_page'), PER_PAGE)));
  const timeOf = (topic: ForumTopic): string =>
    query.get('order') === 'created' ? topic.createdAt : topic.bumpedAt;
  const ordered = data.topics.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || timeOf(b).localeCompare(timeOf(a)) || b.id - a.id,
  );
  const shown = ordered.slice(page * perPage, (page + 1) * perPage);
  const next = new URLSearchParams(query);
  next.set('page', String(page + 1));
  const openers = new Set(shown.map((topic) => postsOf(data, topic.id)[0]?.userId));
  return {
    users: data.users.filter((user) => openers.has(user.id)).map(userJson),
    primary_groups: [],
    topic_list: {
      can_create_topic: false,
      draft: null,
      draft_key: 'new_topic',
      draft_sequence: 0,
      ...((page + 1) * perPage < ordered.length && { more_topics_url: `/latest?${next}` }),
      per_page: perPage,
      topics: shown.map((topic) => topicItemJson(data, topic)),
    },
  };
}
