/** Who may do what, as Discourse decides it for ordinary people. */
import { postsOf, type ForumData, type ForumPost, type ForumTopic, type Viewer } from './records.ts';

/** From this trust level on, people may do what moderators do with solutions. */
const LEADER = 4;

export const mayAnswer = (topic: ForumTopic, viewer: Viewer): boolean =>
  viewer !== null && !viewer.silenced && (!topic.closed || viewer.moderator);

/** Nobody likes their own posts, nor one post twice. */
export const mayLike = (post: ForumPost, viewer: Viewer): boolean =>
  viewer !== null && !viewer.silenced && post.userId !== viewer.id && !post.likedBy.includes(viewer.id);

export const mayUnlike = (post: ForumPost, viewer: Viewer): boolean =>
  viewer !== null && post.likedBy.includes(viewer.id);

export const mayChange = (post: ForumPost, viewer: Viewer): boolean =>
  viewer !== null && (viewer.moderator || (!viewer.silenced && post.userId === viewer.id));

/** Whoever asked, while the topic is open; moderators and leaders always. */
export function mayAccept(data: ForumData, topic: ForumTopic, post: ForumPost, viewer: Viewer): boolean {
  if (viewer === null || post.number === 1) return false;
  if (viewer.moderator || viewer.trustLevel >= LEADER) return true;
  return !topic.closed && postsOf(data, topic.id)[0]?.userId === viewer.id;
}
