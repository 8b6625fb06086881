/** A topic with its first posts, as `/t/{id}.json` prints it. */
import { mayAnswer } from './rights.ts';
import { postJson, userJson } from './post-json.ts';
import {
  authorOf,
  likesOf,
  postsOf,
  tagJson,
  type ForumData,
  type ForumPost,
  type ForumTopic,
  type Viewer,
} from './records.ts';

/** Posts in a topic's first answer; the rest is asked for by id. */
const CHUNK = 20;

/**
 * How the accepted answer is told on the topic: `many` since May 2026 (`accepted_answers`, whole posts),
 * `one` before (`accepted_answer`, a short form).
 */
export type AcceptedShape = 'many' | 'one';

function acceptedJson(
  data: ForumData,
  topic: ForumTopic,
  posts: ForumPost[],
  { accepted: shape, viewer }: TopicView,
) {
  const accepted = posts.filter((post) => post.accepted);
  if (shape === 'many')
    return { accepted_answers: accepted.map((post) => postJson(data, topic, post, false, viewer)) };
  const [first] = accepted;
  if (!first) return {};
  const author = authorOf(data, first);
  return {
    accepted_answer: {
      post_number: first.number,
      username: author.username,
      name: author.name,
      excerpt: first.raw.slice(0, 300),
    },
  };
}

export interface TopicView {
  /** With Markdown. */
  raw: boolean;
  accepted: AcceptedShape;
  viewer: Viewer;
}

const words = (posts: ForumPost[]): number =>
  posts.reduce((sum, post) => sum + post.raw.split(/\s+/).length, 0);

function participants(data: ForumData, posts: ForumPost[]) {
  const counts = new Map<number, number>();
  for (const post of posts) counts.set(post.userId, (counts.get(post.userId) ?? 0) + 1);
  return data.users
    .filter((user) => counts.has(user.id))
    .map((user) => ({
      ...userJson(user),
      post_count: counts.get(user.id) ?? 0,
      primary_group_name: null,
      flair_name: null,
      flair_url: null,
      flair_color: null,
      flair_bg_color: null,
      flair_group_id: null,
      admin: false,
      moderator: user.moderator,
      trust_level: user.trustLevel,
    }));
}

/** What everyone here may do with the topic besides answering: read it. */
const NOTHING_ALLOWED = {
  can_edit: false,
  notification_level: 1,
  can_move_posts: false,
  can_delete: false,
  can_remove_allowed_users: false,
  can_reply_as_new_topic: false,
  can_convert_topic: false,
  can_review_topic: false,
  can_close_topic: false,
  can_archive_topic: false,
  can_split_merge_topic: false,
  can_edit_staff_notes: false,
  can_toggle_topic_visibility: false,
  can_pin_unpin_topic: false,
  can_moderate_category: false,
  can_remove_self_id: 0,
};

export function topicJson(data: ForumData, topic: ForumTopic, view: TopicView) {
  const posts = postsOf(data, topic.id);
  const [first, last] = [posts[0], posts.at(-1)];
  if (!first || !last) throw new Error(`Topic ${topic.id} has no posts in the store`);
  return {
    post_stream: {
      posts: posts.slice(0, CHUNK).map((post) => postJson(data, topic, post, view.raw, view.viewer)),
      stream: posts.map((post) => post.id),
    },
    timeline_lookup: [[1, 0]],
    suggested_topics: [],
    tags: topic.tags.map((name) => tagJson(data, name)),
    tags_descriptions: {},
    id: topic.id,
    title: topic.title,
    fancy_title: topic.title,
    slug: topic.slug,
    posts_count: posts.length,
    created_at: topic.createdAt,
    views: topic.views,
    reply_count: 0,
    like_count: posts.reduce((sum, post) => sum + likesOf(post), 0),
    last_posted_at: last.createdAt,
    visible: true,
    closed: topic.closed,
    archived: false,
    has_summary: false,
    archetype: 'regular',
    category_id: topic.categoryId,
    word_count: words(posts),
    deleted_at: null,
    user_id: first.userId,
    featured_link: null,
    pinned_globally: topic.pinned,
    pinned_at: topic.pinned ? topic.createdAt : null,
    pinned_until: null,
    image_url: null,
    slow_mode_seconds: 0,
    draft: null,
    draft_key: `topic_${topic.id}`,
    draft_sequence: 0,
    unpinned: null,
    pinned: topic.pinned,
    current_post_number: 1,
    highest_post_number: last.number,
    deleted_by: null,
    has_deleted: false,
    actions_summary: [],
    chunk_size: CHUNK,
    bookmarked: false,
    bookmarks: [],
    topic_timer: null,
    message_bus_last_id: 0,
    participant_count: new Set(posts.map((post) => post.userId)).size,
    show_read_indicator: false,
    thumbnails: null,
    slow_mode_enabled_until: null,
    ...acceptedJson(data, topic, posts, view),
    details: {
      ...NOTHING_ALLOWED,
      can_create_post: mayAnswer(topic, view.viewer),
      participants: participants(data, posts),
      created_by: userJson(authorOf(data, first)),
      last_poster: userJson(authorOf(data, last)),
    },
  };
}

/** `/t/{id}/posts.json`: the wanted posts of one topic, in reading order; ids of other topics are ignored. */
export const topicPostsJson = (
  data: ForumData,
  topic: ForumTopic,
  ids: readonly number[],
  { raw, viewer }: TopicView,
) => ({
  post_stream: {
    posts: postsOf(data, topic.id)
      .filter((post) => ids.includes(post.id))
      .map((post) => postJson(data, topic, post, raw, viewer)),
  },
  id: topic.id,
});
