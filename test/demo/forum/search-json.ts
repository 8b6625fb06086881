/** `/search.json`: plain word search, enough for what the extension reads. */
import { cook } from './cook.ts';
import { topicItemJson } from './list-json.ts';
import { userJson } from './post-json.ts';
import { authorOf, likesOf, type ForumData, type ForumPost } from './records.ts';

const MOST = 50;

function matches(data: ForumData, post: ForumPost, words: string[]): boolean {
  const title = data.topics.find((topic) => topic.id === post.topicId)?.title ?? '';
  const text = `${title} ${post.raw}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

export function searchJson(data: ForumData, term: string) {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  // Discourse searches from three characters on.
  const found =
    term.trim().length < 3 ? [] : data.posts.filter((post) => matches(data, post, words)).slice(0, MOST);
  const topicIds = new Set(found.map((post) => post.topicId));
  const topics = data.topics.filter((topic) => topicIds.has(topic.id));
  return {
    posts: found.map((post) => ({
      ...userJson(authorOf(data, post)),
      id: post.id,
      created_at: post.createdAt,
      like_count: likesOf(post),
      blurb: cook(post.raw)
        .replaceAll(/<[^>]*>/g, '')
        .slice(0, 200),
      post_number: post.number,
      topic_id: post.topicId,
    })),
    topics: topics.map((topic) => topicItemJson(data, topic)),
    users: [],
    categories: [],
    tags: [],
    groups: [],
    grouped_search_result: {
      more_posts: null,
      more_users: null,
      more_categories: null,
      term,
      search_log_id: 1,
      more_full_page_results: null,
      can_create_topic: false,
      error: null,
      post_ids: found.map((post) => post.id),
      user_ids: [],
      category_ids: [],
      tag_ids: [],
      group_ids: [],
    },
  };
}
