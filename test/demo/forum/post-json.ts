/** Posts as `/t/{id}.json`, `/posts/{id}.json` and the answers to writes print them, to whoever looks. */
import { cook } from './cook.ts';
import { mayAccept, mayChange, mayLike, mayUnlike } from './rights.ts';
import {
  authorOf,
  likesOf,
  postsOf,
  type ForumData,
  type ForumPost,
  type ForumTopic,
  type ForumUser,
  type Viewer,
} from './records.ts';

const AVATAR = '/letter_avatar_proxy/v4/letter/{size}.png';

/** Discourse's number for a like among the post actions. */
export const LIKE = 2;

export const userJson = (user: ForumUser) => ({
  id: user.id,
  username: user.username,
  name: user.name,
  avatar_template: AVATAR,
});

/** Likes as the viewer sees them; left out where there are none and the viewer may not add one. */
function likesJson(post: ForumPost, viewer: Viewer) {
  const count = likesOf(post);
  const acted = viewer !== null && post.likedBy.includes(viewer.id);
  const canAct = mayLike(post, viewer);
  if (count === 0 && !canAct) return [];
  return [
    {
      id: LIKE,
      ...(count > 0 && { count }),
      can_act: canAct,
      ...(acted && { acted, can_undo: mayUnlike(post, viewer) }),
    },
  ];
}

/** `raw` is printed only where the request asked for it. */
export function postJson(
  data: ForumData,
  topic: ForumTopic,
  post: ForumPost,
  withRaw: boolean,
  viewer: Viewer = null,
) {
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
    score: likesOf(post) * 15 + 0.2,
    yours: viewer?.id === user.id,
    topic_id: topic.id,
    topic_slug: topic.slug,
    primary_group_name: null,
    flair_name: null,
    flair_url: null,
    flair_bg_color: null,
    flair_color: null,
    flair_group_id: null,
    version: 1,
    can_edit: mayChange(post, viewer),
    can_delete: mayChange(post, viewer),
    can_recover: false,
    can_see_hidden_post: false,
    can_wiki: false,
    link_counts: [],
    read: true,
    user_title: null,
    bookmarked: false,
    actions_summary: likesJson(post, viewer),
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
    can_accept_answer: !post.accepted && mayAccept(data, topic, post, viewer),
    can_unaccept_answer: post.accepted && mayAccept(data, topic, post, viewer),
  };
}
