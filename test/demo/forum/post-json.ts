/** Posts as `/t/{id}.json` and `/posts/{id}.json` print them to a visitor who is not signed in. */
import { cook } from './cook.ts';
import {
  authorOf,
  postsOf,
  type ForumData,
  type ForumPost,
  type ForumTopic,
  type ForumUser,
} from './records.ts';

const AVATAR = '/letter_avatar_proxy/v4/letter/{size}.png';

/** Discourse's number for a like among the post actions. */
const LIKE = 2;

export const userJson = (user: ForumUser) => ({
  id: user.id,
  username: user.username,
  name: user.name,
  avatar_template: AVATAR,
});

/** `raw` is printed only where the request asked for it. */
export function postJson(data: ForumData, topic: ForumTopic, post: ForumPost, withRaw: boolean) {
  const user = authorOf(data, post);
  return {
    ...userJson(user),
    id: post.id,
    display_username: user.name,
    user_id: user.id,
    created_at: post.createdAt,
    updated_at: post.updatedAt,
    cooked: cook(post.raw),
    ...(withRaw && { raw: post.raw }),
    post_number: post.number,
    post_type: 1,
    posts_count: postsOf(data, topic.id).length,
    reply_count: 0,
    reply_to_post_number: null,
    quote_count: 0,
    incoming_link_count: 0,
    reads: topic.views,
    readers_count: Math.max(0, topic.views - 1),
    score: post.likes * 15 + 0.2,
    yours: false,
    topic_id: topic.id,
    topic_slug: topic.slug,
    primary_group_name: null,
    flair_name: null,
    flair_url: null,
    flair_bg_color: null,
    flair_color: null,
    flair_group_id: null,
    version: 1,
    can_edit: false,
    can_delete: false,
    can_recover: false,
    can_see_hidden_post: false,
    can_wiki: false,
    link_counts: [],
    read: true,
    user_title: null,
    bookmarked: false,
    // A visitor may not like anything, and Discourse then leaves the entry out where nobody has.
    actions_summary: post.likes > 0 ? [{ id: LIKE, count: post.likes, can_act: false }] : [],
    moderator: user.moderator,
    admin: false,
    staff: user.moderator,
    hidden: false,
    trust_level: user.trustLevel,
    deleted_at: null,
    user_deleted: false,
    edit_reason: null,
    can_view_edit_history: true,
    wiki: false,
    reviewable_id: 0,
    reviewable_score_count: 0,
    reviewable_score_pending_count: 0,
    post_url: `/t/${topic.slug}/${topic.id}/${post.number}`,
    accepted_answer: post.accepted,
    can_accept_answer: false,
    can_unaccept_answer: false,
  };
}
